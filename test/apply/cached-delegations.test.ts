import { App, ARecord, Delegation, deploy, HostedZone, plan, rollback, type ApplyEvent } from '../../lib';
import { planText } from '../../lib/render/plan-text';
import { style } from '../../lib/render/style';
import { a, change, create, createZone, listZones, remove } from '../support/by-hand';
import { caught } from '../support/caught';
import { emulated } from '../support/emulated';
import { refusing } from '../support/faults';
import { journalFolder, lastEntry } from '../support/journals';
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

    await clock.sleep(172_000_000);
    await deploy(delegated(172800), { client, clock, purpose: 'destroy', timeoutMilliseconds: 1000 });
    expect(await names(client)).toEqual(['example.com.', 'shop.example.com.']);

    await deploy(delegated(172800), { client, clock, purpose: 'destroy', timeoutMilliseconds: 1_000_000 });
    expect(await names(client)).toEqual(['example.com.']);
    expect(clock.now() - 1_700_000_000_000).toBeGreaterThanOrEqual(172_800_000);
  });

  it('stays as long also after a run that died between the two', async () => {
    const { client } = emulated();
    const clock = steppedClock();
    await deploy(delegated(300), { client, clock });
    const died = new AbortController();
    const listen = (event: ApplyEvent) => {
      if (event.type === 'batch-submitted' && event.name === 'example.com.') died.abort();
    };
    await caught(deploy(delegated(300), { client, clock, purpose: 'destroy', listen, signal: died.signal }));
    expect(await names(client)).toEqual(['example.com.', 'shop.example.com.']);
    const before = clock.now();

    await deploy(delegated(300), { client, clock, purpose: 'destroy' });

    expect(await names(client)).toEqual(['example.com.']);
    expect(clock.now() - before).toBeGreaterThanOrEqual(299_000);
  });

  it('is deleted by credentials that may not tag it', async () => {
    const { client } = emulated(
      {},
      refusing(({ operation }) => operation === 'ChangeTagsForResource', 'AccessDenied', 403),
    );
    const clock = steppedClock();
    await deploy(delegated(300), { client, clock });

    await deploy(delegated(300), { client, clock, purpose: 'destroy' });

    expect(await names(client)).toEqual(['example.com.']);
  });
});

describe('a zone that is declared as removed', () => {
  const removed = () => {
    const app = new App({ name: 'test' });
    new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    new HostedZone(app, 'Child', { zoneName: 'shop.example.com', removed: true });
    return app.synth();
  };

  it('goes with the delegation to it: first that, then after its TTL the zone; the rest of the app stays', async () => {
    const watched = recorder();
    const { client } = emulated({}, watched.tap);
    const clock = steppedClock();
    await deploy(delegated(300), { client, clock });
    const refused = await caught(deploy(removed(), { client, clock }));
    let [turnedAway, deletedAt] = [0, 0];
    const listen = (event: ApplyEvent) => {
      if (event.type === 'batch-submitted' && event.name === 'example.com.') turnedAway = clock.now();
      if (event.type === 'zone-deleted') deletedAt = clock.now();
    };

    await deploy(removed(), { client, clock, listen, allow: ['zone-deletion', 'delegation-removal'] });

    expect(refused).toMatchObject({ code: 'GuardRefused', message: expect.stringContaining('zone-deletion') as string });
    expect(deletedAt - turnedAway).toBeGreaterThanOrEqual(300_000);
    expect(await names(client)).toEqual(['example.com.']);
    const again = await plan(removed(), { client });
    expect([again.summary.hostedZones, again.summary.changeBatches]).toEqual([{ create: 0, update: 0, delete: 0 }, 0]);
  });

  it('stays for the TTL also where the delegation is turned to other servers', async () => {
    const { client } = emulated();
    const clock = steppedClock();
    await deploy(delegated(300), { client, clock });
    const app = new App({ name: 'test' });
    const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    new HostedZone(app, 'Child', { zoneName: 'shop.example.com', removed: true });
    new Delegation(parent, 'ToChild', { name: 'shop', nameServers: ['ns1.example.net', 'ns2.example.net'], ttl: 300 });
    const before = clock.now();

    await deploy(app.synth(), { client, clock, allow: ['zone-deletion'] });

    expect(clock.now() - before).toBeGreaterThanOrEqual(300_000);
    expect(await names(client)).toEqual(['example.com.']);
  });

  it('stays for the TTL also when it is held back while the delegation goes', async () => {
    const { client } = emulated();
    const clock = steppedClock();
    await deploy(delegated(300), { client, clock });
    const otherId = await createZone(client, 'example.net');
    await change(client, otherId, create(a('taken.example.net')));
    const allow = ['zone-deletion', 'delegation-removal'] as const;
    const app = new App({ name: 'test' });
    new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    new HostedZone(app, 'Child', { zoneName: 'shop.example.com', removed: true });
    const other = HostedZone.fromZoneId(app, 'Other', { zoneName: 'example.net', hostedZoneId: otherId });
    new ARecord(other, 'Taken', { name: 'taken', values: ['192.0.2.9'] });

    const { held } = await deploy(app.synth(), { client, clock, allow, keepGoing: true });
    const gone = clock.now();
    expect(held.map(({ recordSet }) => recordSet)).toEqual(['taken.example.net. A']);
    expect(await names(client)).toContain('shop.example.com.');
    await change(client, otherId, remove(a('taken.example.net')));
    await deploy(app.synth(), { client, clock, allow });

    expect(clock.now() - gone).toBeGreaterThanOrEqual(299_000);
    expect(await names(client)).not.toContain('shop.example.com.');
  });
});

describe('a zone whose creation is rolled back with the delegation to it', () => {
  it('stays until no cache holds the delegation any more', async () => {
    const { client } = emulated();
    const clock = steppedClock();
    const journal = journalFolder();
    const alone = new App({ name: 'test' });
    new HostedZone(alone, 'Parent', { zoneName: 'example.com' });
    await deploy(alone.synth(), { client, clock });
    await deploy(delegated(300), { client, clock, journal });
    let [delegationGone, deletedAt] = [0, 0];
    const listen = (event: ApplyEvent) => {
      if (event.type === 'batch-submitted' && event.name === 'example.com.') delegationGone = clock.now();
      if (event.type === 'zone-deleted') deletedAt = clock.now();
    };

    await rollback(await lastEntry(journal), { client, clock, listen, allow: ['zone-deletion', 'delegation-removal'] });

    expect(await names(client)).toEqual(['example.com.']);
    expect(deletedAt - delegationGone).toBeGreaterThanOrEqual(300_000);
  });
});
