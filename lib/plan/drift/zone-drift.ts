import { hostedZoneId as idOf, referenceToken } from '../../model/reference';
import { vpcsBeyond, vpcText, type Vpc } from '../../model/vpc/vpc';
import type { PropertyChange } from '../../resources/property-change';
import type { Assembly, AssemblyHostedZone } from '../../synth/assembly';
import type { LiveState, PresentZone } from '../live-state';
import type { Plan, RecordSetDifference, ZonePlan } from '../plan';
import type { RecordSetDrift, ZoneDrift } from './drift';
import { sameButForLostReferences } from './lost-references';
import { changeOf, tagChanges } from './turned-change';

/** The zones of which, or in which, anything is otherwise than it was deployed. */
export function driftingZones(redeploy: Plan, baseline: Assembly, live: LiveState): ZoneDrift[] {
  const sources = new Map(baseline.hostedZones.map(({ path, source }) => [path, source]));
  return redeploy.hostedZones
    .map((zone): ZoneDrift => {
      const { path, name, hostedZoneId } = zone;
      const found = live.zones.get(path);
      const present = found?.status === 'present' ? found : undefined;
      if (present === undefined) return { path, name, kind: 'removed', changes: [], recordSets: [] };
      return {
        path,
        name,
        ...(hostedZoneId === undefined ? {} : { hostedZoneId }),
        kind: 'kept',
        changes: [...settingChanges(zone, present), ...vpcDrift(zone, sources.get(path))],
        recordSets: driftingRecordSets(zone, present),
      };
    })
    .filter(({ kind, changes, recordSets }) => kind === 'removed' || changes.length + recordSets.length > 0);
}

function driftingRecordSets({ path, differences }: ZonePlan, { hostedZoneId }: PresentZone): RecordSetDrift[] {
  const ownZoneIds = new Set([hostedZoneId, referenceToken(idOf(path))]);
  return differences
    .filter(
      ({ before: found, after: deployed }) =>
        found === undefined || deployed === undefined || !sameButForLostReferences(deployed, found, ownZoneIds),
    )
    .map(recordSetDrift);
}

const driftKinds = { create: 'removed', update: 'changed', delete: 'added' } as const;

function recordSetDrift({ kind, path, before: found, after: deployed }: RecordSetDifference): RecordSetDrift {
  return {
    kind: driftKinds[kind],
    ...(path === undefined ? {} : { path }),
    ...(deployed === undefined ? {} : { before: deployed }),
    ...(found === undefined ? {} : { after: found }),
  };
}

function settingChanges({ step }: ZonePlan, { tags }: PresentZone): PropertyChange[] {
  if (step.kind !== 'update') return [];
  const { comment, addTags } = step;
  return [...(comment === undefined ? [] : [changeOf('comment', comment.after, comment.before)]), ...tagChanges(addTags, tags)];
}

/** An authorization that was used is no drift: Route 53 keeps it until somebody takes it back. */
function vpcDrift({ vpcs }: ZonePlan, source: AssemblyHostedZone['source'] | undefined): PropertyChange[] {
  if (vpcs === undefined) return [];
  const authorized = source?.kind === 'declared' ? (source.authorizedVpcs ?? []) : [];
  const removed = (member: string, gone: readonly Vpc[]) => gone.map((vpc) => changeOf(member, vpcText(vpc), undefined));
  const added = (member: string, come: readonly Vpc[]) => come.map((vpc) => changeOf(member, undefined, vpcText(vpc)));
  return [
    ...removed('VPC', vpcs.associate),
    ...added('VPC', vpcs.disassociate),
    ...removed('authorized VPC', vpcs.authorize),
    ...added('authorized VPC', vpcsBeyond(vpcs.deauthorize, authorized)),
  ];
}
