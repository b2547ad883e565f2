import { finding } from '../finding';
import type { ResourceRecordSet } from '../rrset/resource-record-set';
import type { RoutingPolicy } from '../rrset/routing-policy';
import { keyOf, keyText } from '../rrset/rrset-key';
import type { AnsweredTtls } from './answered-ttls';
import type { DeclaredRecordSet, Report } from './declared';

const failoverTtlSeconds = 60;

/**
 * What Route 53 takes in the record sets of one name and type, but hardly anybody means.
 *
 * `complete` says that nobody else declares members of the group, so that one that is missing is missing indeed.
 */
export function doubtGroup(group: readonly DeclaredRecordSet[], complete: boolean, answered: AnsweredTtls, report: Report): void {
  const [first] = group;
  if (first === undefined || first.rrset.routing.kind === 'simple') return;
  doubtHealthChecks(group, report);
  if (first.rrset.routing.kind === 'failover') doubtFailoverTtl(group, answered, report);
  if (complete) doubtMissingMembers(group, first, report);
}

function doubtMissingMembers(group: readonly DeclaredRecordSet[], first: DeclaredRecordSet, report: Report): void {
  const routings = group.map(({ rrset }) => rrset.routing);
  switch (first.rrset.routing.kind) {
    case 'failover': {
      const roles = new Set(routings.map((routing) => (routing.kind === 'failover' ? routing.role : undefined)));
      if (!roles.has('SECONDARY')) report(first, finding('PrimaryAlone', { message: 'The primary has no secondary.' }));
      if (!roles.has('PRIMARY')) report(first, finding('SecondaryAlone', { message: 'The secondary has no primary.' }));
      break;
    }
    case 'geolocation':
    case 'ip-based':
      if (!routings.some(isDefault))
        report(first, finding('DefaultLocationMissing', { message: `No member of the ${first.rrset.routing.kind} group is the default.` }));
      break;
    case 'weighted':
      if (routings.every((routing) => routing.kind === 'weighted' && routing.weight === 0))
        report(first, finding('WeightsAllZero', { message: 'No member of the weighted group has a weight above 0.' }));
      break;
    case 'latency':
    case 'geoproximity':
      if (group.length === 1)
        report(first, finding('RoutingWithoutChoice', { message: `The ${first.rrset.routing.kind} group has one member.` }));
      break;
    case 'simple':
    case 'multivalue':
  }
}

/** One finding for a group: the first member that is answered for long, by itself or through aliases of the zone. */
function doubtFailoverTtl(group: readonly DeclaredRecordSet[], answered: AnsweredTtls, report: Report): void {
  for (const entry of group) {
    const longest = answered.longest(entry);
    if (longest === undefined || longest.ttlSeconds <= failoverTtlSeconds) continue;
    const through = longest === entry.rrset ? 'has' : `answers with ${keyText(keyOf(longest))}, which has`;
    report(
      entry,
      finding('FailoverTtlLong', {
        message: `The failover record set ${through} a TTL of ${longest.ttlSeconds} seconds.`,
        value: String(longest.ttlSeconds),
      }),
    );
    return;
  }
}

/** One finding for a group: the first member that takes part in the choice and is never found unhealthy, where others may be. */
function doubtHealthChecks(group: readonly DeclaredRecordSet[], report: Report): void {
  const regular = group.filter(({ rrset }) => !isStandby(rrset.routing));
  const unchecked = regular.filter(({ rrset }) => !canBeUnhealthy(rrset));
  const [first] = unchecked;
  if (first === undefined || unchecked.length === regular.length) return;
  report(
    first,
    finding('MemberUnchecked', {
      message: `${unchecked.length} of ${regular.length} members ${unchecked.length === 1 ? 'is' : 'are'} never found unhealthy, and the others may be.`,
    }),
  );
}

/** Members that are answered when nothing better is left need no health check. */
function isStandby(routing: RoutingPolicy): boolean {
  return routing.kind === 'failover' || isDefault(routing) || (routing.kind === 'weighted' && routing.weight === 0);
}

function isDefault(routing: RoutingPolicy): boolean {
  if (routing.kind === 'geolocation') return 'countryCode' in routing.location && routing.location.countryCode === '*';
  return routing.kind === 'ip-based' && routing.locationName === '*';
}

function canBeUnhealthy(rrset: ResourceRecordSet): boolean {
  return (
    (rrset.routing.kind !== 'simple' && rrset.routing.healthCheck !== undefined) ||
    (rrset.kind === 'alias' && rrset.aliasTarget.evaluateTargetHealth)
  );
}
