import type { LiveResource } from '../../resources/live-resource';
import type { PropertyChange } from '../../resources/property-change';
import type { ReplaceResource, ResourceStep } from '../resource-step';
import type { ResourceDrift } from './drift';
import { changeOf, tagChanges, turnedChange } from './turned-change';

/** What happened to resources, by the steps that would make them as they were deployed. */
export function driftingResources(steps: readonly ResourceStep[], live: readonly LiveResource[]): ResourceDrift[] {
  const tags = new Map(live.map((resource) => [`${resource.kind} ${resource.id}`, resource.tags]));
  return steps.map((step): ResourceDrift => {
    const resource = step.kind;
    switch (step.action) {
      case 'create':
        return { kind: 'removed', resource, path: step.path, before: step.after, changes: [] };
      case 'delete':
        return { kind: 'added', resource, id: step.id, after: step.before, changes: [] };
      case 'update':
      case 'replace': {
        const { path, id, before, after } = step;
        const changes =
          step.action === 'replace'
            ? memberChanges(step)
            : [...step.changes.map(turnedChange), ...tagChanges(step.addTags, tags.get(`${resource} ${id}`))];
        return { kind: 'changed', resource, path, id, before: after, after: before, changes };
      }
    }
  });
}

/** What differs of a resource that cannot become as it was deployed. */
function memberChanges({ before: found, after: deployed }: ReplaceResource): PropertyChange[] {
  const [was, is] = [new Map<string, unknown>(Object.entries(deployed)), new Map<string, unknown>(Object.entries(found))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((member) => JSON.stringify(was.get(member)) !== JSON.stringify(is.get(member)))
    .map((member) => changeOf(member, was.get(member), is.get(member)));
}
