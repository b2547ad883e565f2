import type { AnswerChange, Danger } from './change';

/** So many questions whose answer becomes unknown for one reason are told one by one. */
const mostToTell = 3;

/**
 * Changes with those to what is not known as one danger for each reason: a list that nobody can read makes every name of a zone unknown, and
 * would hide what is known to change.
 */
export function foldUnknown(changes: readonly AnswerChange[]): {
  readonly changes: readonly AnswerChange[];
  readonly dangers: readonly Danger[];
} {
  const byReason = new Map<string, AnswerChange[]>();
  for (const change of changes) {
    const reason = reasonOf(change);
    if (reason !== undefined) push(byReason, reason, change);
  }
  const folded = [...byReason].filter(([, ofReason]) => ofReason.length > mostToTell);
  const gone = new Set(folded.flatMap(([, ofReason]) => ofReason));
  return {
    changes: changes.filter((change) => !gone.has(change)),
    dangers: folded.map(([reason, ofReason]) => {
      const names = [...new Set(ofReason.map(({ name }) => name))];
      const like = names.length === 1 ? names.join('') : `${names.length} names, ${names[0] ?? ''} among them`;
      return { danger: 'answer-unknown', message: `What is answered to ${like}, is not known any more ${reason}.` };
    }),
  };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** For whom, and what it depends on; undefined where something is known. */
function reasonOf({ clients, after, dangers }: AnswerChange): string | undefined {
  const notes = new Set(after.map(({ kind, note = '' }) => (kind === 'unknown' ? note : undefined)));
  const [note, ...others] = notes;
  return note === undefined || others.length > 0 || dangers.length === 0 ? undefined : `${clients.text}: ${note}`;
}
