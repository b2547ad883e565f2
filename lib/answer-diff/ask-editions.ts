import { allWithUnhealthy, answer, associateVpc, questionName, type Client, type Outcome, type Question } from '../simulator';
import { contentKey, shownAnswers } from './answer-key';
import type { ShownAnswer } from './change';
import type { WorldEditions } from './world-editions';

/** One answer that is another after a plan: it comes, goes, or comes in another share or with another TTL. */
export interface AnswerDifference {
  readonly before?: ShownAnswer;
  readonly after?: ShownAnswer;
}

/** What a client is answered before and after a plan. */
export interface AnswersAroundPlan {
  readonly before: Outcome;
  readonly after: Outcome;
  /** What resolvers see of it; none where nothing is different for them. Likeliest first, what goes before what comes. */
  readonly differences: readonly AnswerDifference[];
}

/** Who asks, and what is down meanwhile. */
export interface AskingEditions {
  readonly client: Client;
  /** Health checks by construct path or id, AWS resources by DNS name. */
  readonly unhealthy: readonly string[];
}

/**
 * What the same client is answered in the same state of health before and after a plan.
 *
 * @throws Apex53Error `SimulationInvalid` when something that is named as unhealthy is there neither before nor after.
 */
export function askEditions(editions: WorldEditions, question: Question, { client, unhealthy }: AskingEditions): AnswersAroundPlan {
  const worlds = allWithUnhealthy([editions.before, editions.after], unhealthy, editions.labels);
  const [was = editions.before, is = editions.after] = worlds.map((world) => associateVpc(world, client.vpc));
  const [before, after] = [answer(was, client, question), answer(is, client, question)];
  const name = questionName(question);
  const asked = { name: name.toText(), shownAs: name.toDisplay() };
  return { before, after, differences: differencesOf(shownAnswers(before, asked), shownAnswers(after, asked)) };
}

/** Answers that are in one list only, those with the same records paired whatever their share and TTL. */
function differencesOf(before: readonly ShownAnswer[], after: readonly ShownAnswer[]): readonly AnswerDifference[] {
  const same = new Set(before.map((one) => JSON.stringify(one)).filter((text) => after.some((other) => JSON.stringify(other) === text)));
  const isOther = (one: ShownAnswer) => !same.has(JSON.stringify(one));
  const open = after.filter(isOther);
  const gone = before.filter(isOther).map((was): AnswerDifference => {
    const at = open.findIndex((is) => contentKey(is) === contentKey(was));
    const [is] = at === -1 ? [] : open.splice(at, 1);
    return is === undefined ? { before: was } : { before: was, after: is };
  });
  return [...gone, ...open.map((is) => ({ after: is }))];
}
