/** A refusal of the emulator's own paths. */
export class AdminError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'AdminError';
  }
}

/** 405: the path is there, but not for this method. */
export function allowMethods(path: string, methods: readonly string[]): AdminError {
  const allowed = methods.join(', ');
  return new AdminError('MethodNotAllowed', `${path} takes: ${allowed}.`, 405, { allow: allowed });
}
