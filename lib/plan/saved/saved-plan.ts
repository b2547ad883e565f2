import { createHash } from 'node:crypto';
import type { Assembly } from '../../synth/assembly';
import type { Plan } from '../plan';

/** The format of the plan files that this version writes. */
export const savedPlanFormatVersion = 1;

/** What a plan file says it is. */
export const savedPlanKind = 'apex53 plan';

/** A plan to be applied later, as plain JSON, with everything that it was made of but the live state. */
export interface SavedPlan {
  readonly kind: typeof savedPlanKind;
  readonly formatVersion: typeof savedPlanFormatVersion;
  /** Name of the app. */
  readonly app: string;
  /** SHA-256 of the app's name, the assembly and the plan, in hexadecimal: it tells a damaged file, and is no signature. */
  readonly digest: string;
  readonly assembly: Assembly;
  readonly plan: Plan;
}

/** The plan of an assembly, to be applied later. */
export function savedPlanOf(assembly: Assembly, plan: Plan): SavedPlan {
  return {
    kind: savedPlanKind,
    formatVersion: savedPlanFormatVersion,
    app: assembly.app.name,
    digest: digestOf(assembly.app.name, assembly, plan),
    assembly,
    plan,
  };
}

/** The text of a plan file: the same bytes for the same assembly and live state. */
export function savedPlanText(saved: SavedPlan): string {
  return `${JSON.stringify(saved, undefined, 2)}\n`;
}

/** The digest that a file with these parts has. */
export function digestOf(app: unknown, assembly: unknown, plan: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([app, assembly, plan]))
    .digest('hex');
}
