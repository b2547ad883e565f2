import { messageOf } from './caught';
import { ServiceError } from './errors';
import { operations } from './operations';
import { type EmulatorSettings } from './options';
import { errorResponse, successResponse } from './protocol/answers';
import { bodyText } from './protocol/body-text';
import { type EmulatorRequest, type EmulatorResponse } from './protocol/messages';
import { Parameters } from './protocol/parameters';
import { type Route } from './protocol/router';
import { type OperationName } from './protocol/routes';
import { accountIdOf } from './store/account-choice';
import { type Accounts } from './store/accounts';
import { settleInstances } from './traffic/plant';

/** What came of a request: the answer, and whether an account may have changed. */
export interface Served {
  readonly response: EmulatorResponse;
  readonly mayHaveChanged: boolean;
}

/**
 * The service itself: request in, answer out, nothing asynchronous in between, so no request ever sees half of another.
 */
export class Service {
  /** Requests served so far; gives every answer its own request id. */
  private served = 0;

  /** `accounts` gives the accounts as they are when a request is served. */
  constructor(
    private readonly accounts: () => Accounts,
    private readonly settings: EmulatorSettings,
  ) {}

  /** Serves a request; `route` is what its method and path mean. */
  serve(request: EmulatorRequest, route: Route | undefined): Served {
    const requestId = this.nextRequestId();
    try {
      if (!route) throw unknownPath(request);
      const response = this.run(route, request, requestId);
      return { response, mayHaveChanged: request.method.toUpperCase() !== 'GET' };
    } catch (error) {
      const refusal = error instanceof ServiceError ? error : internalFailure(error);
      return { response: errorResponse(refusal, requestId), mayHaveChanged: false };
    }
  }

  /** Ends what is done by now, although no request looked at it. */
  settle(): void {
    for (const account of this.accounts().all()) settleInstances(account, this.settings.clock.now(), this.settings.changeDelayMs);
  }

  /** An answer for a request that is not served. */
  refuse(error: ServiceError): EmulatorResponse {
    return errorResponse(error, this.nextRequestId());
  }

  /** The id of the account that a request is for. */
  accountIdOf(request: EmulatorRequest): string {
    return accountIdOf(request, this.settings, this.accounts().defaultId);
  }

  private run({ operation, path }: Route, request: EmulatorRequest, requestId: string): EmulatorResponse {
    const run = operations[operation];
    if (!run) throw notImplemented(operation);
    const accounts = this.accounts();
    const account = accounts.get(this.accountIdOf(request));
    const now = this.settings.clock.now();
    settleInstances(account, now, this.settings.changeDelayMs);
    const answer = run({
      account,
      accounts,
      parameters: new Parameters(path, request.query ?? {}),
      body: bodyText(request.body),
      now,
      settings: this.settings,
    });
    return successResponse(operation, answer, requestId);
  }

  /** Has the form of a UUID and counts up, so that an answer is easily found again. */
  private nextRequestId(): string {
    this.served += 1;
    return `00000000-0000-4000-8000-${this.served.toString(16).padStart(12, '0')}`;
  }
}

function unknownPath({ method, path }: EmulatorRequest): ServiceError {
  return new ServiceError(
    'UnknownOperationException',
    `No operation of Route 53, API version 2013-04-01, has the method ${method} and the path ${path}.`,
    404,
  );
}

function notImplemented(operation: OperationName): ServiceError {
  return new ServiceError(
    'NotImplemented',
    `The emulator does not emulate ${operation}. It emulates: ${Object.keys(operations).join(', ')}.`,
    501,
  );
}

/** A fault of the emulator: the message helps to report it, and holds nothing but the request's own data. */
function internalFailure(error: unknown): ServiceError {
  return new ServiceError('InternalFailure', `The emulator failed: ${messageOf(error)}`, 500);
}
