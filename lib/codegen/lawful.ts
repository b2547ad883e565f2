import { isAcknowledgeable } from '../model/acknowledgement';
import type { AcknowledgeableCode } from '../model/codes';
import { isBlocking, type Finding } from '../model/finding';
import type { DomainName } from '../model/name/domain-name';
import { isReference } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { keyOf, keyText } from '../model/rrset/rrset-key';
import type { ResourceDeclaration, ZoneSource } from '../synth/declarations';
import { trySynthesize } from '../synth/synthesize';
import type { ExistingPolicyInstance, LeftOut } from './contents';

/** A zone as far as synth's rules on its record sets look at it. */
interface ZoneToSift {
  readonly zoneName: DomainName;
  readonly source: ZoneSource;
  readonly recordSets: readonly ResourceRecordSet[];
  readonly instances: readonly ExistingPolicyInstance[];
}

/** Record sets that synth takes, and those that it would refuse. */
export interface Sifted {
  readonly recordSets: readonly ResourceRecordSet[];
  /** Findings that synth stops at unless they are acknowledged: what a table of this version does not know. */
  readonly toAcknowledge: readonly AcknowledgeableCode[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The record sets in which synth finds no error, and for each of the others why it is not among them.
 *
 * The members of one name and type go together: a routing policy without one of its members would be another one. What falls away may
 * take the target from an alias, so synth is asked again until it finds nothing; each time at least one record set goes.
 */
export function lawfulRecordSets(zone: ZoneToSift): Sifted {
  const { recordSets } = zone;
  const leftOut: LeftOut[] = [];
  const foreign = recordSets.filter(hasReference);
  leftOut.push(...foreign.map((rrset) => ({ subject: keyText(keyOf(rrset)), reason: 'It refers to a resource of another app.' })));
  let remaining = recordSets.filter((rrset) => !hasReference(rrset));
  for (;;) {
    const errors = errorsIn({ ...zone, recordSets: remaining });
    const reasons = new Map<string, string>();
    const toAcknowledge = new Set<AcknowledgeableCode>();
    for (const { path, code, message } of errors) {
      // Record sets are declared under their places in the list.
      const rrset = remaining[Number(path)];
      const acknowledgeable: boolean = isAcknowledgeable(code);
      if (acknowledgeable) toAcknowledge.add(code as AcknowledgeableCode);
      else if (rrset !== undefined && !reasons.has(groupOf(rrset))) reasons.set(groupOf(rrset), `${code}: ${message}`);
    }
    if (reasons.size === 0) return { recordSets: remaining, toAcknowledge: [...toAcknowledge].sort(), leftOut };
    remaining = remaining.filter((rrset) => {
      const reason = reasons.get(groupOf(rrset));
      if (reason !== undefined) leftOut.push({ subject: keyText(keyOf(rrset)), reason });
      return reason === undefined;
    });
  }
}

function errorsIn({ recordSets, zoneName, source, instances }: ZoneToSift): readonly Finding[] {
  const zone = {
    path: 'Zone',
    zoneName,
    source,
    recordSets: recordSets.map((rrset, i) => ({ path: String(i), rrset })),
    incomplete: false,
  };
  return trySynthesize({
    name: 'import',
    zones: [zone],
    healthChecks: [],
    resources: instances.map((one, i) => instanceDeclaration(one, `Instance${i}`)),
    findings: [],
    acknowledgements: [],
  }).findings.filter(isBlocking);
}

/** Aliases may lead to what an instance answers. */
function instanceDeclaration({ name, type, ttl, policyId, version }: ExistingPolicyInstance, path: string): ResourceDeclaration {
  return {
    kind: 'trafficPolicyInstance',
    path,
    zonePath: 'Zone',
    properties: {
      HostedZoneId: '',
      Name: name.toText(),
      TTL: ttl,
      TrafficPolicyId: policyId,
      TrafficPolicyVersion: String(version),
      TrafficPolicyType: type,
    },
    removalPolicy: 'retain',
  };
}

function groupOf({ name, type }: ResourceRecordSet): string {
  return `${name.toText()} ${type}`;
}

function hasReference(rrset: ResourceRecordSet): boolean {
  const { routing } = rrset;
  return (rrset.kind === 'values' && isReference(rrset.records)) || (routing.kind !== 'simple' && isReference(routing.healthCheck));
}
