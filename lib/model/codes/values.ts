import { error, type FindingEntry } from './entry';

const changes = 'Route 53 API Reference, ChangeResourceRecordSets';
const recordSet = 'Route 53 API Reference, ResourceRecordSet';
const recordTypes = 'Route 53 Developer Guide, Supported DNS record types';
const quotas = 'Route 53 Developer Guide, Quotas';

/** TTL and values. */
export const valueCodes = {
  TtlOutOfRange: error(
    'The TTL is no whole number of seconds that DNS can carry.',
    'whole seconds from 0 to 2147483647',
    'give a TTL in that range',
    recordSet,
  ),
  ValuesMissing: error('The record set has no value.', '1 to 400 values', 'give at least one value, or remove the record', recordSet),
  ValuesTooMany: error(
    'The record set has more values than Route 53 stores.',
    'at most 400 values',
    'split the values over several names',
    quotas,
  ),
  ValueDuplicate: error('A value stands twice in one record set.', 'each value once', 'remove one of the two', changes),
  ValueNotSingle: error('This record type takes exactly one value.', 'one value', 'keep one value', recordTypes),
  ValueTooLong: error(
    'A value is longer than Route 53 takes.',
    'at most 4000 characters a value',
    'split the value over several records',
    'Route 53 API Reference, ResourceRecord',
  ),
  Ipv4AddressInvalid: error(
    'An A value is no IPv4 address.',
    'four decimal numbers from 0 to 255 with dots between them',
    'give an IPv4 address; for a host name declare a CNAME or an alias, for an IPv6 address an AAAA record',
    recordTypes,
  ),
  Ipv6AddressInvalid: error(
    'An AAAA value is no IPv6 address.',
    'an IPv6 address as in RFC 4291, section 2.2, without zone id',
    'give an IPv6 address; for an IPv4 address declare an A record',
    recordTypes,
  ),
  FieldCountWrong: error(
    'A value has too few or too many fields for its type.',
    'the fields the type has, separated by blanks',
    'write the value as the type asks',
    recordTypes,
  ),
  FieldOutOfRange: error(
    'A number in a value is out of range.',
    'a whole number in the range the field has',
    'give a number in that range',
    recordTypes,
  ),
  CharacterStringUnquoted: error(
    'A text value does not stand in quotation marks.',
    'strings in double quotation marks, separated by blanks',
    'put the text in double quotation marks, or use TxtRecord, which does',
    recordTypes,
  ),
  CharacterStringTooLong: error(
    'One quoted string is longer than DNS can carry.',
    'at most 255 octets a string',
    'split the text into several quoted strings, or use TxtRecord, which does',
    'RFC 1035, section 3.3',
  ),
  CharacterStringUnsupported: error(
    'A text value holds a character that Route 53 takes only as an escape.',
    'printable ASCII; other octets as \\ooo, three octal digits',
    'write the octets as \\ooo, or use TxtRecord, which does',
    recordTypes,
  ),
  CaaTagInvalid: error(
    'A CAA value has a property tag that Route 53 refuses.',
    'issue, issuewild or iodef; others only with the critical flag (128)',
    'use one of these tags',
    'RFC 8659, section 4.1; Route 53 Developer Guide, CAA record type',
  ),
  OctetsMalformed: error(
    'Octets are no data of their record type.',
    'octets in the wire format of the type; in text \\# with their number and their hexadecimal digits',
    'write the value in the presentation format of its type',
    'RFC 3597, section 5; RFC 1035, section 3',
  ),
  HexInvalid: error(
    'A field of octets is not hexadecimal.',
    'pairs of hexadecimal digits, at least one; blanks and case make no difference',
    'give the digest as the tool that computed it printed it',
    recordTypes,
  ),
  DigestLengthWrong: error(
    'A digest or fingerprint has not the length of its type.',
    'SHA-1: 40 digits, SHA-256: 64, SHA-384: 96, SHA-512: 128',
    'correct the type, or copy the whole digest',
    'RFC 4034, section 5.1.4; RFC 4255, section 3.1.3; RFC 6698, section 2.1.3',
  ),
  DnskeyInvalid: error(
    'A text is not the data of a DNSKEY that a DS record can speak of.',
    'flags 256 or 257, the protocol 3, the algorithm, and the public key in base64',
    'copy the data of the key from the delegated zone, as `dig DNSKEY` shows it',
    'RFC 4034, sections 2.2 and 5.2',
  ),
  NaptrRegexpAndReplacement: error(
    'A NAPTR value has both a regexp and a replacement.',
    'a regexp with the replacement `.`, or a replacement with the regexp `""`',
    'keep one of the two',
    'RFC 3403, section 4.1; Route 53 Developer Guide, NAPTR record type',
  ),
  RecordTypeUnknown: error(
    'Route 53 has no such record type.',
    'A, AAAA, CAA, CNAME, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SPF, SRV, SSHFP, SVCB, TLSA, TXT',
    'choose one of these types',
    recordSet,
  ),
  RecordSetMalformed: error(
    'A record set in JSON does not have the shape the AWS CLI uses.',
    'Name, Type, and either TTL with ResourceRecords or AliasTarget',
    'compare with the output of `aws route53 list-resource-record-sets`',
    recordSet,
  ),
} as const satisfies Record<string, FindingEntry>;
