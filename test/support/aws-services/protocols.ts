/** What a service answers, in the bytes of its protocol. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as the services' handlers see it. */
export interface ServiceRequest {
  /** Signing name, such as `elasticloadbalancing`. */
  readonly service: string;
  readonly region: string;
  /** The action of the query protocols, the target of the JSON ones, `GET /path` of the others. */
  readonly operation: string;
  /** Members of a form or of the query string. */
  readonly params: URLSearchParams;
  /** Members of a JSON body. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** The error codes that every service has. */
export interface ServiceError {
  readonly code: string;
  readonly message: string;
  /** @default 400 */
  readonly status?: number;
}

/** How a service writes what it answers and what it refuses. */
export interface Protocol {
  readonly refuse: (error: ServiceError) => Answer;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A list whose elements have a name of their own. */
export class Elements {
  constructor(
    readonly name: string,
    readonly items: readonly unknown[],
  ) {}
}

/** XML of plain values: members become elements, lists elements of the name given, repeated; nothing stands for what is undefined. */
export function xml(value: unknown, listElement = 'member'): string {
  if (value instanceof Elements) return xml([...value.items], value.name);
  if (Array.isArray(value)) return value.map((one) => `<${listElement}>${xml(one, listElement)}</${listElement}>`).join('');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `<${name}>${xml(member, listElement)}</${name}>`)
      .join('');
  return String(value).replace(/[&<>"]/g, (char) => escapes[char] ?? char);
}

const text = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<?xml version="1.0"?>${body}`,
});

/** The query protocol (AWS service models, protocol `query`). */
export const query = {
  answer: (action: string, result: object): Answer =>
    text(xml({ [`${action}Response`]: { [`${action}Result`]: result, ResponseMetadata: { RequestId: 'request-1' } } })),
  refuse: ({ code, message, status = 400 }: ServiceError): Answer =>
    text(xml({ ErrorResponse: { Error: { Type: 'Sender', Code: code, Message: message }, RequestId: 'request-1' } }), status),
} satisfies Protocol & { answer: unknown };

/** The query protocol of EC2: lists of `item`, names in lower case. */
export const ec2Query = {
  answer: (action: string, result: object): Answer => text(xml({ [`${action}Response`]: { requestId: 'request-1', ...result } }, 'item')),
  refuse: ({ code, message, status = 400 }: ServiceError): Answer =>
    text(xml({ Response: { Errors: { Error: { Code: code, Message: message } }, RequestID: 'request-1' } }), status),
} satisfies Protocol & { answer: unknown };

/** REST with XML bodies, as CloudFront has it. */
export const restXml = {
  answer: (root: string, result: object): Answer => text(xml({ [root]: result })),
  refuse: query.refuse,
} satisfies Protocol & { answer: unknown };

/** S3's own errors: without an envelope. */
export const s3Xml = {
  answer: (root: string, result: object): Answer => text(xml({ [root]: result })),
  refuse: ({ code, message, status = 400 }: ServiceError): Answer =>
    text(xml({ Error: { Code: code, Message: message, RequestId: 'request-1' } }), status),
} satisfies Protocol & { answer: unknown };

/** JSON bodies, with and without REST paths: the error's code stands in the body and in a header. */
export const json = {
  answer: (result: object): Answer => ({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) }),
  refuse: ({ code, message, status = 400 }: ServiceError): Answer => ({
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: code, message }),
  }),
} satisfies Protocol & { answer: unknown };
