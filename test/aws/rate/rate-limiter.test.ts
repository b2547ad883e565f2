import fc from 'fast-check';
import { ListHealthChecksCommand } from '@aws-sdk/client-route-53';
import { sdkRoute53 } from '../../../lib/aws/sdk-adapter';
import { RateLimiter, type Throttled } from '../../../lib/aws/rate/rate-limiter';
import type { RateChoice } from '../../../lib/aws/rate/rate-limits';
import type { EmulatorOptions } from '../../../lib/emulator';
import { createZone, create, a } from '../../support/by-hand';
import { caught } from '../../support/caught';
import { clientOf, emulated } from '../../support/emulated';
import { first, refusing, taps } from '../../support/faults';
import { idleClock } from '../../support/idle-clock';
import { steppedClock } from '../../support/stepped-clock';
import { recorder } from '../../support/tap';

/** An account behind these limits, a watched client that keeps to the rate given, and the clock both go by. */
function account(throttling: EmulatorOptions['throttling'], rate: RateChoice = '2026') {
  const clock = idleClock();
  const start = clock.now();
  const { emulator, client: plain } = emulated({ clock, ...(throttling === undefined ? {} : { throttling }) });
  const watched = recorder();
  const { client } = clientOf(emulator, watched.tap);
  const limiter = new RateLimiter({ rate, clock });
  const slower: Throttled[] = [];
  const port = sdkRoute53(client, limiter, { throttled: (event) => slower.push(event) });
  return { clock, emulator, plain, client, limiter, port, slower, watched, elapsed: () => clock.now() - start };
}

const times = <T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => make(i)));

describe('requests under the limits of an account', () => {
  it('that wait for their turn end when the run is interrupted, and keep no turn from others', async () => {
    const { client, clock, limiter, port, watched } = account('2026', { account: { capacity: 2, perSecond: 1 } });
    const run = new AbortController();
    const stopped = sdkRoute53(client, limiter, { signal: run.signal });
    await port.listHealthChecks();
    const [waiting, others] = [times(100, () => caught(stopped.listHealthChecks())), port.listHealthChecks()];
    await clock.sleep(0);

    run.abort();

    const codes = (await waiting).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['Interrupted']));
    expect((await caught(stopped.listHealthChecks())).code).toBe('Interrupted');
    await others;
    expect(watched.seen).toHaveLength(2);
  });

  it('are never refused, and take no longer than the limits do, save one refill', async () => {
    const { port, watched, slower, elapsed } = account('2026');

    await times(200, () => port.listHealthChecks());

    expect(watched.seen).toHaveLength(200);
    expect(slower).toEqual([]);
    expect(elapsed()).toBe(((200 - 50 + 10) / 10) * 1000);
  });

  it('of operations with a slower bucket of their own wait for that', async () => {
    const { port, watched, elapsed } = account('2026');
    const zone = (i: number) => port.createHostedZone({ name: `z${i}.example.com.`, callerReference: `z${i}` });

    await times(50, zone);

    expect(watched.seen).toHaveLength(50);
    expect(elapsed()).toBe(((50 - 40 + 2) / 2) * 1000);
  });

  it('that have tokens do not wait behind those that have none', async () => {
    const { port, elapsed } = account('2026');
    const order: string[] = [];
    const zones = times(45, (i) => port.createHostedZone({ name: `z${i}.example.com.`, callerReference: `z${i}` }));
    void zones.then(() => order.push('zones'));

    await port.listHealthChecks().then(() => order.push('list'));
    await zones;

    expect(order).toEqual(['list', 'zones']);
    expect(elapsed()).toBeGreaterThan(0);
  });

  it('share them, whichever client or zone they are of', async () => {
    const { emulator, limiter, port, watched, elapsed } = account('2026');
    const other = sdkRoute53(clientOf(emulator, watched.tap).client, limiter);

    await Promise.all([times(60, () => port.listHealthChecks()), times(60, () => other.listHealthChecks())]);

    expect(watched.seen).toHaveLength(120);
    expect(elapsed()).toBe(8000);
  });

  it('keep to a rate of their own, which leaves the rest to others', async () => {
    const { port, slower, elapsed } = account('2026', 2);

    await times(22, () => port.listHealthChecks());

    expect(slower).toEqual([]);
    expect(elapsed()).toBe(10_000);
  });

  it('keep to a limit of changes', async () => {
    const changes = { capacity: 3000, perSecond: 1000 };
    const { plain, port, slower, elapsed } = account({ account: { capacity: 50, perSecond: 10 }, changes }, { changes });
    const zoneId = await createZone(plain);
    const batch = (i: number) => ({
      Changes: Array.from({ length: 1000 }, (_, j) => ({
        Action: 'CREATE' as const,
        ResourceRecordSet: create(a(`r${i}-${j}.example.com.`)).ResourceRecordSet as never,
      })),
    });

    for (let i = 0; i < 5; i++) await port.changeResourceRecordSets(zoneId, batch(i));

    expect(slower).toEqual([]);
    expect(elapsed()).toBe(3000);
  });

  it('do not wait at all without limits', async () => {
    const { port, elapsed } = account(undefined, 'none');

    await times(200, () => port.listHealthChecks());

    expect(elapsed()).toBe(0);
  });
});

describe('requests that are refused', () => {
  it('because others use up the limits are sent again, slower, until they are through', async () => {
    const { port, watched, slower, elapsed } = account({ account: { capacity: 4, perSecond: 2 } });

    await times(60, () => port.listHealthChecks());

    // The first burst of 40 meets four tokens. The account lets two a second through, so nobody does it in less than 28 s.
    expect(elapsed()).toBeLessThan(60_000);
    expect(watched.seen.length - 60).toBeLessThan(36 + 24);
    expect(slower[0]).toEqual({ operation: 'ListHealthChecks', perSecond: 5 });
  });

  it('slow their own operation down, and it goes back to its rate when no more are', async () => {
    const clock = steppedClock();
    const watched = recorder();
    const { client } = emulated({ clock }, taps(watched.tap, refusing(first(3, 'ListHealthChecks'), 'Throttling')));
    const slower: Throttled[] = [];
    const port = sdkRoute53(client, new RateLimiter({ clock }), { throttled: (event) => slower.push(event) });

    await port.listHealthChecks();
    expect(slower.map(({ perSecond }) => perSecond)).toEqual([5, expect.closeTo(2.5, 0) as number, expect.closeTo(1.3, 0) as number]);

    const before = clock.now();
    await port.listHostedZonesByName();
    expect(clock.now() - before).toBeLessThanOrEqual(100);

    await clock.sleep(60_000);
    const recovered = clock.now();
    await times(41, () => port.listHealthChecks());
    expect(clock.now() - recovered).toBe(100);
  });

  it('do the same at the same times in every run', async () => {
    const run = async () => {
      const { port, elapsed } = account({ account: { capacity: 3, perSecond: 3 } });
      return times(20, async () => {
        await port.listHealthChecks();
        return elapsed();
      });
    };

    expect(await run()).toEqual(await run());
  });

  it('take no attempt of the SDK, and are not retried by it', async () => {
    const clock = steppedClock();
    const { client } = emulated({ clock }, refusing(first(30, 'ListHealthChecks'), 'Throttling'));

    await expect(sdkRoute53(client, new RateLimiter({ clock })).listHealthChecks()).resolves.toEqual({ healthChecks: [] });
  });

  it('for five minutes are an error that names the refusal', async () => {
    const clock = steppedClock();
    const start = clock.now();
    const { client } = emulated(
      { clock },
      refusing(() => true, 'Throttling'),
    );

    const error = await caught(sdkRoute53(client, new RateLimiter({ clock })).listHealthChecks());

    expect(error.code).toBe('ServiceFailed');
    expect(error.message).toContain('Throttling: Rate exceeded');
    expect(clock.now() - start).toBeGreaterThanOrEqual(300_000);
    expect(clock.now() - start).toBeLessThan(400_000);
  });

  it('because another request on the zone is worked on wait, and slow nothing else down', async () => {
    const clock = steppedClock();
    const { client } = emulated({ clock }, refusing(first(4, 'ListHealthChecks'), 'PriorRequestNotComplete'));
    const slower: Throttled[] = [];

    await sdkRoute53(client, new RateLimiter({ clock }), { throttled: (event) => slower.push(event) }).listHealthChecks();

    expect(clock.sleeps).toEqual([1000, 2000, 4000, 8000]);
    expect(slower).toEqual([]);
  });

  it('for other reasons are errors at once', async () => {
    const clock = steppedClock();
    const { client } = emulated(
      { clock },
      refusing(() => true, 'InvalidInput'),
    );

    expect((await caught(sdkRoute53(client, new RateLimiter({ clock })).listHealthChecks())).code).toBe('ServiceFailed');
    expect(clock.sleeps).toEqual([]);
  });

  it('all get through in the end, whatever the limits of the account are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(0.5, 1, 3, 10, 50),
        fc.constantFrom<RateChoice>('2026', 'five-per-second', 'none', 1),
        async (capacity, perSecond, rate) => {
          const { port } = account({ account: { capacity, perSecond } }, rate);
          expect(await times(30, () => port.listHealthChecks())).toHaveLength(30);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('a client that is paced', () => {
  it('is still the same for whoever else uses it', async () => {
    const { client, limiter, watched } = account(undefined);
    sdkRoute53(client, limiter);

    await client.send(new ListHealthChecksCommand({}));

    expect(watched.operations()).toEqual(['ListHealthChecks']);
  });
});
