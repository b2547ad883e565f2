import { element, member } from '../xml/writer';
import { type OperationCall } from '../operation';
import { type AcceptedChange } from '../store/account';

/** Notes an accepted change, so that GetChange can follow it. */
export function acceptChange({ account, now }: OperationCall, comment?: string): AcceptedChange {
  const change = { id: account.identifiers.resourceId('C'), submittedAt: now, comment };
  account.changes.set(change.id, change);
  return change;
}

/** Markup of a change's ChangeInfo. The answer to the request itself always says PENDING. */
export function writeChangeInfo(change: AcceptedChange, status: 'PENDING' | 'INSYNC'): string {
  return element(
    'ChangeInfo',
    member('Id', `/change/${change.id}`) +
      member('Status', status) +
      member('SubmittedAt', new Date(change.submittedAt).toISOString()) +
      member('Comment', change.comment),
  );
}
