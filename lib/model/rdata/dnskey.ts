import { createHash } from 'node:crypto';
import { finding } from '../finding';
import type { DomainName } from '../name/domain-name';
import { nameToWire } from '../name/wire';
import { failure, success, type Result } from '../result';
import { WireWriter } from '../wire/wire-writer';
import { dsDigestTypes, type DsRdata } from './ds';

/** A key of a signed zone (RFC 4034, section 2). Route 53 stores none; a DS record speaks of one. */
export interface Dnskey {
  /** 256 for a zone key, 257 with the secure entry point bit. */
  readonly flags: number;
  readonly algorithm: number;
  readonly publicKey: Uint8Array;
}

const zoneKeyBit = 0x0100;
const revokedBit = 0x0080;
const protocol = 3;
const hashes = { 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-384': 'sha384' } as const;

/** The key that the data of a DNSKEY record stands for, as in `257 3 13 mdsswUyr3DPW…`; blanks in the key make no difference. */
export function parseDnskey(text: string): Result<Dnskey> {
  const invalid = (message: string) => failure(finding('DnskeyInvalid', { message, value: text }));
  const [, flagsText, protocolText, algorithmText, keyText = ''] =
    /^\s*(\d{1,5})\s+(\d{1,3})\s+(\d{1,3})\s+([A-Za-z0-9+/=\s]+)$/.exec(text) ?? [];
  const [flags, algorithm] = [Number(flagsText), Number(algorithmText)];
  const publicKey = Buffer.from(keyText, 'base64');
  if (!(flags <= 65535) || !(algorithm <= 255) || publicKey.length === 0) return invalid('The text is no data of a DNSKEY record.');
  if (Number(protocolText) !== protocol) return invalid(`The protocol of a DNSKEY is 3, not ${Number(protocolText)}.`);
  if ((flags & zoneKeyBit) === 0) return invalid(`The key has the flags ${flags}, so it is not the key of a zone.`);
  if ((flags & revokedBit) !== 0) return invalid(`The key has the flags ${flags}: it is revoked.`);
  return success({ flags, algorithm, publicKey });
}

/** The DS data of a key of the zone with this name (RFC 4034, section 5.1.4). */
export function dsOfDnskey(zoneName: DomainName, key: Dnskey, digestType: keyof typeof dsDigestTypes): DsRdata {
  const data = dnskeyToWire(key);
  const digest = createHash(hashes[digestType]).update(nameToWire(zoneName)).update(data).digest('hex');
  return { type: 'DS', keyTag: keyTagOf(data), algorithm: key.algorithm, digestType: dsDigestTypes[digestType], digest };
}

function dnskeyToWire({ flags, algorithm, publicKey }: Dnskey): Uint8Array {
  const out = new WireWriter();
  out.uint16(flags);
  out.uint8(protocol);
  out.uint8(algorithm);
  out.octets(publicKey);
  return out.finish();
}

/** RFC 4034, appendix B. */
function keyTagOf(data: Uint8Array): number {
  const sum = data.reduce((total, octet, i) => total + (i % 2 === 0 ? octet * 256 : octet), 0);
  return (sum + Math.floor(sum / 65536)) % 65536;
}
