import type { AppContents, LeftOut } from '../../../lib/codegen/contents';
import { generateApp, type GenerateOptions } from '../../../lib/codegen/generate-app';
import { DomainName } from '../../../lib/model/name/domain-name';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';
import { readRecordSet } from '../../../lib/model/rrset/from-api';
import { canonicalContent, type ResourceRecordSet } from '../../../lib/model/rrset/resource-record-set';
import { indexKey, keyOf, keyText } from '../../../lib/model/rrset/rrset-key';
import type { Assembly } from '../../../lib/synth/assembly';
import { desiredRecordSets } from '../../../lib/synth/desired';
import { valueOf } from '../../support/results';
import { evaluate } from './evaluate';

/** The hosted zone id that means the own zone in record sets of these tests. */
export const ownId = 'ZSELF';

/** Record sets in the API's shape as model values. */
export function modelsOf(sets: readonly ApiResourceRecordSet[], id = ownId): ResourceRecordSet[] {
  return sets.map((api) => valueOf(readRecordSet(api, { ownZoneIds: new Set([id]), unreadableValue: 'finding' })));
}

/** The contents of an app with one zone, from no hosted zone. */
export function fileZone(recordSets: readonly ResourceRecordSet[], zoneName = 'example.com'): AppContents {
  return { name: 'test', zones: [{ zoneName: DomainName.parse(zoneName), recordSets }] };
}

/** One line for each record set, equal for those that Route 53 answers alike. */
export function linesOf(recordSets: readonly ResourceRecordSet[]): string[] {
  return recordSets.map((rrset) => `${indexKey(rrset)} => ${canonicalContent(rrset)}`).sort();
}

/** The same of what an assembly declares in a zone; health checks by the ids given for their construct paths. */
export function declaredLines(assembly: Assembly, zone = 0, checkIds: Readonly<Record<string, string>> = {}): string[] {
  const found = assembly.hostedZones[zone];
  if (found === undefined) throw new Error(`the assembly has no zone ${zone}`);
  return linesOf(desiredRecordSets(found, { resolve: ({ path }) => checkIds[path] }).map(({ recordSet }) => recordSet.rrset));
}

/** What generating, compiling and synthesizing makes of contents with one zone, beside what the source says. */
export function roundTrip(
  contents: AppContents,
  options?: GenerateOptions,
): { declared: string[]; source: string[]; leftOut: readonly LeftOut[] } {
  const { files, leftOut } = generateApp(contents, options);
  const gone = new Set(leftOut.map(({ subject }) => subject));
  const zone = contents.zones[0];
  const isAuthority = ({ name, type }: ResourceRecordSet) => zone?.zoneName.equals(name) === true && (type === 'NS' || type === 'SOA');
  const sets = (zone?.recordSets ?? []).filter((rrset) => !isAuthority(rrset));
  return {
    declared: declaredLines(evaluate(files).synth()),
    source: linesOf(sets.filter((rrset) => !gone.has(keyText(keyOf(rrset))))),
    leftOut,
  };
}
