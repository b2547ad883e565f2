import { type ServiceError } from '../errors';
import { element, member, writeDocument } from '../xml/writer';
import { type EmulatorResponse } from './messages';

/** What an operation answers with: the members of its response element, and for creations where the thing is. */
export interface Answer {
  readonly markup: string;
  /** Path of the created thing below `/2013-04-01`; makes the status 201. */
  readonly location?: string;
}

const host = 'https://route53.amazonaws.com/2013-04-01';

/** The HTTP answer of an operation that succeeded. */
export function successResponse(operation: string, { markup, location }: Answer, requestId: string): EmulatorResponse {
  return {
    statusCode: location === undefined ? 200 : 201,
    headers: { ...headers(requestId), ...(location === undefined ? {} : { location: `${host}${location}` }) },
    body: writeDocument(`${operation}Response`, markup),
  };
}

/** The one envelope of every error; clients read no other form well. */
export function errorResponse({ code, message, status, details }: ServiceError, requestId: string): EmulatorResponse {
  const type = status >= 500 ? 'Receiver' : 'Sender';
  const error = element('Error', member('Type', type) + member('Code', code) + member('Message', message) + details);
  return { statusCode: status, headers: headers(requestId), body: writeDocument('ErrorResponse', error + member('RequestId', requestId)) };
}

function headers(requestId: string): Record<string, string> {
  return { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
}
