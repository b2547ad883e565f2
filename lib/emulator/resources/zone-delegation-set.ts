import { ServiceError } from '../errors';
import { isInZone } from '../names/domain-name';
import { type OperationCall } from '../operation';
import { type DelegationSet } from '../store/account';
import { getDelegationSet, zonesOfDelegationSet } from './delegation-sets';

/**
 * The reusable delegation set that a new public zone asks for, if any.
 *
 * @throws ServiceError NoSuchDelegationSet; TooManyHostedZones when it serves as many zones as it may;
 *   ConflictingDomainExists when a zone of the same name, above or below has one of its servers
 */
export function chooseDelegationSet(
  sentId: string | undefined,
  name: string,
  { account, settings }: OperationCall,
): DelegationSet | undefined {
  if (sentId === undefined) return undefined;
  const set = getDelegationSet(account, sentId);
  const conflict = [...account.hostedZones.values()].some(
    (zone) =>
      (isInZone(name, zone.name) || isInZone(zone.name, name)) && zone.nameServers.some((server) => set.nameServers.includes(server)),
  );
  if (conflict) {
    const reason = `as the DNSName: ${name} conflicts with existing ones sharing the delegation set`;
    throw new ServiceError('ConflictingDomainExists', `Cannot create hosted zone with DelegationSetId DelegationSetId:${set.id} ${reason}`);
  }
  if (zonesOfDelegationSet(account, set.id).length >= settings.quotas.zonesPerDelegationSet) {
    const limit = `Cannot create more than ${settings.quotas.zonesPerDelegationSet} hosted zones with one reusable delegation set.`;
    throw new ServiceError('TooManyHostedZones', `Limits Exceeded: MAX_ZONES_BY_REUSABLE_DELEGATION_SET - ${limit}`);
  }
  return set;
}
