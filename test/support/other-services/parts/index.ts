import { firewall } from './firewall';
import type { Part } from './part';
import { queryLogs } from './query-logs';
import { recovery } from './recovery';
import { registrar } from './registrar';
import { resolver } from './resolver';

/** Everything that an app may declare of services other than Route 53; a new service is a line here. */
export const parts = { resolver, queryLogs, firewall, recovery, registrar } satisfies Record<string, Part>;
export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as readonly PartName[];
