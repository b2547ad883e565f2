import { fractionText, isAnswered, standInNameServers, type Outcome, type Reply, type ReplyRecords } from '../simulator';
import type { ShownAnswer, ShownRecords } from './change';

/**
 * What clients get, as data.
 *
 * Of a reply counts what a resolver hands on: how it ends, the answer section, and of a referral the name servers with their addresses.
 * The NS records beside every positive answer and the SOA record beside every negative one are left out; a change of these is a change
 * of the answers to NS and SOA at the apex, and told there.
 */
export function shownAnswers({ replies }: Outcome, asked: AskedName): readonly ShownAnswer[] {
  return replies.map(({ share, reply }) => ({
    share: fractionText(share),
    kind: kindOf(reply),
    records: recordsOf(reply).map((records) => shownRecords(records, asked)),
    ...noteOf(reply),
  }));
}

/** The canonical text of the name that was asked for, and what is shown for it. */
export interface AskedName {
  readonly name: string;
  readonly shownAs: string;
}

/** Equal for answers that differ in their share and TTL alone. */
export function contentKey({ kind, records }: ShownAnswer): string {
  return JSON.stringify([kind, records.map(({ name, type, values, count }) => [name, type, values, count])]);
}

/** A text that is equal for two lists of answers exactly when clients get the same. */
export function answersKey(answers: readonly ShownAnswer[]): string {
  return answers
    .map((answer) => JSON.stringify(answer))
    .sort()
    .join('\n');
}

function noteOf({ blockedBy, delegatedTo, unknown }: Reply): Pick<ShownAnswer, 'note'> {
  const note = blockedBy ?? delegatedTo?.join(', ') ?? unknown;
  return note === undefined ? {} : { note };
}

function kindOf(reply: Reply): ShownAnswer['kind'] {
  if (reply.kind === 'delegated' || reply.kind === 'unknown') return reply.kind;
  if (reply.cut !== undefined) return 'referral';
  // A chain of CNAMEs that ends at nothing.
  if (reply.kind === 'answer' && !isAnswered(reply)) return 'nodata';
  return reply.kind;
}

function recordsOf({ answer, authority, additional, cut }: Reply): readonly ReplyRecords[] {
  return cut !== undefined ? [...answer, ...authority, ...additional] : answer;
}

function shownRecords({ name, type, ttlSeconds, values }: ReplyRecords, asked: AskedName): ShownRecords {
  const text = name.toText();
  const base = { name: text === asked.name ? asked.shownAs : name.toDisplay(), type, ttlSeconds };
  if (values.kind === 'alias-target') return { ...base, values: [`-> ${values.dnsName.toDisplay()}`] };
  return { ...base, values: values.texts.map(valueText).sort(), ...(values.kind === 'some' ? { count: values.count } : {}) };
}

/** Name servers of a zone that does not exist yet are simulated by others. */
function valueText(text: string): string {
  const index = standInNameServers.findIndex((server) => server === text);
  return index === -1 ? text : `name server ${index + 1}, known after apply`;
}
