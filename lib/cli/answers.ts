import { answerDiff } from '../answer-diff/answer-diff';
import type { AnswerDiff } from '../answer-diff/change';
import type { Route53Client } from '../aws/sdk';
import { planWithLiveState } from '../client/operations';
import type { LiveState } from '../plan/live-state';
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
export async function planWithAnswers(assembly: Assembly, client: Route53Client, options: AnswersOptions): Promise<PlanWithAnswers> {
  const planned = await planWithLiveState(assembly, { client });
  const answers = answersOf(planned, assembly, options);
  return { plan: planned.plan, ...(answers === undefined ? {} : { answers }) };
}

/** What a plan changes in the answers, by the live state that it was made from; undefined where that is not asked for. */
export function answersOf(
  { plan, live }: { readonly plan: Plan; readonly live: LiveState },
  assembly: Assembly,
  { answers: detail }: AnswersOptions,
): AnswerDiff | undefined {
  return detail === 'none' ? undefined : answerDiff(assembly, live, { plan });
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
