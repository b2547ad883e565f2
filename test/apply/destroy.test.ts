import type { Route53Client } from '@aws-sdk/client-route-53';
import { ARecord, deploy, HealthCheck, TrafficPolicy, TrafficPolicyDocument, TrafficPolicyInstance, type HostedZone } from '../../lib';
import type { Plan } from '../../lib/plan/plan';
import { a, change, create, listAll, listChecks, listOwn, listZones, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { first, meanwhile } from '../support/faults';
import { steppedClock } from '../support/stepped-clock';

const declare = (zone: HostedZone) => [
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }),
  HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 }),
];
const own = (removalPolicy: 'retain' | 'destroy' = 'retain') => declaredZone(declare, { removalPolicy });

/** Something that is waited for until it is given. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

describe('destroying a declared zone', () => {
  it('takes every record set and health check away, and keeps the zone unless the policy says otherwise', async () => {
    const { client } = emulated();
    await deploy(own(), { client });
    const zoneId = await zoneIdOf(client);
    await change(client, zoneId, create(a('by-hand.example.com')));

    await deploy(own(), { client, purpose: 'destroy' });

    expect((await listAll(client, zoneId)).map(({ Name, Type }) => [Name, Type])).toEqual([
      ['example.com.', 'NS'],
      ['example.com.', 'SOA'],
    ]);
    expect(await listChecks(client)).toEqual([]);
  });

  it('twice is no error', async () => {
    const { client } = emulated();
    await deploy(own('destroy'), { client });
    await deploy(own('destroy'), { client, purpose: 'destroy' });

    const { plan } = await deploy(own('destroy'), { client, purpose: 'destroy' });

    expect(plan.summary.hostedZones).toEqual({ create: 0, update: 0, delete: 0 });
  });

  it('plans and asks again when somebody adds a record set just before the zone goes', async () => {
    const { emulator, client: other } = emulated();
    await deploy(own('destroy'), { client: other });
    const zoneId = await zoneIdOf(other);
    const { client } = clientOf(
      emulator,
      meanwhile(first(1, 'DeleteHostedZone'), () => change(other, zoneId, create(a('late.example.com')))),
    );
    const asked: Plan[] = [];

    await deploy(own('destroy'), { client, purpose: 'destroy', approve: (plan) => asked.push(plan) > 0 });

    expect(asked.map(({ hostedZones }) => hostedZones[0]?.differences.map(({ before }) => before?.Name))).toEqual([
      ['www.example.com.'],
      ['late.example.com.'],
    ]);
    expect(await listZones(other)).toEqual([]);
  });

  it('at the same time as another run does ends well for both, whoever is how far', async () => {
    const instance = declaredZone(
      (zone) => {
        const document = new TrafficPolicyDocument({ endpoints: { only: '192.0.2.1' }, start: { endpoint: 'only' } });
        new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy: new TrafficPolicy(zone, 'Policy', { document }), ttl: 60 });
        new ARecord(zone, 'Api', { name: 'api', values: ['192.0.2.1'] });
      },
      { removalPolicy: 'destroy' },
    );
    for (const [calls, ofOther] of [1, 2, 5, 7, 10, 13].flatMap((n) => [6, 14, 99].map((m) => [n, m] as const))) {
      const { client, emulator } = emulated();
      await deploy(instance, { client, clock: steppedClock() });
      const destroy = (run: Route53Client) => deploy(instance, { client: run, purpose: 'destroy', clock: steppedClock() });
      const [reached, released] = [signal(), signal()];
      let seenOfOther = 0;
      const other = clientOf(emulator, async (_, forward) => {
        if (seenOfOther++ === ofOther) {
          reached.give();
          await released.given;
        }
        return forward();
      }).client;
      let seen = 0;
      let others: Promise<unknown> | undefined;
      const one = clientOf(emulator, async (_, forward) => {
        if (seen++ === calls) {
          others = destroy(other);
          await Promise.race([others, reached.given]);
        }
        return forward();
      }).client;

      await destroy(one);
      released.give();
      await others;

      expect([calls, ofOther, await listZones(client)]).toEqual([calls, ofOther, []]);
    }
  });

  it('leaves what was added when that is declined', async () => {
    const { emulator, client: other } = emulated();
    await deploy(own('destroy'), { client: other });
    const zoneId = await zoneIdOf(other);
    const { client } = clientOf(
      emulator,
      meanwhile(first(1, 'DeleteHostedZone'), () => change(other, zoneId, create(a('late.example.com')))),
    );
    let asked = 0;

    const error = await caught(deploy(own('destroy'), { client, purpose: 'destroy', approve: () => ++asked === 1 }));

    expect(error.code).toBe('Declined');
    expect(await listOwn(other, zoneId)).toEqual([a('late.example.com.')]);
  });
});
