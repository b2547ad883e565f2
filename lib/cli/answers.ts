import { answerDiff } from '../answer-diff/answer-diff';
import type { AnswerDiff } from '../answer-diff/change';
import type { Route53Client } from '../aws/sdk';
import { planWithLiveState } from '../client/operations';
import type { Plan } from '../plan/plan';
import { answerDiffText } from '../render/answer-diff-text';
import { planText } from '../render/plan-text';
import type { Assembly } from '../synth/assembly';
import type { AnswersOptions, GlobalOptions } from './options';
import { printDocument } from './output';
import type { ExitCode } from './exit-codes';
import type { Terminal } from './terminal';

/** A plan, and what it changes in the answers where that is asked for. */
export interface PlanWithAnswers {
  readonly plan: Plan;
  readonly answers?: AnswerDiff;
}

/** Reads, plans, and compares the answers. */
export async function planWithAnswers(
  assembly: Assembly,
  client: Route53Client,
  { answers: detail }: AnswersOptions,
): Promise<PlanWithAnswers> {
  const { plan, live } = await planWithLiveState(assembly, { client });
  return detail === 'none' ? { plan } : { plan, answers: answerDiff(assembly, live, { plan }) };
}

/** What a plan that is about to be applied changes in the answers; undefined where that is not asked for. */
export async function answersOf(
  plan: Plan,
  assembly: Assembly,
  client: Route53Client,
  { answers: detail }: AnswersOptions,
): Promise<AnswerDiff | undefined> {
  if (detail === 'none') return undefined;
  const { live } = await planWithLiveState(assembly, { client });
  return answerDiff(assembly, live, { plan });
}

/** Prints a plan that is not applied, as text or as the one JSON document. */
export function printPlan(
  command: string,
  exitCode: ExitCode,
  { plan, answers }: PlanWithAnswers,
  options: AnswersOptions & GlobalOptions & { readonly full?: boolean },
  terminal: Terminal,
): void {
  if (options.json === true) {
    printDocument(command, exitCode, { plan, ...(answers === undefined ? {} : { answers }) }, terminal);
    return;
  }
  terminal.out(planText(plan, { style: terminal.outStyle, width: terminal.width, full: options.full ?? false }));
  terminal.out(answersSection(answers, options, terminal));
}

/** What stands below a plan: the answers that change, where there are any and they are asked for. */
export function answersSection(answers: AnswerDiff | undefined, { answers: detail }: AnswersOptions, terminal: Terminal): string {
  if (answers === undefined || detail === 'none') return '';
  const text = answerDiffText(answers, { style: terminal.outStyle, width: terminal.width, detail });
  return text === '' ? '' : `\n${text}`;
}
