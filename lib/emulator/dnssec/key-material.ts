import { createECDH, createHash } from 'node:crypto';
import { labelsOf } from '../names/domain-name';

/** Zone key and secure entry point (RFC 4034, section 2.1.1). */
export const keyFlag = 257;
/** ECDSAP256SHA256 (RFC 6605). */
export const keyAlgorithm = 13;
/** SHA-256 (RFC 4509). */
export const digestType = 2;

/** What resolvers need of a key-signing key. */
export interface KeyMaterial {
  /** Base64 of the public key, two coordinates of 32 octets. */
  readonly publicKey: string;
  readonly keyTag: number;
  /** Hexadecimal, upper case. */
  readonly digest: string;
}

/** The key of a KMS key in a zone. One KMS key always gives one public key, whatever the zone: it has just one. */
export function keyMaterialOf(kmsArn: string, zoneName: string): KeyMaterial {
  const publicKey = publicKeyOf(kmsArn);
  const rdata = Buffer.concat([Buffer.from([keyFlag >> 8, keyFlag & 0xff, 3, keyAlgorithm]), publicKey]);
  const digest = createHash('sha256').update(wireName(zoneName)).update(rdata).digest('hex').toUpperCase();
  return { publicKey: publicKey.toString('base64'), keyTag: keyTagOf(rdata), digest };
}

/** A point of the curve for a private key made of the ARN; without the octet that says it is not compressed. */
function publicKeyOf(kmsArn: string): Buffer {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(createHash('sha256').update(kmsArn).digest());
  return ecdh.getPublicKey().subarray(1);
}

/** RFC 4034, appendix B. */
function keyTagOf(rdata: Buffer): number {
  let sum = 0;
  for (const [at, octet] of rdata.entries()) sum += at % 2 === 0 ? octet << 8 : octet;
  return (sum + (sum >> 16)) & 0xffff;
}

/** Canonical wire form: lengths and octets of the labels, then the root. */
function wireName(name: string): Buffer {
  const labels = labelsOf(name).map((label) =>
    Buffer.from(
      label.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
      'latin1',
    ),
  );
  return Buffer.concat([...labels.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0])]);
}
