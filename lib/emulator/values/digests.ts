import { decimal, fieldsOf, isHex, max16, valueProblem, type ValueReader } from './value-syntax';

/** Octets of a digest by its type number, where the type has a fixed length. */
type DigestLengths = Readonly<Record<number, number>>;
const dsDigests: DigestLengths = { 1: 20, 2: 32, 4: 48 };
const tlsaDigests: DigestLengths = { 1: 32, 2: 64 };
const sshfpDigests: DigestLengths = { 1: 20, 2: 32 };

/** DS: key tag, algorithm, digest type, digest. */
export const readDs: ValueReader = (value) => {
  const [tag, algorithm, type, ...digest] = fieldsOf(value);
  const digestType = decimal(type, 255);
  const hex = digest.join('');
  if (
    decimal(tag, max16) === undefined ||
    decimal(algorithm, 255) === undefined ||
    digestType === undefined ||
    !isHex(hex, dsDigests[digestType])
  ) {
    throw valueProblem('DSRRDATAInvalidValue', 'Invalid value for field "RData"', value, "Wrong format or it doesn't contain all fields.");
  }
  return `${Number(tag)} ${Number(algorithm)} ${digestType} ${hex.toLowerCase()}`;
};

/** TLSA: certificate usage 0-3, selector 0-1, matching type 0-2, certificate association data. */
export const readTlsa: ValueReader = (value) => {
  const [usage = '', selector = '', matching = '', ...data] = fieldsOf(value);
  const refuse = (field: string, detail: string) => valueProblem('TLSAInvalidValue', `Invalid value for field "${field}"`, value, detail);
  if (data.length === 0) throw refuse('RData', "Wrong format or it doesn't contain all fields.");
  if (decimal(usage, 3) === undefined) throw refuse('Certificate Usage', `Certificate Usage value not supported: ${usage}`);
  if (decimal(selector, 1) === undefined) throw refuse('Selector', `Selector value not supported: ${selector}`);
  const matchingType = decimal(matching, 2);
  if (matchingType === undefined) throw refuse('Matching Type', `Matching Type value not supported: ${matching}`);
  const hex = data.join('');
  if (!isHex(hex, tlsaDigests[matchingType]))
    throw refuse('Certificate Association Data', 'Certificate Association Data has an invalid value.');
  return `${Number(usage)} ${Number(selector)} ${matchingType} ${hex.toLowerCase()}`;
};

/** SSHFP: algorithm, fingerprint type 1 or 2, fingerprint. */
export const readSshfp: ValueReader = (value) => {
  const [algorithm = '', type = '', ...data] = fieldsOf(value);
  const refuse = (field: string, detail: string) => valueProblem('SSHFPInvalidValue', `"${field}"`, value, detail);
  if (data.length === 0) throw refuse('RData', "Wrong format or it doesn't contain all fields.");
  // 1 RSA, 2 DSA, 3 ECDSA, 4 Ed25519, 6 Ed448 (IANA, SSHFP RR Types for public key algorithms).
  if (!/^[12346]$/.test(algorithm)) throw refuse('Algorithm', `Algorithm value not supported: ${algorithm}`);
  const fingerprintType = decimal(type, 2);
  if (fingerprintType === undefined || fingerprintType === 0)
    throw refuse('Fingerprint Type', `Fingerprint Type value not supported: ${type}`);
  const hex = data.join('');
  if (!isHex(hex, sshfpDigests[fingerprintType])) throw refuse('Fingerprint', 'Fingerprint has an invalid value.');
  return `${algorithm} ${fingerprintType} ${hex.toLowerCase()}`;
};
