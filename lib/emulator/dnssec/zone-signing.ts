import { ServiceError } from '../errors';
import { type OperationCall } from '../operation';
import { findHostedZone } from '../resources/hosted-zones';
import { type HostedZone } from '../store/account';
import { type KeySigningKey, type ZoneSigning } from './stored';

/** A zone with its DNSSEC. */
export interface SigningZone {
  readonly zone: HostedZone;
  readonly signing: ZoneSigning;
}

/** The zone that the path names, which must be public. @throws ServiceError NoSuchHostedZone, InvalidArgument */
export function findSigningZone(call: OperationCall, parameter = 'Id'): SigningZone {
  return signingOf(findHostedZone(call, parameter), call);
}

/** Private zones have no DNSSEC. @throws ServiceError InvalidArgument */
export function signingOf(zone: HostedZone, { account }: OperationCall): SigningZone {
  if (zone.isPrivate) throw new ServiceError('InvalidArgument', 'Operation is unsupported for private hosted zones.');
  return { zone, signing: account.zoneSigning.get(zone.id) ?? { isSigning: false, keys: [] } };
}

/** The key that the path names, in its zone. @throws ServiceError NoSuchKeySigningKey; a zone that is not there has no keys */
export function findKey(call: OperationCall): SigningZone & { readonly key: KeySigningKey } {
  const zone = call.account.hostedZones.get(call.parameters.resourceId('HostedZoneId', 'hostedzone'));
  const name = call.parameters.path('Name', 128);
  const found = zone && !zone.isPrivate ? signingOf(zone, call) : undefined;
  const key = found?.signing.keys.find((known) => known.name === name);
  if (!found || !key) throw new ServiceError('NoSuchKeySigningKey', `The specified key-signing key (KSK) ${name} doesn't exist.`, 404);
  return { ...found, key };
}

/** Keeps what became of a zone's keys and signing. A zone without keys cannot sign, and has nothing to be kept. */
export function putSigning({ id }: HostedZone, signing: ZoneSigning, { account }: OperationCall): void {
  if (signing.keys.length === 0) account.zoneSigning.delete(id);
  else account.zoneSigning.set(id, signing);
}

/** Puts a key in the place of the one with its name. */
export function replaceKey({ zone, signing }: SigningZone, changed: KeySigningKey, call: OperationCall): void {
  putSigning(zone, { ...signing, keys: signing.keys.map((key) => (key.name === changed.name ? changed : key)) }, call);
}

/** InvalidKeySigningKeyStatus, 400. */
export function invalidKeyStatus(message: string): ServiceError {
  return new ServiceError('InvalidKeySigningKeyStatus', message);
}
