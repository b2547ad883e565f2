import type { ErrorCode } from './error-codes';
import type { Finding } from './finding';

const mark = Symbol.for('apex53.Apex53Error');

/** What an {@link Apex53Error} carries besides its message. */
export interface Apex53ErrorOptions {
  /** Everything found wrong, where the error stands for findings. */
  readonly findings?: readonly Finding[];
  /** Facts a program may want: names, ids, counts. Never a credential. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The one error class of apex53: a stable `code`, a message that says what to do, and typed details.
 *
 * Recognise it with {@link Apex53Error.is}, which also works across two copies of the package.
 */
export class Apex53Error extends Error {
  readonly code: ErrorCode;
  readonly findings: readonly Finding[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: Apex53ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Apex53Error';
    this.code = code;
    this.findings = options.findings ?? [];
    this.details = options.details ?? {};
    Object.defineProperty(this, mark, { value: true });
  }

  /** Whether a caught value is an error of apex53, and of this code where one is given. */
  static is(value: unknown, code?: ErrorCode): value is Apex53Error {
    return (
      typeof value === 'object' && value !== null && mark in value && (code === undefined || (value as Partial<Apex53Error>).code === code)
    );
  }
}

/** An error that stands for findings about a literal in the program. */
export function invalidLiteral(what: string, findings: readonly Finding[]): Apex53Error {
  const lines = findings.map((found) => `${found.message} Allowed: ${found.allowed}. To do: ${found.fix}.`);
  return new Apex53Error('InvalidLiteral', `${what}: ${lines.join(' ')}`, { findings });
}
