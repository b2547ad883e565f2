import { fraction, type Fraction } from '../simulator';
import type { Danger, ShownAnswer, ShownRecords } from './change';

/** Answers of one class of clients before and after, and what they were asked. */
export interface AnswersToCompare {
  readonly type: string;
  readonly isApex: boolean;
  readonly before: readonly ShownAnswer[];
  readonly after: readonly ShownAnswer[];
  /** Whether other clients are answered records of the type. */
  readonly othersAnswered: boolean;
}

/** Seconds; longer ones outlive the time in which a mistake is usually found. */
const longTtlSeconds = 3600;

/** What is dangerous in answers becoming others. */
export function dangersOf(answers: AnswersToCompare): Danger[] {
  return [...vanishing(answers), ...delegations(answers), ...removedValues(answers), ...traffic(answers), ...caching(answers)];
}

function vanishing({ type, before, after, othersAnswered }: AnswersToCompare): Danger[] {
  if (!before.some(isPositive) || after.some(isPositive) || after.some(isReferral)) return [];
  if (after.some(({ kind }) => kind === 'nxdomain'))
    return [{ danger: 'name-vanishes', message: 'The name does not exist any more (NXDOMAIN).' }];
  const records = type === 'other' ? 'records' : `${type} records`;
  return othersAnswered
    ? [{ danger: 'records-vanish-for-some', message: `These clients get no ${records} any more.` }]
    : [{ danger: 'records-vanish', message: `Nobody gets ${records} any more.` }];
}

function delegations({ before, after }: AnswersToCompare): Danger[] {
  const [was, is] = [before.some(isReferral), after.some(isReferral)];
  if (was && !is) return [{ danger: 'delegation-removed', message: 'The name is not delegated any more.' }];
  if (was || !is) return [];
  return before.some(isPositive)
    ? [
        {
          danger: 'delegation-hides-records',
          message: 'What this zone has here is not answered any more: the name servers below are asked.',
        },
      ]
    : [];
}

function removedValues({ type, isApex, before, after }: AnswersToCompare): Danger[] {
  const [was, is] = [recordsIn(before), recordsIn(after)];
  const gone = (of: string) => {
    const kept = new Set(is.filter((records) => records.type === of).flatMap(({ values }) => values));
    return [...new Set(was.filter((records) => records.type === of).flatMap(({ values }) => values))].filter((value) => !kept.has(value));
  };
  if (type === 'MX') return gone('MX').map((value) => ({ danger: 'mail-exchange-removed', message: `${value} is removed.` }));
  if (type === 'NS' && isApex) return gone('NS').map((value) => ({ danger: 'apex-name-server-removed', message: `${value} is removed.` }));
  if (before.some(isReferral) && after.some(isReferral))
    return gone('NS').map((value) => ({ danger: 'name-server-removed', message: `${value} is removed.` }));
  return [];
}

/** Questions that get another one of several answers, whatever their TTL. */
function traffic({ before, after }: AnswersToCompare): Danger[] {
  if (!before.some(isPositive) || !after.some(isPositive) || (before.length < 2 && after.length < 2)) return [];
  const shares = new Map<string, Fraction>();
  const add = (answer: ShownAnswer, sign: 1n | -1n) => {
    const key = JSON.stringify([answer.kind, answer.records.map(({ name, type, values }) => [name, type, values])]);
    const [numerator = '0', denominator = '1'] = answer.share.split('/');
    const [known, share] = [shares.get(key) ?? fraction(0, 1), fraction(sign * BigInt(numerator), BigInt(denominator))];
    shares.set(
      key,
      fraction(known.numerator * share.denominator + share.numerator * known.denominator, known.denominator * share.denominator),
    );
  };
  for (const answer of before) add(answer, 1n);
  for (const answer of after) add(answer, -1n);
  const moved =
    [...shares.values()].reduce((sum, { numerator, denominator }) => sum + Math.abs(Number(numerator) / Number(denominator)), 0) / 2;
  const percent = Math.round(moved * 1000) / 10;
  return percent > 10 ? [{ danger: 'traffic-moves', message: `${percent} % of the questions get another answer.` }] : [];
}

function caching({ before, after }: AnswersToCompare): Danger[] {
  const [was, is] = [longestTtl(before), longestTtl(after)];
  // Records of this zone are no longer- or shorter-lived than name servers below it.
  const rises = is > longTtlSeconds && is > was && was > 0 && before.some(isReferral) === after.some(isReferral);
  const changed = valuesText(before) !== valuesText(after);
  return [
    ...(rises ? ([{ danger: 'ttl-above-one-hour', message: `The TTL rises from ${was} s to ${is} s.` }] as const) : []),
    ...(changed && was > longTtlSeconds
      ? ([{ danger: 'caches-keep-old-answer', message: `Caches keep the old answer for up to ${was} s.` }] as const)
      : []),
  ];
}

function longestTtl(answers: readonly ShownAnswer[]): number {
  return recordsIn(answers).reduce((longest, { ttlSeconds }) => Math.max(longest, ttlSeconds), 0);
}

function valuesText(answers: readonly ShownAnswer[]): string {
  return JSON.stringify(answers.map(({ kind, records }) => [kind, records.map(({ name, type, values }) => [name, type, values])]));
}

function recordsIn(answers: readonly ShownAnswer[]): readonly ShownRecords[] {
  return answers.flatMap(({ records }) => records);
}

function isPositive({ kind }: ShownAnswer): boolean {
  return kind === 'answer';
}

function isReferral({ kind }: ShownAnswer): boolean {
  return kind === 'referral';
}
