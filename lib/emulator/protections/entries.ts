import { ServiceError } from '../errors';
import { isInZone, ParseProblem, parseDomainName } from '../names/domain-name';
import { type RecordType } from '../record-sets/record-types';
import { type HostedZone } from '../store/account';
import { element, member } from '../xml/writer';
import { protectionKey } from './key';

/** A name and type as sent. */
interface SentKey {
  readonly RecordName: string;
  readonly RecordType: RecordType;
}

/** An entry whose name could be read, with its key. */
export interface Entry<T extends SentKey> {
  readonly sent: T;
  readonly name: string;
  readonly key: string;
}

/** Why an entry fails. */
export interface EntryError {
  readonly sent: SentKey;
  readonly code: 'InvalidInput' | 'ProtectionAlreadyExists' | 'ProtectionNotFound';
  readonly message: string;
}

/** Entries with canonical names, and what is wrong with the others: names that cannot be read or are elsewhere, and doubles. */
export function readEntries<T extends SentKey>(
  sent: readonly T[],
  zone: HostedZone,
): { readonly entries: readonly Entry<T>[]; readonly errors: readonly EntryError[] } {
  const entries: Entry<T>[] = [];
  const errors: EntryError[] = [];
  const seen = new Set<string>();
  for (const entry of sent) {
    const read = readName(entry.RecordName, zone);
    const key = protectionKey(read.name, entry.RecordType);
    const problem =
      read.problem ??
      (seen.has(key) ? `The name ${read.name} and type ${entry.RecordType} appear more than once in the request.` : undefined);
    seen.add(key);
    if (problem === undefined) entries.push({ sent: entry, name: read.name, key });
    else errors.push({ sent: entry, code: 'InvalidInput', message: problem });
  }
  return { entries, errors };
}

function readName(sent: string, zone: HostedZone): { readonly name: string; readonly problem?: string } {
  try {
    const name = parseDomainName(sent);
    return isInZone(name, zone.name) ? { name } : { name, problem: `The name ${name} is not in the hosted zone ${zone.name}` };
  } catch (error) {
    if (error instanceof ParseProblem) return { name: sent, problem: error.message };
    throw error;
  }
}

/** The refusal that lists every failing entry. */
export function invalidProtectionBatch(errors: readonly EntryError[]): ServiceError {
  return new ServiceError(
    'InvalidResourceRecordSetProtectionBatch',
    'One or more entries in the request could not be processed.',
    400,
    writeErrors(errors),
  );
}

/** The refusal when every entry is there already. */
export function protectionAlreadyExists(errors: readonly EntryError[]): ServiceError {
  return new ServiceError(
    'ProtectionAlreadyExists',
    'A protection already exists for every name and type in the request.',
    409,
    writeErrors(errors),
  );
}

function writeErrors(errors: readonly EntryError[]): string {
  return element(
    'Errors',
    errors
      .map(({ sent, code, message }) =>
        element(
          'ProtectionError',
          member('RecordName', sent.RecordName) + member('RecordType', sent.RecordType) + member('Code', code) + member('Message', message),
        ),
      )
      .join(''),
  );
}
