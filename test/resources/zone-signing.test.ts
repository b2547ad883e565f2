import { App, ARecord, Delegation, deploy, HostedZone, plan, type DnssecProps } from '../../lib';
import { comeBackAt } from '../../lib/plan/planned-schedule';
import type { Assembly } from '../../lib/synth/assembly';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';

const kms = (n: number) => `arn:aws:kms:us-east-1:111122223333:key/${n}234abcd-12ab-34cd-56ef-1234567890ab`;

/** A zone that another one of the app delegates to; signed where DNSSEC is given. */
const declared = (dnssec?: Partial<DnssecProps>): Assembly => {
  const app = new App({ name: 'test' });
  const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com', removalPolicy: 'destroy' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
  new Delegation(parent, 'ToShop', { to: zone });
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'], ttl: 300 });
  if (dnssec !== undefined) zone.enableDnssec({ keyName: 'shop_2026', kmsKeyArn: kms(1), parent, ...dnssec });
  return app.synth();
};
const other = { keyName: 'shop_2027', kmsKeyArn: kms(2) };

function world() {
  const clock = steppedClock(Date.UTC(2026, 10, 21, 10, 15));
  const { client } = emulated({ clock });
  /** Deploys whenever something is due, until nothing is left; gives the steps with hours from the first. */
  const follow = async (assembly: Assembly) => {
    const start = clock.now();
    const done: string[] = [];
    for (let run = 0; run < 20; run++) {
      const { schedules: planned = [] } = await plan(assembly, { client, clock });
      for (const { due } of planned) done.push(...due.map(({ name }) => `${Math.round((clock.now() - start) / 3_600_000)} h ${name}`));
      const { schedules = [] } = await deploy(assembly, { client, clock });
      const at = comeBackAt(schedules);
      if (at === undefined) return done;
      await clock.sleep(Date.parse(at) - clock.now());
    }
    throw new Error(`no end: ${done.join(', ')}`);
  };
  return { client, clock, follow };
}

describe('a signed zone', () => {
  it('is signed, goes over to another key and is unsigned again, each step as soon as it harms nobody', async () => {
    const { follow } = world();
    expect(await follow(declared({}))).toEqual(['0 h create-key', '0 h enable-signing', '48 h add-ds']);
    expect(await follow(declared(other))).toEqual([
      '0 h create-key',
      '24 h add-ds',
      '48 h remove-ds',
      '72 h deactivate-key',
      '73 h delete-key',
    ]);
    expect(await follow(declared())).toEqual([
      '0 h remove-ds',
      '24 h disable-signing',
      '24 h deactivate-key',
      '24 h delete-key',
      '24 h forget',
    ]);
  });
});
