import { Apex53Error } from '../model/error';
import type { StoredRecordSet } from '../model/change-batch/change';
import { hostedZoneId, referenceToken, type ReferenceResolver } from '../model/reference';
import { resolveReferences } from '../model/rrset/api-references';
import { readRecordSet } from '../model/rrset/from-api';
import type { Assembly, AssemblyHostedZone } from './assembly';

/** A record set of the assembly as a model value, with who declared it. */
export interface DesiredRecordSet {
  readonly path: string;
  readonly recordSet: StoredRecordSet;
  /** @default - as the zone says */
  readonly adopt?: boolean;
  /** @default false */
  readonly protect?: boolean;
}

/**
 * The record sets of a zone of the assembly, as model values in the assembly's order; references that are known by now are resolved.
 *
 * @throws Apex53Error `AssemblyInvalid` when the assembly was not written by synth.
 */
export function desiredRecordSets(
  zone: AssemblyHostedZone,
  live: { readonly hostedZoneId?: string; readonly resolve?: ReferenceResolver } = {},
): DesiredRecordSet[] {
  const ownIds = [
    referenceToken(hostedZoneId(zone.path)),
    zone.source.kind === 'imported' ? zone.source.hostedZoneId : undefined,
    live.hostedZoneId,
  ];
  const options = { ownZoneIds: new Set(ownIds.filter((id) => id !== undefined)), unreadableValue: 'finding' } as const;
  return zone.recordSets.map(({ recordSet, ...declared }) => {
    const api = live.resolve === undefined ? recordSet : resolveReferences(recordSet, live.resolve);
    const rrset = readRecordSet(api, options);
    if (!rrset.ok)
      throw new Apex53Error(
        'AssemblyInvalid',
        `The assembly holds a record set that cannot be: ${rrset.findings.map(({ message }) => message).join(' ')} Run synth again with this version.`,
        { findings: rrset.findings },
      );
    return { ...declared, recordSet: { rrset: rrset.value, api } };
  });
}

/**
 * The assembly that a JSON text holds.
 *
 * @throws Apex53Error `AssemblyInvalid` when the text is no JSON, or no assembly of this format version.
 */
export function parseAssembly(text: string): Assembly {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Apex53Error('AssemblyInvalid', 'The assembly is no JSON. Run synth again.', { cause });
  }
  const version = typeof value === 'object' && value !== null ? (value as { formatVersion?: unknown }).formatVersion : undefined;
  if (version !== 1)
    throw new Apex53Error(
      'AssemblyInvalid',
      `The assembly has format version ${JSON.stringify(version)}; this version of apex53 reads version 1. Run synth again.`,
    );
  return value as Assembly;
}
