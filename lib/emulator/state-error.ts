/** Why a state file could not be used. */
export type EmulatorStateErrorCode =
  | 'STATE_FILE_UNREADABLE'
  | 'STATE_FILE_DAMAGED'
  | 'STATE_FILE_UNSUPPORTED'
  | 'STATE_FILE_CHANGED'
  | 'STATE_FILE_UNWRITABLE'
  | 'STATE_FILE_LOCKED';

/**
 * The emulator's state file cannot be read or written. The file is left as it is; the message says what to do.
 *
 * `code` is stable; `path` is the file.
 */
export class EmulatorStateError extends Error {
  constructor(
    readonly code: EmulatorStateErrorCode,
    readonly path: string,
    problem: string,
    remedy: string,
    options?: ErrorOptions,
  ) {
    super(`Emulator state file ${path}: ${problem}. ${remedy}`, options);
    this.name = 'EmulatorStateError';
  }
}
