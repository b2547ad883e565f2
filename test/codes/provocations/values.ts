import {
  type App,
  ARecord,
  AaaaRecord,
  CaaRecord,
  DsRecord,
  MxRecord,
  NsRecord,
  RecordSet,
  SshfpRecord,
  TlsaRecord,
  TxtRecord,
} from '../../../lib';
import type { valueCodes } from '../../../lib/model/codes/values';
import { appWith } from '../../support/apps';
import { apiRecordSet } from '../../support/record-sets';
import { ofType, json } from './apps';

export const valueProvocations = {
  TtlOutOfRange: () => appWith((zone) => new ARecord(zone, 'R', { ttl: -1, values: ['192.0.2.1'] })),
  ValuesMissing: () => appWith((zone) => new ARecord(zone, 'R', { values: [] })),
  ValuesTooMany: () =>
    appWith((zone) => new ARecord(zone, 'R', { values: Array.from({ length: 401 }, (_, i) => `10.0.${Math.floor(i / 256)}.${i % 256}`) })),
  ValueDuplicate: () => appWith((zone) => new AaaaRecord(zone, 'R', { values: ['::1', '0::1'] })),
  ValueNotSingle: () =>
    appWith((zone) => new RecordSet(zone, 'R', { type: 'CNAME', name: 'www', values: ['a.example.net', 'b.example.net'] })),
  ValueTooLong: () => appWith((zone) => new TxtRecord(zone, 'R', { values: ['a'.repeat(4000)] })),
  Ipv4AddressInvalid: () => ofType('A', '300.1.1.1'),
  Ipv6AddressInvalid: () => appWith((zone) => new AaaaRecord(zone, 'R', { values: ['192.0.2.1'] })),
  FieldCountWrong: () => ofType('MX', 'mail.example.com'),
  FieldOutOfRange: () => appWith((zone) => new MxRecord(zone, 'R', { values: [{ preference: 65536, exchange: 'mail.example.com' }] })),
  CharacterStringUnquoted: () => ofType('TXT', 'v=spf1 -all'),
  CharacterStringTooLong: () => appWith((zone) => new TxtRecord(zone, 'R', { values: [['a'.repeat(256)]] })),
  CharacterStringUnsupported: () => ofType('TXT', '"café"'),
  CaaTagInvalid: () => appWith((zone) => new CaaRecord(zone, 'R', { values: [{ tag: 'foo', value: 'x' }] })),
  OctetsMalformed: () => ofType('A', '\\# 3 c00002'),
  HexInvalid: () => appWith((zone) => new TlsaRecord(zone, 'R', { name: '_443._tcp', values: [{ data: 'SHA256:abc' }] })),
  DigestLengthWrong: () => appWith((zone) => new SshfpRecord(zone, 'R', { values: [{ algorithm: 'rsa', fingerprint: 'ab'.repeat(20) }] })),
  DnskeyInvalid: () =>
    appWith((zone) => {
      new NsRecord(zone, 'Delegation', { name: 'shop', values: ['ns1.example.org'] });
      DsRecord.fromDnskey(zone, 'R', { name: 'shop', dnskeys: ['257 3 13'] });
    }),
  NaptrRegexpAndReplacement: () => ofType('NAPTR', '100 10 "u" "sip+E2U" "!^.*$!sip:info@example.com!" next.example.com.'),
  RecordTypeUnknown: () => json({ ...apiRecordSet(), Type: 'HINFO' }),
  RecordSetMalformed: () => json({ ...apiRecordSet(), TTL: '300' }),
} satisfies Record<keyof typeof valueCodes, () => App>;
