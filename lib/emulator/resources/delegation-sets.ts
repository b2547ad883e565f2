import { noSuchDelegationSet } from '../errors';
import { type OperationCall } from '../operation';
import { type Account, type DelegationSet, type HostedZone } from '../store/account';
import { element, list, member } from '../xml/writer';

/** The reusable delegation set with the bare id. @throws ServiceError NoSuchDelegationSet */
export function getDelegationSet(account: Account, id: string): DelegationSet {
  const set = account.delegationSets.get(id);
  if (!set) throw noSuchDelegationSet(id);
  return set;
}

/** The reusable delegation set that the path names. @throws ServiceError NoSuchDelegationSet */
export function findDelegationSet({ account, parameters }: OperationCall): DelegationSet {
  return getDelegationSet(account, parameters.resourceId('Id', 'delegationset'));
}

/** The zones that the set serves. */
export function zonesOfDelegationSet(account: Account, id: string): HostedZone[] {
  return [...account.hostedZones.values()].filter((zone) => zone.delegationSetId === id);
}

/** Markup of a reusable delegation set: id with prefix, name servers without trailing dot. */
export function writeReusableDelegationSet({ id, callerReference, nameServers }: DelegationSet): string {
  return element(
    'DelegationSet',
    member('Id', `/delegationset/${id}`) + member('CallerReference', callerReference) + list('NameServers', nameServers, 'NameServer'),
  );
}

/** Markup of the name servers of a public zone, as their reusable delegation set if they are one; nothing for a private zone. */
export function writeDelegationSet(zone: HostedZone, account: Account): string {
  if (zone.isPrivate) return '';
  const reusable = zone.delegationSetId === undefined ? undefined : account.delegationSets.get(zone.delegationSetId);
  return reusable ? writeReusableDelegationSet(reusable) : element('DelegationSet', list('NameServers', zone.nameServers, 'NameServer'));
}
