import fc from 'fast-check';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { apiAlias, values } from '../record-sets';
import { blocksOf } from './parts/networks';
import type { DeclaredParts } from './parts';

/** Names whose answers depend on who asks, and on health. */
export const routedNames = ['api.example.com.', 'edge.example.com.'] as const;
/** An alias or CNAME to the first of them, where that is there. */
export const shownName = 'shown.example.com.';

const checks = ['Up', 'Alive', 'Either'] as const;

/** A member of a policy: the place in its list, which check it has, and whether it is an alias. */
interface Member {
  readonly place: number;
  readonly check?: (typeof checks)[number] | undefined;
  readonly alias?: boolean | undefined;
}

/** What one name answers. */
export interface Routed {
  readonly policy: keyof typeof placesOf | 'ip-based' | 'nothing';
  readonly members: readonly Member[];
  /** Last number of the first member's address. */
  readonly last: number;
}

const placesOf = {
  simple: [{}],
  weighted: [{ Weight: 1 }, { Weight: 3 }, { Weight: 0 }],
  latency: [{ Region: 'eu-west-1' }, { Region: 'us-east-1' }, { Region: 'sa-east-1' }],
  failover: [{ Failover: 'PRIMARY' }, { Failover: 'SECONDARY' }],
  geolocation: [{ GeoLocation: { CountryCode: '*' } }, { GeoLocation: { CountryCode: 'DE' } }, { GeoLocation: { ContinentCode: 'NA' } }],
  geoproximity: [{ GeoProximityLocation: { AWSRegion: 'eu-west-1' } }, { GeoProximityLocation: { AWSRegion: 'us-east-1', Bias: 10 } }],
  multivalue: [{ MultiValueAnswer: true }, { MultiValueAnswer: true }, { MultiValueAnswer: true }],
} satisfies Record<string, readonly Partial<ApiResourceRecordSet>[]>;

const member: fc.Arbitrary<Member> = fc.record({
  place: fc.nat({ max: 2 }),
  check: fc.option(fc.constantFrom(...checks), { nil: undefined }),
  alias: fc.option(fc.boolean(), { nil: undefined, freq: 3 }),
});

/** Any policy, or none; a name that answers nothing is as short as can be. */
export const routed: fc.Arbitrary<Routed> = fc.record({
  policy: fc.constantFrom<Routed['policy']>('nothing', 'nothing', 'simple', 'ip-based', ...(Object.keys(placesOf) as Routed['policy'][])),
  members: fc.uniqueArray(member, { minLength: 1, maxLength: 3, selector: ({ place }) => place }),
  last: fc.integer({ min: 1, max: 2 }),
});

/** The record sets of one name, as far as what they refer to is declared: checks and locations that are not are left out. */
export function routedSets(Name: string, { policy, members, last }: Routed, declared: DeclaredParts): ApiResourceRecordSet[] {
  const places = placesWith(policy, declared);
  return members.flatMap(({ place, check, alias }) => {
    const routing = places[place];
    if (routing === undefined) return [];
    const hasCheck = policy !== 'simple' && check !== undefined && declared[check.toLowerCase() as 'up' | 'alive' | 'either'] !== undefined;
    // A primary needs one or the other.
    const evaluateTargetHealth = policy === 'failover' && !hasCheck ? true : alias;
    const content: ApiResourceRecordSet =
      evaluateTargetHealth !== undefined && policy !== 'multivalue'
        ? apiAlias(Name, 'contested.example.com.', { EvaluateTargetHealth: evaluateTargetHealth })
        : { Name, TTL: 60, ...values('A', `192.0.2.${10 * place + last}`) };
    return [
      {
        ...content,
        ...(policy === 'simple' ? {} : { SetIdentifier: `${policy} ${place}` }),
        ...routing,
        ...(hasCheck ? { HealthCheckId: `{{healthCheck:${check}:id}}` } : {}),
      },
    ];
  });
}

function placesWith(policy: Routed['policy'], { networks }: DeclaredParts): readonly Partial<ApiResourceRecordSet>[] {
  if (policy === 'nothing') return [];
  if (policy !== 'ip-based') return placesOf[policy];
  if (networks === undefined) return [];
  return ['*', ...Object.keys(blocksOf[networks])].map((LocationName) => ({
    CidrRoutingConfig: { CollectionId: '{{cidrCollection:Networks:id}}', LocationName },
  }));
}
