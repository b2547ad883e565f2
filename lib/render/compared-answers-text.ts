import type { AnswerDifference, AnswersAroundPlan } from '../answer-diff/ask-editions';
import type { ShownAnswer } from '../answer-diff/change';
import { answerText, percentText } from './answer-words';
import { explanationText } from './explanation-text';
import { repliesText } from './replies-text';
import type { Style } from './style';

/** How answers before and after a plan are shown. */
export interface ComparedAnswersTextOptions {
  readonly style: Style;
  /** Columns of the terminal; where both do not fit beside each other, they stand below each other. */
  readonly width: number;
  /** Whether it is told how it comes to the answers. */
  readonly explain: boolean;
}

const titles = ['Now', 'After deploy'] as const;

/** What a client is answered now and after deploy, side by side, and what differs. */
export function comparedAnswersText(
  { before, after, differences }: AnswersAroundPlan,
  { style, width, explain }: ComparedAnswersTextOptions,
): string {
  const [now, then] = [before, after].map((outcome) => (explain ? explanationText : repliesText)(outcome, { width: Infinity }));
  const answers = besideOrBelow([now ?? '', then ?? ''], width);
  const told = differences.map((difference) => `  ${differenceText(difference, style)}`);
  return [
    ...answers.map(({ text, isTitle }) => (isTitle ? style.bold(text) : text)),
    ...(told.length === 0 ? [style.bold('Nothing differs')] : [style.bold('What differs'), ...told]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

interface Line {
  readonly text: string;
  readonly isTitle: boolean;
}

function besideOrBelow(texts: readonly [string, string], width: number): readonly Line[] {
  const [left, right] = texts.map((text, i) => [titles[i] ?? '', ...text.trimEnd().split('\n')]);
  if (left === undefined || right === undefined) return [];
  const asLines = (lines: readonly string[]) => lines.map((text, i) => ({ text, isTitle: i === 0 }));
  const column = Math.max(...left.map(({ length }) => length)) + 3;
  if (column + Math.max(...right.map(({ length }) => length)) > width) return [...asLines(left), ...asLines(right)];
  const height = Math.max(left.length, right.length);
  return asLines(Array.from({ length: height }, (_, i) => `${(left[i] ?? '').padEnd(column)}${right[i] ?? ''}`.trimEnd()));
}

function differenceText({ before, after }: AnswerDifference, style: Style): string {
  if (before === undefined) return style.green(`+ ${shareText(after)}`);
  if (after === undefined) return style.red(`- ${shareText(before)}`);
  return style.yellow(`~ ${shareText(before)} -> ${shareText(after)}`);
}

function shareText(answer: ShownAnswer | undefined): string {
  return answer === undefined ? '' : `${percentText(answer.share)} ${answerText(answer)}`;
}
