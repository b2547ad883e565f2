import { fractionNumber, fractionText, type Fraction, type Outcome, type Reply, type ReplyRecords } from '../simulator';
import { drawn, leaf, type Branch } from './branch';
import { plainText } from './plain';
import { style as plainStyle, type Style } from './style';

/** How replies and their explanation are shown. */
export interface ExplanationTextOptions {
  /** @default - no colour */
  readonly style?: Style;
  /**
   * Columns of the terminal; longer lines are cut.
   * @default 120
   */
  readonly width?: number;
}

/** The replies to a question with their shares. */
export function repliesText(outcome: Outcome, { style = plainStyle(false), width = 120 }: ExplanationTextOptions = {}): string {
  return drawn(replyBranches(outcome, style), width);
}

/** Each reply with its share, and what it holds below. */
export function replyBranches({ replies }: Outcome, style: Style): readonly Branch[] {
  return replies.map(({ share, reply }) => replyBranch(share, reply, style));
}

function replyBranch(share: Fraction, reply: Reply, style: Style): Branch {
  const rcode = reply.rcode ?? 'no reply of Route 53';
  const text = `${percent(share)} ${rcode}${reply.kind === 'answer' ? '' : `, ${reply.kind}`}`;
  const below = [
    ...reply.answer.map((records) => leaf(recordsText(records))),
    ...(reply.cut === undefined ? [] : [leaf(`name servers of ${reply.cut.toDisplay()} are responsible`)]),
    ...(reply.forwardedTo ?? []).map((target) => leaf(`forwarded to ${plainText(target)}`)),
    ...(reply.delegatedTo ?? []).map((server) => leaf(`delegated to ${plainText(server)}`)),
    ...(reply.unknown === undefined ? [] : [leaf(plainText(reply.unknown))]),
    ...(reply.blockedBy === undefined ? [] : [leaf(`blocked by DNS Firewall: ${plainText(reply.blockedBy)}`)]),
    ...(reply.negativeTtlSeconds === undefined ? [] : [leaf(`resolvers remember this for ${reply.negativeTtlSeconds} s`)]),
  ];
  return leaf(text, below, reply.kind === 'answer' ? style.green : style.yellow);
}

function recordsText({ name, type, ttlSeconds, values }: ReplyRecords): string {
  const owner = `${name.toDisplay()} ${ttlSeconds} ${type}`;
  if (values.kind === 'alias-target') return `${owner} addresses of ${values.dnsName.toDisplay()}`;
  const texts = values.texts.map(plainText).join(', ');
  return values.kind === 'some' ? `${owner} ${values.count} at random of ${texts}` : `${owner} ${texts}`;
}

/** A share as a percentage, with the exact fraction of what is not everything. */
export function percent(share: Fraction): string {
  const rounded = Math.round(fractionNumber(share) * 1000) / 10;
  return share.numerator === share.denominator ? '100 %' : `${rounded} % (${fractionText(share)})`;
}
