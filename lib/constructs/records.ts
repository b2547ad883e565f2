import type { Construct } from 'constructs';
import { quoteCharacterString, splitText } from '../model/rdata/character-string';
import type { RecordType } from '../model/rdata/record-type';
import { ValueRecord, type ValueRecordProps } from './value-record';

/** A record whose values are texts, such as addresses or host names. */
export interface TextValuesProps extends ValueRecordProps {
  /** 1 to 400 values. */
  readonly values: readonly string[];
}

/** An A record set: IPv4 addresses (RFC 1035, section 3.4.1). */
export class ARecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'A', props, props.values);
  }
}

/** An AAAA record set: IPv6 addresses (RFC 3596). */
export class AaaaRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'AAAA', props, props.values);
  }
}

/** Properties of a CNAME record. */
export interface CnameRecordProps extends ValueRecordProps {
  /** The canonical name; always absolute, the final dot is optional. */
  readonly target: string;
}

/** A CNAME record set: another name for its owner (RFC 1035, section 3.3.1); not at the apex, and alone under its name. */
export class CnameRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: CnameRecordProps) {
    super(scope, id, 'CNAME', props, [props.target]);
  }
}

/** A mail exchange. */
export interface MailExchange {
  /** 0 to 65535; the lowest is tried first. */
  readonly preference: number;
  /** Host name; always absolute, the final dot is optional. */
  readonly exchange: string;
}

/** An MX record set (RFC 1035, section 3.3.9). */
export class MxRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: ValueRecordProps & { readonly values: readonly MailExchange[] }) {
    super(
      scope,
      id,
      'MX',
      props,
      props.values.map(({ preference, exchange }) => `${preference} ${exchange}`),
    );
  }
}

/** An NS record set (RFC 1035, section 3.3.11): a delegation below the apex, the zone's own name servers at it. */
export class NsRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'NS', props, props.values);
  }
}

/** A PTR record set (RFC 1035, section 3.3.12). */
export class PtrRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TextValuesProps) {
    super(scope, id, 'PTR', props, props.values);
  }
}

/** The location of a service. */
export interface ServiceLocation {
  /** 0 to 65535; the lowest is tried first. */
  readonly priority: number;
  /** 0 to 65535; share among targets of one priority. */
  readonly weight: number;
  /** 0 to 65535. */
  readonly port: number;
  /** Host name; always absolute; `.` says that the service is not offered. */
  readonly target: string;
}

/** An SRV record set (RFC 2782); its name begins with the service and protocol, as in `_sip._tcp`. */
export class SrvRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: ValueRecordProps & { readonly values: readonly ServiceLocation[] }) {
    super(
      scope,
      id,
      'SRV',
      props,
      props.values.map(({ priority, weight, port, target }) => `${priority} ${weight} ${port} ${target}`),
    );
  }
}

/** Properties of a TXT record. */
export interface TxtRecordProps extends ValueRecordProps {
  /**
   * Each value is one text, cut into strings of 255 octets of UTF-8 where it is longer, or a list of strings to keep apart.
   */
  readonly values: readonly (string | readonly string[])[];
}

/**
 * A TXT record set (RFC 1035, section 3.3.14); texts are given plain, quotation marks and escapes are written for you.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
 * new TxtRecord(zone, 'Spf', { values: ['v=spf1 -all'] });
 * app.synth().hostedZones[0]?.recordSets[0]?.recordSet.ResourceRecords?.[0]?.Value; // => '"v=spf1 -all"'
 * ```
 */
export class TxtRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: TxtRecordProps) {
    super(
      scope,
      id,
      'TXT',
      props,
      props.values.map((value) => stringsOf(value).map(quoteCharacterString).join(' ')),
    );
  }
}

/** A certification authority authorization. */
export interface CertificationAuthority {
  /** 0, or 128 for critical. @default 0 */
  readonly flags?: number;
  /** The property, such as `issue`. */
  readonly tag: string;
  /** Plain text; quotation marks are written for you. */
  readonly value: string;
}

/** A CAA record set (RFC 8659): which certification authorities may issue for the name. */
export class CaaRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: ValueRecordProps & { readonly values: readonly CertificationAuthority[] }) {
    super(
      scope,
      id,
      'CAA',
      props,
      props.values.map(
        ({ flags, tag, value }) => `${flags ?? 0} ${tag} ${quoteCharacterString(Buffer.from(value, 'utf8').toString('latin1'))}`,
      ),
    );
  }
}

/** The start of a zone of authority; times in seconds. */
export interface StartOfAuthority {
  /** The primary name server. */
  readonly mname: string;
  /** The mailbox of the responsible person as a domain name. */
  readonly rname: string;
  /** @default 1 */
  readonly serial?: number;
  /** @default 7200 */
  readonly refresh?: number;
  /** @default 900 */
  readonly retry?: number;
  /** @default 1209600 */
  readonly expire?: number;
  /** TTL of negative answers. @default 86400 */
  readonly minimum?: number;
}

/** The SOA record set at the apex (RFC 1035, section 3.3.13). Route 53 makes one itself; declare it only to change its numbers. */
export class SoaRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: Omit<ValueRecordProps, 'name'> & { readonly value: StartOfAuthority }) {
    const { mname, rname, serial = 1, refresh = 7200, retry = 900, expire = 1209600, minimum = 86400 } = props.value;
    super(scope, id, 'SOA', props, [`${mname} ${rname} ${serial} ${refresh} ${retry} ${expire} ${minimum}`]);
  }
}

/** Properties of a record set of any type. */
export interface RecordSetProps extends TextValuesProps {
  readonly type: RecordType;
}

/** A record set of any type, its values in presentation format as Route 53 takes them: for types without a class of their own. */
export class RecordSet extends ValueRecord {
  constructor(scope: Construct, id: string, props: RecordSetProps) {
    super(scope, id, props.type, props, props.values);
  }
}

function stringsOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? splitText(value) : value.map((part) => Buffer.from(part, 'utf8').toString('latin1'));
}
