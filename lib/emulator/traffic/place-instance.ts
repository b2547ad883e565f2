import { invalidInput, ServiceError } from '../errors';
import { isInZone, ParseProblem, parseDomainName } from '../names/domain-name';
import { requireUnprotected } from '../protections/protected';
import { type RecordType } from '../record-sets/record-types';
import { setProblems } from '../record-sets/set-rules';
import { type Account, type HostedZone } from '../store/account';
import { type TrafficPolicyInstance } from './stored';

/**
 * The canonical name of a new instance, whose one visible record set must be able to stand in the zone.
 *
 * @throws ServiceError InvalidInput, TrafficPolicyInstanceAlreadyExists
 */
export function placeOf(sent: string, type: RecordType, zone: HostedZone, account: Account): string {
  const name = readName(sent);
  if (zone.isPrivate) throw invalidInput('Traffic policy instances are not supported for private hosted zones.');
  if (!isInZone(name, zone.name)) throw invalidInput(`The name ${name} is not in the hosted zone ${zone.name}`);
  const twin = [...account.trafficPolicyInstances.values()].some(
    (other) => other.hostedZoneId === zone.id && other.name === name && other.type === type,
  );
  if (twin)
    throw new ServiceError(
      'TrafficPolicyInstanceAlreadyExists',
      `A traffic policy instance with the name ${name} and the type ${type} already exists.`,
      409,
    );
  requireUnprotected(name, type, zone);
  const problems = rootProblems(name, type, zone, account);
  if (problems.length > 0) throw invalidInput(problems.join(', '));
  return name;
}

/** What speaks against the visible record set of an instance, given what else stands in the zone. */
export function rootProblems(name: string, type: RecordType, zone: HostedZone, account: Account, instanceId?: string): string[] {
  const others = zone.records.group(name, type).filter(({ TrafficPolicyInstanceId: owner }) => owner === undefined || owner !== instanceId);
  if (others.length > 0) return [`A resource record set with the name ${name} and the type ${type} already exists.`];
  return setProblems({ Name: name, Type: type }, { account, zone });
}

/** Shows an instance in its zone: one record set, with neither values nor a TTL, unless somebody put another one there. */
export function showInstance({ id, name, type, hostedZoneId }: TrafficPolicyInstance, account: Account): void {
  const zone = account.hostedZones.get(hostedZoneId);
  if (zone && rootProblems(name, type, zone, account, id).length === 0)
    zone.records.put({ Name: name, Type: type, TrafficPolicyInstanceId: id });
}

/** Takes the record set of an instance away, unless it became somebody else's. */
export function hideInstance({ id, name, type, hostedZoneId }: TrafficPolicyInstance, account: Account): void {
  const records = account.hostedZones.get(hostedZoneId)?.records;
  const key = { name, type, setIdentifier: '' };
  if (records?.get(key)?.TrafficPolicyInstanceId === id) records.remove(key);
}

function readName(sent: string): string {
  try {
    return parseDomainName(sent);
  } catch (error) {
    if (error instanceof ParseProblem) throw invalidInput(error.message);
    throw error;
  }
}
