import type { DnssecFacts } from './facts';
import type { DnssecAction, NextStep } from './step';

/** Steps that harm whoever still goes by a DS set that nobody knows of. */
const harmful: readonly DnssecAction['kind'][] = ['remove-ds', 'deactivate-key', 'delete-key', 'disable-signing', 'withdraw-ds'];

/** Whether a step harms whoever still goes by a DS set of before. */
export function dependsOnDs({ kind }: DnssecAction): boolean {
  return harmful.includes(kind);
}

/** Whether a step is taken without anybody having looked whom it harms. */
export function isUnseen(action: DnssecAction, { dsSight }: DnssecFacts): boolean {
  return dsSight === 'unseen' && dependsOnDs(action);
}

/** The next step, as far as the DS set in the parent was seen well enough for it; those of `skipWaits` go without. */
export function heedParent(next: NextStep, facts: DnssecFacts, skipWaits: readonly string[]): NextStep {
  if (next.kind !== 'act' || !dependsOnDs(next.action)) return next;
  if (isUnseen(next.action, facts) && !skipWaits.includes(next.action.kind)) return unseen;
  return facts.dsSight === 'unsettled'
    ? { ...next, because: `${next.because}, from when all of the parent's name servers answer alike` }
    : next;
}

const unseen: NextStep = {
  kind: 'blocked',
  because: "the parent's name servers could not be asked for their DS records, without which nobody knows whom this harms",
  fix: 'deploy from where the DNS can be asked, or declare which DS records are published, with signed: false where the zone is not to be signed',
};
