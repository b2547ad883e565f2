import { resourceKind } from '../../resources/registry';
import type { Plan, ZonePlan } from '../plan';
import type { ResourceStep } from '../resource-step';
import type { UndeployedEdit } from './drift';

/** What a plan does, a line for each thing; what changes in a ledger alone is no edit. */
export function undeployedEdits({ hostedZones, resources }: Plan): UndeployedEdit[] {
  return [...hostedZones.flatMap(editsOfZone), ...resources.map(editOfResource)];
}

function editsOfZone({ name, step, vpcs, differences }: ZonePlan): UndeployedEdit[] {
  const action = step.kind === 'none' && vpcs !== undefined ? 'update' : step.kind;
  return [
    ...(action === 'none' ? [] : [{ action, what: `hosted zone ${name}` }]),
    ...differences.map(({ kind, before, after }) => {
      const { Name, Type, SetIdentifier } = after ?? before ?? {};
      return { action: kind, what: [Name, Type, SetIdentifier].filter((part) => part !== undefined).join(' ') };
    }),
  ];
}

function editOfResource(step: ResourceStep): UndeployedEdit {
  return { action: step.action, what: `${resourceKind(step.kind).noun.one} ${step.action === 'delete' ? step.id : step.path}` };
}
