import { Apex53Error } from '../../model/error';

/** A bucket of tokens: how many it holds, and how many come back each second. */
export interface RateLimit {
  readonly capacity: number;
  readonly perSecond: number;
}

/** What one account may ask of Route 53. A request takes a token from the account's bucket and one from its operation's. */
export interface RateLimits {
  /** All operations together. @default - no limit */
  readonly account?: RateLimit;
  /** The bucket of each operation that is not in `operations`. @default - no limit */
  readonly eachOperation?: RateLimit;
  /** By operation name, such as `CreateHostedZone`. @default - no operation has a bucket of another size */
  readonly operations?: Readonly<Record<string, RateLimit>>;
  /** Changes of record sets, over all zones. @default - no limit: the service has one of a size that is not published */
  readonly changes?: RateLimit;
}

/** The name of limits that Route 53 has or had. */
export type RateProfile = '2026' | 'five-per-second';

/**
 * Limits of Route 53 by name, each account's own. Checked 2026-11-21.
 *
 * - `2026`: in force since 2026-07-30. The operations that apex53 calls; rows after CreateTrafficPolicyInstance could not be read.
 * - `five-per-second`: before that.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/throttling-api-requests.html
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 */
export const rateProfiles: Readonly<Record<RateProfile, RateLimits>> = {
  2026: {
    account: { capacity: 50, perSecond: 10 },
    eachOperation: { capacity: 50, perSecond: 10 },
    operations: {
      AssociateVPCWithHostedZone: { capacity: 20, perSecond: 5 },
      DisassociateVPCFromHostedZone: { capacity: 10, perSecond: 5 },
      ChangeCidrCollection: { capacity: 40, perSecond: 5 },
      CreateCidrCollection: { capacity: 40, perSecond: 5 },
      DeleteCidrCollection: { capacity: 40, perSecond: 5 },
      CreateHealthCheck: { capacity: 50, perSecond: 0.5 },
      DeleteHealthCheck: { capacity: 15, perSecond: 3 },
      GetHealthCheckStatus: { capacity: 4, perSecond: 1 },
      GetHealthCheckLastFailureReason: { capacity: 4, perSecond: 1 },
      CreateHostedZone: { capacity: 40, perSecond: 2 },
      DeleteHostedZone: { capacity: 40, perSecond: 5 },
      CreateReusableDelegationSet: { capacity: 40, perSecond: 2 },
      DeleteReusableDelegationSet: { capacity: 40, perSecond: 5 },
      CreateTrafficPolicyInstance: { capacity: 1, perSecond: 1 },
      DeleteTrafficPolicyInstance: { capacity: 1, perSecond: 1 },
    },
  },
  'five-per-second': { account: { capacity: 5, perSecond: 5 } },
};

/**
 * How fast Route 53 may be called: limits by name, `none`, limits of one's own, or for all operations together so many requests
 * a second, which leaves the rest of the account's limit to others.
 */
export type RateChoice = RateProfile | 'none' | number | RateLimits;

/**
 * The limits that are meant.
 *
 * @throws Apex53Error `InvalidLiteral` when a rate is not above 0, or a bucket holds less than one token.
 */
export function rateLimitsOf(choice: RateChoice): RateLimits {
  if (choice === 'none') return {};
  const limits =
    typeof choice === 'number'
      ? { ...rateProfiles[2026], account: { capacity: Math.max(1, 2 * choice), perSecond: choice } }
      : typeof choice === 'string'
        ? rateProfiles[choice]
        : choice;
  for (const limit of [limits.account, limits.eachOperation, limits.changes, ...Object.values(limits.operations ?? {})]) {
    if (limit === undefined || (limit.perSecond > 0 && Number.isFinite(limit.perSecond) && limit.capacity >= 1)) continue;
    throw new Apex53Error(
      'InvalidLiteral',
      `A rate of ${limit.perSecond} requests a second from a bucket of ${limit.capacity} cannot be: give more than 0 a second, and a bucket of 1 or more.`,
      { details: { limit } },
    );
  }
  return limits;
}
