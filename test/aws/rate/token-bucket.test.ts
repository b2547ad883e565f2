import fc from 'fast-check';
import { TokenBucket } from '../../../lib/aws/rate/token-bucket';
import { rateProfiles, rateLimitsOf } from '../../../lib/aws/rate/rate-limits';
import { TokenBucket as ServiceBucket } from '../../../lib/emulator/trouble/token-bucket';
import { rateProfiles as serviceProfiles } from '../../../lib/emulator';

/** When a client that keeps to its bucket sends: it wants to at the moments given, and waits as long as the bucket says. */
function sendingTimes(bucket: TokenBucket, wishes: readonly number[]): number[] {
  let now = 0;
  return wishes.map((wish) => {
    now = Math.max(now, wish);
    now += bucket.wait(1, now);
    bucket.take(1, now);
    return now;
  });
}

describe('a bucket as its client sees it', () => {
  // Where a bucket holds less than two refills there is nothing to hold back, as five-per-second shows below.
  const limits = fc
    .record({ perSecond: fc.constantFrom(0.5, 1, 2, 3, 5, 10), refills: fc.integer({ min: 2, max: 6 }) })
    .map(({ perSecond, refills }) => ({ perSecond, capacity: Math.max(2, perSecond * refills) }));
  const wishes = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 120 }).map((all) => all.sort((a, b) => a - b));

  it('never asks for a token that the service has not, at whatever moment of the second that refills', () => {
    fc.assert(
      fc.property(limits, wishes, fc.integer({ min: -999, max: 0 }), (limit, wanted, madeAt) => {
        const service = new ServiceBucket(limit, madeAt);
        for (const now of sendingTimes(TokenBucket.of(limit, 0), wanted)) {
          expect(service.has(1, now)).toBe(true);
          service.take(1);
        }
      }),
    );
  });

  it('sends as fast as the service refills, after what it holds', () => {
    const times = sendingTimes(
      TokenBucket.of({ capacity: 50, perSecond: 10 }, 0),
      Array.from({ length: 140 }, () => 0),
    );
    expect(times[39]).toBe(0);
    expect(times[40]).toBe(100);
    expect(times.at(-1)).toBe(10_000);
  });

  it('lets a request for more than it ever holds go when it is full, and waits for all of it afterwards', () => {
    const bucket = TokenBucket.of({ capacity: 300, perSecond: 100 }, 0);
    expect(bucket.wait(1000, 0)).toBe(0);
    bucket.take(1000, 0);
    expect(bucket.wait(1, 0)).toBe(8010);
  });

  it('does not count time that goes back', () => {
    const bucket = TokenBucket.of({ capacity: 2, perSecond: 1 }, 1000);
    bucket.take(1, 1000);
    expect(bucket.wait(1, 0)).toBe(1000);
  });
});

describe('limits', () => {
  it('are those that the emulator knows, for every operation that both name', () => {
    expect(rateProfiles).toEqual(serviceProfiles);
  });

  it('of so many requests a second are for all operations together, besides each one own', () => {
    expect(rateLimitsOf(3)).toEqual({ ...rateProfiles[2026], account: { capacity: 6, perSecond: 3 } });
    expect(rateLimitsOf(0.2).account).toEqual({ capacity: 1, perSecond: 0.2 });
    expect(rateLimitsOf('none')).toEqual({});
  });

  it.each([0, -1, NaN, Infinity])('of %p requests a second cannot be', (perSecond) => {
    expect(() => rateLimitsOf(perSecond)).toThrow(expect.objectContaining({ code: 'InvalidLiteral' }) as Error);
    expect(() => rateLimitsOf({ operations: { GetChange: { capacity: 1, perSecond } } })).toThrow(/cannot be/);
  });

  it('with a bucket of no token cannot be', () => {
    expect(() => rateLimitsOf({ account: { capacity: 0, perSecond: 1 } })).toThrow(/a bucket of 1 or more/);
  });
});
