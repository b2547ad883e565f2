import { hexRest, uint8 } from './field';
import { fieldsCodec } from './fields-codec';
import { digestLengthFindings } from './digest';

/** The certificate or key that a TLS service will show (RFC 6698). */
export interface TlsaRdata {
  readonly type: 'TLSA';
  /** 0 to 3; see {@link tlsaUsages}. */
  readonly usage: number;
  /** 0 or 1; see {@link tlsaSelectors}. */
  readonly selector: number;
  /** 0 to 2; see {@link tlsaMatchingTypes}. */
  readonly matchingType: number;
  /** Hexadecimal, lower case. */
  readonly data: string;
}

/** Certificate usages, by the acronyms of RFC 7218, section 2.1. */
export const tlsaUsages = { 'PKIX-TA': 0, 'PKIX-EE': 1, 'DANE-TA': 2, 'DANE-EE': 3 } as const;
/** What of the certificate is meant, by the acronyms of RFC 7218, section 2.2. */
export const tlsaSelectors = { Cert: 0, SPKI: 1 } as const;
/** How it is given, by the acronyms of RFC 7218, section 2.3. */
export const tlsaMatchingTypes = { Full: 0, 'SHA2-256': 1, 'SHA2-512': 2 } as const;

const dataLengths = new Map([
  [1, 32],
  [2, 64],
]);

export const tlsaCodec = fieldsCodec<TlsaRdata>(
  'TLSA',
  { usage: uint8(3), selector: uint8(1), matchingType: uint8(2), data: hexRest },
  { check: ({ matchingType, data }) => digestLengthFindings('data', data, dataLengths.get(matchingType)) },
);
