import { listedConfig } from './write';
import { type HealthCheckConfig } from './shape';

/** Whether two creations ask for the same check: defaults filled in, lists in any order. */
export function isSameConfig(left: HealthCheckConfig, right: HealthCheckConfig): boolean {
  return configKey(left) === configKey(right);
}

function configKey(config: HealthCheckConfig): string {
  const members = Object.entries(listedConfig(config)).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return JSON.stringify(members.sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, value]) => [name, sortList(value)]));
}

function sortList(value: HealthCheckConfig[keyof HealthCheckConfig]): unknown {
  if (Array.isArray(value)) return [...(value as readonly string[])].sort();
  return typeof value === 'object' && 'Region' in value ? [value.Region, value.Name] : value;
}
