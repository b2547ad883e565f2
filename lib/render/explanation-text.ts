import type { CandidateStep, GroupStep, MemberHealth, Outcome, Step } from '../simulator';
import { resolverBranch } from './resolver-steps-text';
import { checkText, healthText, measureText, memberText, targetText } from './explanation-words';
import { drawn, leaf, type Branch } from './branch';
import { count, plainText } from './plain';
import { policyNames } from './policy-names';
import { percent, replyBranches, type ExplanationTextOptions } from './replies-text';
import { style as plainStyle, type Style } from './style';

/** What is known while a tree is put into words. */
interface View {
  readonly style: Style;
  /** Record sets whose health was told; in trees that share branches it is told once. */
  readonly told: Set<MemberHealth>;
}

/** The replies to a question with their shares, and the tree of steps that led to them, as people read them. */
export function explanationText(outcome: Outcome, options: ExplanationTextOptions = {}): string {
  const { style = plainStyle(false), width = 120 } = options;
  const view = { style, told: new Set<MemberHealth>() };
  const branches = [
    ...replyBranches(outcome, style),
    leaf(
      'How it came to this',
      outcome.explanation.flatMap((step) => stepBranches(step, view)),
      style.bold,
    ),
  ];
  return drawn(branches, width);
}

function stepBranches(step: Step, view: View): Branch[] {
  const { style } = view;
  switch (step.kind) {
    case 'zone':
      return [
        leaf(
          `${step.privateZone ? 'private' : 'public'} zone ${step.zoneName.toDisplay()} (${plainText(step.zoneId)}): ${zoneReasons[step.why]}`,
        ),
      ];
    case 'refused':
      return [leaf(`no hosted zone contains ${step.name.toDisplay()}`)];
    case 'forwarded':
    case 'unknown-rule':
    case 'autodefined':
    case 'kept':
    case 'inbound':
    case 'firewall':
    case 'firewall-fails':
    case 'delegation':
      return [resolverBranch(step, style)];
    case 'referral':
      return [leaf(`${step.cut.toDisplay()} is delegated to other name servers`)];
    case 'name':
      return [leaf(`${step.name.toDisplay()} ${nameMatches[step.match]}`)];
    case 'no-type':
      return [leaf(`${step.name.toDisplay()} has no ${step.type} record set`)];
    case 'group':
      return [groupBranch(step, view)];
    case 'values':
      return [leaf(`${step.texts.map(plainText).join(', ')}, TTL ${step.ttlSeconds} s`)];
    case 'alias-target':
      return [
        leaf(
          `${step.known ? 'given addresses' : 'addresses'} of the ${step.target} ${step.dnsName.toDisplay()}, TTL ${step.ttlSeconds} s${step.assumedTtl ? ' (assumed)' : ''}`,
        ),
      ];
    case 'target-missing':
      return [leaf(`the alias target ${step.name.toDisplay()} has no ${step.type} record set`, [], style.yellow)];
    case 'repeated':
      return [leaf(`${step.name.toDisplay()} ${step.type}, as above`)];
    case 'cname':
      return [
        leaf(
          `${percent(step.share)} follow the CNAME to ${step.to.toDisplay()}${step.inZone ? '' : ', out of the zone: the resolver goes on'}`,
          step.steps.flatMap((next) => stepBranches(next, view)),
        ),
      ];
    case 'unanswerable':
      return [leaf(unanswerable[step.why], [], style.red)];
  }
}

const zoneReasons = {
  asked: 'its name servers are asked',
  vpc: 'the most specific private zone of the VPC',
  longest: 'the most specific zone',
  'parent-of-cut': 'DS records stand in the parent zone',
} as const;

const nameMatches = {
  exact: 'exists',
  'empty-non-terminal': 'has no record set of its own, but names below it exist',
  wildcard: 'is covered by a wildcard',
  missing: 'does not exist, and no wildcard covers it',
} as const;

const unanswerable = {
  'alias-circle': 'aliases lead back to where they started, which Route 53 refuses',
  'cname-circle': 'CNAMEs lead back to where they started, which Route 53 refuses',
  'too-deep': 'the chain is too long to follow',
  'too-many-replies': 'there are too many different replies to list',
} as const;

function groupBranch(step: GroupStep, view: View): Branch {
  const { style } = view;
  const members = step.candidates.length + step.notApplicable.length;
  const what = step.policy === 'simple' ? 'record set' : `${policyNames[step.policy]}, ${count(members, 'member')}`;
  return leaf(`${step.name.toDisplay()} ${step.type}: ${what}${decisionText(step)}`, [
    ...(step.client === undefined ? [] : [leaf(clientText(step.client), [], style.dim)]),
    ...(step.lastResort ? [leaf('none is healthy, so all count as healthy', [], style.red)] : []),
    ...step.candidates.map((candidate) => candidateBranch(candidate, step, view)),
    ...(step.notApplicable.length === 0
      ? []
      : [leaf(`not for this client: ${step.notApplicable.map(plainText).join(', ')}`, [], style.dim)]),
  ]);
}

function decisionText({ decision }: GroupStep): string {
  switch (decision?.kind) {
    case undefined:
      return '; none is for this client';
    case 'only':
      return '';
    case 'weights':
      return `; weights in use add up to ${decision.total}`;
    case 'equal-shares':
      return '; only weight 0 is left, so all share equally';
    case 'failover':
      return `; the ${decision.role.toLowerCase()} answers`;
    case 'nearest':
      return `; the ${decision.measure.kind === 'latency' ? 'lowest latency' : decision.measure.kind === 'china' ? 'Region for China' : 'nearest'} answers${decision.tie ? ' (equally near ones: by set identifier)' : ''}`;
    case 'smallest-location':
      return '; the smallest location answers';
    case 'longest-block':
      return '; the longest block answers';
    case 'at-most':
      return `; ${decision.count} answer together`;
  }
}

function clientText({ place, by }: NonNullable<GroupStep['client']>): string {
  const parts = [place.continent, place.country, place.subdivision, place.region].filter((part) => part !== undefined).map(plainText);
  if (place.coordinates !== undefined) parts.push(`${place.coordinates.latitude}, ${place.coordinates.longitude}`);
  if (by === 'nothing' || parts.length === 0) return 'the place of the client is not known';
  return `the client is in ${parts.join(' ')}, by its ${by === 'vpc' ? 'VPC' : by}`;
}

function candidateBranch({ setIdentifier, routing, health, measure, share, steps }: CandidateStep, group: GroupStep, view: View): Branch {
  const { style } = view;
  const details = [memberText(routing), measure === undefined ? '' : measureText(measure), healthText(health)].filter(
    (part) => part !== '',
  );
  const answers = share.numerator > 0n;
  const below = [...healthBranches(health, view), ...steps.flatMap((step) => stepBranches(step, view))];
  if (group.policy === 'simple') {
    const [only] = below;
    return below.length === 1 && only !== undefined ? only : leaf('values', below);
  }
  const text = `${plainText(setIdentifier)}${answers ? ` ${percent(share)}` : ''}${details.length === 0 ? '' : `: ${details.join(', ')}`}`;
  return leaf(text, below, !health.healthy ? style.red : answers ? style.green : style.dim);
}

/** Why a record set is unhealthy, down to the checks behind its alias targets. */
function healthBranches(health: MemberHealth, view: View): Branch[] {
  const { healthy, check, target } = health;
  if (healthy || view.told.has(health)) return [];
  view.told.add(health);
  const members = target?.kind === 'records' ? target.members : [];
  return [
    ...(check === undefined || check.healthy ? [] : [leaf(checkText(check))]),
    ...(target === undefined || target.healthy
      ? []
      : [
          leaf(
            targetText(target),
            members.flatMap((member) => {
              const below = healthBranches(member.health, view);
              return below.length === 0 || member.setIdentifier === '' ? below : [leaf(plainText(member.setIdentifier), below)];
            }),
          ),
        ]),
  ];
}
