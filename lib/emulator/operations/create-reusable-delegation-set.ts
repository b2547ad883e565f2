import { ServiceError } from '../errors';
import { type Operation, type OperationCall } from '../operation';
import { writeReusableDelegationSet } from '../resources/delegation-sets';
import { resourceId } from '../resources/resource-id';
import { type DelegationSet, type HostedZone } from '../store/account';
import { areNameServersLeft, drawNameServers } from '../store/name-servers';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { optional, required, structure } from '../xml/shapes';

const request = structure({
  CallerReference: required(text({ type: 'Nonce', min: 1, max: 128 })),
  HostedZoneId: optional(resourceId('hostedzone')),
});

/**
 * CreateReusableDelegationSet: four new name servers, or those of a public zone, which the set then serves.
 *
 * A caller reference is never free again, not even after the set is gone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateReusableDelegationSet.html
 */
export const createReusableDelegationSet: Operation = (call) => {
  const { account, settings } = call;
  const { CallerReference: callerReference, HostedZoneId } = readBody(call.body, 'CreateReusableDelegationSet', request);
  if (account.delegationSetReferences.has(callerReference)) {
    throw new ServiceError(
      'DelegationSetAlreadyCreated',
      'A delegation set with the same owner and caller reference combination has already been created.',
    );
  }
  const zone = HostedZoneId === undefined ? undefined : findServedZone(HostedZoneId, call);
  if (account.delegationSets.size >= settings.quotas.reusableDelegationSets) {
    const limit = `Cannot create more than ${settings.quotas.reusableDelegationSets} reusable delegation sets.`;
    throw new ServiceError('LimitsExceeded', `Limits Exceeded: MAX_REUSABLE_DELEGATION_SETS_BY_OWNER - ${limit}`);
  }
  const set: DelegationSet = {
    id: account.identifiers.resourceId('N'),
    callerReference,
    nameServers: zone?.nameServers ?? newNameServers(call),
  };
  account.delegationSets.set(set.id, set);
  account.delegationSetReferences.add(callerReference);
  if (zone) zone.delegationSetId = set.id;
  return { markup: writeReusableDelegationSet(set), location: `/delegationset/${set.id}` };
};

/** The zone whose name servers become reusable. Its errors are this operation's own. */
function findServedZone(id: string, { account }: OperationCall): HostedZone {
  const zone = account.hostedZones.get(id);
  if (!zone) throw new ServiceError('HostedZoneNotFound', `The specified hosted zone ${id} cannot be found.`);
  if (zone.isPrivate) throw new ServiceError('InvalidArgument', 'A reusable delegation set cannot be used with a private hosted zone.');
  if (zone.delegationSetId !== undefined)
    throw new ServiceError('DelegationSetAlreadyReusable', 'The specified delegation set has already been marked as reusable.');
  return zone;
}

/** Reusable sets share no servers, so that zones of one name can use any two of them. */
function newNameServers({ account }: OperationCall): string[] {
  const taken = new Set([...account.delegationSets.values()].flatMap(({ nameServers }) => nameServers));
  if (!areNameServersLeft(taken))
    throw new ServiceError('DelegationSetNotAvailable', 'Amazon Route 53 has no name servers left for another reusable delegation set.');
  return drawNameServers(account.identifiers, taken);
}
