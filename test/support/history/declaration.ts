import fc from 'fast-check';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { apiAlias, values } from '../record-sets';
import { zoneStates } from '../zone-states';
import { partNames, type DeclaredParts, type PartName } from './parts';
import type { Edition } from './parts/part';
import { routed, routedNames, routedSets, shownName } from './routed';

/** What an app declares around example.com. */
export interface Declaration {
  readonly sets: readonly ApiResourceRecordSet[];
  readonly parts: DeclaredParts;
  /** Where www.shop is, if anywhere; a zone of its own is delegated to. Of a shared zone it is always a part. */
  readonly shop: 'nowhere' | 'in the zone' | 'in a zone of its own';
  /** Last number of the address of contested.example.com, which others write to as well. */
  readonly contested: number;
  /** What long texts are made of that take more than one batch to change, where there are any. */
  readonly bulk?: 'x' | 'y';
}

/** Most apps have few of all parts. */
const often: Readonly<Partial<Record<PartName, number>>> = { up: 1, networks: 2, alive: 2 };
const rarely = 6;

const edition = fc.constantFrom<Edition>(1, 2);
const declaredParts: fc.Arbitrary<DeclaredParts> = fc
  .tuple(
    ...partNames.map((name) =>
      fc
        .tuple(fc.nat({ max: often[name] ?? rarely }), edition)
        .map(([chance, which]): [PartName, Edition] | undefined => (chance === 1 ? [name, which] : undefined)),
    ),
  )
  .map((drawn) => Object.fromEntries(drawn.filter((one) => one !== undefined)) as DeclaredParts);

export const declaration: fc.Arbitrary<Declaration> = fc
  .record({
    state: zoneStates,
    routes: fc.tuple(routed, routed),
    parts: declaredParts,
    shop: fc.constantFrom<Declaration['shop']>('nowhere', 'nowhere', 'in the zone', 'in a zone of its own'),
    contested: fc.integer({ min: 1, max: 3 }),
    bulk: fc.option(fc.constantFrom<'x' | 'y'>('x', 'y'), { nil: undefined, freq: 1 }),
  })
  .map(({ state, routes, parts, shop, contested, bulk }) => {
    const [first, second] = routes.map((what, i) => routedSets(routedNames[i] ?? '', what, parts));
    const shown = first?.length === 0 ? [] : [routes[1].last === 1 ? aliasTo(routedNames[0]) : cnameTo(routedNames[0])];
    return {
      sets: [...Array.from(state.values(), ({ api }) => api), ...(first ?? []), ...(second ?? []), ...shown],
      parts,
      shop,
      contested,
      ...(bulk === undefined ? {} : { bulk }),
    };
  });

function aliasTo(name: string): ApiResourceRecordSet {
  return apiAlias(shownName, name, { EvaluateTargetHealth: true });
}

function cnameTo(name: string): ApiResourceRecordSet {
  return { Name: shownName, TTL: 60, ...values('CNAME', name) };
}
