import { type OperationName } from '../protocol/routes';

/** A bucket of tokens: how many it holds, and how many come back each second. */
export interface RateLimit {
  readonly capacity: number;
  readonly perSecond: number;
}

/** What one account may send. A request takes a token from the account's bucket and one from its operation's. */
export interface RateLimits {
  readonly account: RateLimit;
  /** The bucket of each operation that is not in `operations`. @default - none */
  readonly eachOperation?: RateLimit;
  /** @default - no operation has a bucket of another size */
  readonly operations?: Readonly<Partial<Record<OperationName, RateLimit>>>;
  /** Changes of record sets, over all zones. @default - no bucket: the service has one of a size that is not known */
  readonly changes?: RateLimit;
}

/** The names of the known limits. */
export type RateProfile = '2026' | 'five-per-second';

const cidr = { capacity: 40, perSecond: 5 };

/**
 * Known limits, by the name of their profile. Checked 2026-11-21.
 *
 * - `2026`: in force since 2026-07-30; the page's rows after CreateTrafficPolicyInstance could not be read.
 * - `five-per-second`: before, and what most tools still assume.
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
      ChangeCidrCollection: cidr,
      CreateCidrCollection: cidr,
      DeleteCidrCollection: cidr,
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
