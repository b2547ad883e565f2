import { compareFractions, plus, type Fraction } from './fraction';
import { replyKey, type Reply, type ReplyShare } from './reply';
import { compareTexts } from './zone/zone-index';

/** Equal replies as one, likeliest first. */
export function mergeReplies(shares: readonly ReplyShare[]): readonly ReplyShare[] {
  if (shares.length === 1) return shares;
  const merged = new Map<string, { share: Fraction; reply: Reply }>();
  for (const { share, reply } of shares) {
    const key = replyKey(reply);
    const known = merged.get(key);
    merged.set(key, known === undefined ? { share, reply } : { share: plus(known.share, share), reply: known.reply });
  }
  return [...merged]
    .sort(([keyA, a], [keyB, b]) => compareFractions(b.share, a.share) || compareTexts(keyA, keyB))
    .map(([, reply]) => reply);
}
