import { invalidInput } from '../errors';
import { type RecordType } from '../record-sets/record-types';
import { type HostedZone } from '../store/account';
import { protectionKey } from './key';

/** Why record sets of a name and type may not be changed, with the comment of the protection; nothing when they may. */
export function protectionProblems(name: string, type: RecordType, { protections }: HostedZone): string[] {
  const protection = protections.get(protectionKey(name, type));
  if (!protection) return [];
  const comment = protection.Comment === undefined ? '' : `: ${protection.Comment}`;
  return [`RRSet with DNS name ${name}, type ${type} cannot be changed because it has a resource record set protection${comment}`];
}

/** For operations that cannot refuse a batch. @throws ServiceError InvalidInput */
export function requireUnprotected(name: string, type: RecordType, zone: HostedZone): void {
  const problems = protectionProblems(name, type, zone);
  if (problems.length > 0) throw invalidInput(problems.join(', '));
}
