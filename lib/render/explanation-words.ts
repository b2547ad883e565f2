import type { RoutingPolicy } from '../model/rrset/routing-policy';
import type { CandidateStep, CheckStatus, MemberHealth, TargetHealth } from '../simulator';
import { count, plainText } from './plain';

/** What a member says for itself in its policy. */
export function memberText(routing: RoutingPolicy): string {
  switch (routing.kind) {
    case 'weighted':
      return `weight ${routing.weight}`;
    case 'latency':
      return plainText(routing.region);
    case 'failover':
      return routing.role.toLowerCase();
    case 'geolocation':
      return plainText(Object.values(routing.location).join('-'));
    case 'geoproximity':
      return `${plainText(Object.values(routing.place).join(', '))}${routing.bias === 0 ? '' : `, bias ${routing.bias}`}`;
    case 'ip-based':
      return `location ${plainText(routing.locationName)}`;
    case 'simple':
    case 'multivalue':
      return '';
  }
}

/** How far a candidate is from the client. */
export function measureText(measure: NonNullable<CandidateStep['measure']>): string {
  switch (measure.kind) {
    case 'china':
      return 'takes all questions from China';
    case 'latency':
      return `${measure.milliseconds} ms`;
    case 'distance': {
      const shifted = measure.biasedKilometres;
      if (shifted === undefined) return `${Math.round(measure.kilometres)} km, which stands in for the latency`;
      return shifted === measure.kilometres
        ? `${Math.round(shifted)} km`
        : `${Math.round(measure.kilometres)} km, counted as ${Math.round(shifted)} km`;
    }
    case 'unknown':
      return 'place not known';
  }
}

/** Whether a candidate is healthy; nothing where nothing could say otherwise. */
export function healthText({ healthy, check, target }: MemberHealth): string {
  if (healthy) return check === undefined && target === undefined ? '' : 'healthy';
  return 'unhealthy';
}

/** The status of a health check, and why. */
export function checkText({ id, reason, inverted }: CheckStatus): string {
  return `health check ${plainText(id)}: ${reasonText(reason)}${inverted ? ', inverted' : ''}`;
}

function reasonText(reason: CheckStatus['reason']): string {
  switch (reason.kind) {
    case 'given':
      return 'given as unhealthy';
    case 'disabled':
      return 'disabled';
    case 'no-data':
      return 'no data yet';
    case 'observed':
      return plainText(reason.observation);
    case 'quorum':
      return `${reason.healthyCheckers} of ${count(reason.checkers, 'checker')} find it healthy, more than 18 % are needed`;
    case 'children':
      return `${reason.healthy} of ${count(reason.of, 'child', 'children')} healthy, ${reason.threshold} needed`;
    case 'insufficient-data':
      return `too few data, which counts as ${plainText(reason.setting)}`;
  }
}

/** Why an alias's target is unhealthy. */
export function targetText(target: TargetHealth): string {
  const name = target.name.toDisplay();
  switch (target.kind) {
    case 'records':
      if (target.members.length === 0) return `target ${name}: no record set is for this client`;
      return `target ${name}: nothing in it is healthy`;
    case 'aws':
      return target.targetGroups === undefined
        ? `target ${name}: given as unhealthy`
        : `target ${name}: ${target.targetGroups.unhealthy} of ${count(target.targetGroups.of, 'target group')} without a healthy target`;
    case 'unknown':
      return `target ${name}: aliases in a circle`;
  }
}
