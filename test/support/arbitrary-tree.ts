import fc from 'fast-check';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { CheckObservation, Client, HealthState } from '../../lib/simulator';
import { apiAlias } from './record-sets';

/** Names of the tree, root first; aliases lead to later ones only, so there is no circle. */
export const treeNames = ['www', 'b', 'c', 'd', 'e'].map((label) => `${label}.example.com.`);

const checkIds = ['hc1', 'hc2', 'hc3', 'hc4'];

/** CIDR collections that the trees use. */
export const cidrCollections = { c: { one: ['10.0.0.0/8'], two: ['10.1.0.0/16', '2001:db8::/32'] } };

type Routing = Partial<ApiResourceRecordSet>;

const at = (Latitude: string, Longitude: string, Bias = 0) => ({
  GeoProximityLocation: { Coordinates: { Latitude, Longitude }, ...(Bias === 0 ? {} : { Bias }) },
});

/** For each policy the members a group can have; the first is always there, so that every client has a candidate. */
const policies: Readonly<Record<string, readonly Routing[]>> = {
  weighted: [{ Weight: 1 }, { Weight: 0 }, { Weight: 3 }, { Weight: 255 }],
  failover: [{ Failover: 'PRIMARY' }, { Failover: 'SECONDARY' }],
  latency: [{ Region: 'us-east-1' }, { Region: 'eu-west-1' }, { Region: 'cn-north-1' }, { Region: 'ap-south-1' }],
  geolocation: [
    { GeoLocation: { CountryCode: '*' } },
    { GeoLocation: { ContinentCode: 'EU' } },
    { GeoLocation: { CountryCode: 'US' } },
    { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } },
  ],
  geoproximity: [at('50', '10'), at('40', '-100', 30), at('-30', '-60', -40)],
  'ip-based': ['*', 'one', 'two'].map((LocationName) => ({ CidrRoutingConfig: { CollectionId: 'c', LocationName } })),
  multivalue: [{ MultiValueAnswer: true }, { MultiValueAnswer: true }, { MultiValueAnswer: true }],
};

const check = fc.option(fc.constantFrom(...checkIds), { nil: undefined });
const content = fc.record({ alias: fc.boolean(), target: fc.nat(), evaluate: fc.boolean(), last: fc.integer({ min: 1, max: 9 }), check });

/** The group at one name: members of one policy, plain or aliases to later names. */
const group = (index: number): fc.Arbitrary<ApiResourceRecordSet[]> =>
  fc
    .record({ policy: fc.constantFrom('simple', ...Object.keys(policies)), contents: fc.array(content, { minLength: 1, maxLength: 4 }) })
    .map(({ policy, contents }) => {
      const routings = policy === 'simple' ? [undefined] : (policies[policy] ?? []);
      return contents.slice(0, routings.length).map((one, i) => {
        const Name = treeNames[index] ?? '';
        const members = {
          ...(routings[i] === undefined
            ? {}
            : { SetIdentifier: `m${i}`, ...routings[i], ...(one.check === undefined ? {} : { HealthCheckId: one.check }) }),
        };
        const below = treeNames.slice(index + 1);
        if (!one.alias || below.length === 0 || policy === 'multivalue')
          return { Name, Type: 'A', TTL: 60, ResourceRecords: [{ Value: `192.0.2.${one.last}` }], ...members };
        return apiAlias(Name, below[one.target % below.length] ?? '', { EvaluateTargetHealth: one.evaluate, ...members });
      });
    });

/** Record sets of a tree of aliases in which every alias has a target and every client a candidate. */
export const tree: fc.Arbitrary<ApiResourceRecordSet[]> = fc.tuple(...treeNames.map((_, i) => group(i))).map((groups) => groups.flat());

const observation = fc.constantFrom<CheckObservation>(
  'healthy',
  'unhealthy',
  { checkers: 16, healthyCheckers: 2 },
  { checkers: 16, healthyCheckers: 9 },
);

/** Some state of the checks that the trees use. */
export const treeHealth: fc.Arbitrary<HealthState> = fc
  .record(Object.fromEntries(checkIds.map((id) => [id, observation])), { requiredKeys: [] })
  .map((checks) => ({ checks: checks as Readonly<Record<string, CheckObservation>> }));

/** Some client, on the internet. */
export const treeClient: fc.Arbitrary<Client> = fc.oneof(
  fc.constant({}),
  fc.constantFrom('US', 'DE', 'BR', 'CN', 'QQ').map((country) => ({ place: { country } })),
  fc.constant({ place: { country: 'US', subdivision: 'WA' } }),
  fc.constantFrom('eu-west-1', 'us-west-2', 'nowhere-1').map((region) => ({ place: { region } })),
  fc.constantFrom('10.1.2.0/24', '10.9.0.0/16', '192.0.2.0/24', '2001:db8:1::/48').map((subnet) => ({ subnet })),
  fc
    .record({ latitude: fc.integer({ min: -90, max: 90 }), longitude: fc.integer({ min: -180, max: 180 }) })
    .map((coordinates) => ({ place: { coordinates } })),
);
