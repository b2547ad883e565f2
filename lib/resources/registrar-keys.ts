import type { RegistrarCalls, RegistrarKeyDescription } from '../aws/registrar-calls';
import { Apex53Error } from '../model/error';
import { canonicalKey, keyText } from '../model/registrar/keys';
import type { ApiRegistrarKey } from '../model/registrar/api-shape';
import { operate, type DomainOperation, readDomain } from './registrar';
import type { Patience } from './resource-kind';

/**
 * The DS set of a domain at its registrar, which makes the records of public keys itself. One key is changed at a time, and each change
 * is waited for, as registries demand it.
 *
 * @see Route 53 Domains API Reference, AssociateDelegationSignerToDomain
 */
export interface RegistrarDs {
  /** The DS records published, as `key tag, algorithm, digest type, digest`, where the registry tells them. */
  values(): Promise<readonly string[]>;
  /** Ends when the registry has the record. */
  add(key: ApiRegistrarKey): Promise<void>;
  /** Ends when the registry has it no longer; done also when there is no such record. */
  remove(key: ApiRegistrarKey): Promise<void>;
  /** The same by the DS record, for a key that nobody has any more. */
  removeValue(value: string): Promise<void>;
}

/** The DS set of this domain. */
export function registrarDs(calls: RegistrarCalls, domainName: string, patience?: Patience): RegistrarDs {
  const keys = async () => (await readDomain(calls, domainName)).DnssecKeys ?? [];
  const disassociate = async (isIt: (key: RegistrarKeyDescription) => boolean) => {
    const found = (await keys()).find(isIt);
    if (found === undefined) return;
    if (found.Id === undefined)
      throw new Apex53Error('ServiceFailed', `The registrar tells no id of a key of ${domainName}, without which it cannot be removed.`, {
        details: { domainName },
      });
    const change: DomainOperation<'DisassociateDelegationSignerFromDomain'> = {
      domainName,
      operation: 'DisassociateDelegationSignerFromDomain',
      input: { DomainName: domainName, Id: found.Id },
      type: 'REMOVE_DNSSEC',
      isDone: ({ DnssecKeys = [] }) => !DnssecKeys.some(({ Id }) => Id === found.Id),
    };
    await operate(calls, change, patience);
  };
  return {
    values: async () => (await keys()).flatMap((key) => dsOfRegistrarKey(key) ?? []),
    add: (key) => {
      const change: DomainOperation<'AssociateDelegationSignerToDomain'> = {
        domainName,
        operation: 'AssociateDelegationSignerToDomain',
        input: { DomainName: domainName, SigningAttributes: canonicalKey(key) },
        type: 'ADD_DNSSEC',
        isDone: ({ DnssecKeys = [] }) => DnssecKeys.some((one) => isKey(one, key)),
      };
      return operate(calls, change, patience);
    },
    remove: (key) => disassociate((one) => isKey(one, key)),
    removeValue: (value) => disassociate((one) => dsOfRegistrarKey(one) === value),
  };
}

/** Whether a key that the registrar tells of is this one. */
export function isKey({ Algorithm, Flags, PublicKey }: RegistrarKeyDescription, key: ApiRegistrarKey): boolean {
  if (Algorithm === undefined || Flags === undefined || PublicKey === undefined) return false;
  return keyText({ Algorithm, Flags, PublicKey }) === keyText(key);
}

/** The DS record that the registry has, where it tells of it. */
export function dsOfRegistrarKey({ KeyTag, Algorithm, DigestType, Digest }: RegistrarKeyDescription): string | undefined {
  if (KeyTag === undefined || DigestType === undefined || Digest === undefined) return undefined;
  return `${KeyTag} ${Algorithm ?? ''} ${DigestType} ${Digest.toUpperCase()}`;
}
