import type { AcknowledgeableCode } from '../model/codes';
import type { DomainName } from '../model/name/domain-name';
import { nameOrderKey, sortByKey } from '../model/name/order';
import { canonicalContent, type ResourceRecordSet } from '../model/rrset/resource-record-set';
import { listingOrderKey } from '../model/rrset/rrset-key';
import type { ZoneSource } from '../synth/declarations';
import { isGivenByRoute53 } from './apex-authority';
import type { ExistingHostedZone, ExistingPolicyInstance, LeftOut, ZoneToImport } from './contents';
import { lawfulRecordSets } from './lawful';
import { nameServersOf, nameServersText } from './name-servers';
import { declaredVpcs, vpcObstacle } from './zone-vpcs';

/** A zone's contents as the code will declare them. */
export interface SettledZone {
  readonly zoneName: DomainName;
  readonly hostedZone?: ExistingHostedZone;
  /** Whether the code declares the zone itself; else it imports it. */
  readonly declared: boolean;
  /** The name servers that the source says it has, as `nameServersOf` says them; undefined for a private zone. */
  readonly nameServers: string | undefined;
  /** In Route 53's order; nothing among them that synth would refuse. */
  readonly recordSets: readonly ResourceRecordSet[];
  /** Findings in them that the code acknowledges, since synth would stop at them. */
  readonly toAcknowledge: readonly AcknowledgeableCode[];
  /** Those whose policies can be declared. */
  readonly instances: readonly ExistingPolicyInstance[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

/** Why the policy of an instance cannot be declared; undefined where it can. */
export type PolicyObstacle = (instance: ExistingPolicyInstance) => string | undefined;

/** What of a zone's contents can be declared, and whether the zone itself can. */
export function settleZone(whole: ZoneToImport, obstacleOf: PolicyObstacle): SettledZone {
  const contents = withoutUnreadablePolicies(whole, obstacleOf);
  const { hostedZone } = contents;
  if (hostedZone === undefined) return settle(contents, true);
  if (hostedZone.as === 'import') return settle(contents, false);
  const asDeclared = settle(contents, true);
  const leavesOut = asDeclared.leftOut.some(({ kept }) => kept !== true);
  const obstacle = vpcObstacle(hostedZone) ?? (leavesOut ? 'it holds what cannot be declared' : undefined);
  if (obstacle === undefined) return asDeclared;
  const note = `${contents.zoneName.toDisplay()} (${hostedZone.id}) is imported, not declared, because ${obstacle.replace(/\.$/, '')}.`;
  return { ...settle(contents, false), notes: [note] };
}

function withoutUnreadablePolicies(contents: ZoneToImport, obstacleOf: PolicyObstacle): ZoneToImport {
  const instances = (contents.instances ?? []).map((instance) => ({ instance, reason: obstacleOf(instance) }));
  const unreadable = instances.flatMap(({ instance: { name, type }, reason }): LeftOut[] =>
    reason === undefined ? [] : [{ subject: `${name.toDisplay()} ${type}`, reason, kept: true }],
  );
  return {
    ...contents,
    instances: sortByKey(
      instances.filter(({ reason }) => reason === undefined).map(({ instance }) => instance),
      ({ name, type }) => `${nameOrderKey(name)} ${type}`,
    ),
    leftOut: [...(contents.leftOut ?? []), ...unreadable],
  };
}

function settle({ zoneName, hostedZone, recordSets, instances = [], leftOut = [] }: ZoneToImport, declared: boolean): SettledZone {
  const own = recordSets.filter((rrset) => !isGivenByRoute53(rrset, zoneName, hostedZone));
  // What falls away must not depend on the order of the source.
  const ordered = sortByKey(own, (rrset) => `${listingOrderKey(rrset)}\n${canonicalContent(rrset)}`);
  const lawful = lawfulRecordSets({ zoneName, source: sourceOf(hostedZone, declared), recordSets: ordered, instances });
  return {
    zoneName,
    ...(hostedZone === undefined ? {} : { hostedZone }),
    declared,
    nameServers: nameServersIn(zoneName, hostedZone, recordSets),
    instances,
    ...lawful,
    leftOut: [...leftOut, ...lawful.leftOut],
    notes:
      hostedZone === undefined && own.length < recordSets.length
        ? [`SOA and NS at the apex of ${zoneName.toDisplay()} are not declared: its hosted zone has its own.`]
        : [],
  };
}

function nameServersIn(
  zoneName: DomainName,
  hostedZone: ExistingHostedZone | undefined,
  recordSets: readonly ResourceRecordSet[],
): string | undefined {
  if (hostedZone === undefined) {
    const apex = recordSets.find(({ name, type }) => type === 'NS' && name.equals(zoneName));
    return apex === undefined ? undefined : nameServersOf(apex);
  }
  return hostedZone.privateZone || hostedZone.nameServers.length === 0 ? undefined : nameServersText(hostedZone.nameServers);
}

/** The zone as the generated code has it, so that the rules for such zones hold. */
function sourceOf(hostedZone: ExistingHostedZone | undefined, declared: boolean): ZoneSource {
  if (hostedZone === undefined || declared)
    return { kind: 'declared', tags: {}, removalPolicy: 'retain', ...(hostedZone === undefined ? {} : declaredVpcs(hostedZone)) };
  return { kind: 'imported', hostedZoneId: hostedZone.id, adopt: true };
}
