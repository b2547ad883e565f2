import type { App } from '../constructs/app';
import { Apex53Error } from '../model/error';
import { DomainName } from '../model/name/domain-name';
import type { ApiHealthCheckConfig } from '../model/health-check/api-shape';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { resourcesOf, type Assembly, type AssemblyRecordSet } from '../synth/assembly';
import { plainMismatches, recordSetMismatches, type Mismatch } from './mismatch';
import { nearestNames } from '../model/nearest-names';

/** What is expected of a record set: any of its members, in the AWS CLI's shape. */
export type ExpectedRecordSet = {
  readonly [K in Exclude<keyof ApiResourceRecordSet, 'Name' | 'Type' | 'AliasTarget'>]?: ApiResourceRecordSet[K];
} & {
  readonly AliasTarget?: Partial<NonNullable<ApiResourceRecordSet['AliasTarget']>>;
};

/** What is expected of a health check: any members of its configuration. */
export type ExpectedHealthCheck = Partial<ApiHealthCheckConfig>;

/** A record set of the synthesized output, with who declared it. */
export interface FoundRecordSet extends AssemblyRecordSet {
  /** Name of its hosted zone, with final dot. */
  readonly zone: string;
}

/**
 * An app's synthesized output, to make assertions on. Works in every test runner: an assertion that fails throws.
 *
 * An assertion costs the same however many record sets there are; only the message of a failing one looks at more of them.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
 * const template = Template.fromApp(app);
 * template.hasRecordSet('www.example.com', 'A', { TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }] });
 * template.recordSets('example.com').length; // => 1
 * ```
 */
export class Template {
  private readonly byNameAndType = new Map<string, FoundRecordSet[]>();
  private readonly byZone = new Map<string, FoundRecordSet[]>();

  private constructor(
    /** The synthesized output as plain data. */
    readonly assembly: Assembly,
  ) {
    for (const zone of assembly.hostedZones) {
      const found = zone.recordSets.map((entry) => ({ ...entry, zone: zone.name }));
      this.byZone.set(zone.name, [...(this.byZone.get(zone.name) ?? []), ...found]);
      for (const entry of found) {
        const key = indexOf(entry.recordSet.Name, entry.recordSet.Type);
        const group = this.byNameAndType.get(key);
        if (group === undefined) this.byNameAndType.set(key, [entry]);
        else group.push(entry);
      }
    }
  }

  /** @throws Apex53Error `SynthesisFailed` with every finding when the app does not synthesize. */
  static fromApp(app: App): Template {
    return new Template(app.synth());
  }

  /**
   * The record set of this absolute name and type that has the expected members; with several members of a routing policy, the
   * first that matches.
   *
   * Values match in any order and by meaning. Members that are not named are not looked at.
   *
   * @throws Apex53Error `AssertionFailed` with the nearest miss when there is none.
   */
  hasRecordSet(name: string, type: string, expected: ExpectedRecordSet = {}): FoundRecordSet {
    const candidates = this.candidates(name, type);
    const match = candidates.find(({ recordSet }) => mismatchesOf(expected, recordSet).length === 0);
    if (match !== undefined) return match;
    throw failed(candidates.length === 0 ? this.explainMissing(name, type) : explainMisses(name, type, expected, candidates));
  }

  /** @throws Apex53Error `AssertionFailed` naming who declares it when there is such a record set. */
  hasNoRecordSet(name: string, type: string, expected: ExpectedRecordSet = {}): void {
    const match = this.candidates(name, type).find(({ recordSet }) => mismatchesOf(expected, recordSet).length === 0);
    if (match !== undefined)
      throw failed(`A record set ${name} ${type} was not expected, but ${match.path} declares it: ${JSON.stringify(match.recordSet)}`);
  }

  /** The record sets of a hosted zone in Route 53's order; empty when no such zone is declared. */
  recordSets(zoneName: string): readonly FoundRecordSet[] {
    return this.byZone.get(DomainName.parse(zoneName).toText()) ?? [];
  }

  /** @throws Apex53Error `AssertionFailed` with both numbers when a hosted zone has another number of record sets. */
  recordSetCountIs(zoneName: string, count: number): void {
    const found = this.recordSets(zoneName).length;
    if (found !== count) throw failed(`${zoneName} was expected to have ${count} record sets, but has ${found}.`);
  }

  /** @throws Apex53Error `AssertionFailed` with the nearest miss when no health check has the expected configuration. */
  hasHealthCheck(expected: ExpectedHealthCheck): void {
    const misses = resourcesOf(this.assembly, 'healthCheck').map(({ path, properties }) => ({
      path,
      mismatches: plainMismatches('', expected, properties),
    }));
    if (misses.some(({ mismatches }) => mismatches.length === 0)) return;
    const [nearest] = misses.sort((a, b) => a.mismatches.length - b.mismatches.length);
    throw failed(
      nearest === undefined
        ? 'No health check is declared.'
        : `No health check is as expected. The nearest is ${nearest.path}:\n${listMismatches(nearest.mismatches)}`,
    );
  }

  private candidates(name: string, type: string): readonly FoundRecordSet[] {
    return this.byNameAndType.get(indexOf(DomainName.parse(name).toText(), type)) ?? [];
  }

  private explainMissing(name: string, type: string): string {
    const wanted = DomainName.parse(name).toText();
    const sets = [...this.byZone.values()].flat();
    const others = [...new Set(sets.filter(({ recordSet }) => recordSet.Name === wanted).map(({ recordSet }) => recordSet.Type))];
    if (others.length > 0) return `No record set ${wanted} ${type} is declared. That name has: ${others.join(', ')}.`;
    const near = nearestNames(wanted, new Set(sets.map(({ recordSet }) => recordSet.Name)));
    return `No record set ${wanted} ${type} is declared.${near.length === 0 ? '' : ` Nearest names: ${near.join(', ')}`}`;
  }
}

function indexOf(name: string, type: string): string {
  return `${name} ${type}`;
}

function mismatchesOf(expected: ExpectedRecordSet, found: ApiResourceRecordSet): Mismatch[] {
  return recordSetMismatches(expected as Partial<ApiResourceRecordSet>, found);
}

function explainMisses(name: string, type: string, expected: ExpectedRecordSet, candidates: readonly FoundRecordSet[]): string {
  const misses = candidates
    .map((candidate) => ({ candidate, mismatches: mismatchesOf(expected, candidate.recordSet) }))
    .sort((a, b) => a.mismatches.length - b.mismatches.length);
  const shown = misses.slice(0, 3).map(({ candidate, mismatches }) => {
    const { SetIdentifier } = candidate.recordSet;
    return `${SetIdentifier === undefined ? 'It' : `Member ${JSON.stringify(SetIdentifier)}`}, declared at ${candidate.path}:\n${listMismatches(mismatches)}`;
  });
  return `The record set ${name} ${type} is not as expected. ${shown.join('\n')}${misses.length > 3 ? `\n… and ${misses.length - 3} more members.` : ''}`;
}

function listMismatches(mismatches: readonly Mismatch[]): string {
  return mismatches
    .map(
      ({ member, expected, found }) =>
        `  ${member.replace(/^\./, '')}: expected ${JSON.stringify(expected)}, found ${found === undefined ? 'nothing' : JSON.stringify(found)}`,
    )
    .join('\n');
}

function failed(message: string): Apex53Error {
  return new Apex53Error('AssertionFailed', message);
}
