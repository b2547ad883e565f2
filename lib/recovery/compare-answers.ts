import { answer, associateVpc, outcomeKey, parseClient, type Outcome, type QuestionType } from '../simulator';
import { runbookWorld } from './runbook-world';
import type { Failover, RecoveryRunbook } from './runbook';
import type { RoutingControlStates } from '../model/recovery/states';

/** What a client is answered before and after a failover. */
export interface AnswersAround {
  readonly name: string;
  readonly type: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly same: boolean;
}

/**
 * The answers to the questions of a failover before and after it, for a client as `--from` takes it; everything but the routing controls
 * is healthy.
 *
 * @throws Apex53Error `SimulationInvalid` when the client cannot be.
 */
export function answersAround(
  runbook: RecoveryRunbook,
  { questions }: Failover,
  states: { readonly before: RoutingControlStates; readonly after: RoutingControlStates },
  from?: string,
): readonly AnswersAround[] {
  const client = from === undefined ? {} : parseClient(from);
  const [was, is] = [states.before, states.after].map((of) => associateVpc(runbookWorld(runbook, of), client.vpc));
  if (was === undefined || is === undefined) return [];
  return questions.map(({ name, type }) => {
    const question = { name, type: type as QuestionType };
    const [before, after] = [answer(was, client, question), answer(is, client, question)];
    return { name, type, before, after, same: outcomeKey(before) === outcomeKey(after) };
  });
}

/** The longest TTL of what is answered, by which resolvers have followed; undefined where nothing is answered. Seconds. */
export function followedAfterSeconds(answers: readonly AnswersAround[]): number | undefined {
  const ttls = answers
    .filter(({ same }) => !same)
    .flatMap(({ before }) => before.replies.flatMap(({ reply }) => reply.answer.map(({ ttlSeconds }) => ttlSeconds)));
  return ttls.length === 0 ? undefined : Math.max(...ttls);
}
