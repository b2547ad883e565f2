import { formatChangeBatches, formatOctodns, formatZoneFile, parseRecordSetsJson, parseZoneFile } from '../../lib';
import { expectGolden } from '../support/golden';
import { recordSetsOf } from '../support/read-zones';

const zoneName = 'example.com';
const records = parseZoneFile(
  `$TTL 1h
@ SOA ns1.example.net. hostmaster 2026112101 2h 15m 2w 5m
@ NS ns1.example.net.
@ NS ns2.example.net.
@ MX 10 mail
@ CAA 0 issue "letsencrypt.org; validationmethods=dns-01"
* A 192.0.2.1
www A 192.0.2.2
www A 192.0.2.3
www AAAA 2001:DB8::2
www HTTPS 1 . alpn="h2,h3"
10 PTR host.example.net.
0/25 NS ns1.example.net.
a\\.b TXT "one;two" "say \\"hi\\"" \\255
sub DS 12345 13 2 ${'ab'.repeat(32)}
_sip._tcp SRV 1 2 5060 sip
host SSHFP 1 1 66c7d5540b7d75a1fb4c84febfa178ad99bdd67c
_443._tcp.host TLSA 3 1 1 ${'cd'.repeat(32)}
phone NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .
key TXT "${'k'.repeat(255)}" "${'k'.repeat(45)}"
no CNAME bücher.example.
a2 A 192.0.2.9
a10 A 192.0.2.9`,
  { origin: zoneName },
);
const routed = parseRecordSetsJson(
  JSON.stringify([
    { Name: 'apex.example.com', Type: 'A', AliasTarget: { HostedZoneId: 'Z1', DNSName: 'www.example.com', EvaluateTargetHealth: true } },
    {
      Name: 'cdn.example.com',
      Type: 'A',
      AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net', EvaluateTargetHealth: false },
    },
    {
      Name: 'cdn.example.com',
      Type: 'AAAA',
      AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net', EvaluateTargetHealth: false },
    },
    {
      Name: 'w.example.com',
      Type: 'A',
      SetIdentifier: 'blue',
      Weight: 90,
      TTL: 60,
      ResourceRecords: [{ Value: '192.0.2.4' }],
      HealthCheckId: 'hc-1',
    },
    { Name: 'w.example.com', Type: 'A', SetIdentifier: 'größe', Weight: 10, TTL: 60, ResourceRecords: [{ Value: '192.0.2.5' }] },
  ]),
  { hostedZoneId: 'Z1' },
);
const rrsets = [...recordSetsOf(records), ...recordSetsOf(routed)];

it('a zone with records of many kinds is written as it always was', () => {
  expect([...records.findings, ...records.leftOut, ...records.notes, ...routed.findings]).toEqual([]);
  const octodns = formatOctodns(rrsets, { zoneName });
  const plain = formatZoneFile(rrsets, { origin: zoneName, names: 'relative', routing: 'leave-out' });

  expectGolden('formats/absolute.zone', formatZoneFile(rrsets, { origin: zoneName }).text);
  expectGolden('formats/relative-plain.zone', plain.text);
  expectGolden('formats/octodns.yaml', octodns.text);
  expectGolden('formats/change-batch.json', formatChangeBatches(rrsets, { zoneName, hostedZoneId: 'Z1', action: 'UPSERT' }).join(''));
  expectGolden('formats/left-out.txt', `${[...plain.leftOut, ...octodns.leftOut].map(({ message }) => message).join('\n')}\n`);
});
