/** A request as both doors hand it over. */
export interface EmulatorRequest {
  /** `GET`, `POST` or `DELETE`. */
  readonly method: string;
  /** Path with percent escapes as sent, without the query. */
  readonly path: string;
  /** Query parameters, decoded. A parameter that comes more than once may be a list; its first item counts. */
  readonly query?: Readonly<Record<string, string | readonly string[] | null | undefined>>;
  /** Header names in any case. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: Uint8Array | string;
}

/** An answer: HTTP status, headers with lower-case names, and a document as text. */
export interface EmulatorResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
