import * as packet from 'dns-packet';
import fc from 'fast-check';
import { rdataFromWire, rdataToWire, type TypedRdata } from '../../../lib/model/rdata';
import { canonicalIpv6 } from '../../../lib/model/rdata/aaaa';
import { rdataOf } from '../../support/arbitrary-rdata';
import { valueOf } from '../../support/results';

/** The data of one answer, as dns-packet has it, in the shape that both can be compared in. */
type Seen = Readonly<Record<string, unknown>> | string | readonly string[];

/** What dns-packet calls the fields of a type. Names are text there, so names with dots or escapes in a label are left out. */
const seenAs: { readonly [T in TypedRdata['type']]?: (rdata: Extract<TypedRdata, { type: T }>) => Seen } = {
  A: ({ address }) => address,
  AAAA: ({ address }) => address,
  CAA: ({ flags, tag, value }) => ({ flags, tag, value, issuerCritical: flags >= 128 }),
  CNAME: ({ host }) => plain(host.toText()),
  DS: ({ keyTag, algorithm, digestType, digest }) => ({ keyTag, algorithm, digestType, digest: Buffer.from(digest, 'hex') }),
  MX: ({ preference, exchange }) => ({ preference, exchange: plain(exchange.toText()) }),
  NAPTR: ({ order, preference, flags, service, regexp, replacement }) => ({
    order,
    preference,
    flags,
    services: service,
    regexp,
    replacement: plain(replacement.toText()),
  }),
  NS: ({ host }) => plain(host.toText()),
  PTR: ({ host }) => plain(host.toText()),
  SOA: ({ mname, rname, serial, refresh, retry, expire, minimum }) => ({
    mname: plain(mname.toText()),
    rname: plain(rname.toText()),
    serial,
    refresh,
    retry,
    expire,
    minimum,
  }),
  SRV: ({ priority, weight, port, target }) => ({ priority, weight, port, target: plain(target.toText()) }),
  SSHFP: ({ algorithm, fingerprintType, fingerprint }) => ({ algorithm, hash: fingerprintType, fingerprint: fingerprint.toUpperCase() }),
  TLSA: ({ usage, selector, matchingType, data }) => ({ usage, selector, matchingType, certificate: Buffer.from(data, 'hex') }),
  TXT: ({ strings }) => [...strings],
};
const types = Object.keys(seenAs) as (keyof typeof seenAs)[];

function plain(name: string): string {
  return name === '.' ? '.' : name.slice(0, -1);
}

/** The data of an answer, strings of text as texts and addresses in their canonical spelling. */
function found(answer: packet.Answer | undefined): Seen {
  const { type, data } = answer as { readonly type: string; readonly data: Seen };
  if (type === 'TXT') return (data as unknown as readonly Buffer[]).map((string) => string.toString('latin1'));
  return type === 'AAAA' ? (canonicalIpv6(data as string) ?? '') : data;
}

/** A response with one answer that has this data, header and question done by hand. */
function response(type: string, octets: Uint8Array): Buffer {
  const around = packet.encode({ type: 'response', answers: [{ name: 'a', type: 'UNKNOWN_1' as 'NULL', data: Buffer.from(octets) }] });
  const at = around.length - octets.length;
  around.writeUInt16BE(numbers[type] ?? 0, at - 10);
  return around;
}

/** IANA, Resource Record (RR) TYPEs. */
const numbers: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  NAPTR: 35,
  DS: 43,
  SSHFP: 44,
  TLSA: 52,
  CAA: 257,
};

/** Data that dns-packet reads as it is: octets of text are ASCII there, and labels have no dots. */
function comparable(rdata: TypedRdata): boolean {
  return !/\\\\|[^ -~]/.test(JSON.stringify(rdata)) && !JSON.stringify(rdata).includes('\\u');
}

describe.each(types)('%s data on the wire, as dns-packet sees it', (type) => {
  const any = (rdataOf[type] as fc.Arbitrary<TypedRdata>).filter(comparable);
  const seen = seenAs[type] as (rdata: TypedRdata) => Seen;

  it('is read as the same', () => {
    fc.assert(
      fc.property(any, (rdata) => {
        const [answer] = packet.decode(response(type, rdataToWire(rdata))).answers ?? [];
        expect(found(answer)).toEqual(seen(rdata));
      }),
    );
  });

  it('is written by it in octets that are read as the same', () => {
    fc.assert(
      fc.property(any, (rdata) => {
        const data = seen(rdata);
        const encoded = packet.encode({
          type: 'response',
          answers: [{ name: 'a', type: type as 'NULL', data: data as unknown as Buffer }],
        });
        // Header 12, owner 3, type, class, TTL and length 10.
        expect(valueOf(rdataFromWire(type, encoded.subarray(25)))).toEqual(rdata);
      }),
    );
  });
});
