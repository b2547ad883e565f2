import fc from 'fast-check';
import { DomainName } from '../../lib/model/name/domain-name';
import type { TypedRdata } from '../../lib/model/rdata';
import { canonicalIpv6 } from '../../lib/model/rdata/aaaa';
import type { RecordType } from '../../lib/model/rdata/record-type';
import type { SvcParams } from '../../lib/model/rdata/svc-params';
import { valueOf } from './results';

/** One octet as a character, mostly one that text forms have to be careful with. */
export const octet = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...'abz09-_*.@\\ ",;='.split('')) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) },
);
const octets = (minLength: number, maxLength: number) => fc.array(octet, { minLength, maxLength }).map((all) => all.join(''));
/** One label, letters in lower case. */
export const label = octets(1, 12).map((text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));

/** Labels of a name, letters in lower case. */
export const labels = fc.array(label, { minLength: 1, maxLength: 6 });
export const names = fc.array(label, { maxLength: 6 }).map((all) => valueOf(DomainName.tryFromLabels(all)));

const up = (max: number) => fc.oneof(fc.integer({ min: 0, max }), fc.constantFrom(0, max));
const uint16 = up(65535);
const uint32 = up(4294967295);
const hex = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((all) => Buffer.from(all).toString('hex'));
const base64 = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((all) => Buffer.from(all).toString('base64'));
const ipv6 = fc.ipV6().map((text) => canonicalIpv6(text) ?? '::');
const strings = fc.array(octets(0, 255), { minLength: 1, maxLength: 4 });
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 3 });

const namedParams = {
  alpn: list(octets(1, 30)),
  port: uint16,
  ipv4Hint: list(fc.ipV4()),
  ech: base64,
  ipv6Hint: list(ipv6),
  dohPath: octets(1, 20),
  ohttp: fc.constant(true as const),
};
const keyNumbers = { alpn: 1, port: 3, ipv4Hint: 4, ech: 5, ipv6Hint: 6, dohPath: 7, ohttp: 8 } as const;

/** Parameters that go together; some of them mandatory. */
const svcParams = fc
  .record(namedParams, { requiredKeys: [] })
  .chain((named) => {
    const present = (Object.keys(named) as (keyof typeof keyNumbers)[]).slice(0, 5);
    const kept = Object.fromEntries(present.map((property) => [property, named[property]])) as SvcParams;
    return fc.record({
      kept: fc.constant(kept),
      other: fc.option(fc.tuple(fc.integer({ min: 9, max: 65534 }), octets(0, 30))),
      mandatory: fc.subarray(present),
      noDefaultAlpn: fc.boolean(),
    });
  })
  .map(({ kept, other, mandatory, noDefaultAlpn }): SvcParams => {
    const keys = mandatory.map((property) => keyNumbers[property]).sort((a, b) => a - b);
    return {
      ...kept,
      ...(keys.length === 0 ? {} : { mandatory: keys }),
      ...(noDefaultAlpn && kept.alpn !== undefined ? { noDefaultAlpn: true as const } : {}),
      ...(other === null ? {} : { other: { [other[0]]: other[1] } }),
    };
  });

const hostName = <T extends string>(type: T) => fc.record({ type: fc.constant(type), host: names });
const text = <T extends string>(type: T) => fc.record({ type: fc.constant(type), strings });
const serviceBinding = <T extends string>(type: T) =>
  fc.record({ type: fc.constant(type), priority: up(32767), target: names, params: svcParams });
const digest = (lengths: Readonly<Record<number, number>>) =>
  fc.constantFrom(...Object.keys(lengths).map(Number)).chain((kind) => hex(lengths[kind] ?? 1).map((value) => ({ kind, value })));

/** Any data of each record type. */
export const rdataOf = {
  A: fc.record({ type: fc.constant('A'), address: fc.ipV4() }),
  AAAA: fc.record({ type: fc.constant('AAAA'), address: ipv6 }),
  CAA: fc
    .record({
      critical: fc.boolean(),
      known: fc.constantFrom('issue', 'issuewild', 'iodef'),
      other: fc.stringMatching(/^[a-z0-9]{1,15}$/),
      value: octets(0, 255),
    })
    .map(({ critical, known, other, value }) => ({
      type: 'CAA' as const,
      flags: critical ? 128 : 0,
      tag: critical ? other : known,
      value,
    })),
  CNAME: hostName('CNAME'),
  DS: fc
    .record({ keyTag: uint16, algorithm: up(255), digest: digest({ 1: 20, 2: 32, 4: 48, 3: 32, 200: 7 }) })
    .map(({ keyTag, algorithm, digest: { kind, value } }) => ({ type: 'DS' as const, keyTag, algorithm, digestType: kind, digest: value })),
  HTTPS: serviceBinding('HTTPS'),
  MX: fc.record({ type: fc.constant('MX'), preference: uint16, exchange: names }),
  NAPTR: fc
    .record({
      order: uint16,
      preference: uint16,
      flags: octets(0, 4),
      service: octets(0, 30),
      regexp: octets(0, 60),
      next: fc.option(names),
    })
    .map(({ regexp, next, ...rest }) => ({
      type: 'NAPTR' as const,
      ...rest,
      regexp: next === null ? regexp : '',
      replacement: next ?? DomainName.root,
    })),
  NS: hostName('NS'),
  PTR: hostName('PTR'),
  SOA: fc.record({
    type: fc.constant('SOA'),
    mname: names,
    rname: names,
    serial: uint32,
    refresh: uint32,
    retry: uint32,
    expire: uint32,
    minimum: uint32,
  }),
  SPF: text('SPF'),
  SRV: fc.record({ type: fc.constant('SRV'), priority: uint16, weight: uint16, port: uint16, target: names }),
  SSHFP: fc
    .record({ algorithm: fc.constantFrom(1, 2, 3, 4, 6), digest: digest({ 1: 20, 2: 32 }) })
    .map(({ algorithm, digest: { kind, value } }) => ({ type: 'SSHFP' as const, algorithm, fingerprintType: kind, fingerprint: value })),
  SVCB: serviceBinding('SVCB'),
  TLSA: fc
    .record({ usage: up(3), selector: up(1), digest: digest({ 0: 50, 1: 32, 2: 64 }) })
    .map(({ usage, selector, digest: { kind, value } }) => ({ type: 'TLSA' as const, usage, selector, matchingType: kind, data: value })),
  TXT: text('TXT'),
} satisfies { readonly [T in RecordType]: fc.Arbitrary<Extract<TypedRdata, { type: T }>> };
