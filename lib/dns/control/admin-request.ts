import { Apex53Error } from '../../model/error';
import type { ServedWorld } from './served-world';

/** An HTTP request to the admin path, read whole. */
export interface AdminRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A status and the JSON that goes with it. */
export interface AdminReply {
  readonly status: number;
  readonly document: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a method of a path does; what is in the body was parsed. */
type Route = (served: ServedWorld, body: unknown) => void;

const routes: Readonly<Record<string, Readonly<Record<string, Route | undefined>>>> = {
  '/_apex53/state': { GET: () => undefined },
  '/_apex53/health': { PUT: putHealth },
  '/_apex53/asker': { PUT: putAsker },
};

/**
 * Answers what is asked of the DNS server itself: the state after it, or an error as `{ "error": { "code", "message" } }`.
 *
 * Web pages are turned away by their `Origin`, and names that lead here by DNS by their `Host`, so that no page of the web reaches a
 * server on its reader's machine.
 */
export function answerAdmin({ method, path, headers, body }: AdminRequest, served: ServedWorld): AdminReply {
  if (headers.origin !== undefined) return refusal(403, 'Forbidden', 'Requests from web pages are not answered.');
  if (!/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(String(headers.host)))
    return refusal(403, 'Forbidden', 'Requests must be sent to a loopback address.');
  const methods = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (methods === undefined) return refusal(404, 'NotFound', `There is nothing there. There are: ${Object.keys(routes).join(', ')}.`);
  const route = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (route === undefined) {
    const allow = Object.keys(methods).join(', ');
    return { ...refusal(405, 'MethodNotAllowed', `${path} takes ${allow}.`), headers: { allow } };
  }
  try {
    route(served, method === 'PUT' ? parse(body) : undefined);
    return { status: 200, document: served.toDocument() };
  } catch (error) {
    if (!Apex53Error.is(error)) throw error;
    return refusal(400, error.code, error.message);
  }
}

/** An error as the admin path tells it. */
export function refusal(status: number, code: string, message: string): AdminReply {
  return { status, document: { error: { code, message } } };
}

function putHealth(served: ServedWorld, body: unknown): void {
  const { unhealthy } = members(body, 'unhealthy');
  if (!Array.isArray(unhealthy) || !unhealthy.every((name) => typeof name === 'string'))
    throw usage('The member "unhealthy" must be a list of all that is unhealthy, such as {"unhealthy": ["Zone/ApiUp"]}.');
  served.switchTo({ ...served.state, unhealthy: [...new Set(unhealthy)] });
}

function putAsker(served: ServedWorld, body: unknown): void {
  const { from } = members(body, 'from');
  if (typeof from !== 'string' && from !== null)
    throw usage('The member "from" must say who asks, such as {"from": "DE"}, or be null for whoever sends a question.');
  served.askFrom(from ?? undefined);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw usage(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The members of the body, which has the one named and no others. */
function members(body: unknown, only: string): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw usage(`The body must be an object with the member "${only}".`);
  const others = Object.keys(body).filter((name) => name !== only);
  if (others.length > 0) throw usage(`The body has the member ${JSON.stringify(others[0])}; it takes "${only}" only.`);
  return { ...body };
}

function usage(message: string): Apex53Error {
  return new Apex53Error('UsageInvalid', message);
}
