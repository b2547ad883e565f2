import { fractionText, type Fraction, type Outcome } from '../simulator';

/** An outcome as plain JSON: names as texts, shares as exact fractions such as `9/10`. */
export function outcomeJson({ zoneId, replies, explanation }: Outcome, explained: boolean): Record<string, unknown> {
  const document = { ...(zoneId === undefined ? {} : { zoneId }), replies, ...(explained ? { explanation } : {}) };
  const text = JSON.stringify(document, (_, value: unknown) => (isFraction(value) ? fractionText(value) : value));
  return JSON.parse(text) as Record<string, unknown>;
}

function isFraction(value: unknown): value is Fraction {
  return typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value;
}
