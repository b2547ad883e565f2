import { invalidInput } from '../errors';
import { type Operation } from '../operation';
import { findHostedZone } from '../resources/hosted-zones';
import { readBody } from '../xml/body';
import { boolean } from '../xml/scalars';
import { optional, structure } from '../xml/shapes';

const request = structure({ EnableAcceleratedRecovery: optional(boolean) });

/**
 * UpdateHostedZoneFeatures: accelerated recovery, for public zones; what is not sent stays as it is.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateHostedZoneFeatures.html
 */
export const updateHostedZoneFeatures: Operation = (call) => {
  const { EnableAcceleratedRecovery: enable } = readBody(call.body, 'UpdateHostedZoneFeatures', request);
  const zone = findHostedZone(call);
  if (enable !== undefined) {
    if (zone.isPrivate) throw invalidInput('Invalid request: Accelerated recovery is not supported for private hosted zones.');
    zone.acceleratedRecovery = enable;
  }
  return { markup: '' };
};
