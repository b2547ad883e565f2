import { Route53Client } from '@aws-sdk/client-route-53';
import { deploy } from '../../lib';
import { Apex53Error } from '../../lib/model/error';
import { Emulator } from '../../lib/emulator';
import { a, bare, change, createZone, listChecks, listZones, upsert } from './by-hand';
import { connectionReset, errorAnswer } from './faults';
import { assemblyOf, type History, type Run } from './histories';
import { steppedClock, type SteppedClock } from './stepped-clock';
import { tapHandler, type Tap } from './tap';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** How a history ended. */
export interface Ending {
  readonly history: History;
  readonly client: Route53Client;
  /** What others wrote last, by name. */
  readonly theirs: ReadonlyMap<string, number>;
  /** Requests of the undisturbed run. */
  readonly requests: number;
  /** Change batches of the undisturbed run. */
  readonly batches: number;
  /** What was there before the undisturbed run. */
  readonly healthChecksBefore: number;
}

/** What a run may end with when something went wrong around it; everything else is a defect. */
const honest: readonly string[] = ['ServiceFailed', 'ConcurrentChange', 'ChangeRefused', 'Throttled'];

const allow = ['mass-deletion'] as const;

/** Runs a history against an emulator on a stepped clock, and in the end once more undisturbed. */
export async function runHistory(history: History): Promise<Ending> {
  const clock = steppedClock();
  const emulator = new Emulator({ clock, changeDelayMs: history.syncMilliseconds });
  const client = clientOf(emulator);
  const hostedZoneId = history.zone === 'shared' ? await createZone(client) : undefined;
  const theirs = new Map<string, number>();
  for (const run of history.runs) {
    const write = async (name: string, last: number) => {
      const zoneId = hostedZoneId ?? bare((await listZones(client))[0]?.Id);
      if (zoneId === '' || history.zone === 'own') return;
      await change(client, zoneId, upsert(a(name, `192.0.2.${last}`)));
      theirs.set(name, last);
    };
    const once = () => runOnce(run, hostedZoneId, clientOf(emulator, disturbed(run, write)), clock);
    await Promise.all(run.twice ? [once(), once()] : [once()]);
  }
  const counts = { requests: 0, batches: 0 };
  const counted = clientOf(emulator, (request, forward) => {
    counts.requests += 1;
    if (request.operation === 'ChangeResourceRecordSets') counts.batches += 1;
    return forward();
  });
  const healthChecksBefore = (await listChecks(client)).length;
  await deploy(assemblyOf(history.last, hostedZoneId), { client: counted, clock, allow: allow });
  return { history, client, theirs, ...counts, healthChecksBefore };
}

async function runOnce(
  { declared, purpose }: Run,
  hostedZoneId: string | undefined,
  client: Route53Client,
  clock: SteppedClock,
): Promise<void> {
  try {
    await deploy(assemblyOf(declared, hostedZoneId), { client, clock, purpose, allow: allow });
  } catch (error) {
    if (!Apex53Error.is(error) || !honest.includes(error.code)) throw error;
  }
}

/** Does to the requests of a run what the history says; after a crash none gets through any more. */
function disturbed({ troubles, edits }: Run, write: (name: string, last: number) => Promise<void>): Tap {
  let requests = 0;
  let dead = false;
  return async (_, forward) => {
    const now = requests++;
    if (dead) throw crash();
    for (const { at, name, last } of edits) if (at === now) await write(name, last);
    switch (troubles.find(({ at }) => at === now)?.what) {
      case 'crash before':
        dead = true;
        throw crash();
      case 'crash after':
        await forward();
        dead = true;
        throw crash();
      case 'answer lost':
        await forward();
        throw connectionReset();
      case 'reset':
        throw connectionReset();
      case '500 before':
        return errorAnswer('InternalError', 500, 'We encountered an internal error.');
      case '500 after':
        await forward();
        return errorAnswer('InternalError', 500, 'We encountered an internal error.');
      case 'throttled':
        return errorAnswer('Throttling', 400, 'Rate exceeded');
      case 'prior request':
        return errorAnswer(
          'PriorRequestNotComplete',
          400,
          'The request was rejected because Route 53 was still processing a prior request.',
        );
      case undefined:
        return forward();
    }
  };
}

function crash(): Error {
  return Object.assign(new Error('the process is gone'), { code: 'CRASH' });
}

/** A client that tries once: whatever fails is apex53's to deal with, and nothing waits by a real clock. */
function clientOf(emulator: Emulator, tap?: Tap): Route53Client {
  const handler = emulator.requestHandler();
  return new Route53Client({
    region: 'us-east-1',
    endpoint: 'http://emulator.invalid',
    credentials: { accessKeyId: 'law', secretAccessKey: 'law' },
    maxAttempts: 1,
    requestHandler: tap === undefined ? handler : tapHandler(handler, tap),
  });
}
