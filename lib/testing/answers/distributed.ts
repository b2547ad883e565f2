import { Apex53Error } from '../../model/error';
import { explanationText } from '../../render/explanation-text';
import { plainText } from '../../render/plain';
import { fractionNumber, fractionText, type Question, type World } from '../../simulator';
import { distributionOf } from './answer-values';
import { askUnder, questionText, type AnswerConditions } from './conditions';
import type { Verdict } from './verdict';

/** A share of questions: 0 to 1, or a fraction such as `1/3`. */
export type ExpectedShare = number | `${number}/${number}`;

/**
 * Values, each with the share of questions whose reply holds it; or pairs of a value, or of several that are answered together, and
 * their share: `[[fleet, 0.95], [canary, 0.05]]`.
 */
export type ExpectedDistribution =
  Readonly<Record<string, ExpectedShare>> | readonly (readonly [values: string | readonly string[], share: ExpectedShare])[];

/** How exact an expected distribution is. */
export interface DistributionOptions {
  /**
   * How far each share may be from the expected one.
   * @default 0
   */
  readonly within?: number;
}

/** Shares are exact fractions; this is for the numbers that they are compared with. */
const rounding = 1e-9;

/**
 * Whether these values are answered in these shares, and no others.
 *
 * @throws Apex53Error `AssertionFailed` when an expected share is not from 0 to 1.
 */
export function distributed(
  world: World,
  question: Question,
  conditions: AnswerConditions,
  expected: ExpectedDistribution,
  { within = 0 }: DistributionOptions = {},
): Verdict {
  const wanted = sharesOf(expected).map(([text, share]) => ({ text, given: share, share: shareOf(text, share) }));
  const { outcome, words } = askUnder(world, question, conditions);
  const found = distributionOf(outcome, question.type);
  const near = (a: number, b: number) => Math.abs(a - b) <= within + rounding;
  const rows = [
    ...wanted.map(({ text, given, share }) => {
      const value = found.find((one) => one.means(text));
      const came = value === undefined ? 0 : fractionNumber(value.share);
      const shown = value === undefined ? '0' : fractionText(value.share);
      return { holds: near(came, share), line: `${plainText(text)}: expected ${given}, came ${shown}` };
    }),
    ...found
      .filter((value) => !wanted.some(({ text }) => value.means(text)))
      .map(({ text, share }) => ({
        holds: near(fractionNumber(share), 0),
        line: `${plainText(text)}: not expected, came ${fractionText(share)}`,
      })),
  ];
  return {
    holds: rows.every(({ holds }) => holds),
    claim: `${questionText(question)}${words} is answered with ${wanted.map(({ text, given }) => `${plainText(text)} (${given})`).join(', ')}${within === 0 ? '' : `, each within ${within}`}`,
    evidence: () =>
      `${rows.map(({ holds, line }) => `${holds ? '  ' : '! '}${line}`).join('\n')}\n\n${explanationText(outcome, { width: 200 })}`,
  };
}

function sharesOf(expected: ExpectedDistribution): readonly (readonly [string, ExpectedShare])[] {
  if (!isPairs(expected)) return Object.entries(expected);
  return expected.flatMap(([values, share]) => [values].flat().map((text) => [text, share] as const));
}

/** `Array.isArray` does not narrow readonly arrays. */
function isPairs(expected: ExpectedDistribution): expected is Extract<ExpectedDistribution, readonly unknown[]> {
  return Array.isArray(expected);
}

function shareOf(text: string, share: ExpectedShare): number {
  const [, numerator, denominator] = typeof share === 'string' ? (/^(\d+)\/(\d+)$/.exec(share) ?? []) : [];
  const value = typeof share === 'number' ? share : Number(numerator) / Number(denominator);
  if (value >= 0 && value <= 1) return value;
  throw new Apex53Error(
    'AssertionFailed',
    `The share expected of ${JSON.stringify(text)} is ${JSON.stringify(share)}. Give a number from 0 to 1, or a fraction such as "1/3".`,
  );
}
