import type { DnssecFacts, Moment } from './facts';
import type { NextStep } from './step';

/** The step that takes away what is left at parents of before; undefined where nothing is. */
export function withdrawal({ formerDs = [] }: DnssecFacts, notBefore: Moment, because: string): NextStep | undefined {
  return formerDs.length === 0 ? undefined : { kind: 'act', action: { kind: 'withdraw-ds', values: formerDs }, notBefore, because };
}
