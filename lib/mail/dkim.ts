import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { parseTagList, tagProblems } from './tag-list';

/** A public key as DKIM publishes it. */
export interface DkimPublicKey {
  readonly keyType: 'rsa' | 'ed25519';
  /** Base64: of RSA the SubjectPublicKeyInfo (RFC 6376, section 3.6.1), of Ed25519 the 32 octets of the key (RFC 8463, section 4). */
  readonly data: string;
  readonly bits: number;
}

const ed25519Octets = 32;

/**
 * The key that a PEM text or base64 stands for; undefined where there is none. A private key is refused: it has no place in a program that
 * writes DNS records, and no part of the text is ever said again.
 */
export function readDkimKey(text: string): DkimPublicKey | undefined {
  if (text.includes('PRIVATE KEY')) return undefined;
  const body = text.replace(/-----(?:BEGIN|END) (?:RSA )?PUBLIC KEY-----/g, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return undefined;
  const octets = Buffer.from(body, 'base64');
  if (octets.length === ed25519Octets) return { keyType: 'ed25519', data: octets.toString('base64'), bits: 256 };
  // Node would find the public key in a private one.
  if (isPrivateKey(octets)) return undefined;
  const key = tryKey(octets, 'spki') ?? tryKey(octets, 'pkcs1');
  if (key === undefined) return undefined;
  const spki = key.export({ format: 'der', type: 'spki' });
  if (key.asymmetricKeyType === 'rsa')
    return { keyType: 'rsa', data: spki.toString('base64'), bits: key.asymmetricKeyDetails?.modulusLength ?? 0 };
  if (key.asymmetricKeyType !== 'ed25519') return undefined;
  return { keyType: 'ed25519', data: spki.subarray(-ed25519Octets).toString('base64'), bits: 256 };
}

function tryKey(octets: Buffer, type: 'spki' | 'pkcs1'): KeyObject | undefined {
  try {
    return createPublicKey({ key: octets, format: 'der', type });
  } catch {
    return undefined;
  }
}

function isPrivateKey(octets: Buffer): boolean {
  return (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => {
    try {
      return createPrivateKey({ key: octets, format: 'der', type }).type === 'private';
    } catch {
      return false;
    }
  });
}

/** What is wrong with a published key, and how long it is. */
export interface DkimVerdict {
  readonly problems: readonly string[];
  /** Bits of an RSA key. */
  readonly rsaBits?: number;
}

/** What verifiers make of a published key (RFC 6376, section 3.6.1). */
export function judgeDkim(text: string): DkimVerdict {
  const { tags, problems } = parseTagList(text);
  const [first] = tags.keys();
  const data = tags.get('p')?.replace(/\s+/g, '');
  const found = [
    ...problems,
    ...(tags.has('v') && first !== 'v' ? ['The tag v does not stand first.'] : []),
    ...(data === undefined ? ['The tag p is missing.'] : []),
    ...tagProblems(tags, { v: /^DKIM1$/, k: /^(?:rsa|ed25519)$/ }),
  ];
  // An empty key is a revoked one.
  if (data === undefined || data === '' || found.length > 0) return { problems: found };
  const keyType = tags.get('k') ?? 'rsa';
  const key = readDkimKey(data);
  if (key?.keyType !== keyType) return { problems: [`The tag p holds no ${keyType} key.`] };
  return { problems: [], ...(keyType === 'rsa' ? { rsaBits: key.bits } : {}) };
}
