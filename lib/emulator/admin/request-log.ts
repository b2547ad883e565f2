import { type EmulatorRequest, type EmulatorResponse } from '../protocol/messages';
import { type OperationName } from '../protocol/routes';

/** One request as the log keeps it. Of the request itself only method and path: bodies and signatures stay out. */
export interface LoggedRequest {
  /** Counts up from 1 over all requests. */
  readonly number: number;
  /** ISO 8601, by the emulator's clock. */
  readonly at: string;
  /** Undefined when no operation has the method and path. */
  readonly operation: OperationName | undefined;
  readonly accountId: string;
  readonly method: string;
  readonly path: string;
  /** HTTP status; undefined when the connection broke instead. */
  readonly status: number | undefined;
  /** Error code of a refusal. */
  readonly code: string | undefined;
}

/** What is noted of a request when it was answered. */
export interface Answered {
  readonly request: EmulatorRequest;
  readonly operation: OperationName | undefined;
  readonly accountId: string;
  readonly at: number;
  /** Undefined when the connection broke. */
  readonly response: EmulatorResponse | undefined;
}

/** Requests kept; older ones are only counted. */
const longest = 1_000;
/** Characters of a path that are kept. */
const longestPath = 256;

/** The last requests in order of their answers, and how many there were of each operation. */
export class RequestLog {
  private entries: LoggedRequest[] = [];
  private total = 0;
  private readonly byOperation = new Map<string, number>();

  note({ request: { method, path }, operation, accountId, at, response }: Answered): void {
    this.total += 1;
    if (operation) this.byOperation.set(operation, (this.byOperation.get(operation) ?? 0) + 1);
    const code = response && response.statusCode >= 400 ? /<Code>([^<]*)<\/Code>/.exec(response.body)?.[1] : undefined;
    this.entries.push({
      number: this.total,
      at: new Date(at).toISOString(),
      operation,
      accountId,
      method,
      path: copyOf(path.slice(0, longestPath)),
      status: response?.statusCode,
      code: code && copyOf(code),
    });
    // Cut in bulk, so that a long run does not move the whole log at every request.
    if (this.entries.length >= 2 * longest) this.entries = this.last();
  }

  /** The last requests, oldest first. */
  last(): LoggedRequest[] {
    return this.entries.slice(-longest);
  }

  /** Requests so far, also those that are no longer kept. */
  get count(): number {
    return this.total;
  }

  /** Requests so far by operation, refused ones included. */
  counts(): ReadonlyMap<string, number> {
    return new Map(this.byOperation);
  }

  resetCounts(): void {
    this.byOperation.clear();
  }

  clear(): void {
    this.entries = [];
    this.total = 0;
    this.byOperation.clear();
  }
}

/** A part of a long text keeps the whole text in memory; its copy does not. */
function copyOf(part: string): string {
  return Buffer.from(part).toString();
}
