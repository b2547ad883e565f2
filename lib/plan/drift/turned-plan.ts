import { summarize } from '../plan-summary';
import type { Plan, RecordSetDifference, ZonePlan } from '../plan';
import type { ResourceStep } from '../resource-step';
import { turnedChange } from './turned-change';

/** The plan backwards: what leads from the state after it to the state before it. It has no batches, so it cannot be applied. */
export function turnedPlan({ formatVersion, app, ...plan }: Plan): Plan {
  const hostedZones = plan.hostedZones.map(turnedZone);
  const resources = plan.resources.map(turnedStep);
  return {
    formatVersion,
    app,
    scopes: plan.scopes,
    hostedZones,
    submissions: [],
    resources,
    conflicts: [],
    guards: [],
    summary: summarize(hostedZones, resources),
  };
}

function turnedZone({ path, name, account, hostedZoneId, step, differences, unchanged, foreign }: ZonePlan): ZonePlan {
  return {
    path,
    name,
    ...(account === undefined ? {} : { account }),
    ...(hostedZoneId === undefined ? {} : { hostedZoneId }),
    step: step.kind === 'create' ? { kind: 'delete' } : { kind: 'none' },
    differences: differences.map(turnedDifference),
    batches: [],
    unchanged,
    foreign,
  };
}

const turnedKind = { create: 'delete', update: 'update', delete: 'create' } as const;

function turnedDifference({ kind, path, before, after }: RecordSetDifference): RecordSetDifference {
  return {
    kind: turnedKind[kind],
    ...(path === undefined ? {} : { path }),
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  };
}

/** What is gone is known by its construct path, what appeared by its id. */
function turnedStep(step: ResourceStep): ResourceStep {
  switch (step.action) {
    case 'create':
      return { action: 'delete', kind: step.kind, id: step.path, identity: step.identity, before: step.after };
    case 'delete':
      return { action: 'create', kind: step.kind, path: step.id, identity: step.identity, after: step.before, tags: {} };
    case 'update':
      return { ...step, before: step.after, after: step.before, changes: step.changes.map(turnedChange), addTags: {} };
    case 'replace':
      return { ...step, id: step.path, path: step.id, before: step.after, after: step.before, tags: {} };
  }
}
