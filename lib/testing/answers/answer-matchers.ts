import { App } from '../../constructs/app';
import type { QuestionType } from '../../simulator';
import { Answers, type AnswerSubject } from './answers';
import type { AnswerConditions } from './conditions';
import type { DistributionOptions, ExpectedDistribution } from './distributed';
import type { FailoverOptions } from './fails-over';
import { verdictText, type Verdict } from './verdict';

/** What a matcher tells its test runner. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * The assertions of {@link Answers} as matchers of jest, vitest and whatever else has `expect.extend`. An app is synthesized once, and
 * again when constructs were added.
 *
 * TypeScript knows them on the `expect` of `@types/jest`; for others see {@link AnswerMatchers}.
 *
 * @example
 * ```ts
 * import { expect } from '@jest/globals';
 * import { App, HostedZone } from 'apex53';
 * import { answerMatchers, type AnswerMatchers } from 'apex53/testing';
 *
 * declare module 'expect' {
 *   interface Matchers<R extends void | Promise<void>, T> extends AnswerMatchers<R, T> {}
 * }
 * expect.extend(answerMatchers);
 *
 * const app = new App();
 * new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * expect(app).toAnswer('www.example.com', 'A', {}, 'NXDOMAIN');
 * ```
 */
export const answerMatchers = {
  toAnswer(
    received: AnswerSubject,
    name: string,
    type: QuestionType,
    conditions: AnswerConditions,
    expected: string | readonly string[],
  ): MatcherResult {
    return resultOf(answersOf(received).answered(name, type, conditions, expected));
  },
  toHaveDistribution(
    received: AnswerSubject,
    name: string,
    type: QuestionType,
    conditions: AnswerConditions,
    expected: ExpectedDistribution,
    options?: DistributionOptions,
  ): MatcherResult {
    return resultOf(answersOf(received).distributed(name, type, conditions, expected, options));
  },
  toSurviveLossOfAnyHealthCheck(received: AnswerSubject, name: string, type: QuestionType): MatcherResult {
    return resultOf(answersOf(received).survivesLosses(name, type));
  },
  toAnswerEverybody(received: AnswerSubject, name: string, type: QuestionType): MatcherResult {
    return resultOf(answersOf(received).everybodyAnswered(name, type));
  },
  toFailOverWithin(received: AnswerSubject, name: string, type: QuestionType, seconds: number, options?: FailoverOptions): MatcherResult {
    return resultOf(answersOf(received).failsOver(name, type, seconds, options));
  },
};

/**
 * {@link answerMatchers} as an `expect` has them: `R` is what a matcher returns there, and `T` what is expected of.
 *
 * A project with the `expect` package or `@jest/globals` says
 * `declare module 'expect' { interface Matchers<R extends void | Promise<void>, T> extends AnswerMatchers<R, T> {} }`, one with vitest
 * `declare module 'vitest' { interface Matchers<T> extends AnswerMatchers<void, T> {} }`.
 */
export type AnswerMatchers<R, T = AnswerSubject> = {
  readonly [K in keyof typeof answerMatchers]: T extends AnswerSubject
    ? (...args: ArgumentsBehind<Parameters<(typeof answerMatchers)[K]>>) => R
    : never;
};

type ArgumentsBehind<P extends readonly unknown[]> = P extends [unknown, ...infer Rest] ? Rest : never;

function resultOf(verdict: Verdict): MatcherResult {
  return { pass: verdict.holds, message: () => verdictText(verdict, !verdict.holds) };
}

const known = new WeakMap<object, { readonly answers: Answers; readonly constructs: number }>();

/** The answers of a subject, made once for as long as nothing is added to it. */
function answersOf(subject: AnswerSubject): Answers {
  const constructs = App.isApp(subject) ? subject.node.findAll().length : 0;
  const before = typeof subject === 'object' ? known.get(subject) : undefined;
  if (before?.constructs === constructs) return before.answers;
  const answers = Answers.of(subject);
  known.set(subject, { answers, constructs });
  return answers;
}
