import { DomainName } from '../../model/name/domain-name';
import { canonicalRdata, readRdata } from '../../model/rdata';
import type { RecordType } from '../../model/rdata/record-type';
import { fraction, isAnswered, none, plus, times, type Fraction, type Outcome, type QuestionType, type Reply } from '../../simulator';

/** A reply without an answer, as one word. */
export type NoAnswer = 'NODATA' | 'NXDOMAIN' | 'REFUSED' | 'SERVFAIL' | 'REFERRAL' | 'FORWARDED' | 'DELEGATED' | 'UNKNOWN';

const noAnswers = {
  answer: 'NODATA',
  nodata: 'NODATA',
  nxdomain: 'NXDOMAIN',
  refused: 'REFUSED',
  unanswerable: 'SERVFAIL',
  referral: 'REFERRAL',
  forwarded: 'FORWARDED',
  delegated: 'DELEGATED',
  unknown: 'UNKNOWN',
} as const satisfies Record<Reply['kind'], NoAnswer>;

/** The word for a reply that holds no answer; undefined for one that does. */
export function noAnswer(reply: Reply): NoAnswer | undefined {
  return isAnswered(reply) ? undefined : noAnswers[reply.kind];
}

/** A value that clients can get. */
export interface AnsweredValue {
  /** The presentation text, the DNS name of an AWS resource whose addresses are not known, or the word for no answer. */
  readonly text: string;
  /** The share of questions whose reply holds it. */
  readonly share: Fraction;
  /** Whether an expected text means the same. */
  means(expected: string): boolean;
}

/** The values of one reply that answer the question: of the type asked for, or the CNAME that leads out of the zone. */
export function valuesOf(reply: Reply, type: QuestionType): readonly AnsweredValue[] {
  const word = noAnswer(reply);
  const whole = fraction(1, 1);
  if (word !== undefined) return [{ text: word, share: whole, means: (expected) => expected === word }];
  const ofType = reply.answer.filter((records) => type === 'ANY' || records.type === type);
  return (ofType.length > 0 ? ofType : reply.answer.slice(-1)).flatMap((records) => {
    const { values } = records;
    if (values.kind === 'alias-target') {
      const text = values.dnsName.toDisplay();
      return [{ text, share: whole, means: (expected: string) => isName(expected, values.dnsName) }];
    }
    const share = values.kind === 'some' ? fraction(values.count, values.texts.length) : whole;
    return values.texts.map((text) => ({ text, share, means: (expected: string) => sameData(records.type, expected, text) }));
  });
}

/** Every value that clients can get with the share of questions whose reply holds it, in the order of the replies. */
export function distributionOf({ replies }: Outcome, type: QuestionType): readonly AnsweredValue[] {
  const found = new Map<string, AnsweredValue>();
  for (const { share, reply } of replies)
    for (const value of valuesOf(reply, type)) {
      const before = found.get(value.text)?.share ?? none;
      found.set(value.text, { ...value, share: plus(before, times(share, value.share)) });
    }
  return [...found.values()];
}

function isName(text: string, name: DomainName): boolean {
  const parsed = DomainName.tryParse(text);
  return parsed.ok && parsed.value.equals(name);
}

/** Whether DNS makes no difference between two data: spelling and a final dot do not count. */
function sameData(type: RecordType, a: string, b: string): boolean {
  return a === b || canonicalRdata(readRdata(type, a)) === canonicalRdata(readRdata(type, b));
}
