import { resolveIn } from '../model/json-references';
import { referenceTo, referenceToken, type ReferenceAttribute, type ReferenceResolver } from '../model/reference';
import { inDeletionOrder } from '../resources/deletion-order';
import type { LiveResource, ResourceAttributes } from '../resources/live-resource';
import { resourceKind } from '../resources/registry';
import type { Comparison } from '../resources/resource-kind';
import type { Moment, Schedule } from '../resources/schedule';
import type { Assembly, AssemblyResource } from '../synth/assembly';
import { inCreationOrder } from '../synth/resource-order';
import { LiveByIdentity } from './live-by-identity';
import type { PlannedSchedule } from './planned-schedule';
import type { DeleteResource, ResourceStep } from './resource-step';
import { missingTags } from './tags';

/** What happens to the resources, and what is known of those that exist and stay. */
export interface ResourcePlan {
  readonly steps: readonly ResourceStep[];
  readonly schedules: readonly PlannedSchedule[];
  readonly resolve: ReferenceResolver;
}

/** The declared resources beside those that exist; `resolveZone` knows what references to hosted zones stand for. */
export function planResources(
  assembly: Pick<Assembly, 'app' | 'resources'>,
  live: readonly LiveResource[],
  resolveZone: ReferenceResolver,
  moment: Moment = { now: 0, skipWaits: [] },
): ResourcePlan {
  const existing = new LiveByIdentity(live);
  const known = new Map<string, string>();
  const resolve: ReferenceResolver = (reference, index) => known.get(referenceToken(reference, index)) ?? resolveZone(reference, index);
  const taken = new Set<LiveResource>();
  const steps: ResourceStep[] = [];
  const schedules: PlannedSchedule[] = [];
  for (const unresolved of inCreationOrder(assembly.resources)) {
    const declared = { ...unresolved, properties: resolveIn(unresolved.properties, resolve) };
    const match = bestMatch(declared, existing.of(declared));
    const schedule = resourceKind(declared.kind).schedule?.(declared.properties, match?.live.properties, momentOf(moment, declared.path));
    const step = match === undefined ? createStep(declared) : stepTo(declared, match.live, match.comparison, schedule);
    if (step !== undefined) steps.push(schedule === undefined ? step : { ...step, due: schedule.due });
    if (schedule !== undefined)
      schedules.push({ kind: declared.kind, path: declared.path, ...(match === undefined ? {} : { id: match.live.id }), ...schedule });
    if (match === undefined) continue;
    taken.add(match.live);
    for (const [attribute, value] of entriesOf(lastingAttributes(match.live.attributes, match.comparison)))
      known.set(referenceToken(referenceTo(declared.kind, declared.path, attribute)), value);
  }
  const rest = live.filter((resource) => !taken.has(resource));
  const ends = deletions(assembly, rest, moment);
  return { steps: [...steps, ...ends.steps], schedules: [...schedules, ...ends.schedules].filter(isUnderWay), resolve };
}

/** The deletion of what the app has, but for what it is to leave behind. */
export function destroyResources(
  assembly: Pick<Assembly, 'app' | 'resources'>,
  live: readonly LiveResource[],
  moment: Moment,
): Omit<ResourcePlan, 'resolve'> {
  const existing = new LiveByIdentity(live);
  const retained = new Set(
    assembly.resources.filter(({ removalPolicy }) => removalPolicy === 'retain').flatMap((declared) => existing.of(declared)),
  );
  return deletions(
    assembly,
    live.filter((resource) => !retained.has(resource)),
    moment,
  );
}

/** The newest that can become the declared one in place; else the newest, whose place another one takes. */
function bestMatch(
  declared: AssemblyResource,
  newestFirst: readonly LiveResource[],
): { readonly live: LiveResource; readonly comparison: Comparison } | undefined {
  const kind = resourceKind(declared.kind);
  const compared = newestFirst.map((live) => ({ live, comparison: kind.compare(declared.properties, live.properties) }));
  return compared.find(({ comparison }) => comparison.outcome !== 'replace') ?? compared[0];
}

function createStep({ kind, path, identity, properties, tags }: AssemblyResource): ResourceStep {
  return { action: 'create', kind, path, identity, after: properties, tags };
}

function stepTo(
  declared: AssemblyResource,
  live: LiveResource,
  comparison: Comparison,
  schedule: Schedule | undefined,
): ResourceStep | undefined {
  const { kind, path, identity, properties: after, tags } = declared;
  const common = {
    kind,
    path,
    id: live.id,
    ...(live.version === undefined ? {} : { version: live.version }),
    before: live.properties,
    after,
  } as const;
  if (comparison.outcome === 'replace')
    return { action: 'replace', ...common, ...formerTags(live), identity, reason: comparison.reason, tags };
  const isRenewed = lastingAttributes(live.attributes, comparison).id !== live.attributes.id;
  const addTags = missingTags(tags, isRenewed ? undefined : live.tags);
  const changes = comparison.outcome === 'update' ? comparison.changes : [];
  if (changes.length === 0 && Object.keys(addTags).length === 0 && (schedule?.due ?? []).length === 0) return undefined;
  return { action: 'update', ...common, changes, addTags };
}

/** The attributes that are after the step what they were before it. */
export function lastingAttributes(attributes: ResourceAttributes, comparison: Comparison): ResourceAttributes {
  if (comparison.outcome === 'replace') return {};
  const renewed: readonly string[] = comparison.outcome === 'update' ? (comparison.renews ?? []) : [];
  return Object.fromEntries(entriesOf(attributes).filter(([attribute]) => !renewed.includes(attribute)));
}

function entriesOf(attributes: ResourceAttributes): [ReferenceAttribute, string][] {
  return Object.entries(attributes) as [ReferenceAttribute, string][];
}

/** Of these resources the app's own: those that it created, and those that a declared one is found again by. */
function deletions(
  assembly: Pick<Assembly, 'app' | 'resources'>,
  live: readonly LiveResource[],
  moment: Moment,
): { readonly steps: readonly DeleteResource[]; readonly schedules: readonly PlannedSchedule[] } {
  const existing = new LiveByIdentity(live);
  const declared = new Set(assembly.resources.flatMap((resource) => existing.of(resource)));
  const own = live.filter((resource) => {
    const kind = resourceKind(resource.kind);
    return declared.has(resource) || (kind.isOwn(resource, assembly.app) && kind.isNeeded?.(resource) !== true);
  });
  const schedules: PlannedSchedule[] = [];
  const steps = own.flatMap((one): DeleteResource[] => {
    const { kind, id, identity, version, properties: before } = one;
    const schedule = resourceKind(kind).schedule?.(undefined, before, momentOf(moment, id));
    if (schedule !== undefined) schedules.push({ kind, id, ...schedule });
    if (schedule?.due.length === 0) return [];
    return [
      {
        action: 'delete',
        kind,
        id,
        identity,
        ...(version === undefined ? {} : { version }),
        before,
        ...formerTags(one),
        ...(schedule === undefined ? {} : { due: schedule.due }),
      },
    ];
  });
  return { steps: inDeletionOrder(steps), schedules: schedules.filter(isUnderWay) };
}

function formerTags({ tags = {} }: LiveResource): Pick<DeleteResource, 'formerTags'> {
  return Object.keys(tags).length === 0 ? {} : { formerTags: tags };
}

function isUnderWay({ due, later, blocked }: Schedule): boolean {
  return due.length > 0 || later.length > 0 || blocked !== undefined;
}

/** What is not waited for of one resource, by its construct path, or its id where it is no longer declared. */
function momentOf({ now, skipWaits }: Moment, key: string): Moment {
  return { now, skipWaits: skipWaits.flatMap((skip) => (skip.startsWith(`${key}:`) ? [skip.slice(key.length + 1)] : [])) };
}
