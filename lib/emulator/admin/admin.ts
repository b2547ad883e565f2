import { messageOf } from '../caught';
import { bodyText } from '../protocol/body-text';
import { ServiceError } from '../errors';
import { type EmulatorRequest, type EmulatorResponse } from '../protocol/messages';
import { headerOf } from '../protocol/request-parts';
import { shownMessageOf } from '../shown-message';
import { AdminError, allowMethods } from './admin-error';
import { adminRoutes, type AdminRoute } from './admin-routes';
import { type AdminTarget } from './admin-target';

const prefix = '/_apex53/';

/** Whether a request is for the emulator itself, and not for the service. */
export function isAdminPath(path: string): boolean {
  return path.startsWith(prefix);
}

/**
 * Answers what is asked of the emulator itself: JSON in, JSON out, errors as `{ "error": { "code", "message" } }`.
 *
 * Browsers are turned away by their `Origin` header, so that no web page reaches an emulator on its reader's machine.
 */
export async function answerAdmin(request: EmulatorRequest, target: AdminTarget): Promise<EmulatorResponse> {
  try {
    if (headerOf(request, 'origin') !== undefined) throw new AdminError('Forbidden', 'Requests from web pages are not answered.', 403);
    return json(200, await routeOf(request)(target, () => readJson(request)));
  } catch (error) {
    const { code, message, status, headers } = asAdminError(error);
    return json(status, { error: { code, message } }, headers);
  }
}

function routeOf({ method, path }: EmulatorRequest): AdminRoute {
  const name = path.slice(prefix.length).replace(/\/$/, '');
  const methods = Object.hasOwn(adminRoutes, name) ? adminRoutes[name] : undefined;
  if (!methods)
    throw new AdminError(
      'NotFound',
      `There is no ${prefix}${name}. There are: ${Object.keys(adminRoutes)
        .map((known) => prefix + known)
        .join(', ')}.`,
      404,
    );
  const sent = method.toUpperCase();
  const route = Object.hasOwn(methods, sent) ? methods[sent] : undefined;
  if (!route) throw allowMethods(prefix + name, Object.keys(methods));
  return route;
}

function readJson({ body }: EmulatorRequest): unknown {
  const text = bodyText(body);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AdminError('BadRequest', `The body is not JSON: ${messageOf(error)}`, 400);
  }
}

function asAdminError(error: unknown): AdminError {
  if (error instanceof AdminError) return error;
  if (error instanceof ServiceError) return new AdminError(error.code, error.message, error.status);
  return new AdminError('InternalFailure', `The emulator failed: ${shownMessageOf(error)}`, 500);
}

function json(statusCode: number, document: unknown, headers: Readonly<Record<string, string>> = {}): EmulatorResponse {
  const body = typeof document === 'string' ? document : `${JSON.stringify(document)}\n`;
  return { statusCode, headers: { 'content-type': 'application/json', ...headers }, body };
}
