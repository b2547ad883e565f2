import { type Clock } from '../options';
import { type ExistingResources } from '../resources/existing-resources';
import { type Faults } from '../trouble/faults';
import { type RequestLog } from './request-log';

/** What the admin path needs of the emulator. */
export interface AdminTarget {
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly resources: ExistingResources;
  /** Back to how the emulator was made. */
  reset(): Promise<void>;
  /** The whole state as the text of a state file. */
  snapshot(): string;
  /** Puts such a state in the place of what is there. @throws TypeError when it is not one */
  restore(text: string): Promise<void>;
}
