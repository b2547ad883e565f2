import { findSigningZone } from '../dnssec/zone-signing';
import { writeKeyMembers } from '../dnssec/write';
import { type Operation } from '../operation';
import { element, member } from '../xml/writer';

/**
 * GetDNSSEC: whether the zone signs, and its keys.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetDNSSEC.html
 */
export const getDnssec: Operation = (call) => {
  const { zone, signing } = findSigningZone(call);
  return {
    markup:
      element('Status', member('ServeSignature', signing.isSigning ? 'SIGNING' : 'NOT_SIGNING')) +
      element('KeySigningKeys', signing.keys.map((key) => element('member', writeKeyMembers(key, zone.name))).join('')),
  };
};
