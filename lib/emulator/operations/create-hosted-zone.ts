import { invalidInput, ServiceError } from '../errors';
import { isWildcard, labelsOf, ParseProblem, parseDomainName } from '../names/domain-name';
import { type Operation, type OperationCall } from '../operation';
import { dnsName } from '../record-sets/shape';
import { type DelegationSet, type HostedZone, type Vpc } from '../store/account';
import { acceptChange, writeChangeInfo } from '../resources/changes';
import { writeDelegationSet } from '../resources/delegation-sets';
import { writeHostedZone } from '../resources/hosted-zones';
import { resourceId } from '../resources/resource-id';
import { invalidVpcId, ownerOfVpc, requireVpc, vpcShape, writeVpc, zonesOfVpc } from '../resources/vpcs';
import { chooseDelegationSet } from '../resources/zone-delegation-set';
import { drawNameServers, privateNameServers } from '../store/name-servers';
import { RecordStore } from '../store/record-store';
import { readBody } from '../xml/body';
import { boolean, text } from '../xml/scalars';
import { optional, required, structure, type ShapeValue } from '../xml/shapes';

const request = structure({
  Name: required(dnsName),
  VPC: optional(vpcShape),
  CallerReference: required(text({ type: 'Nonce', min: 1, max: 128 })),
  HostedZoneConfig: optional(
    structure({
      Comment: optional(text({ type: 'ResourceDescription', max: 256 })),
      PrivateZone: optional(boolean),
    }),
  ),
  DelegationSetId: optional(resourceId('delegationset')),
});

/** Public zones of one name that can have name servers of their own; the service's number is not known. */
const maxZonesOfOneName = 100;

/**
 * CreateHostedZone: a public zone, with name servers of its own or of a reusable delegation set, or with a VPC a private
 * one; it holds its NS and SOA sets.
 *
 * A caller reference is never free again, not even after the zone is gone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html
 */
export const createHostedZone: Operation = (call) => {
  const { account } = call;
  const body = readBody(call.body, 'CreateHostedZone', request);
  const isPrivate = decidePrivacy(body);
  const name = readZoneName(body.Name, isPrivate);
  if (account.hostedZoneReferences.has(body.CallerReference)) {
    throw new ServiceError('HostedZoneAlreadyExists', 'A hosted zone has already been created with the specified caller reference.', 409);
  }
  if (account.hostedZones.size >= call.settings.quotas.hostedZones) {
    const limit = `Cannot create more than ${call.settings.quotas.hostedZones} hosted zones.`;
    throw new ServiceError('TooManyHostedZones', `Limits Exceeded: MAX_HOSTED_ZONES_BY_OWNER - ${limit}`);
  }
  if (body.VPC) requireFreeVpc(body.VPC, name, call);
  const delegationSet = chooseDelegationSet(body.DelegationSetId, name, call);
  const zone = makeZone(name, body, isPrivate, delegationSet, call);
  account.hostedZones.set(zone.id, zone);
  account.hostedZoneReferences.add(zone.callerReference);
  const change = writeChangeInfo(acceptChange(call), 'PENDING');
  return {
    markup: writeHostedZone(zone) + change + writeDelegationSet(zone, account) + zone.vpcs.map(writeVpc).join(''),
    location: `/hostedzone/${zone.id}`,
  };
};

/** The VPC makes the zone private; asking for a private zone without one asks for nothing that exists. */
function decidePrivacy(body: ShapeValue<typeof request>): boolean {
  const asked = body.HostedZoneConfig?.PrivateZone === true;
  if (asked && !body.VPC) throw invalidInput('Invalid request: A private hosted zone must be created with a VPC.');
  if (body.VPC && body.DelegationSetId !== undefined)
    throw invalidInput('Invalid request: A reusable delegation set cannot be used with a private hosted zone.');
  return body.VPC !== undefined;
}

function readZoneName(sent: string, isPrivate: boolean): string {
  let name: string;
  try {
    name = parseDomainName(sent);
  } catch (error) {
    if (error instanceof ParseProblem) throw new ServiceError('InvalidDomainName', error.message);
    throw error;
  }
  if (isWildcard(name))
    throw new ServiceError('InvalidDomainName', 'Creation of hosted zone with a wildcard domain name is not supported.');
  const labels = labelsOf(name).length;
  if (labels === 0 || (labels === 1 && !isPrivate)) throw new ServiceError('InvalidDomainName', `${name} is reserved by AWS!`);
  return name;
}

function requireFreeVpc(vpc: Vpc, name: string, call: OperationCall): void {
  requireVpc(vpc, call);
  if (ownerOfVpc(call, vpc) !== call.account.id) throw invalidVpcId();
  const namesake = zonesOfVpc(call, vpc).find(({ zone }) => zone.name === name)?.zone;
  if (!namesake) return;
  const clash = `has already been associated with the hosted zone ${namesake.id} with the same domain name.`;
  throw new ServiceError('ConflictingDomainExists', `The VPC ${vpc.VPCId} in region ${vpc.VPCRegion} ${clash}`);
}

function makeZone(
  name: string,
  body: ShapeValue<typeof request>,
  isPrivate: boolean,
  delegationSet: DelegationSet | undefined,
  { account }: OperationCall,
): HostedZone {
  const comment = body.HostedZoneConfig?.Comment;
  const nameServers = isPrivate ? privateNameServers : (delegationSet?.nameServers ?? freeNameServers(name, account));
  const zone: HostedZone = {
    id: account.identifiers.resourceId('Z'),
    name,
    callerReference: body.CallerReference,
    isPrivate,
    comment: comment === '' ? undefined : comment,
    nameServers,
    delegationSetId: delegationSet?.id,
    vpcs: body.VPC ? [body.VPC] : [],
    protections: new Map(),
    policyTrees: new Map(),
    records: new RecordStore(),
  };
  zone.records.put({ Name: name, Type: 'NS', TTL: 172800, ResourceRecords: nameServers.map((server) => ({ Value: `${server}.` })) });
  const soa = `${nameServers[0] ?? ''}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
  zone.records.put({ Name: name, Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: soa }] });
  return zone;
}

/** Zones of one name must not share a server, or a resolver could not tell them apart. */
function freeNameServers(name: string, account: OperationCall['account']): string[] {
  const alike = [...account.hostedZones.values()].filter((zone) => zone.name === name && !zone.isPrivate);
  if (alike.length >= maxZonesOfOneName) {
    const reason = 'too many hosted zones with the specified domain name exist.';
    throw new ServiceError('DelegationSetNotAvailable', `Amazon Route 53 has no name servers left for another hosted zone: ${reason}`);
  }
  return drawNameServers(account.identifiers, new Set(alike.flatMap((zone) => zone.nameServers)));
}
