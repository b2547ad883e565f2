import { type Operation } from '../operation';
import { findHostedZone, writeHostedZone } from '../resources/hosted-zones';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { optional, structure } from '../xml/shapes';

const request = structure({ Comment: optional(text({ type: 'ResourceDescription', max: 256 })) });

/**
 * UpdateHostedZoneComment: an absent or empty comment clears it.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateHostedZoneComment.html
 */
export const updateHostedZoneComment: Operation = (call) => {
  const { Comment } = readBody(call.body, 'UpdateHostedZoneComment', request);
  const zone = findHostedZone(call);
  zone.comment = Comment === '' ? undefined : Comment;
  return { markup: writeHostedZone(zone) };
};
