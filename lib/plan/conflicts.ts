import type { Difference } from '../model/change-batch/change';
import { resolveIn } from '../model/json-references';
import type { ReferenceResolver } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { routingDistinction } from '../model/rrset/routing-policy';
import { indexKey, keyOf, keyText } from '../model/rrset/rrset-key';
import type { AssemblyHostedZone } from '../synth/assembly';
import { isPrivateSource } from '../synth/declarations';
import type { PresentZone, ZoneCandidate } from './live-state';
import type { Conflict } from './plan';

/** A declared zone whose name is taken by zones of others is never made a second time. */
export function candidateConflicts(zone: AssemblyHostedZone, candidates: readonly ZoneCandidate[]): Conflict[] {
  if (candidates.length === 0) return [];
  const isPrivate = isPrivateSource(zone.source);
  const listed = candidates.map(
    ({ hostedZoneId, callerReference, comment }) =>
      `${hostedZoneId} (caller reference ${JSON.stringify(callerReference)}${comment === undefined ? '' : `, comment ${JSON.stringify(comment)}`})`,
  );
  return [
    {
      code: isPrivate ? 'VpcHasZone' : 'ZoneNameTaken',
      path: zone.path,
      message:
        `The account already has a ${isPrivate ? 'private hosted zone' : 'hosted zone'} ${zone.name}${isPrivate ? ' on one of its VPCs' : ''} that this app did not create: ${listed.join('; ')}. ` +
        'Import it with HostedZone.fromZoneId, or give its callerReference to the HostedZone to adopt it, or delete it.',
    },
  ];
}

/** A zone that was adopted by its caller reference may be of the other sort. */
export function privacyMismatch({ path, name, source }: AssemblyHostedZone, { hostedZoneId, privateZone }: PresentZone): Conflict[] {
  if (source.kind !== 'declared' || privateZone === isPrivateSource(source)) return [];
  const [declared, live] = privateZone ? ['public', 'private'] : ['private', 'public'];
  return [
    {
      code: 'ZonePrivacyMismatch',
      path,
      message: `The hosted zone ${name} is declared as ${declared}, but ${hostedZoneId} is ${live}. Declare it as it is, or leave its callerReference away.`,
    },
  ];
}

/** The id of a delegation set, where it is known; else what stands for it. */
export function delegationSetOf(id: string, resolve: ReferenceResolver): string {
  return resolveIn({ DelegationSetId: id }, resolve).DelegationSetId;
}

/** A zone keeps the name servers that it was created with. */
export function delegationSetMismatch(
  { path, name, source }: AssemblyHostedZone,
  live: PresentZone,
  resolve: ReferenceResolver,
): Conflict[] {
  if (source.kind !== 'declared' || source.delegationSetId === undefined || source.removed === true) return [];
  const declared = delegationSetOf(source.delegationSetId, resolve);
  if (declared === live.delegationSetId) return [];
  return [
    {
      code: 'DelegationSetMismatch',
      path,
      message: `The hosted zone ${name} is declared with the delegation set ${declared}, but ${live.hostedZoneId} has ${live.delegationSetId ?? 'servers of its own'}, which it keeps. Take delegationSet away, or let a new zone take its place.`,
    },
  ];
}

/** Where something that stays would stand beside a declared record set, and Route 53 would refuse the declared one. */
export function besideConflicts(
  zone: AssemblyHostedZone,
  differences: readonly (Difference & { readonly path?: string })[],
  foreign: readonly ResourceRecordSet[],
): Conflict[] {
  const byName = new Map<string, ResourceRecordSet[]>(
    differences.flatMap(({ after }) => (after === undefined ? [] : [[after.rrset.name.toText(), []]])),
  );
  for (const other of foreign) byName.get(other.name.toText())?.push(other);
  return differences.flatMap(({ after, path = zone.path }): Conflict[] => {
    if (after === undefined) return [];
    const declared = keyText(keyOf(after.rrset));
    const beside = (byName.get(after.rrset.name.toText()) ?? []).filter((other) => !canStandBeside(after.rrset, other));
    return beside.map((other) =>
      conflict(
        path,
        { zone: zone.path, recordSet: indexKey(after.rrset) },
        `${declared} cannot stand beside ${keyText(keyOf(other))}, which exists in ${zone.source.kind === 'declared' ? '' : 'the shared zone '}${zone.name} and is not declared here. Change the declaration, or remove that record set first.`,
      ),
    );
  });
}

/** What a traffic policy instance answers is changed through the instance alone, in every zone. */
export function trafficPolicyConflicts(
  zone: AssemblyHostedZone,
  differences: readonly (Difference & { readonly path?: string })[],
  managed: readonly string[],
): Conflict[] {
  if (managed.length === 0) return [];
  const keys = new Set(managed);
  return differences.flatMap(({ after, path = zone.path }) =>
    after === undefined || !keys.has(`${after.rrset.name.toText()} ${after.rrset.type}`)
      ? []
      : [
          conflict(
            path,
            { zone: zone.path, recordSet: indexKey(after.rrset) },
            `${keyText(keyOf(after.rrset))} is answered by a traffic policy instance in ${zone.name}. Delete the instance first, or change the declaration.`,
          ),
        ],
  );
}

/** Whether Route 53 takes both under one name: a CNAME is alone, and a type has one policy whose members are distinct. */
function canStandBeside(one: ResourceRecordSet, other: ResourceRecordSet): boolean {
  if (one.type !== other.type) return one.type !== 'CNAME' && other.type !== 'CNAME';
  if (one.routing.kind !== other.routing.kind) return false;
  if (one.routing.kind === 'weighted' && one.kind === 'values' && other.kind === 'values' && one.ttlSeconds !== other.ttlSeconds)
    return false;
  const distinction = routingDistinction(one.routing);
  return distinction === undefined || distinction !== routingDistinction(other.routing);
}

function conflict(path: string, about: Conflict['about'] & object, message: string): Conflict {
  return { code: 'RecordSetConflict', path, message, about };
}
