import { App, ARecord, Delegation, deploy, HostedZone, plan, type ApplyEvent } from '../../lib';
import { planText } from '../../lib/render/plan-text';
import { style } from '../../lib/render/style';
import { listZones } from '../support/by-hand';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';

const delegated = (ttl: number) => {
  const app = new App({ name: 'test' });
  const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
  const child = new HostedZone(app, 'Child', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
  new ARecord(child, 'Www', { name: 'www', values: ['192.0.2.1'] });
  new Delegation(parent, 'ToChild', { to: child, ttl });
  return app.synth();
};
const names = async (client: Parameters<typeof listZones>[0]) => (await listZones(client)).map(({ Name }) => Name);

describe('a zone that is deleted with the delegation to it', () => {
  it('stays until no cache holds the delegation any more', async () => {
    const watched = recorder();
    const { client } = emulated({}, watched.tap);
    const clock = steppedClock();
    await deploy(delegated(300), { client, clock });
    const told: ApplyEvent[] = [];
    const before = clock.now();
    let deletedAt = 0;
    const listen = (event: ApplyEvent) => {
      told.push(event);
      if (event.type === 'zone-deleted') deletedAt = clock.now();
    };

    await deploy(delegated(300), { client, clock, listen, purpose: 'destroy' });

    expect(told.filter(({ type }) => type === 'delegation-cached')).toEqual([
      { type: 'delegation-cached', path: 'Child', name: 'shop.example.com.', seconds: 300, kept: false },
    ]);
    expect(deletedAt - before).toBeGreaterThanOrEqual(300_000);
    expect(watched.operations().lastIndexOf('ChangeResourceRecordSets')).toBeLessThan(watched.operations().indexOf('DeleteHostedZone'));
    expect(await names(client)).toEqual(['example.com.']);
  });

  it('is kept for a later run when that takes longer than apply waits, and the plan says how long', async () => {
    const { client } = emulated();
    const clock = steppedClock();
    await deploy(delegated(172800), { client, clock });
    const planned = await plan(delegated(172800), { client, purpose: 'destroy' });
    expect(planText(planned, { style: style(false), width: 200, full: true })).toContain('172800 s after that is gone');

    await deploy(delegated(172800), { client, clock, purpose: 'destroy' });
    expect(await names(client)).toEqual(['example.com.', 'shop.example.com.']);

    await deploy(delegated(172800), { client, clock, purpose: 'destroy' });
    expect(await names(client)).toEqual(['example.com.']);
  });
});
