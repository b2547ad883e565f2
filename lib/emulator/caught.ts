/**
 * What was caught, looked at by its members. Errors of Node's own modules can come from another realm (test runners make
 * one for each file), where `instanceof Error` says no.
 */

/** The text of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'message' in thrown ? String(thrown.message) : String(thrown);
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(thrown: unknown): string | undefined {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : undefined;
}
