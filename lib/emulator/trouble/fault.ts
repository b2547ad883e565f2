import { type OperationName } from '../protocol/routes';

/** A change that somebody else makes, in the form the SDKs take it. The service checks it when it is made. */
export interface ScriptedChange {
  readonly Action: string | undefined;
  readonly ResourceRecordSet: object | undefined;
}

/** What goes wrong. `when` says whether the request took effect before it went wrong. */
export type FaultEffect =
  /** 400 Throttling, "Rate exceeded". */
  | { readonly kind: 'throttling' }
  /** 400 PriorRequestNotComplete. */
  | { readonly kind: 'prior-request-not-complete' }
  /** The answer takes longer: so many milliseconds, or a number from the seed between two. Other trouble comes after the wait. */
  | { readonly kind: 'latency'; readonly milliseconds: number | readonly [from: number, to: number] }
  /** 500 InternalFailure or 503 ServiceUnavailable; 500 and before unless said otherwise. */
  | { readonly kind: 'server-error'; readonly status?: 500 | 503; readonly when?: 'before' | 'after' }
  /** The connection breaks without an answer; before unless said otherwise. */
  | { readonly kind: 'connection-reset'; readonly when?: 'before' | 'after' }
  /** Somebody else edits a zone just before the request is served: that of the request unless another is named. */
  | { readonly kind: 'edit'; readonly hostedZoneId?: string; readonly changeBatches: readonly (readonly ScriptedChange[])[] };

/** Trouble made on purpose, and which requests it hits. */
export type Fault = FaultEffect & {
  /** One operation or several. @default - every operation */
  readonly operation?: OperationName | readonly OperationName[];
  /** How many requests are let pass before the first one is hit. @default 0 */
  readonly after?: number;
  /** How many requests are hit. @default 1 */
  readonly times?: number | 'always';
  /** From 0 to 1: how likely a request is hit, drawn from the seed. @default 1 */
  readonly chance?: number;
};
