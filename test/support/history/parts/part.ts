import type { App, HostedZoneBase } from '../../../../lib';
import type { EmulatorState } from '../../emulator-states';

/** What is declared of a part: one thing, or the other that it turns into. */
export type Edition = 1 | 2;

/** Where a part is declared. */
export interface PartScope {
  readonly app: App;
  readonly zone: HostedZoneBase;
  /** The private zone of another account, which lets one of the app's VPCs in. */
  readonly partnersZoneId: string;
}

/** Something that an app of a history may declare beside its record sets. */
export interface Part {
  readonly declare: (edition: Edition, scope: PartScope) => void;
  /** What there is to be of it, each on a line. */
  readonly wanted: (edition: Edition) => readonly string[];
  /** What there is of it, each on a line. */
  readonly held: (state: EmulatorState) => readonly string[];
  /** It may stay when it is no longer declared, since nothing tells whose it is. @default - it goes */
  readonly remains?: true;
}
