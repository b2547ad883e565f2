import { DomainName } from '../model/name/domain-name';
import { nameOrderKey, sortByKey } from '../model/name/order';
import { affectedQuestions, type Touched } from './affected-questions';
import type { AnswerChange, ZoneAnswerDiff } from './change';
import { compareQuestion } from './compare-question';
import type { Comparison, QuestionToCompare } from './comparison';
import { nameToAsk } from './names';
import { everyType } from './types-to-ask';

/** More questions than this are not looked at in one zone. */
const maxQuestions = 5000;

/** What is found by comparing the answers of one zone. */
type ComparedAnswers = Pick<ZoneAnswerDiff, 'changes' | 'exact'> & { readonly counts: Omit<ZoneAnswerDiff['counts'], 'instancesLeftOut'> };

/** The changes in the answers of one zone. The time is that of an index of the zone, and else of what changes. */
export function compareZone(comparison: Comparison, touched: Touched): ComparedAnswers {
  const { editions, hidden } = comparison;
  const { before, after } = editions;
  const zones = [before, after];
  const questions: QuestionToCompare[] = [];
  for (const [source, types] of affectedQuestions(comparison.editions, touched)) {
    const name = hidden.has(source) ? undefined : nameToAsk(source, zones);
    if (name === undefined) continue;
    const asked = types === 'every' ? everyType(name, source, zones) : types;
    for (const type of asked) questions.push({ source, name, type });
  }
  const looked = questions.slice(0, maxQuestions);
  const found = looked.map((question) => compareQuestion(comparison, question));
  return {
    changes: inOrder(found.flatMap(({ changes }) => changes)),
    exact: found.every(({ exact }) => exact),
    counts: {
      questions: looked.length,
      answers: sum(found.map(({ answers }) => answers)),
      questionsLeftOut: questions.length - looked.length,
      healthStatesLeftOut: sum(found.map(({ healthStatesLeftOut }) => healthStatesLeftOut)),
    },
  };
}

/** Changes as they are told: those that differ in the type alone as one, by name in Route 53's order, then by type, everything healthy first. */
export function inOrder(changes: readonly AnswerChange[]): readonly AnswerChange[] {
  return sortByKey(alike(changes), orderKey);
}

/** Changes that differ in the type alone, as one. */
function alike(changes: readonly AnswerChange[]): AnswerChange[] {
  const merged = new Map<string, AnswerChange>();
  for (const change of changes) {
    const { name, health, clients, before, after, dangers } = change;
    const key = JSON.stringify([name, health, clients, before, after, dangers.map(({ danger }) => danger)]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? change : { ...known, types: [...known.types, ...change.types] });
  }
  return [...merged.values()];
}

function orderKey({ name, types, health }: AnswerChange): string {
  const parsed = DomainName.tryParse(name);
  const state = health.kind === 'healthy' ? '' : JSON.stringify(health);
  return `${parsed.ok ? nameOrderKey(parsed.value) : name} ${types.includes('other') ? '~' : (types[0] ?? '')} ${state}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
