import type { RecordType } from '../rdata/record-type';

/** A question about an AWS resource that only a call to its service can answer; plain JSON, equal for equal questions. */
export interface LookupRequest {
  /** The kind of resource, such as `load-balancer`. */
  readonly kind: string;
  /** What the resource is found by, such as its name, ARN, tags, or an output of a stack. */
  readonly by: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Region code of the service asked. @default - the region the clients are configured for */
  readonly region?: string;
}

/** What the service said of the resource; plain JSON. */
export interface LookupAnswer {
  /** The DNS name as the service shows it. */
  readonly dnsName: string;
  /** The id that the service itself told; absent for services that tell none. */
  readonly hostedZoneId?: string;
  /** The record types that an alias to it can answer. */
  readonly recordTypes: readonly RecordType[];
}

/** Answers of earlier look-ups, by {@link lookupKey}. */
export type LookupContext = Readonly<Record<string, LookupAnswer>>;

/** Where a target asks for what only a call can tell. */
export interface Lookups {
  /** The remembered answer; undefined when nobody asked yet, and then the question is noted. */
  find(request: LookupRequest): LookupAnswer | undefined;
}

/** The text that is equal for equal questions, whatever the order of their members. */
export function lookupKey(request: LookupRequest): string {
  return JSON.stringify(sorted({ ...request }));
}

/** The request of a key. */
export function requestOfKey(key: string): LookupRequest {
  const { kind, by, region } = JSON.parse(key) as LookupRequest;
  return { kind, by, ...(region === undefined ? {} : { region }) };
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]: [string, unknown]) => [key, sorted(member)]),
  );
}

/** Look-ups answered from what is remembered; what is asked beyond that is gathered in `missing`. */
export class RememberedLookups implements Lookups {
  private readonly asked = new Map<string, LookupRequest>();
  private readonly unanswered = new Map<string, LookupRequest>();

  constructor(private readonly context: LookupContext) {}

  find(request: LookupRequest): LookupAnswer | undefined {
    const key = lookupKey(request);
    this.asked.set(key, request);
    const answer = Object.hasOwn(this.context, key) ? this.context[key] : undefined;
    if (answer === undefined) this.unanswered.set(key, request);
    return answer;
  }

  /** Every question asked, once, in the order of their keys. */
  get requests(): readonly LookupRequest[] {
    return inOrder(this.asked);
  }

  /** The questions that nothing remembered answers. */
  get missing(): readonly LookupRequest[] {
    return inOrder(this.unanswered);
  }
}

function inOrder(requests: ReadonlyMap<string, LookupRequest>): readonly LookupRequest[] {
  return Array.from(requests)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, request]) => request);
}
