import { App, apply, ARecord, deploy, FailoverPair, HealthCheck, HostedZone, plan } from '../../lib';
import type { ApplyEvent } from '../../lib/apply/events';
import { waitUntilInSync } from '../../lib/apply/wait';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { a, change, create, createZone, listChecks, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { meanwhile, taps } from '../support/faults';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';

const www = declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }));

/** An account where changes take so long, a clock that both sides go by, and the events of deployments. */
function slowAccount(changeDelayMs: number) {
  const clock = steppedClock();
  const { emulator, client: plain } = emulated({ changeDelayMs, clock });
  const watched = recorder();
  const events: ApplyEvent[] = [];
  return { clock, plain, watched, events, listen: (event: ApplyEvent) => void events.push(event), ...clientOf(emulator, watched.tap) };
}

describe('waiting for INSYNC', () => {
  it('lasts until every change has reached all name servers, and not longer than needed', async () => {
    const { client, clock, listen, events } = slowAccount(45_000);
    const start = clock.now();

    await deploy(www, { client, clock, listen });

    expect(clock.now() - start).toBeGreaterThanOrEqual(45_000);
    expect(clock.now() - start).toBeLessThanOrEqual(55_000);
    expect(events.at(-1)).toEqual({ type: 'in-sync', total: 1 });
  });

  it('asks ever less often, and never more than every second', async () => {
    const { client, clock } = slowAccount(45_000);

    await deploy(www, { client, clock });

    expect(Math.min(...clock.sleeps)).toBeGreaterThanOrEqual(1000);
    expect(clock.sleeps).toEqual([...clock.sleeps].sort((one, other) => one - other));
  });

  it('does not wait between batches', async () => {
    const { client, clock, watched } = slowAccount(45_000);
    const many = declaredZone((zone) =>
      Array.from({ length: 2500 }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] })),
    );

    await deploy(many, { client, clock });

    const operations = watched.operations();
    expect(operations.filter((operation) => operation === 'ChangeResourceRecordSets')).toHaveLength(3);
    expect(operations.lastIndexOf('ChangeResourceRecordSets')).toBeLessThan(operations.indexOf('GetChange'));
  });

  it('does not happen when nothing changed', async () => {
    const { client, clock, watched } = slowAccount(0);
    await deploy(www, { client, clock });
    watched.seen.length = 0;

    await deploy(www, { client, clock });

    expect(watched.operations()).toEqual(['ListHostedZonesByName', 'ListTagsForResources', 'ListResourceRecordSets']);
  });

  it('ends with PropagationTimedOut after the time it was given, naming the changes; what was sent stays', async () => {
    const { client, clock } = slowAccount(3_600_000);
    const start = clock.now();

    const error = await caught(deploy(www, { client, clock, timeoutMilliseconds: 60_000 }));

    expect(error.code).toBe('PropagationTimedOut');
    expect(error.details).toEqual({ pending: [expect.stringMatching(/^C[A-Z0-9]+$/)] });
    expect(clock.now() - start).toBeGreaterThanOrEqual(60_000);
    expect(clock.now() - start).toBeLessThanOrEqual(70_000);
    expect((await plan(www, { client })).summary.recordSets).toMatchObject({ create: 0, unchanged: 1 });
  });

  it('that times out leaves health checks to the next run, which deletes them', async () => {
    const { client, clock, plain } = slowAccount(60_000);
    const withCheck = declaredZone((zone) => {
      const healthCheck = HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 });
      new FailoverPair(zone, 'Api', {
        name: 'api',
        primary: { cname: 'one.example.net', healthCheck },
        secondary: { cname: 'two.example.net' },
      });
    });
    await deploy(withCheck, { client, clock });

    const error = await caught(deploy(www, { client, clock, timeoutMilliseconds: 1 }));
    expect(error.code).toBe('PropagationTimedOut');
    expect(await listChecks(plain)).toHaveLength(1);

    await deploy(www, { client, clock });
    expect(await listChecks(plain)).toEqual([]);
  });

  it('covers changes of an earlier round, whose later batch was refused', async () => {
    const { emulator, client: other } = emulated();
    const app = new App({ name: 'test' });
    for (const label of ['a', 'b']) {
      await createZone(other, `${label}.example.com`, { callerReference: label });
      new ARecord(new HostedZone(app, label, { zoneName: `${label}.example.com`, callerReference: label }), 'Www', {
        name: 'www',
        values: ['192.0.2.1'],
      });
    }
    const second = await zoneIdOf(other, 'b.example.com.');
    const watched = recorder();
    const edit = meanwhile(
      ({ operation, index }) => operation === 'ChangeResourceRecordSets' && index === 1,
      () => change(other, second, create(a('www.b.example.com', '192.0.2.9'))),
    );
    const { client } = clientOf(emulator, taps(watched.tap, edit));

    const result = await deploy(app.synth(), { client });

    expect(result.rounds).toBe(2);
    expect(result.changeIds).toHaveLength(2);
    expect(new Set(watched.seen.filter(({ operation }) => operation === 'GetChange').map(({ path }) => path.replace(/.*\//, '')))).toEqual(
      new Set(result.changeIds),
    );
  });

  it('asks once for each change that is through', async () => {
    const { client, plain } = slowAccount(0);
    const planned = await plan(www, { client });
    const { changeIds } = await apply(planned, { client });
    const events: ApplyEvent[] = [];
    const clock = steppedClock();

    await waitUntilInSync(sdkRoute53(plain), changeIds, { clock, timeoutMilliseconds: 1000, listen: (event) => events.push(event) });

    expect(clock.sleeps).toEqual([]);
    expect(events).toEqual([{ type: 'in-sync', total: 2 }]);
  });
});
