import { explanationText } from '../../render/explanation-text';
import { plainText } from '../../render/plain';
import type { Question, World } from '../../simulator';
import { valuesOf, type AnsweredValue } from './answer-values';
import { askUnder, questionText, type AnswerConditions } from './conditions';
import type { Verdict } from './verdict';

/** Whether every reply under these conditions holds exactly these values, in any order and spelling. */
export function answered(world: World, question: Question, conditions: AnswerConditions, expected: string | readonly string[]): Verdict {
  const { outcome, words } = askUnder(world, question, conditions);
  const wanted = typeof expected === 'string' ? [expected] : expected;
  return {
    holds: outcome.replies.every(({ reply }) => sameValues(valuesOf(reply, question.type), wanted)),
    claim: `${questionText(question)}${words} is answered with ${wanted.length === 0 ? 'nothing' : wanted.map(plainText).join(', ')}`,
    evidence: () => explanationText(outcome, { width: 200 }),
  };
}

/** Whether each value is meant by an expected one of its own, and all are always there. */
function sameValues(values: readonly AnsweredValue[], expected: readonly string[]): boolean {
  const left = [...expected];
  for (const value of values) {
    const at = left.findIndex((text) => value.means(text));
    if (at < 0 || value.share.numerator !== value.share.denominator) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}
