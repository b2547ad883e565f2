import { resolveIn } from '../../model/json-references';
import type { ReferenceResolver } from '../../model/reference';
import type { LiveResource } from '../../resources/live-resource';
import { resourceKind } from '../../resources/registry';
import type { AssemblyResource } from '../../synth/assembly';
import { LiveByIdentity } from '../live-by-identity';
import type { ResourceDrift } from './drift';

/** What happened to resources that take longer than one run. That a step of their way is due by now is no drift. */
export function driftOfSchedules(
  declared: readonly AssemblyResource[],
  live: readonly LiveResource[],
  resolve: ReferenceResolver,
): ResourceDrift[] {
  const existing = new LiveByIdentity(live);
  return declared.flatMap((unresolved): ResourceDrift[] => {
    const { kind, path } = unresolved;
    const handled = resourceKind(kind);
    if (handled.drift === undefined) return [];
    const properties = resolveIn(unresolved.properties, resolve);
    const [found] = existing.of({ ...unresolved, properties });
    const changes = found === undefined ? [] : handled.drift(properties, found.properties);
    if (found === undefined || changes.length === 0) return [];
    return [{ kind: 'changed', resource: kind, path, id: found.id, before: properties, after: found.properties, changes }];
  });
}
