import { readFileSync } from 'node:fs';
import { isObject, UnusableCaseFile, type Json } from './case-file';

/** A zone of a vector. */
export interface VectorZone {
  readonly id: string;
  readonly name: string;
  readonly private?: boolean;
  readonly vpcs?: readonly string[];
  readonly dnssec?: boolean;
}

/** A record set of an expected answer. */
export interface ExpectedRecords {
  readonly name: string;
  readonly type: string;
  readonly ttl: number;
  readonly values: readonly string[];
  readonly pick?: number;
}

/** What must be answered; members that are left out are not compared. */
export interface Expectation {
  readonly kind: string;
  readonly rcode: string | null;
  readonly answers: readonly { readonly fraction: string; readonly rrsets: readonly ExpectedRecords[] }[];
  readonly ttl?: number;
  readonly authority?: string;
  readonly aa?: boolean;
  readonly cut?: string;
  readonly negativeTtl?: number;
  readonly tc?: boolean;
  readonly zoneUsed?: string;
  readonly forwardTo?: readonly string[] | string;
  readonly delegatedTo?: readonly string[];
  readonly primaryHealthy?: boolean;
}

/** One question with the zones and the state of health it is asked in, and what must be answered. */
export interface RoutingVector {
  readonly id: string;
  readonly title: string;
  readonly zone: VectorZone;
  readonly records: readonly Json[];
  readonly otherZones?: readonly (VectorZone & { readonly records: readonly Json[] })[];
  readonly healthChecks?: Readonly<Record<string, Json>>;
  readonly healthState?: {
    readonly healthChecks?: Readonly<Record<string, unknown>>;
    readonly lastKnown?: Readonly<Record<string, string>>;
    readonly aliasTargets?: Readonly<Record<string, Json>>;
    readonly dnsFirewall?: string;
  };
  readonly cidrCollections?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly resolverRules?: readonly Json[];
  readonly firewall?: Json;
  readonly query: Json & { readonly name: string; readonly type: string; readonly client?: Json };
  readonly expect: Expectation;
  readonly confidence?: string;
}

/** Reads and checks a file of routing vectors, of the form that `test/data/routing-vectors.json` and `resolver-vectors.json` describe in their `conventions`. @throws UnusableCaseFile */
export function readRoutingFile(path: string): readonly RoutingVector[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UnusableCaseFile(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const found = isObject(parsed) ? parsed.vectors : undefined;
  const vectors: readonly unknown[] = Array.isArray(found) ? found : [];
  if (vectors.length === 0) throw new UnusableCaseFile(`${path}: expected an object with a list "vectors" that is not empty`);
  const problems = vectors.flatMap((vector, i) => {
    const missing = missingMember(vector);
    return missing === undefined
      ? []
      : [`vector ${isObject(vector) && typeof vector.id === 'string' ? vector.id : `number ${i + 1}`}: ${missing}`];
  });
  if (problems.length > 0) throw new UnusableCaseFile(`${path}: ${problems.join('; ')}`);
  return vectors as readonly RoutingVector[];
}

/** What keeps a vector from being run; undefined when nothing does. */
function missingMember(vector: unknown): string | undefined {
  if (!isObject(vector)) return 'is no object';
  const { id, zone, records, query, expect } = vector;
  if (typeof id !== 'string') return 'has no text "id"';
  if (!isZone(zone)) return '"zone" must be an object with the texts "id" and "name"';
  if (!isObjectList(records)) return '"records" must be a list of record sets';
  if (!isObject(query) || typeof query.name !== 'string' || typeof query.type !== 'string')
    return '"query" must be an object with the texts "name" and "type"';
  for (const member of ['healthChecks', 'healthState', 'cidrCollections', 'firewall'])
    if (vector[member] !== undefined && !isObject(vector[member])) return `${JSON.stringify(member)} must be an object`;
  const { otherZones = [] } = vector;
  if (!isObjectList(otherZones) || !otherZones.every((other) => isZone(other) && isObjectList(other.records)))
    return '"otherZones" must be a list of zones with "records"';
  if (!isObject(expect) || typeof expect.kind !== 'string' || !isObjectList(expect.answers))
    return '"expect" must be an object with the text "kind" and the list "answers"';
  return expect.answers.every((answer) => typeof answer.fraction === 'string' && isObjectList(answer.rrsets))
    ? undefined
    : 'each of the expected answers needs a text "fraction" and a list "rrsets"';
}

function isZone(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && typeof value.name === 'string';
}

function isObjectList(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isObject);
}
