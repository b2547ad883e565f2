import { invalidInput, noSuchHostedZone } from '../errors';
import { type Operation } from '../operation';
import { writeInstancePage } from '../traffic/instances';

/**
 * ListTrafficPolicyInstancesByHostedZone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTrafficPolicyInstancesByHostedZone.html
 */
export const listTrafficPolicyInstancesByHostedZone: Operation = (call) => {
  const zoneId = call.parameters.queryId('id', 'hostedZoneId', 'hostedzone');
  if (zoneId === undefined) throw invalidInput('Invalid request: HostedZoneId must be specified.');
  if (!call.account.hostedZones.has(zoneId)) throw noSuchHostedZone(zoneId);
  return { markup: writeInstancePage(call, ({ hostedZoneId }) => hostedZoneId === zoneId, zoneId) };
};
