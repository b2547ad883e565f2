import { invalidInput, ServiceError } from '../errors';
import { ParseProblem, parseDomainName, sortKeyOf } from '../names/domain-name';
import { type OperationCall } from '../operation';
import { pageFrom, sortByKey } from '../protocol/pages';
import { recordTypes } from '../record-sets/record-types';
import { element, member } from '../xml/writer';
import { noSuchTrafficPolicyInstance } from './errors';
import { type TrafficPolicyInstance } from './stored';

/** The instance that the path names. @throws ServiceError NoSuchTrafficPolicyInstance */
export function findInstance({ account, parameters }: OperationCall): TrafficPolicyInstance {
  const instance = account.trafficPolicyInstances.get(parameters.path('Id', 36));
  if (!instance) throw noSuchTrafficPolicyInstance();
  return instance;
}

/** Whether what was last asked of the instance is done. */
export function isApplied({ changedAt }: TrafficPolicyInstance, { now, settings }: OperationCall): boolean {
  return now - changedAt >= settings.changeDelayMs;
}

/** An instance is changed again only when it is done with the last change. @throws ServiceError PriorRequestNotComplete */
export function requireApplied(instance: TrafficPolicyInstance, call: OperationCall): void {
  if (isApplied(instance, call)) return;
  throw new ServiceError('PriorRequestNotComplete', 'The request was rejected because Route 53 was still processing a prior request.');
}

/** Markup of a TrafficPolicyInstance. The answer to a request that changes it always shows what is under way. */
export function writeInstance(instance: TrafficPolicyInstance, state: 'Applied' | TrafficPolicyInstance['underWay']): string {
  return element(
    'TrafficPolicyInstance',
    member('Id', instance.id) +
      member('HostedZoneId', instance.hostedZoneId) +
      member('Name', instance.name) +
      member('TTL', instance.ttl) +
      member('State', state) +
      member('Message', '') +
      member('TrafficPolicyId', instance.policyId) +
      member('TrafficPolicyVersion', instance.policyVersion) +
      member('TrafficPolicyType', instance.type),
  );
}

/** The instance as it is now. */
export function writeCurrentInstance(instance: TrafficPolicyInstance, call: OperationCall): string {
  return writeInstance(instance, isApplied(instance, call) ? 'Applied' : instance.underWay);
}

/**
 * One page of instances: ordered by zone id, name with labels reversed, type, which is not documented. Markers are
 * positions; that of the zone is left out where all instances are of one.
 */
export function writeInstancePage(call: OperationCall, chosen: (instance: TrafficPolicyInstance) => boolean, ofZone?: string): string {
  const { account, parameters } = call;
  const zoneId = ofZone ?? parameters.query('hostedzoneid')?.replace(/^\/?hostedzone\//, '');
  const start =
    zoneId === undefined
      ? undefined
      : keyOf(
          zoneId,
          readName(parameters.query('trafficpolicyinstancename')),
          parameters.queryWord('trafficpolicyinstancetype', recordTypes) ?? '',
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
    element('TrafficPolicyInstances', items.map((instance) => writeCurrentInstance(instance, call)).join('')) +
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
