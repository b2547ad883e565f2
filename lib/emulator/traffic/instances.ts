import { invalidInput, priorRequestNotComplete } from '../errors';
import { ParseProblem, parseDomainName, sortKeyOf } from '../names/domain-name';
import { type OperationCall } from '../operation';
import { requireUnprotected } from '../protections/protected';
import { pageFrom, sortByKey } from '../protocol/pages';
import { recordTypes } from '../record-sets/record-types';
import { element, member } from '../xml/writer';
import { noSuchTrafficPolicyInstance } from './errors';
import { isUnderWay } from './plant';
import { type TrafficPolicyInstance } from './stored';

/** The instance that the path names. @throws ServiceError NoSuchTrafficPolicyInstance */
export function findInstance({ account, parameters }: OperationCall): TrafficPolicyInstance {
  const instance = account.trafficPolicyInstances.get(parameters.path('Id', 36));
  if (!instance) throw noSuchTrafficPolicyInstance();
  return instance;
}

/** An instance is changed again only when it is done with the last change. @throws ServiceError PriorRequestNotComplete */
export function requireDone(instance: TrafficPolicyInstance): void {
  if (isUnderWay(instance)) throw priorRequestNotComplete();
}

/** The name and type of an instance must not be protected for it to be changed. @throws ServiceError InvalidInput */
export function requireInstanceUnprotected({ name, type, hostedZoneId }: TrafficPolicyInstance, { account }: OperationCall): void {
  const zone = account.hostedZones.get(hostedZoneId);
  if (zone) requireUnprotected(name, type, zone);
}

/** Markup of a TrafficPolicyInstance. */
export function writeInstance(instance: TrafficPolicyInstance): string {
  return element(
    'TrafficPolicyInstance',
    member('Id', instance.id) +
      member('HostedZoneId', instance.hostedZoneId) +
      member('Name', instance.name) +
      member('TTL', instance.ttl) +
      member('State', instance.state) +
      member('Message', instance.message) +
      member('TrafficPolicyId', instance.policyId) +
      member('TrafficPolicyVersion', instance.policyVersion) +
      member('TrafficPolicyType', instance.type),
  );
}

/**
 * One page of instances: ordered by zone id, name with labels reversed, type, which is not documented. Markers are
 * positions; that of the zone is left out where all instances are of one.
 */
export function writeInstancePage(call: OperationCall, chosen: (instance: TrafficPolicyInstance) => boolean, ofZone?: string): string {
  const { account, parameters } = call;
  const zoneId = ofZone ?? parameters.queryId('hostedzoneid', 'hostedZoneIdMarker', 'hostedzone');
  const start =
    zoneId === undefined
      ? undefined
      : keyOf(
          zoneId,
          readName(parameters.queryOfLength('trafficpolicyinstancename', 'trafficPolicyInstanceNameMarker', 0, 1_024)),
          parameters.queryWord('trafficpolicyinstancetype', 'trafficPolicyInstanceTypeMarker', recordTypes) ?? '',
        );
  const { echoed, size } = parameters.maxItems(100);
  const instances = sortByKey([...account.trafficPolicyInstances.values()].filter(chosen), instanceKey);
  const { items, next } = pageFrom(instances, instanceKey, start, size);
  const markers = next
    ? (ofZone === undefined ? member('HostedZoneIdMarker', next.hostedZoneId) : '') +
      member('TrafficPolicyInstanceNameMarker', next.name) +
      member('TrafficPolicyInstanceTypeMarker', next.type)
    : '';
  return (
    element('TrafficPolicyInstances', items.map(writeInstance).join('')) +
    markers +
    member('IsTruncated', next !== undefined) +
    member('MaxItems', echoed)
  );
}

function instanceKey({ hostedZoneId, name, type }: TrafficPolicyInstance): string {
  return keyOf(hostedZoneId, sortKeyOf(name), type);
}

/** Parts that come first decide first: nothing in them is below the separator. */
function keyOf(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

function readName(name: string | undefined): string {
  try {
    return name === undefined ? '' : sortKeyOf(parseDomainName(name));
  } catch (error) {
    if (error instanceof ParseProblem) throw invalidInput(error.message);
    throw error;
  }
}
