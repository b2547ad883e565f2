import fc from 'fast-check';
import { ParseProblem } from '../../lib/emulator/names/domain-name';
import { recordTypes, type RecordType } from '../../lib/emulator/record-sets/record-types';
import { valueReaders } from '../../lib/emulator/values';

const hex = (octets: number) => 'ab'.repeat(octets);

const accepted: readonly (readonly [RecordType, string])[] = [
  ['A', '0.0.0.0'],
  ['A', '255.255.255.255'],
  ['AAAA', '::'],
  ['AAAA', '2001:0DB8:0000:0000:0000:0000:0000:0001'],
  ['AAAA', '::ffff:192.0.2.1'],
  ['CNAME', 'www.example.com'],
  ['CNAME', '*.example.com.'],
  ['NS', 'ns.example.com'],
  ['PTR', 'host.example.com.'],
  ['MX', '10 mail.example.com'],
  ['MX', '0 .'],
  ['MX', '65535  mail.example.com.'],
  ['SRV', '1   0   21  server01.example.com'],
  ['SRV', '15 65 75 .'],
  ['SOA', 'ns.example.com. host.example.com. 1 7200 900 1209600 86400'],
  ['TXT', '""'],
  ['TXT', '"a" "b"'],
  ['TXT', '"a""b"'],
  ['TXT', '"\\"\\\\\\344"'],
  ['TXT', `"${'x'.repeat(255)}"`],
  ['TXT', `"${'\\344'.repeat(255)}"`],
  ['SPF', '"v=spf1 -all"'],
  ['CAA', '0 issue "ca.example.net"'],
  ['CAA', '128 issuewild ";"'],
  ['CAA', '0 iodef "mailto:a@example.com"'],
  ['CAA', '128 other "x"'],
  ['NAPTR', '100 10 "u" "sip+E2U" "!^.*$!sip:info@example.com!i" .'],
  ['NAPTR', '0 65535 "" "" "" replacement.example.com'],
  ['DS', `12345 13 2 ${hex(32)}`],
  ['DS', `1 1 1 ${hex(20)}`],
  ['TLSA', `3 1 1 ${hex(32)}`],
  ['TLSA', '2 0 0 ABCD'],
  ['TLSA', `0 0 2 ${hex(64)}`],
  ['SSHFP', `1 1 ${hex(20)}`],
  ['SSHFP', `4 2 ${hex(32)}`],
  ['SVCB', '0 svc.example.com'],
  ['SVCB', '32767 . alpn="h2,h3" port=443 ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1 no-default-alpn mandatory=alpn'],
  ['HTTPS', '1 . alpn=h2'],
  ['HTTPS', '1 . key65000="x y"'],
];

const refused: readonly (readonly [RecordType, string, string])[] = [
  ['A', '300.1.1.1', "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '300.1.1.1'"],
  ['A', '192.0.2', 'ARRDATAIllegalIPv4Address'],
  ['A', ' 192.0.2.1', 'ARRDATAIllegalIPv4Address'],
  ['A', '192.0.02.1', 'ARRDATAIllegalIPv4Address'],
  ['A', '', 'ARRDATAIllegalIPv4Address'],
  ['AAAA', '192.0.2.1', 'AAAARRDATAIllegalIPv6Address'],
  ['AAAA', 'fe80::1%eth0', 'AAAARRDATAIllegalIPv6Address'],
  ['AAAA', '1:2:3', 'AAAARRDATAIllegalIPv6Address'],
  ['CNAME', '', 'DomainNameEmpty'],
  ['CNAME', 'a b', 'UnsupportedCharacter'],
  ['NS', 'a..b', 'DomainLabelEmpty'],
  ['PTR', 'x'.repeat(64), 'DomainLabelTooLong'],
  ['MX', 'mail.example.com', 'MXRRDATANotTwoFields'],
  ['MX', '65536 mail.example.com', 'MXRRDATAPriorityOutOfBounds'],
  ['MX', '-1 mail.example.com', 'MXRRDATAPriorityOutOfBounds'],
  ['SRV', '1 0 server.example.com', "SRVRRDATANotFourFields (SRV record doesn't have 4 fields)"],
  ['SRV', '1 0 65536 server', 'SRVRRDATA'],
  ['SOA', 'ns host 1 7200 900 1209600', "SOARRDATANotSevenFields (SOA record doesn't have 7 fields)"],
  ['SOA', 'ns host 1 7200 900 1209600 x', 'SOARRDATA'],
  ['TXT', 'hello', "InvalidCharacterString (Value should be enclosed in quotation marks) encountered with 'hello'"],
  ['TXT', '', 'InvalidCharacterString'],
  ['TXT', '"open', 'InvalidCharacterString'],
  ['TXT', '"a" b', 'InvalidCharacterString'],
  ['TXT', `"${'x'.repeat(256)}"`, 'CharacterStringTooLong (Value is too long)'],
  ['TXT', '"café"', "UnsupportedCharacter (Value contains unsupported characters) encountered with '?'"],
  ['TXT', '"a\nb"', 'UnsupportedCharacter'],
  ['SPF', 'v=spf1', 'InvalidCharacterString'],
  ['MX', '10 mail.example.com\n', 'UnsupportedCharacter'],
  ['CAA', '0 issue "x"\n', 'UnsupportedCharacter'],
  ['CAA', `0 issue "x"${' '.repeat(3900)}x`, 'InvalidCharacterString'],
  ['CAA', '0 issue', 'CAARRDATA'],
  ['CAA', '256 issue "x"', 'CAARRDATA'],
  ['CAA', '0 issue x', 'InvalidCharacterString'],
  ['CAA', '0 is-sue "x"', 'CAARRDATAInvalidTag'],
  ['CAA', '0 foo "x"', 'CAARRDATAInvalidTag (Invalid tag)'],
  ['CAA', '0 issue "x" "y"', 'InvalidCharacterString'],
  ['NAPTR', '100 10 "u" "sip+E2U" "!x!y!"', 'NAPTRRRDATANotValid (Invalid NAPTR record)'],
  ['NAPTR', '100 10 u "s" "" .', 'NAPTRRRDATANotValid'],
  ['NAPTR', '65536 10 "u" "s" "!a!b!" .', 'NAPTRRRDATAOrderOutOfBounds (NAPTR record order value is out of bounds)'],
  ['NAPTR', '1 65536 "u" "s" "!a!b!" .', 'NAPTRRRDATAPreferenceOutOfBounds'],
  ['NAPTR', '1 1 "u" "s" "!a!b!" x.example.com', 'WARNING problem: NAPTRRRDATARegexpAndReplacementError'],
  ['DS', '12345 13 2', 'DSRRDATAInvalidValue (Invalid value for field "RData")'],
  ['DS', `65536 13 2 ${hex(32)}`, 'DSRRDATAInvalidValue'],
  ['DS', `1 13 2 ${hex(20)}`, 'DSRRDATAInvalidValue'],
  ['DS', '1 13 2 xyz', 'DSRRDATAInvalidValue'],
  ['TLSA', `4 1 1 ${hex(32)}`, 'Certificate Usage value not supported: 4'],
  ['TLSA', `3 2 1 ${hex(32)}`, 'Selector value not supported: 2'],
  ['TLSA', `3 1 3 ${hex(32)}`, 'Matching Type value not supported: 3'],
  ['TLSA', '3 1 1', 'TLSAInvalidValue'],
  ['TLSA', '3 1 1 abc', 'TLSAInvalidValue'],
  ['SSHFP', `1 3 ${hex(32)}`, 'Fingerprint Type value not supported: 3'],
  ['SSHFP', `5 1 ${hex(20)}`, 'Algorithm value not supported: 5'],
  ['SSHFP', '1 1', 'SSHFPInvalidValue'],
  ['SSHFP', '1 1 zz', 'SSHFPInvalidValue'],
  ['SVCB', '1', 'SVCBIncorrectNumberOfFields'],
  ['SVCB', '', 'SVCBIncorrectNumberOfFields'],
  ['HTTPS', '32768 .', 'Unsupported SvcPriority value.'],
  ['HTTPS', 'x .', 'Unsupported SvcPriority value.'],
  ['HTTPS', '1 . foo=bar', 'SVCParam Key presentation name has invalid value: foo'],
  ['HTTPS', '1 . constructor=1', 'invalid value: constructor'],
  ['SVCB', '1 . no-default-alpn', 'When no-default-alpn is specified in an RR, alpn must also be specified'],
  ['SVCB', '1 . port=65536', 'SVCBInvalidFieldValue'],
  ['SVCB', '1 . port=1 port=2', 'SVCBInvalidFieldValue'],
  ['SVCB', '1 . ipv4hint=x', 'SVCBInvalidFieldValue'],
  ['SVCB', '1 . mandatory=alpn', 'SVCBInconsistentParams'],
  ['SVCB', '1 . key1=a key2=a key3=a key4=a key5=a key6=a key7=a key8=a key9=a', 'SVCBInvalidFieldValue'],
];

describe('values', () => {
  it.each(accepted)('%s takes %p', (type, value) => {
    expect(valueReaders[type](value)).toEqual(expect.any(String));
  });

  it.each(refused)('%s refuses %p with %p', (type, value, text) => {
    expect(() => valueReaders[type](value)).toThrow(ParseProblem);
    expect(() => valueReaders[type](value)).toThrow(text);
  });

  it.each<[RecordType, string, string]>([
    ['AAAA', '2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
    ['AAAA', '::ffff:192.0.2.1', '::ffff:c000:201'],
    ['CNAME', 'WWW.example.com', 'www.example.com.'],
    ['MX', '010  Mail.example.com', '10 mail.example.com.'],
    ['TXT', '"a\\142"  "c"', '"ab" "c"'],
    ['DS', `1 1 1 ${hex(20)}`, `1 1 1 ${hex(20).toUpperCase()}`],
    ['CAA', '0 Issue "x"', '0 issue "x"'],
    ['HTTPS', '1 . port=1 alpn=h2', '1 . alpn="h2" port=1'],
  ])('%s: %p and %p mean the same', (type, left, right) => {
    expect(valueReaders[type](left)).toBe(valueReaders[type](right));
  });

  it.each<[RecordType, string, string]>([
    ['TXT', '"ab"', '"a" "b"'],
    ['TXT', '"aB"', '"Ab"'],
    ['A', '192.0.2.1', '192.0.2.2'],
    ['MX', '10 a.example', '20 a.example'],
  ])('%s: %p and %p differ', (type, left, right) => {
    expect(valueReaders[type](left)).not.toBe(valueReaders[type](right));
  });

  it('are read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordTypes), fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (type, value) => {
        try {
          valueReaders[type](value);
        } catch (error) {
          expect(error).toBeInstanceOf(ParseProblem);
        }
      }),
    );
  });
});
