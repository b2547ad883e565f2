import { answer, groupsInReach, type Outcome, type QuestionType, type Representative, type World } from '../simulator';
import type { DomainName } from '../model/name/domain-name';
import type { ZoneEditions } from './affected-questions';
import { aliasKinds } from './alias-kinds';
import { answersKey, shownAnswers, type AskedName } from './answer-key';
import type { AnswerChange, AnswerHealth, Danger, ShownAnswer } from './change';
import { clientsFor } from './clients';
import { clientWords } from './client-words';
import { dangersOf } from './danger-rules';
import { failOverLength, failOverOf, type FailOver } from './fail-over-length';
import { thingsThatMatter, withStates, type Thing } from './health-states';
import { isClass } from './names';
import { otherType } from './types-to-ask';

/** A zone before and after, with the world it is in. */
export interface Comparison {
  readonly editions: ZoneEditions;
  readonly before: World;
  readonly after: World;
  /** What health checks are called, by key. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A question to be compared. */
export interface QuestionToCompare {
  /** The canonical text of the name, or of a class of missing names. */
  readonly source: string;
  /** The name that is asked for. */
  readonly name: DomainName;
  readonly type: QuestionType;
}

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

/** What clients are answered before and after in one state of health. */
interface Pair {
  readonly before: readonly ShownAnswer[];
  readonly after: readonly ShownAnswer[];
  /** Equal for pairs with the same answers. */
  readonly key: string;
  readonly same: boolean;
}

/** Clients with the same pair of answers in every state of health that was looked at. */
interface ClientClass {
  readonly members: Representative[];
  /** Everything healthy, then each thing unhealthy. */
  readonly pairs: readonly [Pair, ...Pair[]];
}

/**
 * The changes of one question for everybody, with everything healthy and with each single thing unhealthy.
 *
 * In a state in which something is unhealthy, only what changes otherwise than with everything healthy is told.
 */
export function compareQuestion(comparison: Comparison, question: QuestionToCompare): QuestionChanges {
  const { editions, labels } = comparison;
  const { name, type } = question;
  const worlds = [comparison.before, comparison.after] as const;
  const groups = { before: groupsInReach(editions.before, name, type), after: groupsInReach(editions.after, name, type) };
  const { clients, exact } = clientsFor(groups, { world: comparison.after, privateZone: editions.after.vpcs !== undefined });
  const all = thingsThatMatter([...groups.before, ...groups.after], worlds, labels);
  const things = all.things.slice(0, Math.max(1, Math.floor(maxAnswers / (2 * clients.length))));
  let answers = 0;
  const asked: AskedName = { name: name.toText(), shownAs: shownName(question) };
  const askIn = (world: World, { client }: Representative): Outcome => {
    answers += 1;
    return answer(world, client, { name, type, server: editions.after.id });
  };
  const pairOf = (client: Representative, [was, is]: readonly [World, World]): Pair => {
    const [before, after] = [shownAnswers(askIn(was, client), asked), shownAnswers(askIn(is, client), asked)];
    const [wasKey, isKey] = [answersKey(before), answersKey(after)];
    return { before, after, key: `${wasKey}\n->\n${isKey}`, same: wasKey === isKey };
  };
  const pairIn = (client: Representative, failed?: Thing) =>
    pairOf(client, [
      withStates(worlds[0], all.things, (one) => one === failed),
      withStates(worlds[1], all.things, (one) => one === failed),
    ]);

  const byKey = new Map<string, ClientClass>();
  for (const client of clients) {
    const pairs: ClientClass['pairs'] = [pairIn(client), ...things.map((failed) => pairIn(client, failed))];
    const key = pairs.map((pair) => pair.key).join('\n\n');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { members: [client], pairs });
    else known.members.push(client);
  }
  const classes = [...byKey.values()];

  const aliasDangers = dangersOfAliases(editions, question);
  const changeOf = (health: AnswerHealth, members: readonly Representative[], pair: Pair, others: readonly Pair[]): AnswerChange => ({
    name: asked.shownAs,
    types: [shownType(type)],
    health,
    clients: { text: clientWords(members, clients), example: members[0]?.client ?? {} },
    before: pair.before,
    after: pair.after,
    dangers: [
      ...dangersOf({
        type: shownType(type),
        isApex: name.equals(editions.after.name),
        before: pair.before,
        after: pair.after,
        othersAnswered: others.some(({ after }) => after.some(({ kind }) => kind === 'answer')),
      }),
      ...(health.kind === 'healthy' ? aliasDangers : []),
    ],
  });

  const changes: AnswerChange[] = [];
  /** The first change of each class in which something is unhealthy. */
  const failing = new Map<ClientClass, number>();
  for (const [i, failed] of [undefined, ...things].entries()) {
    const health: AnswerHealth = failed === undefined ? { kind: 'healthy' } : { kind: 'unhealthy', what: failed.label };
    const pairs = classes.map((one) => one.pairs[i] ?? one.pairs[0]);
    const differing = groupBy(
      classes.filter((one) => one.pairs[i]?.same === false && (i === 0 || one.pairs[i].key !== one.pairs[0].key)),
      (one) => one.pairs[i]?.key,
    );
    for (const together of differing) {
      if (i > 0) for (const one of together) if (!failing.has(one)) failing.set(one, changes.length);
      const pair = together[0].pairs[i] ?? together[0].pairs[0];
      changes.push(
        changeOf(
          health,
          together.flatMap(({ members }) => members),
          pair,
          pairs,
        ),
      );
    }
  }

  if (all.direct.length > 0)
    for (const one of classes) {
      const [client] = one.members as [Representative, ...Representative[]];
      const [was, is] = worlds.map((world) => failOverOf(world, all, (state) => askIn(state, client))) as [FailOver, FailOver];
      const danger = shorterFailOver(was, is);
      // Where nothing answered afterwards, that is the danger; it has been told.
      if (danger === undefined || !one.pairs[0].after.some(({ kind }) => kind === 'answer')) continue;
      const index = failing.get(one);
      const known = index === undefined ? undefined : changes[index];
      if (index !== undefined && known !== undefined) {
        changes[index] = { ...known, dangers: [...known.dangers.filter((other) => other.danger !== danger.danger), danger] };
        continue;
      }
      const lost = [...was.alternatives].find((thing) => !is.alternatives.has(thing));
      const fails = (thing: Thing) => lost === undefined || (all.direct.includes(thing) && thing !== lost);
      const pair = pairOf(client, [withStates(worlds[0], all.things, fails), withStates(worlds[1], all.things, fails)]);
      const health: AnswerHealth = lost === undefined ? { kind: 'all-unhealthy' } : { kind: 'only-healthy', what: lost.label };
      const change = changeOf(health, one.members, pair, [pair]);
      changes.push({ ...change, dangers: [...change.dangers, danger] });
    }
  return { changes, exact, answers, healthStatesLeftOut: all.leftOut + all.things.length - things.length };
}

function shorterFailOver(was: FailOver, is: FailOver): Danger | undefined {
  const [before, after] = [failOverLength(was), failOverLength(is)];
  if (before < 2 || after >= before) return undefined;
  return {
    danger: 'fail-over-shorter',
    message: `There were ${before} answers to fall back on, one after the other; ${after === 1 ? '1 is' : `${after} are`} left.`,
  };
}

function dangersOfAliases({ before, after }: ZoneEditions, { source, type }: QuestionToCompare): Danger[] {
  const [was, is] = [aliasKinds(before, source, type), aliasKinds(after, source, type)];
  const gone = [...was].filter((kind) => !is.has(kind));
  const fresh = [...is].filter((kind) => !was.has(kind));
  if (gone.length === 0 || fresh.length === 0) return [];
  return [{ danger: 'alias-target-kind', message: `The alias leads to: ${fresh.join(', ')}; before: ${gone.join(', ')}.` }];
}

/** `*.` and the name above for a class of missing names. */
function shownName({ source, name }: QuestionToCompare): string {
  return isClass(source) ? `*.${name.toDisplay().slice(name.toDisplay().indexOf('.') + 1)}` : name.toDisplay();
}

function shownType(type: QuestionType): string {
  return type === otherType ? 'other' : type;
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
