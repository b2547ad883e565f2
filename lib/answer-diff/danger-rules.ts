import { fraction, fractionNumber, none, plus, type Fraction } from '../simulator';
import { contentKey } from './answer-key';
import type { Danger, ShownAnswer, ShownRecords } from './change';

/** Answers of one class of clients before and after, and what they were asked. */
export interface AnswersToCompare {
  readonly type: string;
  readonly isApex: boolean;
  readonly before: readonly ShownAnswer[];
  readonly after: readonly ShownAnswer[];
  /** What all clients are answered in the same state of health, these among them. */
  readonly everybody: readonly { readonly before: readonly ShownAnswer[]; readonly after: readonly ShownAnswer[] }[];
}

/** Seconds; longer ones outlive the time in which a mistake is usually found. */
const longTtlSeconds = 3600;

/** What is dangerous in answers becoming others. */
export function dangersOf(answers: AnswersToCompare): Danger[] {
  const byResolver = resolverOfVpc(answers);
  if (byResolver.length > 0) return byResolver;
  return [...vanishing(answers), ...delegations(answers), ...removedValues(answers), ...traffic(answers), ...caching(answers)];
}

/** What the resolver of a VPC does in the place of an answer that there was. */
function resolverOfVpc({ before, after }: AnswersToCompare): Danger[] {
  if (!before.some((answer) => isPositive(answer) && answer.note === undefined)) return [];
  const blocked = new Set(after.flatMap(({ kind, note }) => (note === undefined || !isReplyOfZone(kind) ? [] : [note])));
  const unknown = new Set(after.flatMap(({ kind, note = '' }) => (kind === 'unknown' ? [note] : [])));
  return [
    ...Array.from(blocked, (rule) => ({ danger: 'firewall-blocks', message: `DNS Firewall blocks it: ${rule}.` }) as const),
    ...Array.from(unknown, (what) => ({ danger: 'answer-unknown', message: `It is not known any more: ${what}.` }) as const),
    ...(after.some(({ kind }) => kind === 'forwarded' || kind === 'delegated')
      ? ([{ danger: 'rule-takes-name', message: 'A Resolver rule sends the question elsewhere.' }] as const)
      : []),
  ];
}

function isReplyOfZone(kind: ShownAnswer['kind']): boolean {
  return kind === 'answer' || kind === 'nodata' || kind === 'nxdomain';
}

function vanishing({ type, before, after, everybody }: AnswersToCompare): Danger[] {
  if (!before.some(isPositive) || after.some(isPositive) || after.some(isReferral)) return [];
  if (after.some(({ kind }) => kind === 'nxdomain'))
    return [{ danger: 'name-vanishes', message: 'The name does not exist any more (NXDOMAIN).' }];
  const records = type === 'other' ? 'records' : `${type} records`;
  return everybody.some((others) => others.after.some(isPositive))
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

/**
 * Questions that get another one of several answers, whatever their TTL: by weights, or because these clients are sent where others
 * are or were sent. A value that replaces another for everybody who got it moves nothing.
 */
function traffic({ before, after, everybody }: AnswersToCompare): Danger[] {
  if (!before.some(isPositive) || !after.some(isPositive)) return [];
  const [was, is] = [sharesOf(before), sharesOf(after)];
  const stays = new Set(everybody.flatMap((others) => others.after.map(contentKey)));
  const wasThere = new Set(everybody.flatMap((others) => others.before.map(contentKey)));
  const amongSeveral = was.size > 1 || is.size > 1;
  const amongOthers = [...was.keys()].some((key) => stays.has(key)) || [...is.keys()].some((key) => wasThere.has(key));
  if (!amongSeveral && !amongOthers) return [];
  const lost = [...was].reduce((sum, [key, share]) => sum + Math.max(0, fractionNumber(share) - fractionNumber(is.get(key) ?? none)), 0);
  const percent = Math.round(lost * 1000) / 10;
  return percent > 10 ? [{ danger: 'traffic-moves', message: `${percent} % of the questions get another answer.` }] : [];
}

/** The share of questions by what they are answered. */
function sharesOf(answers: readonly ShownAnswer[]): ReadonlyMap<string, Fraction> {
  const shares = new Map<string, Fraction>();
  for (const answer of answers) {
    const [numerator = '0', denominator = '1'] = answer.share.split('/');
    const key = contentKey(answer);
    shares.set(key, plus(shares.get(key) ?? none, fraction(BigInt(numerator), BigInt(denominator))));
  }
  return shares;
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
  return JSON.stringify(answers.map(contentKey));
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
