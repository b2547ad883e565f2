import { invalidKeyStatus, putSigning, signingOf } from '../dnssec/zone-signing';
import { type KeySigningKey, type ZoneSigning } from '../dnssec/stored';
import { invalidKmsArn, requireKmsKey } from '../dnssec/kms-keys';
import { writeKey } from '../dnssec/write';
import { noSuchHostedZone, ServiceError } from '../errors';
import { type Operation } from '../operation';
import { acceptChange, writeChangeInfo } from '../resources/changes';
import { resourceId } from '../resources/resource-id';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { required, structure, type ShapeValue } from '../xml/shapes';

const request = structure({
  CallerReference: required(text({ type: 'Nonce', min: 1, max: 128 })),
  HostedZoneId: required(resourceId('hostedzone')),
  KeyManagementServiceArn: required(text({ type: 'SigningKeyString' })),
  Name: required(text({ type: 'SigningKeyName', min: 3, max: 128 })),
  Status: required(text({ type: 'SigningKeyStatus', min: 5, max: 150 })),
});

/** @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
const maxKeys = 2;
/** Digits, letters and the underscore are documented; the hyphen was seen to be taken. */
const keyName = /^[0-9A-Za-z_-]+$/;
/** A key, not an alias; DNSSEC takes customer managed keys of us-east-1 only. */
const kmsArn = /^arn:aws(-cn|-us-gov)?:kms:us-east-1:\d{12}:key\/[0-9A-Za-z-]+$/;

/**
 * CreateKeySigningKey: name, KMS key and caller reference are each used once in a zone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateKeySigningKey.html
 */
export const createKeySigningKey: Operation = (call) => {
  const sent = readBody(call.body, 'CreateKeySigningKey', request);
  const zone = call.account.hostedZones.get(sent.HostedZoneId);
  if (!zone) throw noSuchHostedZone(sent.HostedZoneId);
  const { signing } = signingOf(zone, call);
  if (!keyName.test(sent.Name))
    throw new ServiceError(
      'InvalidKeySigningKeyName',
      'The key-signing key (KSK) name can include only numbers, letters, and underscores (_).',
    );
  if (sent.Status !== 'ACTIVE' && sent.Status !== 'INACTIVE')
    throw invalidKeyStatus('The key-signing key (KSK) status must be ACTIVE or INACTIVE.');
  if (!kmsArn.test(sent.KeyManagementServiceArn)) throw invalidKmsArn();
  requireKmsKey(sent.KeyManagementServiceArn, call);
  requireFree(sent, signing);
  const key: KeySigningKey = {
    name: sent.Name,
    callerReference: sent.CallerReference,
    kmsArn: sent.KeyManagementServiceArn,
    status: sent.Status,
    createdAt: call.now,
    modifiedAt: call.now,
  };
  putSigning(zone, { ...signing, keys: [...signing.keys, key] }, call);
  return {
    markup: writeChangeInfo(acceptChange(call), 'PENDING') + writeKey(key, zone.name),
    location: `/keysigningkey/${zone.id}/${key.name}`,
  };
};

function requireFree(sent: ShapeValue<typeof request>, { keys }: ZoneSigning): void {
  if (
    keys.some(
      ({ name, kmsArn: used, callerReference }) =>
        name === sent.Name || used === sent.KeyManagementServiceArn || callerReference === sent.CallerReference,
    )
  ) {
    throw new ServiceError(
      'KeySigningKeyAlreadyExists',
      'You have already created a key-signing key (KSK) with this name or with the same customer managed key ARN.',
      409,
    );
  }
  if (keys.length >= maxKeys)
    throw new ServiceError('TooManyKeySigningKeys', `Limits Exceeded: A hosted zone can have at most ${maxKeys} key-signing keys (KSKs).`);
}
