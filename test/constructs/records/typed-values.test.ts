import {
  DsRecord,
  HttpsRecord,
  MxRecord,
  NaptrRecord,
  SpfRecord,
  SrvRecord,
  SshfpRecord,
  SvcbRecord,
  TlsaRecord,
  type HostedZone,
} from '../../../lib';
import { findingsOf, recordSetsOf } from '../../support/apps';

const h32 = 'ab'.repeat(32);
const valuesOf = (declare: (zone: HostedZone) => unknown) => recordSetsOf(declare)[0]?.ResourceRecords?.map(({ Value }) => Value);
const errorsOf = (declare: (zone: HostedZone) => unknown) =>
  findingsOf(declare)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);

describe('values given field by field', () => {
  it.each<[string, (zone: HostedZone) => unknown, readonly string[]]>([
    [
      'DS by name and by number',
      (zone) =>
        new DsRecord(zone, 'R', {
          name: 'shop',
          values: [
            { keyTag: 1, algorithm: 'ECDSAP256SHA256', digest: h32 },
            { keyTag: 2, algorithm: 8, digestType: 1, digest: 'AB'.repeat(20) },
          ],
        }),
      [`1 13 2 ${h32}`, `2 8 1 ${'AB'.repeat(20)}`],
    ],
    [
      'SSHFP',
      (zone) =>
        new SshfpRecord(zone, 'R', {
          values: [
            { algorithm: 'ed25519', fingerprint: h32 },
            { algorithm: 1, fingerprintType: 'sha1', fingerprint: 'ab'.repeat(20) },
          ],
        }),
      [`4 2 ${h32}`, `1 1 ${'ab'.repeat(20)}`],
    ],
    [
      'TLSA',
      (zone) =>
        new TlsaRecord(zone, 'R', {
          name: '_25._tcp.mail',
          values: [
            { data: h32 },
            { usage: 'PKIX-TA', selector: 'Cert', matchingType: 'Full', data: '3082' },
            { usage: 2, selector: 1, matchingType: 2, data: h32 + h32 },
          ],
        }),
      [`3 1 1 ${h32}`, '0 0 0 3082', `2 1 2 ${h32}${h32}`],
    ],
    [
      'NAPTR with a regexp, and with a replacement',
      (zone) =>
        new NaptrRecord(zone, 'R', {
          values: [
            { order: 100, preference: 10, flags: 'u', service: 'E2U+sip', regexp: '!^.*$!sip:"info"@example.com!i' },
            { order: 100, preference: 50, service: 'z3950+N2L+N2C', replacement: 'next.example.com' },
          ],
        }),
      ['100 10 "u" "E2U+sip" "!^.*$!sip:\\"info\\"@example.com!i" .', '100 50 "" "z3950+N2L+N2C" "" next.example.com'],
    ],
    ['SPF, the discontinued type', (zone) => new SpfRecord(zone, 'R', { values: ['v=spf1 -all'] }), ['"v=spf1 -all"']],
    [
      'HTTPS with all parameters that have a property',
      (zone) =>
        new HttpsRecord(zone, 'R', {
          values: [
            {
              priority: 1,
              target: 'svc.example.com.',
              params: {
                mandatory: ['alpn', 4],
                alpn: ['h3', 'h2'],
                noDefaultAlpn: true,
                port: 8443,
                ipv4Hint: ['192.0.2.1', '192.0.2.2'],
                ipv6Hint: ['2001:db8::1'],
                ech: 'AEX+DQ==',
              },
            },
          ],
        }),
      [
        '1 svc.example.com. mandatory=alpn,ipv4hint alpn=h3,h2 no-default-alpn port=8443 ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1 ech=AEX+DQ==',
      ],
    ],
    [
      'SVCB with other parameters',
      (zone) =>
        new SvcbRecord(zone, 'R', {
          name: '_dns.resolver',
          values: [
            {
              priority: 2,
              target: '.',
              params: {
                alpn: ['a,b\\c é'],
                dohPath: '/dns-query{?dns}',
                ohttp: true,
                noDefaultAlpn: false,
                other: { 65400: 'say "hi" é', 65401: '' },
              },
            },
          ],
        }),
      ['2 . alpn="a\\\\,b\\\\\\\\c \\303\\251" dohpath=/dns-query{?dns} ohttp key65400="say \\"hi\\" \\303\\251" key65401=""'],
    ],
    [
      'HTTPS as an alias',
      (zone) => new HttpsRecord(zone, 'R', { values: [{ priority: 0, target: 'pool.example.net' }] }),
      ['0 pool.example.net'],
    ],
  ])('%s', (_, declare, values) => {
    expect(valuesOf(declare)).toEqual(values);
  });
});

describe('a field that cannot be', () => {
  it.each<[string, (zone: HostedZone) => unknown, readonly string[]]>([
    [
      'NaN',
      (zone) => new MxRecord(zone, 'R', { values: [{ preference: NaN, exchange: '.' }] }),
      ['FieldOutOfRange: The preference "NaN" is no whole number from 0 to 65535.'],
    ],
    [
      'a fraction',
      (zone) => new SrvRecord(zone, 'R', { values: [{ priority: 0.5, weight: -1, port: 1e21, target: '.' }] }),
      [
        'FieldOutOfRange: The port "1e+21" is no whole number from 0 to 65535.',
        'FieldOutOfRange: The priority "0.5" is no whole number from 0 to 65535.',
        'FieldOutOfRange: The weight "-1" is no whole number from 0 to 65535.',
      ],
    ],
    [
      'two names in one',
      (zone) => new MxRecord(zone, 'R', { values: [{ preference: 1, exchange: 'a b' }] }),
      ['NameUnsupportedCharacter: In the field exchange: The label "a b" holds the character " ".'],
    ],
    [
      'an empty name',
      (zone) => new SrvRecord(zone, 'R', { values: [{ priority: 0, weight: 0, port: 1, target: '' }] }),
      ['NameEmpty: In the field target: The name is empty.'],
    ],
    [
      'no name',
      (zone) => new MxRecord(zone, 'R', { values: [{ preference: 1 } as { preference: number; exchange: string }] }),
      ['FieldCountWrong: The field exchange is missing.'],
    ],
    [
      'a digest',
      (zone) => new TlsaRecord(zone, 'R', { values: [{ data: 'no hex' }] }),
      ['HexInvalid: The data is no octets in hexadecimal.'],
    ],
    [
      'a fingerprint of another type',
      (zone) => new SshfpRecord(zone, 'R', { values: [{ algorithm: 'rsa', fingerprint: 'ab'.repeat(20) }] }),
      ['DigestLengthWrong: The fingerprint has 20 octets, but its type has 32.'],
    ],
    [
      'an algorithm that does not exist',
      (zone) => new SshfpRecord(zone, 'R', { values: [{ algorithm: 5, fingerprint: h32 }] }),
      ['FieldOutOfRange: The algorithm "5" is not one of 1, 2, 3, 4, 6.'],
    ],
    [
      'a name that no registry has',
      (zone) => new TlsaRecord(zone, 'R', { values: [{ usage: 'constructor' as 'DANE-EE', data: h32 }] }),
      ['FieldOutOfRange: The usage "constructor" is no whole number from 0 to 3.'],
    ],
    [
      'a port',
      (zone) => new HttpsRecord(zone, 'R', { values: [{ priority: 1, target: '.', params: { port: 70000 } }] }),
      ['SvcParamValueInvalid: The parameter port has a value that it cannot have.'],
    ],
    [
      'a hint',
      (zone) => new HttpsRecord(zone, 'R', { values: [{ priority: 40000, target: '.', params: { ipv4Hint: ['::1'], ipv6Hint: [] } }] }),
      [
        'FieldOutOfRange: The priority "40000" is no whole number from 0 to 32767.',
        'SvcParamValueInvalid: The parameter ipv4hint has a value that it cannot have.',
        'SvcParamValueInvalid: The parameter ipv6hint has a value that it cannot have.',
      ],
    ],
    [
      'a key number',
      (zone) => new SvcbRecord(zone, 'R', { values: [{ priority: 1, target: '.', params: { other: { 65535: 'x' } } }] }),
      ['SvcParamKeyUnknown: There is no service parameter "key65535".'],
    ],
  ])('%s is a finding that names the field', (_, declare, messages) => {
    expect(errorsOf(declare)).toEqual(messages);
  });
});
