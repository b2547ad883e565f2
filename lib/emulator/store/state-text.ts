import { createHash } from 'node:crypto';
import { type Snapshot } from './snapshot';
import { type State } from './state';

const format = 'apex53-emulator-state';
const formatVersion = 2;
/** What version 1 held: one account, with the source of its identifiers. */
type OneAccount = Snapshot & Pick<State, 'seed' | 'identifiersUsed'>;

function checksum(state: unknown): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** The text of a state file: what it is, its version, a checksum, the state. */
export function writeStateText(state: State): string {
  const text = JSON.stringify(state);
  const head = JSON.stringify({ format, formatVersion, sha256: createHash('sha256').update(text).digest('hex') });
  return `${head.slice(0, -1)},"state":${text}}\n`;
}

/** Why a text is no state: damaged, or of a format this release does not read. */
export class StateTextError extends TypeError {
  constructor(
    readonly code: 'STATE_FILE_DAMAGED' | 'STATE_FILE_UNSUPPORTED',
    problem: string,
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = 'StateTextError';
  }
}

/** Reads the text of a state file. @throws StateTextError */
export function readStateText(text: string): State {
  const file = headOf(text);
  if (file.formatVersion !== 1 && file.formatVersion !== formatVersion) {
    throw new StateTextError(
      'STATE_FILE_UNSUPPORTED',
      `its format version is ${JSON.stringify(file.formatVersion)}, this release reads 1 and ${formatVersion}`,
    );
  }
  if (typeof file.state !== 'object' || file.state === null || file.sha256 !== checksum(file.state))
    throw damaged('its checksum does not fit its content');
  // The checksum does not cover the version, so what the state holds must say the same.
  if ('accounts' in file.state !== (file.formatVersion === formatVersion))
    throw damaged(`its content is not of the format version ${file.formatVersion}`);
  return file.formatVersion === 1 ? upgrade(file.state as OneAccount) : (file.state as State);
}

/** What stands around the state. */
interface Envelope {
  readonly format: unknown;
  readonly formatVersion?: unknown;
  readonly sha256?: unknown;
  readonly state?: unknown;
}

function headOf(text: string): Envelope {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw damaged('it is not JSON', error);
  }
  if (typeof parsed !== 'object' || parsed === null || !('format' in parsed) || parsed.format !== format)
    throw damaged('it is not a state file of the emulator');
  return parsed;
}

function damaged(problem: string, cause?: unknown): StateTextError {
  return new StateTextError('STATE_FILE_DAMAGED', problem, { cause });
}

function upgrade({ seed, identifiersUsed, ...account }: OneAccount): State {
  return { seed, identifiersUsed, accounts: [account] };
}
