import { findSigningZone } from '../dnssec/zone-signing';
import { writeKeyMembers } from '../dnssec/write';
import { type Operation } from '../operation';
import { element, member } from '../xml/writer';

/**
 * GetDNSSEC: whether the zone signs, and its keys. Those whose KMS keys are gone need action.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetDNSSEC.html
 */
export const getDnssec: Operation = (call) => {
  const { zone, signing } = findSigningZone(call);
  const lost = new Set(signing.keys.filter(({ kmsArn }) => !call.settings.resources.hasKmsKey(kmsArn)));
  const cannotSign = [...lost].some(({ status }) => status === 'ACTIVE');
  const serving = !signing.isSigning ? 'NOT_SIGNING' : cannotSign ? 'ACTION_NEEDED' : 'SIGNING';
  return {
    markup:
      element('Status', member('ServeSignature', serving)) +
      element('KeySigningKeys', signing.keys.map((key) => element('member', writeKeyMembers(key, zone.name, lost.has(key)))).join('')),
  };
};
