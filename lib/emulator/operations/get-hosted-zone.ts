import { type Operation } from '../operation';
import { findHostedZone, writeDelegationSet, writeHostedZone, writeVpc } from '../resources/hosted-zones';
import { element } from '../xml/writer';

/**
 * GetHostedZone: the zone with its name servers, or with its VPCs when private.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html
 */
export const getHostedZone: Operation = (call) => {
  const zone = findHostedZone(call);
  const vpcs = zone.isPrivate ? element('VPCs', zone.vpcs.map(writeVpc).join('')) : '';
  return { markup: writeHostedZone(zone) + writeDelegationSet(zone) + vpcs };
};
