import type { Reply, ReplyShare, ReplyValues } from '../simulator';

/** A random number from 0 up to, but not including, 1. */
export type Random = () => number;

/** One of the replies, each as likely as its share says. */
export function pickReply(replies: readonly ReplyShare[], random: Random): Reply | undefined {
  if (replies.length === 1) return replies[0]?.reply;
  const steps = 2n ** 52n;
  const drawn = BigInt(Math.floor(random() * Number(steps)));
  // Shares are summed over one denominator, so that no rounding favours the last.
  let numerator = 0n;
  let denominator = 1n;
  for (const { share, reply } of replies) {
    numerator = numerator * share.denominator + share.numerator * denominator;
    denominator *= share.denominator;
    if (drawn * denominator < numerator * steps) return reply;
  }
  return replies.at(-1)?.reply;
}

/** The texts that one reply holds, in an order of their own; none for addresses that are not known. */
export function pickTexts(values: ReplyValues, random: Random): readonly string[] {
  if (values.kind === 'alias-target') return [];
  if (values.texts.length === 1) return values.texts;
  const shuffled = shuffle(values.texts, random);
  return values.kind === 'some' ? shuffled.slice(0, values.count) : shuffled;
}

/** The items in an order of which every one is equally likely (Fisher and Yates). */
function shuffle(items: readonly string[], random: Random): string[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] ?? '', shuffled[i] ?? ''];
  }
  return shuffled;
}
