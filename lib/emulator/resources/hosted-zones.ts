import { noSuchHostedZone } from '../errors';
import { type OperationCall } from '../operation';
import { element, list, member } from '../xml/writer';
import { type HostedZone, type Vpc } from '../store/account';

/** The hosted zone that a part of the path names. @throws ServiceError NoSuchHostedZone */
export function findHostedZone({ account, parameters }: OperationCall, parameter = 'Id'): HostedZone {
  const id = parameters.resourceId(parameter, 'hostedzone');
  const zone = account.hostedZones.get(id);
  if (!zone) throw noSuchHostedZone(id);
  return zone;
}

/** Markup of a HostedZone: id with prefix; Comment only when set; Config always there. */
export function writeHostedZone(zone: HostedZone): string {
  return element('HostedZone', member('Id', `/hostedzone/${zone.id}`) + member('Name', zone.name) + member('CallerReference', zone.callerReference)
    + element('Config', member('Comment', zone.comment) + member('PrivateZone', zone.isPrivate))
    + member('ResourceRecordSetCount', zone.records.size));
}

/** Markup of the name servers of a public zone; nothing for a private one. */
export function writeDelegationSet(zone: HostedZone): string {
  return zone.isPrivate ? '' : element('DelegationSet', list('NameServers', zone.nameServers, 'NameServer'));
}

/** Markup of a VPC. */
export function writeVpc({ VPCRegion, VPCId }: Vpc): string {
  return element('VPC', member('VPCRegion', VPCRegion) + member('VPCId', VPCId));
}
