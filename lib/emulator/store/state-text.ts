import { createHash } from 'node:crypto';
import { EmulatorStateError } from '../state-error';
import { type Snapshot } from './snapshot';

const format = 'apex53-emulator-state';
const formatVersion = 1;

const aside = 'Move the file aside to start empty, or put back a copy that was not damaged';

function checksum(state: unknown): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** The text of a state file: what it is, its version, a checksum, the state. */
export function writeStateText(state: Snapshot): string {
  const text = JSON.stringify(state);
  const head = JSON.stringify({ format, formatVersion, sha256: createHash('sha256').update(text).digest('hex') });
  return `${head.slice(0, -1)},"state":${text}}\n`;
}

/**
 * Reads the text of a state file.
 *
 * @throws EmulatorStateError STATE_FILE_DAMAGED, STATE_FILE_UNSUPPORTED
 */
export function readStateText(path: string, text: string): Snapshot {
  const damaged = (problem: string, cause?: unknown) => new EmulatorStateError('STATE_FILE_DAMAGED', path, problem, `${aside}.`, { cause });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw damaged('it is not JSON', error);
  }
  if (typeof parsed !== 'object' || parsed === null) throw damaged('it is not a state file of the emulator');
  const file: { format?: unknown; formatVersion?: unknown; sha256?: unknown; state?: unknown } = parsed;
  if (file.format !== format) throw damaged('it is not a state file of the emulator');
  if (file.formatVersion !== formatVersion) {
    throw new EmulatorStateError('STATE_FILE_UNSUPPORTED', path, `its format version is ${JSON.stringify(file.formatVersion)}, this release reads ${formatVersion}`,
      'Open it with the release of apex53 that wrote it.');
  }
  if (typeof file.state !== 'object' || file.state === null || file.sha256 !== checksum(file.state)) throw damaged('its checksum does not fit its content');
  return file.state as Snapshot;
}
