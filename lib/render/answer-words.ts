import type { AnswerHealth, ShownAnswer, ShownRecords } from '../answer-diff/change';
import { plainText } from './plain';

/** Answers on one line: `90 % 192.0.2.1 (60 s), 10 % 192.0.2.2 (60 s)`. */
export function answersText(answers: readonly ShownAnswer[]): string {
  if (answers.length === 1 && answers[0] !== undefined) return answerText(answers[0]);
  return answers.map((answer) => `${percentText(answer.share)} ${answerText(answer)}`).join(', ');
}

export function answerText({ kind, records, note }: ShownAnswer): string {
  const chain = records.map((one, i) => recordsText(one, i === records.length - 1 && kind === 'answer')).join(', ');
  const then = (text: string) => (chain === '' ? text : `${chain}, then ${text}`);
  const blocked = note === undefined ? '' : `, blocked by DNS Firewall: ${plainText(note)}`;
  switch (kind) {
    case 'answer':
      return `${chain}${blocked}`;
    case 'nodata':
      return `${then('nothing of this type')}${blocked}`;
    case 'nxdomain':
      return `${then('no such name')}${blocked}`;
    case 'referral':
      return `referral: ${chain}`;
    case 'refused':
      return then('refused: no zone has the name');
    case 'forwarded':
      return then('forwarded by a rule of the VPC');
    case 'delegated':
      return then(`delegated to ${plainText(note ?? '')}`);
    case 'unknown':
      return then(`not known: ${plainText(note ?? '')}`);
    case 'unanswerable':
      return then('no answer: records go in a circle');
  }
}

function recordsText({ name, type, ttlSeconds, values, count }: ShownRecords, isLast: boolean): string {
  const texts = values.map(plainText).join(' ');
  const some = count === undefined ? '' : `${count} of `;
  const what = isLast ? '' : type === 'CNAME' ? 'CNAME ' : `${plainText(name)} ${type} `;
  return `${what}${some}${texts} (${ttlSeconds} s)`;
}

/** A share in percent with at most one decimal. */
export function percentText(share: string): string {
  const [numerator, denominator = 1] = share.split('/').map(Number);
  return `${Math.round(((numerator ?? 0) / denominator) * 1000) / 10} %`;
}

/** The state of health in which something is so; the empty text where everything is healthy. */
export function answerHealthText(health: AnswerHealth): string {
  switch (health.kind) {
    case 'healthy':
      return '';
    case 'unhealthy':
      return `while ${plainText(health.what)} is unhealthy`;
    case 'only-healthy':
      return `while only ${plainText(health.what)} is healthy`;
    case 'all-unhealthy':
      return 'while nothing is healthy';
  }
}
