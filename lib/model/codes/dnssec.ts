import { error, warning, type FindingEntry } from './entry';

const enabling = 'Route 53 Developer Guide, Enabling DNSSEC signing and establishing a chain of trust';

/** DNSSEC of hosted zones. */
export const dnssecCodes = {
  SigningZonePrivate: error(
    'A private hosted zone cannot be signed.',
    'a public zone',
    'take the declaration of DNSSEC away',
    'Route 53 Developer Guide, Configuring DNSSEC signing',
  ),
  SigningDeclaredTwice: error(
    'The signing of a zone is declared twice.',
    'one declaration for each zone, with one key: the zone goes over to another one by itself',
    'take one away',
    'RFC 6781, section 4.1.2',
  ),
  KeySigningKeyNameInvalid: error(
    'The text cannot be the name of a key-signing key.',
    '3 to 128 letters, digits and underscores',
    'give another name, such as shop_2026',
    'Route 53 API Reference, CreateKeySigningKey',
  ),
  KmsKeyArnInvalid: error(
    'Route 53 cannot sign with the KMS key.',
    'the ARN of a customer managed key of us-east-1, such as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab; no alias',
    'create a key in us-east-1 with spec ECC_NIST_P256, or leave the ARN away so that one is created',
    'Route 53 Developer Guide, Working with customer managed keys for DNSSEC',
  ),
  SigningParentInvalid: error(
    'The DS record of a zone cannot be published where it is declared to be.',
    'a public zone of the app with a name above, a registered domain of the same name, or DS records that are published by hand, with seconds from 0 to 2147483647',
    'name the zone that delegates, or the domain; or correct the DS record',
    enabling,
  ),
  SigningKeysDeclaredTwice: error(
    'The keys of a registered domain are declared, and its zone is declared to be signed with keys of its own.',
    'one of the two',
    'take signingKeys away from the registered domain',
    'Route 53 Domains API Reference, AssociateDelegationSignerToDomain',
  ),
  DsBesideSigning: error(
    'A DS record set is declared for a zone that the app signs; one that matches no key of the zone takes it away from everybody who validates.',
    'the DS record set that comes and goes with the keys of the zone',
    'take the DS record set away, and name the zone that holds it as parent',
    'RFC 4035, section 5; RFC 6781, section 4.1.2',
  ),
  DsWithoutSigning: warning(
    'DS records are declared for a zone that the app holds and does not sign; without a key that they match, whoever validates gets no answer.',
    'DS records that come and go with the keys of the zone',
    'declare the signing of the zone (`zone.enableDnssec`), take the DS records away, or acknowledge that the zone is signed by other means',
    'RFC 4035, section 5.2',
  ),
} as const satisfies Record<string, FindingEntry>;
