import type { RateProfile } from '../emulator';
import type { GuardName } from '../plan/plan';
import type { ColourChoice } from './terminal';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly app?: string;
  readonly json?: boolean;
  /** @default 'auto' */
  readonly color?: ColourChoice;
}

/** Where Route 53 is. */
export interface ConnectionOptions {
  readonly endpoint?: string;
  readonly local?: boolean;
  readonly state: string;
}

/** How a plan is shown and approved. */
export interface ApprovalOptions {
  readonly yes?: boolean;
  readonly input: boolean;
  readonly full?: boolean;
  readonly allow: readonly GuardName[];
}

export type SynthOptions = GlobalOptions & { readonly out: string; readonly action: 'CREATE' | 'UPSERT' };
export type DiffOptions = GlobalOptions & ConnectionOptions & { readonly full?: boolean; readonly exitCode?: boolean };
export type DeployOptions = GlobalOptions & ConnectionOptions & ApprovalOptions & { readonly expectNoChanges?: boolean };
export type DestroyOptions = GlobalOptions & ConnectionOptions & ApprovalOptions & { readonly confirm: readonly string[] };

/** Options of the emulator command. */
export interface EmulatorCommandOptions extends GlobalOptions {
  readonly port: number;
  readonly host: string;
  readonly state?: string;
  readonly setDamagedAside?: boolean;
  /** Milliseconds. */
  readonly changeDelay: number;
  readonly throttle?: RateProfile;
  readonly seed?: number;
  /** Path of a JSON file. */
  readonly faults?: string;
  readonly steppedClock?: boolean;
  readonly accountPerKey?: boolean;
}
