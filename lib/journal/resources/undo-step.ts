import { resolveIn } from '../../model/json-references';
import type { ReferenceResolver } from '../../model/reference';
import type { CreateResource, DeleteResource, ReplaceResource, ResourceStep, UpdateResource } from '../../plan/resource-step';
import type { LiveResource } from '../../resources/live-resource';
import { resourceKind } from '../../resources/registry';
import type { Tags } from '../../synth/declarations';
import { identityOf, pathOf } from './as-declared';
import { withReferences } from './known-ids';

/** What references and ids in the properties of resources stand for. */
export interface ResourceIds {
  /** What references to those that the entry created stand for by now. */
  readonly resolve: ReferenceResolver;
  /** References to those that are created anew, by the id they had. */
  readonly recreated: ReadonlyMap<string, string>;
}

/** How one step is undone, or why it is not; neither where all is as before the step. */
export interface UndoneStep {
  readonly step?: ResourceStep;
  /** Why it is left alone. */
  readonly why?: string;
}

/** The step that undoes one: what was created goes, what was updated gets its properties back, what was deleted is created anew under another id. */
export function undoStep(done: ResourceStep, is: LiveResource | undefined, ids: ResourceIds): UndoneStep {
  if (done.action === 'delete') return is === undefined ? { step: recreation(done, ids) } : {};
  if (is === undefined) return done.action === 'create' ? {} : { why: 'It is not there, or not to be found, any more.' };
  const isAsLeft = resourceKind(done.kind).compare(resolveIn(done.after, ids.resolve), is.properties).outcome === 'same';
  if (done.action === 'create')
    return isAsLeft
      ? { step: { action: 'delete', ...existing(is), ...(is.tags === undefined ? {} : { formerTags: is.tags }), identity: is.identity } }
      : { why: 'It was changed since it was created.' };
  return undoChange(done, is, isAsLeft, ids);
}

function undoChange(done: UpdateResource | ReplaceResource, is: LiveResource, isAsLeft: boolean, { recreated }: ResourceIds): UndoneStep {
  const back = resourceKind(done.kind).compare(done.before, is.properties);
  if (back.outcome === 'same') return {};
  if (!isAsLeft) return { why: 'It was changed since.' };
  const common = { ...existing(is), path: done.path, after: withReferences(done.before, recreated) };
  if (done.action === 'replace') {
    const tags = givable(done.formerTags ?? done.tags);
    return { step: { action: 'replace', ...common, identity: done.identity, reason: 'it took the place of another one', tags } };
  }
  if (back.outcome !== 'update') return {};
  const isRenewed = back.renews?.includes('id') === true;
  return { step: { action: 'update', ...common, changes: back.changes, addTags: isRenewed ? givable(done.addTags) : {} } };
}

function existing({ kind, id, version, properties }: LiveResource): Pick<DeleteResource, 'kind' | 'id' | 'version' | 'before'> {
  return { kind, id, ...(version === undefined ? {} : { version }), before: properties };
}

function recreation(done: DeleteResource, { recreated }: ResourceIds): CreateResource {
  return {
    action: 'create',
    kind: done.kind,
    path: pathOf(done),
    identity: identityOf(done),
    after: withReferences(done.before, recreated),
    tags: givable(done.formerTags ?? {}),
  };
}

/** AWS gives tags of its own to nobody else (AWS Tagging User Guide: keys that begin with `aws:`). */
function givable(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !key.toLowerCase().startsWith('aws:')));
}
