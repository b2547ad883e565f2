import type { PlanSummary, ZonePlan } from './plan';
import type { ResourceStep } from './resource-step';

/** The counts of what a plan does. */
export function summarize(zones: readonly ZonePlan[], resources: readonly ResourceStep[]): PlanSummary {
  const differences = zones.flatMap((zone) => zone.differences);
  const count = <T extends { readonly kind: string }>(items: readonly T[], kind: T['kind']) =>
    items.reduce((sum, item) => sum + (item.kind === kind ? 1 : 0), 0);
  // Who can ask a zone is changed like its comment.
  const steps = zones.map(({ step, vpcs }) => (step.kind === 'none' && vpcs !== undefined ? ({ kind: 'update' } as const) : step));
  const countResources = (action: ResourceStep['action']) => resources.filter((step) => step.action === action).length;
  return {
    hostedZones: { create: count(steps, 'create'), update: count(steps, 'update'), delete: count(steps, 'delete') },
    recordSets: {
      create: count(differences, 'create'),
      update: count(differences, 'update'),
      delete: count(differences, 'delete'),
      unchanged: zones.reduce((sum, { unchanged }) => sum + unchanged, 0),
      foreign: zones.reduce((sum, { foreign }) => sum + foreign, 0),
    },
    resources: {
      create: countResources('create'),
      update: countResources('update'),
      replace: countResources('replace'),
      delete: countResources('delete'),
    },
    changeBatches: zones.reduce((sum, { batches }) => sum + batches.length, 0),
  };
}
