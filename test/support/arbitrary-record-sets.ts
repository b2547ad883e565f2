import fc from 'fast-check';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { RecordType } from '../../lib/model/rdata/record-type';
import type { ResourceRecordSet } from '../../lib/model/rrset/resource-record-set';
import { indexKey } from '../../lib/model/rrset/rrset-key';
import { modelOf, ownZoneId } from './record-sets';
import { routingKinds, routings } from './routings';

// Record sets of example.com of every type, with the values and names that are hard to write: any octet where any octet may stand.

const octal = (octets: Iterable<number>) => Array.from(octets, (octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('');
const octets = (maxLength: number) => fc.uint8Array({ minLength: 1, maxLength });
const strange = fc
  .constantFrom('$ORIGIN', '@', ';', '"', '\\', '(', ' ', '.', '*', '\\#', 'IN', '3600', 'AWS')
  .map((text) => Buffer.from(text));
const label = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z0-9_]([a-z0-9_-]{0,10}[a-z0-9_])?$/) },
  { weight: 1, arbitrary: fc.oneof(octets(12), strange).map(octal) },
);
const below = fc.array(label, { minLength: 0, maxLength: 4 });
const owner = below.map((labels) => [...labels, 'example', 'com', ''].join('.'));
const host = fc.oneof(
  fc.constant('.'),
  fc.tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '.')).map(([labels, dot]) => labels.join('.') + dot),
);
const uint = (max: number) => fc.integer({ min: 0, max });
const quoted = fc
  .oneof(
    fc.uint8Array({ maxLength: 255 }),
    fc.string({ maxLength: 60 }).map((text) => Buffer.from(text).subarray(0, 255)),
    strange,
  )
  .map((text) => `"${octal(text)}"`);
const plainQuoted = fc.stringMatching(/^[A-Za-z0-9 ;:=.,+!^$*-]{0,40}$/).map((text) => `"${text}"`);
const hex = (octetCount: number) =>
  fc.uint8Array({ minLength: octetCount, maxLength: octetCount }).map((bytes) => Buffer.from(bytes).toString('hex'));
const fields = (...parts: readonly fc.Arbitrary<string | number>[]) => fc.tuple(...parts).map((texts) => texts.join(' '));
const strings = fc.array(fc.oneof(quoted, plainQuoted), { minLength: 1, maxLength: 4 }).map((texts) => texts.join(' '));
const param = fc.constantFrom(
  'alpn="h2,h3"',
  'alpn=h2',
  'port=8443',
  'ipv4hint=192.0.2.1,192.0.2.2',
  'ipv6hint="2001:db8::1"',
  'key65000="a b;\\"c"',
);
const params = fc.uniqueArray(param, { maxLength: 4, selector: (text) => text.split('=')[0] });
const binding = fc.tuple(uint(32767), host, params).map(([priority, target, texts]) => [priority, target, ...texts].join(' '));
const digest = fc
  .constantFrom([1, 20], [2, 32], [4, 48] as const)
  .chain(([type = 1, length = 20]) => hex(length).map((text) => `${type} ${text}`));

/** A value of each type, in Route 53's presentation format. */
const valueOf: Readonly<Record<RecordType, fc.Arbitrary<string>>> = {
  A: fc.ipV4(),
  AAAA: fc.ipV6().filter((text) => !text.includes('.')),
  CAA: fields(fc.constantFrom(0, 128), fc.constantFrom('issue', 'issuewild', 'iodef'), fc.oneof(quoted, plainQuoted)),
  CNAME: host,
  DS: fields(uint(65535), fc.constantFrom(8, 13), digest),
  HTTPS: binding,
  MX: fields(uint(65535), host),
  NAPTR: fields(uint(65535), uint(65535), fc.constantFrom('"u"', '"S"', '""'), plainQuoted, fc.constant('""'), host),
  NS: host.filter((name) => name !== '.'),
  PTR: host,
  SOA: fields(host, host, uint(4294967295), uint(86400), uint(86400), uint(86400), uint(86400)),
  SPF: strings,
  SRV: fields(uint(65535), uint(65535), uint(65535), host),
  SSHFP: fc.oneof(
    hex(20).map((text) => `4 1 ${text}`),
    hex(32).map((text) => `3 2 ${text}`),
  ),
  SVCB: binding,
  TLSA: fields(
    uint(3),
    uint(1),
    hex(32).map((text) => `1 ${text}`),
  ),
  TXT: strings,
};
const types = Object.keys(valueOf) as readonly RecordType[];
const single: ReadonlySet<RecordType> = new Set(['CNAME', 'SOA']);

const values = fc.constantFrom(...types).chain((Type) =>
  fc.record({
    Name: Type === 'SOA' ? fc.constant('example.com.') : Type === 'NS' ? owner.filter((name) => !name.startsWith('\\052.')) : owner,
    Type: fc.constant(Type),
    TTL: uint(2147483647),
    ResourceRecords: fc.array(
      valueOf[Type].map((Value) => ({ Value })),
      { minLength: 1, maxLength: single.has(Type) ? 1 : 4 },
    ),
  }),
);
const aliases = fc.record({
  Name: owner,
  Type: fc.constantFrom('A', 'AAAA', 'TXT'),
  AliasTarget: fc.record({
    HostedZoneId: fc.constantFrom(ownZoneId, 'Z2FDTNDATAQYW2'),
    DNSName: owner,
    EvaluateTargetHealth: fc.boolean(),
  }),
});
const identifier = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const member = fc
  .constantFrom(...routingKinds.filter((kind) => kind !== 'simple'))
  .chain((kind) =>
    fc.constantFrom(routings[kind].members, ...routings[kind].others.map((other) => ({ ...routings[kind].members, ...other }))),
  );
const routed = fc
  .tuple(
    fc.oneof(
      values.filter(({ Type }) => Type !== 'NS' && Type !== 'SOA'),
      aliases,
    ),
    member,
    identifier,
    fc.option(fc.constantFrom('hc-1', '{{healthCheck:Zone/Up:id}}'), { nil: undefined }),
  )
  .map(([set, routing, SetIdentifier, HealthCheckId]) => ({
    ...set,
    ...routing,
    SetIdentifier,
    ...(HealthCheckId === undefined ? {} : { HealthCheckId }),
  }));

/** Record sets with simple routing and values of their own. */
export const valueSets: fc.Arbitrary<readonly ResourceRecordSet[]> = distinct(values);
/** Record sets of all kinds. */
export const anySets: fc.Arbitrary<readonly ResourceRecordSet[]> = distinct(
  fc.oneof({ weight: 3, arbitrary: values }, { weight: 1, arbitrary: aliases }, { weight: 2, arbitrary: routed }),
);

function distinct(set: fc.Arbitrary<unknown>): fc.Arbitrary<readonly ResourceRecordSet[]> {
  return fc.uniqueArray(
    set.map((api) => modelOf(api as ApiResourceRecordSet)),
    { minLength: 1, maxLength: 10, selector: indexKey },
  );
}
