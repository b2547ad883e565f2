import { finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { collect, failure, success, type Result } from '../../model/result';
import type { AliasRecordSet, ResourceRecordSet, ValueRecordSet } from '../../model/rrset/resource-record-set';
import type { RoutingPolicy } from '../../model/rrset/routing-policy';
import { everywhere, locationOf } from './geo';
import { listOf, mapOf, readRecord, readRecords, textOf, valuesOf, type RecordEntry } from './record-entry';
import type { YamlTree } from './yaml-tree';

// octodns-route53 makes these record sets of `geo` and `dynamic`, under these names and set identifiers (octodns_route53/provider.py),
// so what is read here is what stands in the zone already, but for the health checks.

/** What a record with routing becomes; or why Route 53 cannot have it. */
export type Routed = { readonly recordSets: readonly ResourceRecordSet[] } | { readonly leftOut: string };

/** The record sets of a record with `geo`: a geolocation member for each place, and the values for everywhere else. */
export function readGeo(entry: RecordEntry, geo: YamlTree): Result<readonly ResourceRecordSet[]> {
  const base = readRecords(entry.type, valuesOf(entry.members));
  const members = Array.from(mapOf(geo), ([code, values]): Result<ResourceRecordSet> => {
    const location = locationOf(code);
    if (location === undefined) return malformed(`${JSON.stringify(code)} is no geo code.`, code);
    const records = readRecords(entry.type, listOf(values));
    return records.ok
      ? success(valueSet(entry, entry.name, { kind: 'geolocation', setIdentifier: code, location }, records.value))
      : records;
  });
  const first: Result<ResourceRecordSet> = base.ok
    ? success(valueSet(entry, entry.name, { kind: 'geolocation', setIdentifier: 'default', location: everywhere }, base.value))
    : base;
  return collect([first, ...members]);
}

/** Names of the record sets of a pool. */
interface PoolNames {
  /** Of the failover pair that others point to. */
  readonly pair: DomainName;
  /** Of the weighted values. */
  readonly values: DomainName;
}

interface Dynamic {
  readonly entry: RecordEntry;
  readonly pools: ReadonlyMap<string, PoolNames>;
}

/** The record sets of a record with `dynamic`: weighted values and a failover pair for each pool, a geolocation alias for each rule. */
export function readDynamic(entry: RecordEntry, tree: YamlTree): Result<Routed> {
  const pools = mapOf(mapOf(tree).get('pools'));
  const rules = listOf(mapOf(tree).get('rules')).map(mapOf);
  if (pools.size === 0 || rules.length === 0) return malformed('A dynamic record needs pools and rules.', '');
  if (rules.some((rule) => rule.has('subnets'))) return success({ leftOut: 'rules by subnet are not what Route 53 routing does.' });
  if (Array.from(pools.values()).some((pool) => poolValues(pool).some((value) => textOf(value, 'status') === 'down')))
    return success({ leftOut: 'a value with status down stands on a health check that always fails, which only octoDNS knows.' });

  const names = collect(['default', ...pools.keys()].map((pool) => namesOf(entry.name, pool)));
  if (!names.ok) return names;
  const dynamic: Dynamic = { entry, pools: new Map(names.value) };
  const base = readRecords(entry.type, valuesOf(entry.members));
  const recordSets = collect([
    base.ok ? success([valueSet(entry, pairOf(dynamic, 'default'), { kind: 'simple' }, base.value)]) : base,
    ...Array.from(pools, ([pool, content]) => readPool(dynamic, pool, content)),
    ...rules.map((rule, i) => readRule(dynamic, rule, i)),
  ]);
  return recordSets.ok ? success({ recordSets: recordSets.value.flat() }) : recordSets;
}

function namesOf(owner: DomainName, pool: string): Result<readonly [string, PoolNames]> {
  const pair = DomainName.tryParse(`_octodns-${pool}-pool.${owner.toText()}`);
  const values = DomainName.tryParse(`_octodns-${pool}-value.${owner.toText()}`);
  if (!pair.ok) return pair;
  return values.ok ? success([pool, { pair: pair.value, values: values.value }]) : values;
}

function pairOf({ entry, pools }: Dynamic, pool: string): DomainName {
  return pools.get(pool)?.pair ?? entry.name;
}

function readPool(dynamic: Dynamic, pool: string, content: YamlTree): Result<readonly ResourceRecordSet[]> {
  const { entry, pools } = dynamic;
  const fallback = textOf(mapOf(content), 'fallback') ?? 'default';
  if (!pools.has(fallback)) return malformed(`The pool ${JSON.stringify(fallback)} does not exist.`, fallback);
  const valuesName = pools.get(pool)?.values ?? entry.name;
  const members = readPoolValues(dynamic, pool, content, valuesName);
  if (!members.ok) return members;
  const pair = pairOf(dynamic, pool);
  const secondary = `${pool}-Secondary-${fallback}`;
  return success([
    ...members.value,
    aliasSet(entry, pair, { kind: 'failover', setIdentifier: `${pool}-Primary`, role: 'PRIMARY' }, valuesName),
    aliasSet(entry, pair, { kind: 'failover', setIdentifier: secondary, role: 'SECONDARY' }, pairOf(dynamic, fallback)),
  ]);
}

function readPoolValues({ entry }: Dynamic, pool: string, content: YamlTree, name: DomainName): Result<readonly ResourceRecordSet[]> {
  const values = poolValues(content);
  if (values.length === 0) return malformed(`The pool ${JSON.stringify(pool)} has no values.`, pool);
  // octoDNS numbers the values in the order of their texts, and a value that is alone has the weight 1.
  const sorted = values.slice().sort((a, b) => compareTexts(textOf(a, 'value') ?? '', textOf(b, 'value') ?? ''));
  return collect(
    sorted.map((value, i): Result<ResourceRecordSet> => {
      const record = readRecord(entry.type, value.get('value') ?? { kind: 'null', offset: 0 });
      if (!record.ok) return record;
      const weight = values.length === 1 ? 1 : Number(textOf(value, 'weight') ?? 1);
      const setIdentifier = `${pool}-${String(i).padStart(3, '0')}`;
      return success(valueSet(entry, name, { kind: 'weighted', setIdentifier, weight }, [record.value]));
    }),
  );
}

function readRule(dynamic: Dynamic, rule: ReadonlyMap<string, YamlTree>, index: number): Result<readonly ResourceRecordSet[]> {
  const { entry, pools } = dynamic;
  const pool = textOf(rule, 'pool') ?? '';
  if (!pools.has(pool)) return malformed(`The pool ${JSON.stringify(pool)} does not exist.`, pool);
  const codes = listOf(rule.get('geos')).map((code) => (code.kind === 'text' ? code.text : ''));
  const places =
    codes.length === 0 ? [{ code: 'None', location: everywhere }] : codes.map((code) => ({ code, location: locationOf(code) }));
  return collect(
    places.map(({ code, location }): Result<ResourceRecordSet> => {
      if (location === undefined) return malformed(`${JSON.stringify(code)} is no geo code.`, code);
      const routing: RoutingPolicy = { kind: 'geolocation', setIdentifier: `${index}-${pool}-${code}`, location };
      return success(aliasSet(entry, entry.name, routing, pairOf(dynamic, pool)));
    }),
  );
}

function poolValues(pool: YamlTree): readonly ReadonlyMap<string, YamlTree>[] {
  return listOf(mapOf(pool).get('values')).map(mapOf);
}

function valueSet(
  { type, ttlSeconds }: RecordEntry,
  name: DomainName,
  routing: RoutingPolicy,
  records: ValueRecordSet['records'],
): ValueRecordSet {
  return { kind: 'values', name, type, routing, ttlSeconds, records };
}

function aliasSet({ type }: RecordEntry, name: DomainName, routing: RoutingPolicy, dnsName: DomainName): AliasRecordSet {
  return { kind: 'alias', name, type, routing, aliasTarget: { home: 'own-zone', dnsName, evaluateTargetHealth: true } };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function malformed(message: string, value: string): Result<never> {
  return failure(
    finding('OctodnsRecord', { message, value, allowed: 'geo codes such as NA-US-CA; pools with values; rules that name a pool' }),
  );
}
