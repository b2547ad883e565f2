import fc from 'fast-check';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import type { ZonesState } from './moments';
import { apiAlias, storedOf, values } from './record-sets';

/** A zone and one below it that it may delegate, with names that lie below each other and below wildcards. */
const labels = {
  'example.com.': ['', 'a.', '*.', 'x.a.', '*.a.', 'y.x.a.', 'b.', '*.b.', 'c.', 'shop.', 'www.shop.', 'k.www.shop.'],
  'shop.example.com.': ['', 'www.', '*.', 'k.www.'],
} as const;
type ZoneName = keyof typeof labels;
const zoneNames = Object.keys(labels) as readonly ZoneName[];
const cnameTargets = [...zoneNames.flatMap((zone) => labels[zone].map((label) => label + zone)), 'www.example.net.'].filter(
  (name) => !name.startsWith('*'),
);

const members: Readonly<Record<string, readonly Partial<ApiResourceRecordSet>[]>> = {
  simple: [{}],
  weighted: [{ Weight: 1 }, { Weight: 3 }],
  everywhere: [{ GeoLocation: { CountryCode: '*' } }, { GeoLocation: { CountryCode: 'DE' } }],
  nearest: [{ Region: 'eu-west-1' }, { Region: 'us-east-1' }],
};

const content = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'nothing' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cname' as const), target: fc.constantFrom(...cnameTargets) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('alias' as const), step: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('values' as const),
      types: fc.subarray(['A', 'TXT'] as const, { minLength: 1 }),
      policy: fc.constantFrom(...Object.keys(members)),
      last: fc.integer({ min: 1, max: 2 }),
    }),
  },
);
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

function setsOf(Name: string, what: Content, target: string | undefined): ApiResourceRecordSet[] {
  switch (what.kind) {
    case 'nothing':
      return [];
    case 'cname':
      return what.target === Name ? [] : [{ Name, TTL: 60, ...values('CNAME', what.target) }];
    case 'alias':
      return target === undefined ? [] : [apiAlias(Name, target)];
    case 'values':
      return what.types.flatMap((Type): ApiResourceRecordSet[] => {
        const content = { Name, TTL: 60, ...values(Type, Type === 'A' ? `192.0.2.${what.last}` : `"${what.last}"`) };
        if (Type === 'TXT') return [content];
        return (members[what.policy] ?? []).map((routing, i) => ({
          ...content,
          ...(what.policy === 'simple' ? {} : { SetIdentifier: `${i}`, ...routing }),
        }));
      });
  }
}

const zoneOf = (zone: ZoneName): fc.Arbitrary<ApiResourceRecordSet[]> => {
  const names = labels[zone].map((label) => label + zone);
  return fc
    .record({
      order: fc.shuffledSubarray(names, { minLength: names.length }),
      contents: fc.array(content, { minLength: names.length, maxLength: names.length }),
    })
    .map(({ order, contents }) => {
      const sets: ApiResourceRecordSet[] = [];
      const held = new Set<string>();
      // From the last name back, so that aliases lead to names further on, and there is no circle.
      for (let i = order.length - 1; i >= 0; i--) {
        const [Name = '', what = { kind: 'nothing' }] = [order[i], contents[i]];
        if (Name === zone && what.kind === 'cname') continue;
        const target = what.kind === 'alias' ? order[i + what.step] : undefined;
        const made = setsOf(Name, what, target !== undefined && held.has(target) ? target : undefined);
        if (made.some(({ Type }) => Type === 'A')) held.add(Name);
        sets.push(...made);
      }
      return sets;
    });
};

const nameServers: ApiResourceRecordSet = { Name: 'shop.example.com.', TTL: 60, ...values('NS', 'ns-1.awsdns-01.org.') };

/** Any state of the two zones that Route 53 allows. CNAMEs lead to names of the same zone, or out of both. */
export const zonesStates = (delegation: 'stays' | 'comes and goes'): fc.Arbitrary<ZonesState> =>
  fc
    .record({
      parent: zoneOf('example.com.'),
      child: zoneOf('shop.example.com.'),
      delegated: delegation === 'stays' ? fc.constant(true) : fc.boolean(),
    })
    .map(({ parent, child, delegated }) => {
      const ns = delegated ? [nameServers] : [];
      const beside = parent.filter(({ Name, Type }) => !delegated || Name !== nameServers.Name || Type !== 'CNAME');
      const sets = withTargets({ 'example.com.': [...beside, ...ns], 'shop.example.com.': child });
      const state: ZonesState = new Map(
        zoneNames.map((name) => [name, new Map(sets[name].map(storedOf).map((stored) => [indexKey(stored.rrset), stored]))]),
      );
      return Object.assign(state, { [fc.toStringMethod]: () => told(sets) });
    });

/** Without CNAMEs to names that have no record sets where they are looked up: some wildcard may answer there, which no order is promised for. */
function withTargets(sets: Readonly<Record<ZoneName, readonly ApiResourceRecordSet[]>>): Record<ZoneName, readonly ApiResourceRecordSet[]> {
  const inParent = sets['example.com.'].map(({ Name }) => Name).filter((name) => !name.endsWith(nameServers.Name));
  const inChild = sets['shop.example.com.'].map(({ Name }) => Name);
  const leadsTo = (names: readonly string[]) => {
    const known = new Set([...names, 'www.example.net.']);
    return ({ Type, ResourceRecords = [] }: ApiResourceRecordSet) => Type !== 'CNAME' || known.has(ResourceRecords[0]?.Value ?? '');
  };
  const kept = {
    'example.com.': sets['example.com.'].filter(leadsTo(inParent)),
    'shop.example.com.': sets['shop.example.com.'].filter(leadsTo(inChild)),
  };
  return zoneNames.every((zone) => kept[zone].length === sets[zone].length) ? kept : withTargets(kept);
}

/** Every record set on a line, for counterexamples. */
function told(sets: Readonly<Record<ZoneName, readonly ApiResourceRecordSet[]>>): string {
  const lineOf = ({ Name, Type, TTL, ResourceRecords = [], AliasTarget, ...routing }: ApiResourceRecordSet) => {
    const target = AliasTarget === undefined ? [] : [`-> ${AliasTarget.DNSName}`];
    return [Name, Type, TTL, ...ResourceRecords.map(({ Value }) => Value), ...target, JSON.stringify(routing)].join(' ');
  };
  return zoneNames.map((zone) => [`\n  ${zone}`, ...sets[zone].map(lineOf)].join('\n    ')).join('');
}
