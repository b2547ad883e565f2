import { resolveIn } from '../model/json-references';
import { parseReferenceToken, referenceTo, referenceToken, type ReferenceAttribute, type ReferenceResolver } from '../model/reference';
import { LiveByIdentity } from '../plan/live-by-identity';
import type { ResourceStep } from '../plan/resource-step';
import { inDeletionOrder } from '../resources/deletion-order';
import type { LiveResource } from '../resources/live-resource';
import { resourceKind } from '../resources/registry';
import type { AssemblyResource } from '../synth/assembly';
import { baseOfGeneration } from '../synth/caller-reference';
import type { JournalEntry } from './journal';
import type { Moved } from '../plan/moved';

/** How resources become again what they were. */
export interface UndoneResources {
  readonly steps: readonly ResourceStep[];
  readonly moved: readonly Moved[];
  /** What references to those that the entry created stand for by now. */
  readonly resolve: ReferenceResolver;
  /** References to those that are created anew, by the id they had. */
  readonly recreated: ReadonlyMap<string, string>;
}

/** What the entry's steps speak of, as it would be declared: by this a kind finds what exists. */
export function journalledResources({ plans }: Pick<JournalEntry, 'plans'>): AssemblyResource[] {
  return plans.flatMap(({ resources }) => resources).flatMap((step) => ('identity' in step ? [asDeclared(step)] : []));
}

/** The steps that undo an entry's: what was created goes, what was updated gets its properties back, what was deleted is created anew under another id. */
export function undoResources(
  entry: Pick<JournalEntry, 'plans'>,
  live: readonly LiveResource[],
  resolveZone: ReferenceResolver,
): UndoneResources {
  // What takes longer than one run goes back by being declared otherwise, with waits of its own.
  const done = entry.plans.flatMap(({ resources }) => resources).filter(({ kind }) => resourceKind(kind).schedule === undefined);
  const existing = new LiveByIdentity(live);
  const byId = new Map(live.map((resource) => [`${resource.kind} ${resource.id}`, resource]));
  const known = new Map<string, string>();
  const standing = (step: ResourceStep): LiveResource | undefined =>
    step.action === 'create' || step.action === 'replace' ? existing.of(asDeclared(step))[0] : byId.get(`${step.kind} ${step.id}`);
  for (const step of done) {
    const is = standing(step);
    if (is === undefined || step.action === 'delete') continue;
    for (const [attribute, value] of Object.entries(is.attributes))
      known.set(referenceToken(referenceTo(step.kind, step.path, attribute as ReferenceAttribute)), value);
  }
  const resolve: ReferenceResolver = (reference, index) => known.get(referenceToken(reference, index)) ?? resolveZone(reference, index);
  const recreated = new Map<string, string>();
  for (const step of done)
    if (step.action === 'delete' && standing(step) === undefined)
      recreated.set(step.id, referenceToken(referenceTo(step.kind, pathOfDeleted(step.id), 'id')));
  const again = <T>(properties: T): T => mapTexts(properties, (text) => recreated.get(text) ?? text) as T;
  const steps: ResourceStep[] = [];
  const moved: Moved[] = [];
  // A later plan of the same run saw what was really there before it.
  for (const step of new Map(done.map((one) => ['path' in one ? one.path : one.id, one])).values()) {
    const is = standing(step);
    const handled = resourceKind(step.kind);
    const subject = `${handled.noun.one} ${'path' in step ? step.path : step.id}`;
    const path = 'path' in step ? step.path : step.id;
    if (step.action === 'delete') {
      if (is === undefined)
        steps.push({
          action: 'create',
          kind: step.kind,
          path: pathOfDeleted(step.id),
          identity: identityOf(step),
          after: again(step.before),
          tags: {},
        });
      continue;
    }
    if (is === undefined) {
      if (step.action !== 'create') moved.push({ path, subject, why: 'It is not there, or not to be found, any more.' });
      continue;
    }
    const left = handled.compare(resolveIn(step.after, resolve), is.properties).outcome === 'same';
    const common = { kind: step.kind, id: is.id, ...(is.version === undefined ? {} : { version: is.version }), before: is.properties };
    if (step.action === 'create') {
      if (left) steps.push({ action: 'delete', ...common, identity: is.identity });
      else moved.push({ path, subject, why: 'It was changed since it was created.' });
      continue;
    }
    const back = handled.compare(step.before, is.properties);
    if (back.outcome === 'same') continue;
    if (!left) moved.push({ path, subject, why: 'It was changed since.' });
    else if (step.action === 'update' && back.outcome === 'update')
      steps.push({ action: 'update', ...common, path, after: again(step.before), changes: back.changes, addTags: {} });
    else if (step.action === 'replace')
      steps.push({
        action: 'replace',
        ...common,
        path,
        after: again(step.before),
        identity: step.identity,
        reason: 'it took the place of another one',
        tags: {},
      });
  }
  const isDeletion = (step: ResourceStep) => step.action === 'delete';
  return { steps: [...steps.filter((step) => !isDeletion(step)), ...inDeletionOrder(steps.filter(isDeletion))], moved, resolve, recreated };
}

/** The text with every reference token in it that is known replaced. */
export function resolved(text: string, resolve: ReferenceResolver): string {
  const token = parseReferenceToken(text);
  return (token === undefined ? undefined : resolve(token.reference, token.index)) ?? text;
}

function pathOfDeleted(id: string): string {
  return `rollback/${id}`;
}

function identityOf({ kind, identity }: { readonly kind: ResourceStep['kind']; readonly identity: string }): string {
  return resourceKind(kind).identifiedBy === 'callerReference' ? (baseOfGeneration(identity) ?? identity) : identity;
}

function asDeclared(step: ResourceStep & { readonly identity: string }): AssemblyResource {
  return {
    kind: step.kind,
    path: 'path' in step ? step.path : pathOfDeleted(step.id),
    identity: identityOf(step),
    properties: step.action === 'delete' ? step.before : step.after,
    tags: {},
    removalPolicy: 'destroy',
  };
}

/** A JSON value with every text in it replaced. */
function mapTexts(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]: [string, unknown]) => [name, mapTexts(member, text)]));
}
