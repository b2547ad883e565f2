import { Route53Client } from '@aws-sdk/client-route-53';
import { deploy, plan, type Plan } from '../../lib';
import { Apex53Error } from '../../lib/model/error';
import { Emulator } from '../../lib/emulator';
import { guardNames } from '../../lib/plan/guards/guard-names';
import type { Assembly } from '../../lib/synth/assembly';
import { createZone } from './by-hand';
import { stateOf, type EmulatorState } from './emulator-states';
import { connectionReset, errorAnswer } from './faults';
import { assemblyOf, theirNames, type History, type Moment, type Run } from './histories';
import { OtherWriters } from './other-writers';
import { steppedClock } from './stepped-clock';
import { tapHandler, type Tap } from './tap';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** One run as it went. */
export interface RanOnce {
  readonly assembly: Assembly;
  readonly purpose: Run['purpose'];
  /** What was there before, and after each accepted change of a zone or health check. */
  readonly states: readonly EmulatorState[];
  readonly requests: number;
  readonly batches: number;
}

/** How a history ended. */
export interface Ending {
  readonly history: History;
  /** The undisturbed run comes last. */
  readonly runs: readonly RanOnce[];
  readonly state: EmulatorState;
  /** What a plan would do after the undisturbed run. */
  readonly next: Plan;
  readonly others: OtherWriters;
}

/** What a run may end with when something went wrong around or before it; everything else is a defect. */
const honest: readonly string[] = [
  'ServiceFailed',
  'ConcurrentChange',
  'ChangeRefused',
  'Throttled',
  'RecordSetConflict',
  'RecordSetChanged',
];
/** Nobody who makes that many requests comes to an end; the process is then killed. */
const endless = 600;
/** Changes of what is answered. */
const changing = ['ChangeResourceRecordSets', 'CreateHealthCheck', 'UpdateHealthCheck', 'DeleteHealthCheck', 'DeleteHostedZone'];

/** Runs a history against an emulator on a stepped clock, and in the end once more undisturbed. */
export async function runHistory(history: History): Promise<Ending> {
  const clock = steppedClock();
  const emulator = new Emulator({ clock, changeDelayMs: history.syncMilliseconds });
  const now = () => stateOf(emulator);
  const client = clientOf(emulator);
  const hostedZoneId = history.zone === 'shared' ? await createZone(client) : undefined;
  const others = new OtherWriters(client, now);
  const runs: RanOnce[] = [];
  const final: Run = { declared: history.last, purpose: history.lastPurpose, troubles: [], deeds: [], twice: false };
  const start = async (run: Run, starts: 1 | 2 = 1): Promise<void> => {
    const assembly = assemblyOf(run.declared, hostedZoneId);
    const seen = { states: [now()], requests: 0, batches: 0 };
    const once = async (disturbance: Tap) => {
      const watched = clientOf(emulator, async (request, forward) => {
        if (++seen.requests > endless) throw crash();
        return disturbance(request, async () => {
          const answer = await forward();
          if (changing.includes(request.operation) && answer.response.statusCode < 300) seen.states.push(now());
          if (request.operation === 'ChangeResourceRecordSets') seen.batches += 1;
          return answer;
        });
      });
      const options = {
        client: watched,
        clock,
        purpose: run.purpose,
        allow: guardNames,
        approve: (planned: Plan) => others.approve(planned),
      };
      try {
        await deploy(assembly, options);
      } catch (error) {
        if (run === final || !Apex53Error.is(error) || !honest.includes(error.code)) throw error;
      }
    };
    const disturbance = () =>
      disturbed(run, async ({ act, name }) => {
        if (act !== 'run') return others.act(act, name);
        return start({ ...run, troubles: [], deeds: [{ at: never, act: 'run', name }], twice: false });
      });
    await Promise.all(Array.from({ length: starts }, () => once(disturbance())));
    runs.push({ assembly, purpose: run.purpose, ...seen });
  };
  for (const run of history.runs) await start(run, run.twice ? 2 : 1);
  if (history.zone === 'shared') await others.withdraw(theirNames);
  await start(final);
  const next = await plan(assemblyOf(history.last, hostedZoneId), { client, purpose: history.lastPurpose });
  return { history, runs, state: now(), next, others };
}

const never: Moment = { before: 'never', nth: 0 };

/** Does to the requests of a run what the history says; after a crash none gets through any more. */
function disturbed({ troubles, deeds }: Run, act: (deed: Run['deeds'][number]) => Promise<void>): Tap {
  let requests = 0;
  let dead = false;
  return async (request, forward) => {
    const nth = requests++;
    const isNow = ({ at }: { readonly at: Moment }) =>
      at.before === 'request' ? at.nth === nth : at.before === request.operation && at.nth === request.index;
    if (dead) throw crash();
    for (const deed of deeds) if (isNow(deed)) await act(deed);
    const what = troubles.find(isNow)?.what;
    dead = what === 'crash before' || what === 'crash after';
    return what === undefined ? forward() : suffer(what, forward);
  };
}

type Forward = Parameters<Tap>[1];

async function suffer(what: Run['troubles'][number]['what'], forward: Forward): ReturnType<Forward> {
  switch (what) {
    case 'crash before':
      throw crash();
    case 'crash after':
      await forward();
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
      return errorAnswer('PriorRequestNotComplete', 400, 'The request was rejected because Route 53 was still processing a prior request.');
  }
}

function crash(): Error {
  return Object.assign(new Error('the process is gone'), { code: 'CRASH' });
}

/** Nobody checks signatures here. */
const signer = { sign: <T>(request: T) => Promise.resolve(request) };

/** A client that tries once: whatever fails is apex53's to deal with, and nothing waits by a real clock. */
function clientOf(emulator: Emulator, tap?: Tap): Route53Client {
  const handler = emulator.requestHandler();
  return new Route53Client({
    region: 'us-east-1',
    endpoint: 'http://emulator.invalid',
    credentials: { accessKeyId: 'law', secretAccessKey: 'law' },
    signer,
    maxAttempts: 1,
    requestHandler: tap === undefined ? handler : tapHandler(handler, tap),
  });
}
