import type { ApiHealthCheckConfig } from './api-shape';
import type { HealthCheckConfig } from './config';
import { spelledOut } from './to-api';

/** The members that UpdateHealthCheck can take back to nothing (Route 53 API Reference, ResettableElementName). */
export const resettableMembers = ['ChildHealthChecks', 'FullyQualifiedDomainName', 'Regions', 'ResourcePath'] as const;

export type ResettableMember = (typeof resettableMembers)[number];

/** What UpdateHealthCheck has to be told. */
export interface HealthCheckChanges {
  readonly set: Partial<ApiHealthCheckConfig>;
  readonly reset: readonly ResettableMember[];
}

/** What makes an existing health check the wanted one, for two that have the same immutable part. */
export function healthCheckChanges(wanted: HealthCheckConfig, existing: HealthCheckConfig): HealthCheckChanges {
  const after = spelledOut(wanted);
  const before = spelledOut(existing);
  const changed = Object.entries(after).filter(
    ([member, value]) => hasContent(value) && JSON.stringify(value) !== JSON.stringify(before[member as keyof ApiHealthCheckConfig]),
  );
  return {
    set: Object.fromEntries(changed),
    reset: resettableMembers.filter((member) => !hasContent(after[member]) && hasContent(before[member])),
  };
}

function hasContent(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
