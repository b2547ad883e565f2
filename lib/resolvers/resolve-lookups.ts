import { Apex53Error } from '../model/error';
import { lookupKey, type LookupAnswer, type LookupContext, type LookupRequest } from '../model/lookup/lookups';
import { ServiceClients } from '../aws/service-clients';
import { mapConcurrently } from '../model/concurrency';
import { describeRequest } from './describe-request';
import { findTarget, type LookupPorts } from './find-target';
import { lookupPorts } from './lookup-ports';
import type { ServiceOptions } from '../aws/service-options';
import type { TargetFacts } from './target-facts';

/** What asks for look-ups: an app. */
export interface AsksLookups {
  missingLookups(options: { readonly context?: LookupContext }): readonly LookupRequest[];
}

/** What happened to one look-up. */
export type LookupEvent =
  | { readonly type: 'found'; readonly request: LookupRequest; readonly answer: LookupAnswer }
  | { readonly type: 'failed'; readonly request: LookupRequest; readonly error: Apex53Error };

/** How look-ups are made. */
export interface ResolveLookupsOptions extends ServiceOptions {
  /** Answers that are known already; what they answer is not asked again. @default - none */
  readonly context?: LookupContext;
  /** Told of each look-up as it ends. @default - nobody is told */
  readonly listen?: (event: LookupEvent) => void;
}

/** So many look-ups are under way at once: enough to hide the latency, few enough for the services' rate limits. */
const lookupsAtOnce = 6;
/** A target may ask for a second look-up once it knows the answer of the first. */
const maxRounds = 5;

/**
 * The answers of everything an app asks for: those known already, and for the rest the services are asked.
 *
 * @returns a context for `app.synth({ context })`; it holds no credentials and may be kept in a file
 * @throws Apex53Error the error of the look-up that failed, or `LookupsFailed` with all of them: `LookupNotFound`, `LookupAmbiguous`,
 * `TargetNotAliasable`, `LookupInvalid`, `SdkPackageMissing`, `AccessDenied`, `CredentialsMissing` or `ServiceFailed`.
 */
export async function resolveLookups(
  app: AsksLookups,
  { context = {}, listen, ...services }: ResolveLookupsOptions = {},
): Promise<LookupContext> {
  if (app.missingLookups({ context }).length === 0) return context;
  const clients = new ServiceClients(services);
  try {
    const ports = lookupPorts(clients);
    let known = context;
    for (let round = 1; round <= maxRounds; round++) {
      const missing = app.missingLookups({ context: known });
      if (missing.length === 0) break;
      known = { ...known, ...(await answer(ports, missing, listen)) };
    }
    return known;
  } finally {
    clients.destroy();
  }
}

/** The answers to all these requests, or the errors of all that have none. */
async function answer(
  ports: LookupPorts,
  requests: readonly LookupRequest[],
  listen?: (event: LookupEvent) => void,
): Promise<LookupContext> {
  const outcomes = await mapConcurrently(requests, lookupsAtOnce, async (request): Promise<LookupEvent> => {
    const outcome = await tryAnswer(ports, request);
    listen?.(outcome);
    return outcome;
  });
  const failed = outcomes.filter((outcome) => outcome.type === 'failed');
  if (failed.length > 0) throw allOf(failed);
  return Object.fromEntries(
    outcomes.flatMap((outcome) => (outcome.type === 'found' ? [[lookupKey(outcome.request), outcome.answer] as const] : [])),
  );
}

async function tryAnswer(ports: LookupPorts, request: LookupRequest): Promise<LookupEvent> {
  try {
    return { type: 'found', request, answer: answerOf(await findTarget(ports, request)) };
  } catch (error) {
    if (Apex53Error.is(error)) return { type: 'failed', request, error };
    throw error;
  }
}

function answerOf({ dnsName, hostedZoneId, recordTypes }: TargetFacts): LookupAnswer {
  return { dnsName, ...(hostedZoneId === undefined ? {} : { hostedZoneId }), recordTypes };
}

/** The error itself when there is one; else one that tells of all. */
function allOf(failed: readonly (LookupEvent & { readonly type: 'failed' })[]): Apex53Error {
  const [first] = failed;
  if (first !== undefined && failed.length === 1) return first.error;
  const lines = failed.map(({ request, error }) => `  ${error.code} [${describeRequest(request)}]: ${error.message}`);
  return new Apex53Error('LookupsFailed', `${failed.length} look-ups failed:\n${lines.join('\n')}`, {
    details: { failures: failed.map(({ request, error: { code, message, details } }) => ({ request, code, message, details })) },
  });
}
