import type { Route53Client } from '@aws-sdk/client-route-53';
import { deploy, plan, type Plan } from '../../../lib';
import { Emulator } from '../../../lib/emulator';
import { Apex53Error } from '../../../lib/model/error';
import { guardNames } from '../../../lib/plan/guards/guard-names';
import type { Assembly } from '../../../lib/synth/assembly';
import { cheapClient } from '../cheap-clients';
import { ownRecords, stateOf, type EmulatorState } from '../emulator-states';
import { steppedClock } from '../stepped-clock';
import { tapHandler, type Tap } from '../tap';
import { accounts, beginning } from './beginning';
import type { Declaration } from './declaration';
import { assemblyOf } from './declared-app';
import { crash, disturbed } from './disturbed';
import { theirNames, type History, type Moment, type Run } from './history';
import { OtherWriters } from './other-writers';

/** One run as it went. */
export interface RanOnce {
  readonly assembly: Assembly;
  readonly purpose: Run['purpose'];
  /** What was there before, and after each accepted change. */
  readonly states: readonly EmulatorState[];
  readonly requests: number;
  readonly batches: number;
  /** Deletions that came before the changes of the run were INSYNC. */
  readonly early: readonly string[];
}

/** How a history ended. */
export interface Ending {
  readonly history: History;
  readonly before: EmulatorState;
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
  // What another run deletes between two calls of reading is nobody's for a moment.
  'ZoneNotEmpty',
];
/** Nobody who makes that many requests comes to an end; the process is then killed. */
const endless = 700;
const never: Moment = { before: 'never', nth: 0 };

/** Runs a history against an emulator on a stepped clock, and in the end once more undisturbed. */
export async function runHistory(history: History): Promise<Ending> {
  const clock = steppedClock();
  const emulator = new Emulator({ clock, changeDelayMs: history.syncMilliseconds, accounts });
  const { snapshot, ...begun } = await beginning(history.zone);
  await emulator.restore(snapshot);
  const heldNames = new Set<string>();
  const now = (): EmulatorState => {
    const state = stateOf(emulator);
    for (const { Name } of state.zones.flatMap(ownRecords)) heldNames.add(Name);
    return state;
  };
  const before = now();
  const client = clientOf(emulator);
  const others = new OtherWriters(client, now, (name) => history.zone === 'shared' && !heldNames.has(name));
  const runs: RanOnce[] = [];
  const final: Run = { declared: history.last, purpose: history.lastPurpose, troubles: [], deeds: [], twice: false };
  const assemblies = new Map<Declaration, Assembly>();
  const assembled = (declared: Declaration): Assembly => {
    const known = assemblies.get(declared) ?? assemblyOf(declared, begun);
    assemblies.set(declared, known);
    return known;
  };
  const start = async (run: Run, starts: 1 | 2 = 1): Promise<void> => {
    const assembly = assembled(run.declared);
    const seen = { states: [now()], requests: 0, batches: 0, early: [] as string[] };
    const once = async (disturbance: Tap) => {
      let insyncAt = clock.now();
      const watched = clientOf(emulator, async (request, forward) => {
        if (++seen.requests > endless) throw crash();
        return disturbance(request, async () => {
          const answer = await forward();
          if (changes(request.operation) && answer.response.statusCode < 300) seen.states.push(now());
          if (request.operation === 'ChangeResourceRecordSets') {
            seen.batches += 1;
            if (answer.response.statusCode < 300) insyncAt = clock.now() + history.syncMilliseconds;
          }
          if (deletes(request.operation) && answer.response.statusCode < 300 && clock.now() < insyncAt) seen.early.push(request.operation);
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
  const next = await plan(assembled(history.last), { client, clock, purpose: history.lastPurpose });
  return { history, before, runs, state: now(), next, others };
}

/** Whether an operation changes what is there. */
function changes(operation: string): boolean {
  return !/^(Get|List)/.test(operation);
}

/** Whether an operation deletes what record sets may refer to. */
function deletes(operation: string): boolean {
  return ['DeleteHealthCheck', 'DeleteCidrCollection', 'DeleteTrafficPolicyInstance', 'DeleteHostedZone'].includes(operation);
}

function clientOf(emulator: Emulator, tap?: Tap): Route53Client {
  const handler = emulator.requestHandler();
  return cheapClient(tap === undefined ? handler : tapHandler(handler, tap));
}
