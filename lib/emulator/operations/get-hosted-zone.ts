import { type Operation } from '../operation';
import { writeDelegationSet } from '../resources/delegation-sets';
import { findHostedZone, writeHostedZone } from '../resources/hosted-zones';
import { writeVpc } from '../resources/vpcs';
import { element } from '../xml/writer';

/**
 * GetHostedZone: the zone with its name servers, or with its VPCs when private.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html
 */
export const getHostedZone: Operation = (call) => {
  const zone = findHostedZone(call);
  const vpcs = zone.isPrivate ? element('VPCs', zone.vpcs.map(writeVpc).join('')) : '';
  return { markup: writeHostedZone(zone) + writeDelegationSet(zone, call.account) + vpcs };
};
