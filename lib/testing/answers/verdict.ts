import { Apex53Error } from '../../model/error';

/** Whether what was claimed of answers holds, and what speaks for or against it. */
export interface Verdict {
  readonly holds: boolean;
  /** What was claimed, as a sentence without its end. */
  readonly claim: string;
  /** What came instead, and why; worked out for failing assertions only. */
  readonly evidence: () => string;
}

/** What is said of a verdict that is another than the wanted one. */
export function verdictText({ claim, evidence }: Verdict, wanted = true): string {
  return `Expected${wanted ? '' : ' not'}: ${claim}.\n\n${evidence().trimEnd()}`;
}

/** @throws Apex53Error `AssertionFailed` when it does not hold. */
export function assertHolds(verdict: Verdict): void {
  if (!verdict.holds) throw new Apex53Error('AssertionFailed', verdictText(verdict));
}
