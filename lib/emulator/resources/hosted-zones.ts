import { noSuchHostedZone } from '../errors';
import { type OperationCall } from '../operation';
import { element, member } from '../xml/writer';
import { type HostedZone } from '../store/account';
import { type OwnedZone } from './vpcs';

/** The hosted zone that a part of the path names. @throws ServiceError NoSuchHostedZone */
export function findHostedZone({ account, parameters }: OperationCall, parameter = 'Id'): HostedZone {
  const id = parameters.resourceId(parameter, 'hostedzone');
  const zone = account.hostedZones.get(id);
  if (!zone) throw noSuchHostedZone(id);
  return zone;
}

/**
 * The hosted zone that the path names, whoever has it; the caller's own first.
 *
 * @throws ServiceError NoSuchHostedZone
 */
export function findHostedZoneOfAnyone({ account, accounts, parameters }: OperationCall): OwnedZone {
  const id = parameters.resourceId('Id', 'hostedzone');
  for (const owner of [account, ...accounts.all()]) {
    const zone = owner.hostedZones.get(id);
    if (zone) return { zone, owner };
  }
  throw noSuchHostedZone(id);
}

/** Markup of a HostedZone: id with prefix; Comment and Features only when set; Config always there. */
export function writeHostedZone(zone: HostedZone): string {
  return element(
    'HostedZone',
    member('Id', `/hostedzone/${zone.id}`) +
      member('Name', zone.name) +
      member('CallerReference', zone.callerReference) +
      element('Config', member('Comment', zone.comment) + member('PrivateZone', zone.isPrivate)) +
      member('ResourceRecordSetCount', zone.records.size) +
      writeFeatures(zone),
  );
}

/** Switching takes no time here, so none of the states between on and off is ever seen. */
function writeFeatures({ acceleratedRecovery: isOn }: HostedZone): string {
  return isOn === undefined ? '' : element('Features', member('AcceleratedRecoveryStatus', isOn ? 'ENABLED' : 'DISABLED'));
}
