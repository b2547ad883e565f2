import { compareTexts, type Member } from '../zone/zone-index';

/** How far a member is from the client, in what is known of it. */
export type Measure =
  | { readonly kind: 'china' }
  | { readonly kind: 'latency'; readonly milliseconds: number }
  | { readonly kind: 'distance'; readonly kilometres: number; readonly biasedKilometres?: number }
  | { readonly kind: 'unknown' };

/** A member with how far it is. */
export interface Measured {
  readonly member: Member;
  readonly measure: Measure;
}

const order: readonly Measure['kind'][] = ['china', 'latency', 'distance', 'unknown'];

/** Nearest first; of equally near ones the first set identifier, since Route 53 does not say which one it takes. */
export function byMeasure(a: Measured, b: Measured): number {
  return (
    order.indexOf(a.measure.kind) - order.indexOf(b.measure.kind) ||
    amountOf(a.measure) - amountOf(b.measure) ||
    compareTexts(a.member.setIdentifier, b.member.setIdentifier)
  );
}

/** Whether two members are equally near, so that only their set identifiers decide here. */
export function isTie(a: Measured, b: Measured): boolean {
  return a.measure.kind === b.measure.kind && amountOf(a.measure) === amountOf(b.measure);
}

function amountOf(measure: Measure): number {
  switch (measure.kind) {
    case 'latency':
      return measure.milliseconds;
    case 'distance':
      return measure.biasedKilometres ?? measure.kilometres;
    case 'china':
    case 'unknown':
      return 0;
  }
}
