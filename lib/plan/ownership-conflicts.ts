import type { StoredRecordSet } from '../model/change-batch/change';
import { ledgerCapacity, ledgerFormatVersion, type ShardProblem } from '../model/ledger/shard-text';
import type { UnreadableShard } from '../model/ledger/zone-ledgers';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { indexKey, keyOf, keyText } from '../model/rrset/rrset-key';
import type { AssemblyHostedZone } from '../synth/assembly';
import { memberDifferences } from './member-differences';
import type { Conflict } from './plan';

type Zone = Pick<AssemblyHostedZone, 'name' | 'path'>;

/** Two apps on one record set. */
export function ownedByOthers(zone: Zone, path: string, rrset: ResourceRecordSet, others: readonly string[], owner: string): Conflict {
  const names = others.map((other) => JSON.stringify(other)).join(' and ');
  return {
    code: 'RecordSetOwned',
    path,
    about: about(zone, rrset),
    message:
      `${textOf(rrset)} in ${zone.name} is declared by ${JSON.stringify(owner)}, but belongs to ${names}. ` +
      'Let one of them own it: release it there and deploy that app, then deploy this one; or take it away here.',
  };
}

/** Other content under the key of a declared record set, in a zone that is shared. */
export function otherContent(zone: Zone, path: string, live: StoredRecordSet, declared: StoredRecordSet): Conflict {
  return {
    code: 'RecordSetConflict',
    path,
    about: about(zone, live.rrset),
    message:
      `${textOf(live.rrset)} already exists in the shared zone ${zone.name} with other content: ${memberDifferences(live.api, declared.api)}. ` +
      'Give adopt: true to the record or to the zone to take it over, or change the declaration.',
  };
}

/** A record set that the app made, no longer declares, and that somebody changed meanwhile. */
export function changedSince(zone: Zone, path: string, rrset: ResourceRecordSet): Conflict {
  return {
    code: 'RecordSetChanged',
    path,
    about: about(zone, rrset),
    message:
      `${textOf(rrset)} in ${zone.name} is to be deleted, but somebody changed it since this app wrote it. ` +
      'Release it to leave it to them, or declare it with adopt: true and deploy, and take it away after that.',
  };
}

/** A protected record set that is to be deleted. */
export function protectedFromDeletion(zone: Zone, path: string, rrset: ResourceRecordSet, isDeclared: boolean): Conflict {
  return {
    code: 'DeletionProtected',
    path,
    about: about(zone, rrset),
    message:
      `${textOf(rrset)} in ${zone.name} is protected from deletion. ` +
      (isDeclared
        ? 'Take protect away from its declaration and deploy that first.'
        : 'Declare it again without protect and deploy that first, or release it where the zone is shared.'),
  };
}

/** A protected zone that is to be destroyed. */
export function protectedZone(zone: Zone): Conflict {
  return {
    code: 'DeletionProtected',
    path: zone.path,
    message: `${zone.name} is protected: nothing in it is destroyed. Take protect away from the hosted zone first.`,
  };
}

/** A zone that is to be deleted while it holds what is not the app's. */
export function zoneNotEmpty(zone: Zone, foreign: readonly ResourceRecordSet[], more: number): Conflict {
  const named = foreign.slice(0, 5).map(textOf);
  const rest = foreign.length + more - named.length;
  return {
    code: 'ZoneNotEmpty',
    path: zone.path,
    message:
      `The hosted zone ${zone.name} cannot be deleted, since it holds record sets that are not this app's to delete: ` +
      `${[...named, ...(rest === 0 ? [] : [`${rest} more`])].join(', ')}. Let their owners take them away, or give the zone the removal policy retain.`,
  };
}

const problems: Readonly<Record<ShardProblem, string>> = {
  foreign: 'it is no ledger of apex53',
  version: `it has a format that this version of apex53 does not know; it knows format ${ledgerFormatVersion}`,
  damaged: 'it was changed by hand, or copied from another zone',
};

/** A ledger of the app that does not tell what is the app's. */
export function ledgerUnreadable(zone: Zone, { stored, problem }: UnreadableShard): Conflict {
  return {
    code: 'LedgerUnreadable',
    path: zone.path,
    message:
      `The ledger ${textOf(stored.rrset)} cannot be read: ${problems[problem]}. Nothing is changed while it is there. ` +
      (problem === 'version'
        ? 'Use a newer version of apex53.'
        : 'Put its former text back; or delete that record set and deploy with adopt: true, which enters whatever is declared; what is no longer declared is then left in the zone.'),
  };
}

/** A ledger outside of the zone that does not tell what is the app's. */
export function documentUnreadable({ name, path, ledger }: Zone & Pick<AssemblyHostedZone, 'ledger'>, problem: ShardProblem): Conflict {
  const place = ledger?.kind === 'file' ? ledger.path : ledger?.kind === 's3' ? `s3://${ledger.bucket}/${ledger.key}` : 'of the app';
  const why = problem === 'foreign' ? 'it is no ledger of this app and zone' : problem === 'damaged' ? 'it is damaged' : problems.version;
  return {
    code: 'LedgerUnreadable',
    path,
    message:
      `The ledger ${place} for ${name} cannot be read: ${why}. Nothing is changed while it is there. ` +
      'Put its former text back or give another place; or take it away and deploy with adopt: true, which enters whatever is declared.',
  };
}

/** More record sets than a ledger holds. */
export function ledgerFull(zone: Zone, claims: number): Conflict {
  return {
    code: 'LedgerFull',
    path: zone.path,
    message:
      `The app would own ${claims} record sets in the shared zone ${zone.name}; a ledger holds ${ledgerCapacity}. ` +
      'Divide them among several apps, or delegate a part of the zone to a zone of its own.',
  };
}

function about({ path }: Zone, rrset: ResourceRecordSet): Conflict['about'] & object {
  return { zone: path, recordSet: indexKey(rrset) };
}

function textOf(rrset: ResourceRecordSet): string {
  return keyText(keyOf(rrset));
}
