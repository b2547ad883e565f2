import { GetHostedZoneCountCommand, Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import '../support/doors';
import { Emulator, rateProfiles, SteppedClock, type OperationName, type RateLimit, type RateProfile } from '../../../lib/emulator';

/** Requests that need nothing to exist: their refusals take a token like answers do. */
const requests: Readonly<Partial<Record<OperationName, readonly [method: string, path: string]>>> = {
  GetHostedZoneCount: ['GET', 'hostedzonecount'],
  ListHostedZones: ['GET', 'hostedzone'],
  CreateHostedZone: ['POST', 'hostedzone'],
  DeleteHostedZone: ['DELETE', 'hostedzone/Z1'],
  CreateHealthCheck: ['POST', 'healthcheck'],
  GetHealthCheckStatus: ['GET', 'healthcheck/x/status'],
  DeleteHealthCheck: ['DELETE', 'healthcheck/x'],
  CreateTrafficPolicyInstance: ['POST', 'trafficpolicyinstance'],
  ChangeCidrCollection: ['POST', 'cidrcollection/x'],
};
const names = Object.keys(requests) as OperationName[];

/**
 * The buckets as the documentation has them: tokens come back once a second, up to the capacity. Written down as what was
 * taken in each second, without a bucket that is counted up and down.
 */
class Ledger {
  /** Second to tokens taken in it. */
  private readonly taken = new Map<number, number>();
  private readonly begun: number;

  constructor(
    private readonly limit: RateLimit,
    now: number,
  ) {
    this.begun = now;
  }

  private left(now: number): number {
    const last = Math.floor((now - this.begun) / 1_000);
    let tokens = this.limit.capacity;
    for (let second = 0; second <= last; second += 1) {
      if (second > 0) tokens = Math.min(this.limit.capacity, tokens + this.limit.perSecond);
      tokens -= this.taken.get(second) ?? 0;
    }
    return tokens;
  }

  has(now: number): boolean {
    return this.left(now) >= 1;
  }

  take(now: number): void {
    const second = Math.floor((now - this.begun) / 1_000);
    this.taken.set(second, (this.taken.get(second) ?? 0) + 1);
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ operation: fc.constantFrom(...names), times: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ waitMs: fc.constantFrom(1, 500, 999, 1_000, 1_001, 3_000, 20_000) }) },
);

describe.each<RateProfile>(['2026', 'five-per-second'])('the profile %s', (profile) => {
  it('lets through exactly what it says, whatever is sent whenever', async () => {
    const { account, eachOperation, operations } = rateProfiles[profile];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const clock = new SteppedClock();
        const emulator = new Emulator({ clock, throttling: profile });
        const ledgers = new Map<string, Ledger>();
        const ledger = (name: string, limit: RateLimit) => {
          const known = ledgers.get(name) ?? new Ledger(limit, clock.now());
          ledgers.set(name, known);
          return known;
        };
        for (const one of steps) {
          if ('waitMs' in one) {
            clock.step(one.waitMs);
            continue;
          }
          const limit = operations?.[one.operation] ?? eachOperation;
          const asked = [ledger('account', account), ...(limit ? [ledger(one.operation, limit)] : [])];
          const [method, path] = requests[one.operation] ?? ['GET', ''];
          for (let time = 0; time < one.times; time += 1) {
            const isLetThrough = asked.every((each) => each.has(clock.now()));
            const { body } = await emulator.handle({ method, path: `/2013-04-01/${path}` });
            expect(body.includes('<Code>Throttling</Code>')).toBe(!isLetThrough);
            if (isLetThrough) asked.forEach((each) => each.take(clock.now()));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is got through by the SDK, which tries again', async () => {
    const clock = new SteppedClock();
    const emulator = new Emulator({ clock, throttling: profile });
    const handler = emulator.requestHandler();
    let tries = 0;
    const client = new Route53Client({
      region: 'us-east-1',
      endpoint: 'http://emulator.invalid',
      credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' },
      maxAttempts: 3,
      requestHandler: {
        ...handler,
        handle: (request: Parameters<typeof handler.handle>[0]) => {
          tries += 1;
          // Time goes on between two tries.
          if (Number(/attempt=(\d+)/.exec(request.headers['amz-sdk-request'] ?? '')?.[1]) > 1) clock.step(1_000);
          return handler.handle(request);
        },
      },
    });
    const burst = rateProfiles[profile].account.capacity;
    for (let count = 0; count <= burst; count += 1) expect((await client.send(new GetHostedZoneCountCommand({}))).HostedZoneCount).toBe(0);
    expect(tries).toBe(burst + 2);
    expect(emulator.requests().filter(({ code }) => code === 'Throttling')).toHaveLength(1);
  });
});
