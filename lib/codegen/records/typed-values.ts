import type { Rdata } from '../../model/rdata';
import { dnssecAlgorithms, dsDigestTypes } from '../../model/rdata/ds';
import type { RecordType } from '../../model/rdata/record-type';
import { sshfpAlgorithms, sshfpFingerprintTypes } from '../../model/rdata/sshfp';
import { tlsaMatchingTypes, tlsaSelectors, tlsaUsages } from '../../model/rdata/tlsa';
import type { ResourceRecord } from '../../model/rrset/resource-record-set';
import { list, literal, object, type Entry, type Expression } from '../syntax/expression';
import { serviceBindingValue } from './service-binding';
import { numberOrName, textValue, unless, utf8Text } from './value-fields';

/** A class for records of one type, and the properties that say the values. */
export interface TypedValues {
  readonly className: string;
  readonly entries: readonly Entry[];
}

/** The values of a record set as properties of the class for its type; addresses and host names keep their spelling. */
export function typedValues(type: RecordType, records: readonly ResourceRecord[]): TypedValues {
  const values = records.map(({ rdata, text }) => writeValue(rdata, text)).filter((value) => value !== undefined);
  const [first] = values;
  if (first === undefined || values.length < records.length) return ofAnyType(type, records);
  const className = classNames[type];
  if (type === 'CNAME') return { className, entries: [['target', first]] };
  if (type === 'SOA') return { className, entries: [['value', first]] };
  return { className, entries: [['values', list(values)]] };
}

/** For values that no class says exactly, such as texts that are no UTF-8. */
function ofAnyType(type: RecordType, records: readonly ResourceRecord[]): TypedValues {
  return {
    className: 'RecordSet',
    entries: [
      ['type', literal(type)],
      ['values', literal(records.map(({ text }) => text))],
    ],
  };
}

const classNames: Readonly<Record<RecordType, string>> = {
  A: 'ARecord',
  AAAA: 'AaaaRecord',
  CAA: 'CaaRecord',
  CNAME: 'CnameRecord',
  DS: 'DsRecord',
  HTTPS: 'HttpsRecord',
  MX: 'MxRecord',
  NAPTR: 'NaptrRecord',
  NS: 'NsRecord',
  PTR: 'PtrRecord',
  SOA: 'SoaRecord',
  SPF: 'SpfRecord',
  SRV: 'SrvRecord',
  SSHFP: 'SshfpRecord',
  SVCB: 'SvcbRecord',
  TLSA: 'TlsaRecord',
  TXT: 'TxtRecord',
};

/** One value as the class of its type takes it; undefined where it cannot say this one. */
function writeValue(rdata: Rdata, text: string): Expression | undefined {
  const field = (index: number) => text.trim().split(/[ \t]+/)[index] ?? '';
  switch (rdata.type) {
    case 'A':
    case 'AAAA':
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return literal(text);
    case 'TXT':
    case 'SPF':
      return textValue(rdata.strings);
    case 'MX':
      return literal({ preference: rdata.preference, exchange: field(1) });
    case 'SRV':
      return literal({ priority: rdata.priority, weight: rdata.weight, port: rdata.port, target: field(3) });
    case 'SVCB':
    case 'HTTPS':
      return serviceBindingValue(rdata, field(1));
    case 'CAA': {
      const value = utf8Text(rdata.value);
      if (value === undefined) return undefined;
      return object([
        ['flags', unless(rdata.flags, 0)],
        ['tag', literal(rdata.tag)],
        ['value', literal(value)],
      ]);
    }
    case 'DS':
      return object([
        ['keyTag', literal(rdata.keyTag)],
        ['algorithm', numberOrName(rdata.algorithm, dnssecAlgorithms)],
        ['digestType', rdata.digestType === dsDigestTypes['SHA-256'] ? undefined : numberOrName(rdata.digestType, dsDigestTypes)],
        ['digest', literal(rdata.digest)],
      ]);
    case 'SSHFP':
      return object([
        ['algorithm', numberOrName(rdata.algorithm, sshfpAlgorithms)],
        [
          'fingerprintType',
          rdata.fingerprintType === sshfpFingerprintTypes.sha256 ? undefined : numberOrName(rdata.fingerprintType, sshfpFingerprintTypes),
        ],
        ['fingerprint', literal(rdata.fingerprint)],
      ]);
    case 'TLSA':
      return object([
        ['usage', numberOrName(rdata.usage, tlsaUsages)],
        ['selector', numberOrName(rdata.selector, tlsaSelectors)],
        ['matchingType', numberOrName(rdata.matchingType, tlsaMatchingTypes)],
        ['data', literal(rdata.data)],
      ]);
    case 'NAPTR': {
      const [flags, service, regexp] = [rdata.flags, rdata.service, rdata.regexp].map(utf8Text);
      if (flags === undefined || service === undefined || regexp === undefined) return undefined;
      return object([
        ['order', literal(rdata.order)],
        ['preference', literal(rdata.preference)],
        ['flags', unless(flags, '')],
        ['service', literal(service)],
        regexp === '' ? ['replacement', literal(rdata.replacement.toDisplay())] : ['regexp', literal(regexp)],
      ]);
    }
    case 'SOA':
      return object([
        ['mname', literal(field(0))],
        ['rname', literal(field(1))],
        ['serial', unless(rdata.serial, 1)],
        ['refresh', unless(rdata.refresh, 7200)],
        ['retry', unless(rdata.retry, 900)],
        ['expire', unless(rdata.expire, 1209600)],
        ['minimum', unless(rdata.minimum, 86400)],
      ]);
    case 'generic':
      return undefined;
  }
}
