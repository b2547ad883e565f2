import type { ZonePlan, ZoneStep } from '../plan';
import type { ResourceStep } from '../resource-step';

/** What happens to resources while record sets stay that may refer to those that are to go: what is new comes, and nothing goes. */
export function withoutRemovals(steps: readonly ResourceStep[]): ResourceStep[] {
  return steps.flatMap((step): readonly ResourceStep[] => {
    if (step.action === 'delete') return [];
    if (step.action !== 'replace') return [step];
    const { kind, path, identity, after, tags } = step;
    return [{ action: 'create', kind, path, identity, after, tags }];
  });
}

/** What happens to a zone that only a later run deletes. */
export function staying(step: ZoneStep): ZoneStep {
  return step.kind === 'delete' ? { ...step, kind: 'none' } : step;
}

/** A zone that is not deleted, and asked by whom it was, while something is held back: in it, or in one that leads to it. */
export function withoutLosses<T extends Pick<ZonePlan, 'step' | 'vpcs'>>(zone: T): Omit<T, 'vpcs'> {
  const { vpcs, ...rest } = zone;
  if (zone.step.kind === 'delete') return { ...rest, step: staying(zone.step) };
  return vpcs === undefined ? zone : rest;
}
