import { Readable } from 'node:stream';
import type { EmulatorRequestHandler } from '../../lib/emulator';
import type { SeenRequest, Tap } from './tap';

type Answer = Awaited<ReturnType<EmulatorRequestHandler['handle']>>;

/** Which requests a fault hits. */
export type Hit = (request: SeenRequest) => boolean;

/** The first n requests of an operation. */
export function first(n: number, operation: string): Hit {
  return (request) => request.operation === operation && request.index < n;
}

/** The service takes the request and does what it says, but the answer never arrives. */
export function losingAnswers(hit: Hit): Tap {
  return async (request, forward) => {
    const answer = await forward();
    if (hit(request)) throw connectionReset();
    return answer;
  };
}

/** The connection breaks before the service sees the request. */
export function droppingRequests(hit: Hit): Tap {
  return (request, forward) => (hit(request) ? Promise.reject(connectionReset()) : forward());
}

/** The service refuses the request with an error of this code. */
export function refusing(hit: Hit, code: string, status = 400, message = 'Rate exceeded'): Tap {
  return (request, forward) => (hit(request) ? Promise.resolve(errorAnswer(code, status, message)) : forward());
}

/** Somebody does something just before the service sees the request. */
export function meanwhile(hit: Hit, act: () => Promise<unknown>): Tap {
  return async (request, forward) => {
    if (hit(request)) await act();
    return forward();
  };
}

/** Several taps, the first one nearest to the client. */
export function taps(...all: readonly Tap[]): Tap {
  return (request, forward) => all.reduceRight<() => Promise<Answer>>((next, tap) => () => tap(request, next), forward)();
}

export function connectionReset(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
}

export function errorAnswer(code: string, status: number, message: string): Answer {
  const body = `<?xml version="1.0"?>\n<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>11111111-2222-3333-4444-555555555555</RequestId></ErrorResponse>`;
  return {
    response: {
      statusCode: status,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': '11111111-2222-3333-4444-555555555555' },
      body: Readable.from([Buffer.from(body)], { objectMode: false }),
    },
  };
}
