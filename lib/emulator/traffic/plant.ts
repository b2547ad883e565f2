import { protectionProblems } from '../protections/protected';
import { changeShapeProblems } from '../record-sets/change-shape';
import { setProblems } from '../record-sets/set-rules';
import { noSuchHealthCheck } from '../errors';
import { RecordStore } from '../store/record-store';
import { type Account, type HostedZone } from '../store/account';
import { readDocument } from './document';
import { TreeProblem } from './endpoint-content';
import { rootProblems, showInstance, hideInstance } from './place-instance';
import { findVersion } from './policies';
import { type PolicyTree, type TrafficPolicyInstance } from './stored';
import { makeTree } from './tree';

/** Messages of instances have 1,024 characters at most. */
const longestMessage = 1_024;

/**
 * Begins to create or update an instance: its new tree stands beside the one that serves, if it can be made, and the visible
 * record set is shown.
 */
export function plant(instance: TrafficPolicyInstance, account: Account): void {
  const zone = zoneOf(instance, account);
  const { tree } = grow(instance, zone, account);
  zone.policyTrees.set(instance.id, { ...zone.policyTrees.get(instance.id), coming: tree });
  account.trafficPolicyInstances.set(instance.id, instance);
  showInstance(instance, account);
}

/**
 * Ends what is under way in an account for at least the change delay: the new tree takes the place of the old one, or the
 * instance is Failed. What stands in the way is looked at now, because health checks, protections and record sets come and go.
 */
export function settleInstances(account: Account, now: number, changeDelayMs: number): void {
  for (const instance of account.trafficPolicyInstances.values()) {
    if (isUnderWay(instance) && now - instance.changedAt >= changeDelayMs) settle(instance, account);
  }
}

/** Takes an instance away, with its record sets. */
export function uproot(instance: TrafficPolicyInstance, account: Account): void {
  hideInstance(instance, account);
  zoneOf(instance, account).policyTrees.delete(instance.id);
  account.trafficPolicyInstances.delete(instance.id);
}

/** Whether what was last asked of the instance is not done yet. */
export function isUnderWay({ state }: TrafficPolicyInstance): boolean {
  return state === 'Creating' || state === 'Updating';
}

function settle(instance: TrafficPolicyInstance, account: Account): void {
  const zone = zoneOf(instance, account);
  const { tree, problems } = grow(instance, zone, account);
  const serving = problems.length === 0 ? tree : zone.policyTrees.get(instance.id)?.serving;
  if (serving) zone.policyTrees.set(instance.id, { serving });
  else {
    zone.policyTrees.delete(instance.id);
    hideInstance(instance, account);
  }
  const state = problems.length === 0 ? 'Applied' : 'Failed';
  account.trafficPolicyInstances.set(instance.id, { ...instance, state, message: problems.join(', ').slice(0, longestMessage) });
}

/** The tree of an instance, and what speaks against it. */
function grow(
  instance: TrafficPolicyInstance,
  zone: HostedZone,
  account: Account,
): { readonly tree?: PolicyTree; readonly problems: readonly string[] } {
  const { document } = findVersion(account, instance.policyId, instance.policyVersion).version;
  try {
    const tree = makeTree(readDocument(document), instance, zone.name);
    const { name, type, id } = instance;
    return {
      tree,
      problems: [
        ...protectionProblems(name, type, zone),
        ...rootProblems(name, type, zone, account, id),
        ...treeProblems(tree, zone, account),
      ],
    };
  } catch (error) {
    if (error instanceof TreeProblem) return { problems: [error.message] };
    throw error;
  }
}

/** The rules for record sets hold for hidden ones too; they are among themselves. */
function treeProblems({ sets }: PolicyTree, zone: HostedZone, account: Account): string[] {
  const apart: HostedZone = { ...zone, records: new RecordStore() };
  const problems: string[] = [];
  for (const set of sets) {
    problems.push(...changeShapeProblems({ Action: 'CREATE', ResourceRecordSet: set }), ...setProblems(set, { account, zone: apart }));
    const check = set.HealthCheckId;
    if (check !== undefined && !account.healthChecks.has(check)) problems.push(noSuchHealthCheck(check).message);
    apart.records.put(set);
  }
  return problems;
}

function zoneOf({ hostedZoneId }: TrafficPolicyInstance, { hostedZones }: Account): HostedZone {
  const zone = hostedZones.get(hostedZoneId);
  // Zones with instances cannot be deleted.
  if (!zone) throw new Error(`The hosted zone ${hostedZoneId} of a traffic policy instance is gone.`);
  return zone;
}
