import { alive, either, up } from './health-checks';
import { networks } from './networks';
import type { Edition, Part } from './part';
import { queryLogs } from './query-logging';
import { traffic } from './traffic';
import { association, internal } from './vpcs';

/** Everything besides record sets and public zones that an app of a history may declare; a new kind of resource is a line here. */
export const parts = { up, alive, either, networks, traffic, internal, association, queryLogs } satisfies Record<string, Part>;
export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as readonly PartName[];

/** Which of them are declared, and which edition of each. */
export type DeclaredParts = Readonly<Partial<Record<PartName, Edition>>>;
