import type { ErrorCode } from '../model/error-codes';
import { conflictCodes } from '../plan/plan';

/** What the command's exit status says. The page docs/cli.md and `apex53 --help` list the same. */
export const exitCodes = {
  /** Done; also when there was nothing to do. */
  success: 0,
  /** Bad input, or a call failed. */
  error: 1,
  /** Changes are pending; only where that was asked for. */
  changesPending: 2,
  /** Something is not as it was deployed: what `drift` ends with then. */
  drifted: 2,
  /** What was checked has errors: what `lint` and `doctor` end with. */
  checksFailed: 4,
  /** Refused by a guard, a conflict, or by the one who was asked. */
  refused: 3,
  /** Done, but something was left out: of the source by `import` and `export`, of the plan by `deploy --keep-going`. */
  incomplete: 5,
  /** Asked, but some client is left without answer: what `resolve` ends with for NODATA, NXDOMAIN and the like. */
  unanswered: 6,
  /** Something was still under way when a wait ended; what was sent stays, and a later run waits on. */
  timedOut: 7,
  /** Interrupted by the user. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Codes of errors by which somebody or something refuses, conflicts of a plan among them. */
const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...conflictCodes,
  'GuardRefused',
  'ChecksFailed',
  'Declined',
  'SafetyRuleRefused',
  'RollbackBlocked',
  'PlanMoved',
]);

/** The exit status for an error of apex53. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (refusals.has(code)) return exitCodes.refused;
  if (code === 'PropagationTimedOut') return exitCodes.timedOut;
  return code === 'Interrupted' ? exitCodes.interrupted : exitCodes.error;
}
