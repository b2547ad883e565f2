import { Apex53Error } from '../model/error';
import { DomainName } from '../model/name/domain-name';
import { hostedZoneId, referenceToken } from '../model/reference';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { readRecordSet } from '../model/rrset/from-api';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { indexKey } from '../model/rrset/rrset-key';
import { computePlan, type PlanOptions } from '../plan/compute-plan';
import type { LiveState, PresentZone } from '../plan/live-state';
import type { Plan, ZonePlan } from '../plan/plan';
import { buildWorld, indexZone, resourceKey, type CidrLocations, type WorldInput } from '../simulator';
import type { Assembly, AssemblyHostedZone } from '../synth/assembly';
import { isPrivateSource } from '../synth/declarations';
import type { AnswerDiff, ZoneAnswerDiff } from './change';
import { standInCollections } from './clients';
import { compareZone } from './compare-zone';
import type { Comparison } from './comparison';
import { healthChecksOf, type HealthCheckEditions } from './health-checks-of';

/** What the answers are compared for. */
export interface AnswerDiffOptions extends PlanOptions {
  /**
   * The plan whose answers are meant, where it was made already.
   * @default - the plan of the assembly and the live state
   */
  readonly plan?: Plan;
  /**
   * The blocks of CIDR collections as they are, by id.
   * @default - not known: a client in each location stands for all that are in it
   */
  readonly cidrCollections?: WorldInput['cidrCollections'];
}

/**
 * Which questions get another answer when the assembly is deployed, for which clients and in which states of health, with what is
 * dangerous in it. Pure: the same input gives the same bytes.
 *
 * Each zone's own name servers are asked. Everything is healthy, or one health check or alias target is not. The time is linear in the
 * zones that change for an index of them, and for the rest in what changes.
 *
 * @throws Apex53Error what planning throws; `AssemblyInvalid` when the plan was not made by `plan`.
 */
export function answerDiff(assembly: Assembly, live: LiveState, options: AnswerDiffOptions = {}): AnswerDiff {
  const plan = options.plan ?? computePlan(assembly, live, options);
  const checks = healthChecksOf(plan, live, assembly);
  const declared = new Map(assembly.hostedZones.map((zone) => [zone.path, zone]));
  const zones = plan.hostedZones.flatMap((zone): ZoneAnswerDiff[] => {
    const present = live.zones.get(zone.path);
    if (zone.step.kind === 'create') return [unlisted(zone, 'created')];
    if (zone.step.kind === 'delete') return [unlisted(zone, 'deleted')];
    if (present?.status !== 'present' || (zone.differences.length === 0 && checks.touched.size === 0)) return [];
    const diff = zoneDiff(zone, present, declared.get(zone.path), { checks, cidrCollections: options.cidrCollections ?? {} });
    return diff.changes.length === 0 && diff.counts.questionsLeftOut === 0 ? [] : [diff];
  });
  return { formatVersion: 1, zones };
}

function unlisted({ path, name }: ZonePlan, step: 'created' | 'deleted'): ZoneAnswerDiff {
  return {
    path,
    name,
    step,
    changes: [],
    dangers: step === 'deleted' ? [{ danger: 'zone-vanishes', message: 'The hosted zone is deleted with everything in it.' }] : [],
    exact: true,
    counts: { questions: 0, answers: 0, questionsLeftOut: 0, healthStatesLeftOut: 0 },
  };
}

function zoneDiff(
  { path, name, differences }: ZonePlan,
  present: PresentZone,
  declared: AssemblyHostedZone | undefined,
  { checks, cidrCollections }: { readonly checks: HealthCheckEditions; readonly cidrCollections: Readonly<Record<string, CidrLocations>> },
): ZoneAnswerDiff {
  const id = present.hostedZoneId;
  const ownZoneIds = new Set([id, referenceToken(hostedZoneId(path))]);
  const moved = differences.map((difference) => ({
    before: difference.before === undefined ? undefined : read(difference.before, ownZoneIds),
    after: difference.after === undefined ? undefined : read(difference.after, ownZoneIds),
  }));
  const before = present.recordSets.map(({ rrset }) => rrset);
  const after = new Map(before.map((rrset) => [indexKey(rrset), rrset]));
  for (const difference of moved) if (difference.before !== undefined) after.delete(indexKey(difference.before));
  for (const difference of moved) if (difference.after !== undefined) after.set(indexKey(difference.after), difference.after);

  const isPrivate = declared !== undefined && isPrivateSource(declared.source);
  const index = (recordSets: Iterable<ResourceRecordSet>) =>
    indexZone({ id, name: DomainName.parse(name), recordSets, ...(isPrivate ? { vpcs: [] } : {}) });
  const editions = { before: index(before), after: index(after.values()) };
  const groups = Object.values(editions).flatMap(({ nodes }) => [...nodes.values()].flatMap((node) => [...node.values()]));
  const known = new Set(Object.keys(cidrCollections).map(resourceKey));
  const standIns = standInCollections(groups, (key) => known.has(key));
  const worldOf = (edition: 'before' | 'after') =>
    buildWorld({ zones: [editions[edition]], healthChecks: checks[edition], cidrCollections: { ...cidrCollections, ...standIns } });
  const comparison: Comparison = {
    editions,
    before: worldOf('before'),
    after: worldOf('after'),
    labels: checks.labels,
    unknownCollections: new Set(Object.keys(standIns)),
  };
  const recordSets = moved.flatMap((difference) => [difference.before, difference.after].filter((rrset) => rrset !== undefined));
  return { path, name, step: 'kept', ...compareZone(comparison, { recordSets, checks: checks.touched }), dangers: [] };
}

function read(api: ApiResourceRecordSet, ownZoneIds: ReadonlySet<string>): ResourceRecordSet {
  const rrset = readRecordSet(api, { ownZoneIds, unreadableValue: 'generic' });
  if (rrset.ok) return rrset.value;
  throw new Apex53Error(
    'AssemblyInvalid',
    `The plan holds a record set that cannot be: ${rrset.findings.map(({ message }) => message).join(' ')} Plan again with this version.`,
    { findings: rrset.findings },
  );
}
