import type { Construct } from 'constructs';
import { dnssecAlgorithms, dsDigestTypes } from '../../model/rdata/ds';
import { dsOfDnskey, parseDnskey } from '../../model/rdata/dnskey';
import { rdataToText } from '../../model/rdata';
import { success } from '../../model/result';
import { fields, ValueRecord, type ValueRecordProps, type Values } from '../value-record';
import { numberText, type NumberOrName } from './numbers';

/** The digest of a key that signs a delegated zone. */
export interface DelegationSigner {
  /** 0 to 65535. */
  readonly keyTag: number;
  readonly algorithm: NumberOrName<typeof dnssecAlgorithms>;
  /** @default 'SHA-256' */
  readonly digestType?: NumberOrName<typeof dsDigestTypes>;
  /** Hexadecimal. */
  readonly digest: string;
}

/** Properties of a DS record. */
export interface DsRecordProps extends ValueRecordProps {
  readonly values: readonly DelegationSigner[];
}

/** Properties of a DS record made from keys. */
export interface DsFromDnskeyProps extends ValueRecordProps {
  /** The data of the DNSKEY records of the delegated zone that sign its keys, as in `257 3 13 mdsswUyr3DPW…`. */
  readonly dnskeys: readonly string[];
  /** @default - SHA-256 */
  readonly digestTypes?: readonly (keyof typeof dsDigestTypes)[];
}

/**
 * A DS record set (RFC 4034, section 5): the keys that a delegated zone is signed with. It lies beside the delegation's NS.
 *
 * @example
 * ```ts
 * const app = new App();
 * const zone = new HostedZone(app, 'Zone', { zoneName: 'example.net' });
 * new NsRecord(zone, 'Delegation', { name: 'shop', values: ['ns1.example.org'] });
 * new DsRecord(zone, 'Signer', { name: 'shop', values: [{ keyTag: 60485, algorithm: 'ECDSAP256SHA256', digest: 'ab'.repeat(32) }] });
 * app.lint(); // => []
 * ```
 */
export class DsRecord extends ValueRecord {
  constructor(scope: Construct, id: string, props: DsRecordProps);
  /** @internal */
  constructor(scope: Construct, id: string, props: ValueRecordProps, values: Values);
  constructor(scope: Construct, id: string, props: ValueRecordProps | DsRecordProps, values?: Values) {
    super(scope, id, 'DS', props, values ?? fields('DS', 'values' in props ? props.values : [], fieldsOf));
  }

  /** A DS record set with the digests of keys, computed here; key tags too. */
  static fromDnskey(scope: Construct, id: string, props: DsFromDnskeyProps): DsRecord {
    const digestTypes = props.digestTypes ?? ['SHA-256'];
    return new DsRecord(scope, id, props, (name) =>
      props.dnskeys.flatMap((text) => {
        const key = parseDnskey(text);
        if (!key.ok) return [key];
        return digestTypes.map((digestType) => {
          const rdata = dsOfDnskey(name, key.value, digestType);
          return success({ text: rdataToText(rdata), rdata });
        });
      }),
    );
  }
}

function fieldsOf({ keyTag, algorithm, digestType = 'SHA-256', digest }: DelegationSigner): readonly string[] {
  return [String(keyTag), numberText(algorithm, dnssecAlgorithms), numberText(digestType, dsDigestTypes), digest];
}
