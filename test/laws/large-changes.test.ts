import { App, ARecord, Delegation, deploy, HealthCheck, HostedZone, RecordSets } from '../../lib';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import { desiredRecordSets } from '../../lib/synth/desired';
import { stateOf, zonesStateOf, type EmulatorState } from '../support/emulator-states';
import { clientOf, emulated } from '../support/emulated';
import { darkMoments } from '../support/moments';
import { values } from '../support/record-sets';
import { steppedClock } from '../support/stepped-clock';

const perZone = 400;

/** Two zones, one delegated to by the other, in which the next edition changes every address and alias, and replaces the health check. */
function edition(last: 1 | 2) {
  const app = new App({ name: 'large' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
  new Delegation(zone, 'ToShop', { to: shop });
  HealthCheck.tcp(app, 'Up', { host: 'up.example.net', port: 80, intervalSeconds: last === 1 ? 10 : 30 });
  for (const [scope, name] of [[zone, 'example.com.'] as const, [shop, 'shop.example.com.'] as const]) {
    for (let i = 0; i < perZone; i++) new ARecord(scope, `R${i}`, { name: `r${i}`, values: [`192.0.2.${last}`] });
    const checked = ['x', 'y'].map((SetIdentifier, i) => ({
      Name: `checked.${name}`,
      SetIdentifier,
      Weight: 1,
      TTL: 60,
      ...values('A', `192.0.2.${last}`),
      ...(i === 0 ? { HealthCheckId: '{{healthCheck:Up:id}}' } : {}),
    }));
    const aliases = Array.from({ length: perZone / 2 }, (_, i) => ({
      Name: `alias${i}.${name}`,
      Type: 'A',
      // The next edition points each of them to another name, half of them the other way round.
      AliasTarget: { HostedZoneId: 'ZSELF', DNSName: `r${last === 1 ? i : perZone - 1 - i}.${name}`, EvaluateTargetHealth: false },
    }));
    RecordSets.fromJson(scope, 'More', [...checked, ...aliases], { hostedZoneId: 'ZSELF' });
  }
  return app.synth();
}

it('a change of more than 1,000 records in several batches and zones leaves every name answered after each of them', async () => {
  const clock = steppedClock();
  const { emulator, client: plain } = emulated({ clock, changeDelayMs: 30_000 });
  await deploy(edition(1), { client: plain, clock });
  const states: EmulatorState[] = [stateOf(emulator)];
  const { client } = clientOf(emulator, async ({ operation }, forward) => {
    const answer = await forward();
    if (/^(Change|Create|Update|Delete)/.test(operation)) states.push(stateOf(emulator));
    return answer;
  });
  const next = edition(2);

  const { plan } = await deploy(next, { client, clock });

  expect(plan.summary.recordSets.update).toBeGreaterThan(900);
  expect(plan.summary.resources).toMatchObject({ create: 1, delete: 1 });
  expect(plan.submissions.length).toBeGreaterThan(3);
  const [first, ...then] = states.map(zonesStateOf);
  const declared = new Map(
    next.hostedZones.map((zone) => [
      zone.name,
      new Map(desiredRecordSets(zone).map(({ recordSet }) => [indexKey(recordSet.rrset), recordSet])),
    ]),
  );
  const moments = then.map((state, i) => ({ when: `change ${i + 1}`, state }));
  expect(darkMoments(first ?? new Map(), declared, moments, { clients: [{}] })).toEqual([]);
});
