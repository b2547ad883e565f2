import type { SafetyRule } from '../model/recovery/safety-rules';
import type { AnswersAround } from '../recovery/compare-answers';
import type { Transition } from '../recovery/transitions';
import type { Outcome } from '../simulator';
import { plainText } from './plain';
import { repliesText } from './replies-text';
import { style as plainStyle, type Style } from './style';

/** How a failover is shown. */
export interface FailoverTextOptions {
  /** @default - no colour */
  readonly style?: Style;
}

/** Each routing control with its state before and after. */
export function transitionsText(transitions: readonly Transition[], { style = plainStyle(false) }: FailoverTextOptions = {}): string {
  const width = Math.max(0, ...transitions.map(({ control }) => plainText(control.name).length));
  const lines = transitions.map(({ control, before, after }) => {
    const change = before === after ? `${before.padEnd(3)}       ` : style.bold(`${before.padEnd(3)} -> ${after.padEnd(3)}`);
    return `  ${plainText(control.name).padEnd(width)}  ${change}  ${style.dim(plainText(control.arn))}\n`;
  });
  return lines.join('');
}

/** The safety rules that will refuse a change, with how each is overridden. */
export function brokenRulesText(rules: readonly SafetyRule[], { style = plainStyle(false) }: FailoverTextOptions = {}): string {
  return rules
    .map(
      ({ name, arn }) =>
        `  ${style.red('refused by safety rule')} ${plainText(name)}; to override it: --override-safety-rule ${plainText(arn)}\n`,
    )
    .join('');
}

/** What is answered before and after, question by question. */
export function comparedAnswersText(answers: readonly AnswersAround[], { style = plainStyle(false) }: FailoverTextOptions = {}): string {
  return answers
    .map(({ name, type, before, after, same }) => {
      const replies = (outcome: Outcome) => repliesText(outcome, { style, width: Infinity }).replace(/^(?=.)/gm, '    ');
      const head = `${style.bold(`${plainText(name)} ${type}`)}${same ? ' is answered as before\n' : '\n'}`;
      return same ? `  ${head}${replies(before)}` : `  ${head}  before\n${replies(before)}  after\n${replies(after)}`;
    })
    .join('');
}
