import type { Construct } from 'constructs';
import { tlsaMatchingTypes, tlsaSelectors, tlsaUsages } from '../../model/rdata/tlsa';
import { fields, ValueRecord, type ValueRecordProps } from '../value-record';
import { numberText, type NumberOrName } from './numbers';

/** The certificate or key that a TLS service will show; the acronyms are those of RFC 7218. */
export interface CertificateAssociation {
  /** @default 'DANE-EE' */
  readonly usage?: NumberOrName<typeof tlsaUsages>;
  /** @default 'SPKI' */
  readonly selector?: NumberOrName<typeof tlsaSelectors>;
  /** @default 'SHA2-256' */
  readonly matchingType?: NumberOrName<typeof tlsaMatchingTypes>;
  /** Hexadecimal: the digest, or with matching type `Full` the whole of it. */
  readonly data: string;
}

/** Properties of a TLSA record. */
export interface TlsaRecordProps extends ValueRecordProps {
  readonly values: readonly CertificateAssociation[];
}

/** A TLSA record set (RFC 6698); its name begins with port and protocol, as in `_25._tcp.mail`. */
export class TlsaRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TlsaRecordProps) {
    super(scope, id, 'TLSA', props, fields('TLSA', props.values, fieldsOf));
  }
}

function fieldsOf({ usage = 'DANE-EE', selector = 'SPKI', matchingType = 'SHA2-256', data }: CertificateAssociation): readonly string[] {
  return [numberText(usage, tlsaUsages), numberText(selector, tlsaSelectors), numberText(matchingType, tlsaMatchingTypes), data];
}
