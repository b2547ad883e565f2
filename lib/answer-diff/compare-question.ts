import { groupsInReach, type Representative } from '../simulator';
import { aliasKinds } from './alias-kinds';
import type { AnswerChange, AnswerHealth, Danger } from './change';
import { clientsFor } from './clients';
import { clientWords } from './client-words';
import { shownName, shownType, type Comparison, type QuestionToCompare } from './comparison';
import { dangersOf } from './danger-rules';
import { shorterFailOver } from './fail-over-change';
import { thingsThatMatter } from './health-states';
import { Asker, type ClientClass, type Pair } from './pairs';

/** What is different in the answers to one question. */
export interface QuestionChanges {
  readonly changes: readonly AnswerChange[];
  readonly exact: boolean;
  /** Answers simulated. */
  readonly answers: number;
  /** Things whose failure was not looked at. */
  readonly healthStatesLeftOut: number;
}

/** More answers than about so many are not simulated for one question: then states of health are left out. */
const maxAnswers = 8000;

/**
 * The changes of one question for everybody, with everything healthy and with each single thing unhealthy.
 *
 * In a state in which something is unhealthy, only what changes otherwise than with everything healthy is told.
 */
export function compareQuestion(comparison: Comparison, question: QuestionToCompare): QuestionChanges {
  const { editions, before, after, labels } = comparison;
  const groups = [editions.before, editions.after].flatMap((zone) => groupsInReach(zone, question.name, question.type));
  const { clients, exact } = clientsFor(groups, comparison);
  const things = thingsThatMatter(groups, [before, after], labels);
  const mayFail = things.things.slice(0, Math.max(1, Math.floor(maxAnswers / (2 * clients.length))));
  const asker = new Asker(comparison, question, things.things);
  const classes = asker.classesOf(clients, mayFail);
  const toldOf = changeTeller(comparison, question, clients);

  const changes: AnswerChange[] = [];
  /** The place in the list of the first change of each class in which something is unhealthy. */
  const failing = new Map<ClientClass, number>();
  const states: readonly AnswerHealth[] = [
    { kind: 'healthy' },
    ...mayFail.map(({ label }) => ({ kind: 'unhealthy', what: label }) as const),
  ];
  for (const [i, health] of states.entries()) {
    const pairOf = ({ pairs }: ClientClass): Pair => pairs[i] ?? pairs[0];
    const differing = classes.filter((one) => !pairOf(one).same && (i === 0 || pairOf(one).key !== one.pairs[0].key));
    for (const together of groupBy(differing, (one) => pairOf(one).key)) {
      if (i > 0) for (const one of together) if (!failing.has(one)) failing.set(one, changes.length);
      const members = together.flatMap((one) => one.members);
      changes.push(toldOf(health, members, pairOf(together[0]), classes.map(pairOf)));
    }
  }

  for (const one of classes) {
    // Where nothing answers afterwards, that is the danger; it has been told.
    if (!one.pairs[0].after.some(({ kind }) => kind === 'answer')) continue;
    const shorter = shorterFailOver(one.members[0], comparison, things, asker);
    if (shorter === undefined) continue;
    const at = failing.get(one);
    const known = at === undefined ? undefined : changes[at];
    if (at !== undefined && known !== undefined) changes[at] = withDanger(known, shorter.danger);
    else {
      const { health, pair } = shorter.shown();
      changes.push(withDanger(toldOf(health, one.members, pair, [pair]), shorter.danger));
    }
  }
  return { changes, exact, answers: asker.answers, healthStatesLeftOut: things.leftOut + things.things.length - mayFail.length };
}

type TellChange = (health: AnswerHealth, members: readonly Representative[], pair: Pair, everybody: readonly Pair[]) => AnswerChange;

/** Tells a pair of answers as a change, with what is dangerous in it; `everybody` has the pairs of all clients in that state of health. */
function changeTeller({ editions }: Comparison, question: QuestionToCompare, clients: readonly Representative[]): TellChange {
  const type = shownType(question.type);
  const aliasDangers = dangersOfAliases(editions, question);
  return (health, members, { before, after }, everybody) => ({
    name: shownName(question),
    types: [type],
    health,
    clients: { text: clientWords(members, clients), example: members[0]?.client ?? {} },
    before,
    after,
    dangers: [
      ...dangersOf({ type, isApex: question.name.equals(editions.after.name), before, after, everybody }),
      ...(health.kind === 'healthy' ? aliasDangers : []),
    ],
  });
}

function withDanger(change: AnswerChange, danger: Danger): AnswerChange {
  return { ...change, dangers: [...change.dangers.filter((other) => other.danger !== danger.danger), danger] };
}

function dangersOfAliases({ before, after }: Comparison['editions'], { source, type }: QuestionToCompare): Danger[] {
  const [was, is] = [aliasKinds(before, source, type), aliasKinds(after, source, type)];
  const gone = [...was].filter((kind) => !is.has(kind));
  const fresh = [...is].filter((kind) => !was.has(kind));
  if (gone.length === 0 || fresh.length === 0) return [];
  return [{ danger: 'alias-target-kind', message: `The alias leads to: ${fresh.join(', ')}; before: ${gone.join(', ')}.` }];
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => unknown): [T, ...T[]][] {
  const groups = new Map<unknown, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
