import { computePlan, type PlanOptions } from '../plan/compute-plan';
import type { LiveState } from '../plan/live-state';
import type { Plan, ZonePlan } from '../plan/plan';
import { buildWorld, resourceKey, type WorldInput } from '../simulator';
import type { Assembly } from '../synth/assembly';
import type { AnswerDiff, ZoneAnswerDiff } from './change';
import { cidrCollectionsOf, type CidrCollectionEditions } from './cidr-collections-of';
import { standInCollections } from './clients';
import { compareZone } from './compare-zone';
import type { Comparison } from './comparison';
import { healthChecksOf, type HealthCheckEditions } from './health-checks-of';
import { instancesOf } from './instances-of';
import { vpcChanges, withVpcChanges } from './vpc-changes';
import { editionsOfZone, type EditionsOfZone } from './zone-editions';

/** What the answers are compared for. */
export interface AnswerDiffOptions extends PlanOptions {
  /**
   * The plan whose answers are meant, where it was made already.
   * @default - the plan of the assembly and the live state
   */
  readonly plan?: Plan;
  /**
   * The blocks of CIDR collections that the app does not declare, as they are, by id.
   * @default - not known: a client in each location stands for all that are in it
   */
  readonly cidrCollections?: WorldInput['cidrCollections'];
  /**
   * The documents of traffic policy versions that the app's instances use and that are not the latest of the app's own policies, by id and
   * version, such as `12345678-aaaa-bbbb-cccc-1234567890ab 2`.
   * @default - not known: instances that use them are counted where they change, and not compared
   */
  readonly policyDocuments?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Which questions get another answer when the assembly is deployed, for which clients and in which states of health, with what is
 * dangerous in it. Pure: the same input gives the same bytes.
 *
 * Each zone's own name servers are asked; VPCs whose Resolver rules or DNS Firewall change are asked for what these make other. Everything is
 * healthy, or one health check or alias target is not. The time is linear in the
 * zones that change for an index of them, and for the rest in what changes.
 *
 * @throws Apex53Error what planning throws; `AssemblyInvalid` when the plan was not made by `plan`.
 */
export function answerDiff(assembly: Assembly, live: LiveState, options: AnswerDiffOptions = {}): AnswerDiff {
  const plan = options.plan ?? computePlan(assembly, live, options);
  const resources: ResourceEditions = {
    checks: healthChecksOf(plan, live, assembly),
    collections: cidrCollectionsOf(plan, live, options.cidrCollections),
  };
  const touched = resources.checks.touched.size + resources.collections.touched.size;
  const declared = new Map(assembly.hostedZones.map((zone) => [zone.path, zone]));
  const instances = instancesOf(plan, live, options.policyDocuments);
  const { cidrCollections, policyDocuments } = options;
  const inVpcs = vpcChanges(plan, live, assembly, {
    ...(cidrCollections === undefined ? {} : { cidrCollections }),
    ...(policyDocuments === undefined ? {} : { policyDocuments }),
  });
  const zones = plan.hostedZones.flatMap((zone): ZoneAnswerDiff[] => {
    const present = live.zones.get(zone.path);
    if (zone.step.kind === 'create') return [unlisted(zone, 'created')];
    if (zone.step.kind === 'delete') return [unlisted(zone, 'deleted')];
    if (present?.status !== 'present') return [];
    const ofVpcs = inVpcs.get(zone.path);
    const isUntouched = zone.differences.length === 0 && touched === 0 && !hasOtherInstances(plan);
    if (isUntouched && ofVpcs === undefined) return [];
    const ofZone = isUntouched
      ? unlisted(zone, 'kept')
      : zoneDiff(zone, editionsOfZone(zone, present, declared.get(zone.path), instances), resources);
    const diff = withVpcChanges(ofZone, ofVpcs);
    const { questionsLeftOut, instancesLeftOut } = diff.counts;
    return diff.changes.length + diff.dangers.length + questionsLeftOut + instancesLeftOut === 0 ? [] : [diff];
  });
  return { formatVersion: 1, zones };
}

/** Whether the plan touches any instance: what a policy is made answers where an instance goes over to it. */
function hasOtherInstances({ resources }: Plan): boolean {
  return resources.some(({ kind }) => kind === 'trafficPolicyInstance');
}

function unlisted({ path, name }: ZonePlan, step: ZoneAnswerDiff['step']): ZoneAnswerDiff {
  return {
    path,
    name,
    step,
    changes: [],
    dangers: step === 'deleted' ? [{ danger: 'zone-vanishes', message: 'The hosted zone is deleted with everything in it.' }] : [],
    exact: true,
    counts: { questions: 0, answers: 0, questionsLeftOut: 0, healthStatesLeftOut: 0, instancesLeftOut: 0 },
  };
}

/** What a plan makes of resources that answers depend on. */
interface ResourceEditions {
  readonly checks: HealthCheckEditions;
  readonly collections: CidrCollectionEditions;
}

function zoneDiff({ path, name }: ZonePlan, editions: EditionsOfZone, { checks, collections }: ResourceEditions): ZoneAnswerDiff {
  const { before, after, recordSets, hidden, instancesLeftOut } = editions;
  const groups = [before, after].flatMap(({ nodes }) => [...nodes.values()].flatMap((node) => [...node.values()]));
  const known = new Set([...Object.keys(collections.before), ...Object.keys(collections.after)].map(resourceKey));
  const standIns = standInCollections(groups, (key) => known.has(key));
  const worldOf = (edition: 'before' | 'after') =>
    buildWorld({ zones: [editions[edition]], healthChecks: checks[edition], cidrCollections: { ...collections[edition], ...standIns } });
  const comparison: Comparison = {
    editions,
    before: worldOf('before'),
    after: worldOf('after'),
    labels: checks.labels,
    unknownCollections: new Set(Object.keys(standIns)),
    hidden,
  };
  const touched = { recordSets, resources: [...checks.touched, ...collections.touched] };
  const { counts, ...compared } = compareZone(comparison, touched);
  return { path, name, step: 'kept', ...compared, counts: { ...counts, instancesLeftOut }, dangers: [] };
}
