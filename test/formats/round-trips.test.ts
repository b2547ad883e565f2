import fc from 'fast-check';
import {
  formatChangeBatches,
  formatOctodns,
  formatZoneFile,
  parseOctodns,
  parseRecordSetsJson,
  parseZoneFile,
  type ApiChangeBatch,
} from '../../lib';
import { canonicalRdata } from '../../lib/model/rdata';
import { recordSetToApi } from '../../lib/model/rrset/to-api';
import type { ResourceRecordSet } from '../../lib/model/rrset/resource-record-set';
import { keyOf, keyText } from '../../lib/model/rrset/rrset-key';
import { anySets, valueSets } from '../support/arbitrary-record-sets';
import { meanings, recordSetsOf, remarks } from '../support/read-zones';
import { ownZoneId } from '../support/record-sets';

const zoneName = 'example.com';
const names = fc.constantFrom<'absolute' | 'relative'>('absolute', 'relative');

/** Repeated values of a set are folded by every format, so they are folded before comparing. */
function folded(rrset: ResourceRecordSet): ResourceRecordSet {
  if (rrset.kind === 'alias' || rrset.routing.kind !== 'simple' || 'kind' in rrset.records) return rrset;
  return { ...rrset, records: Array.from(new Map(rrset.records.map((record) => [canonicalRdata(record.rdata), record])).values()) };
}

describe('what is written is read back the same', () => {
  it('as a zone file, whatever the record sets', () => {
    fc.assert(
      fc.property(anySets, names, (rrsets, owners) => {
        const { text, leftOut } = formatZoneFile(rrsets, { origin: zoneName, names: owners });
        const read = parseZoneFile(text);

        expect(leftOut).toEqual([]);
        expect([...read.findings, ...read.leftOut]).toEqual([]);
        expect(meanings(recordSetsOf(read))).toEqual(meanings(rrsets.map(folded)));
      }),
      { numRuns: 500 },
    );
  });

  it('as a zone file of records alone, no comment needed, in lines of printable ASCII', () => {
    fc.assert(
      fc.property(valueSets, names, (rrsets, owners) => {
        const { text, leftOut } = formatZoneFile(rrsets, { origin: zoneName, names: owners, routing: 'leave-out' });

        expect(leftOut).toEqual([]);
        expect(text).toMatch(/^[ -~\n]*$/);
        expect(text).not.toMatch(/^;/m);
        expect(meanings(recordSetsOf(parseZoneFile(text)))).toEqual(meanings(rrsets.map(folded)));
      }),
      { numRuns: 500 },
    );
  });

  it('as a listing and as change batches', () => {
    fc.assert(
      fc.property(anySets, fc.constantFrom<'CREATE' | 'UPSERT'>('CREATE', 'UPSERT'), (rrsets, action) => {
        const listing = JSON.stringify({ ResourceRecordSets: rrsets.map((rrset) => recordSetToApi(rrset, ownZoneId)) });
        const batches = formatChangeBatches(rrsets, { zoneName, hostedZoneId: ownZoneId, action, apexAuthority: 'keep' });
        const fromListing = parseRecordSetsJson(listing, { hostedZoneId: ownZoneId });
        const fromBatches = batches.map((text) => parseRecordSetsJson(text, { hostedZoneId: ownZoneId }));

        expect([fromListing, ...fromBatches].flatMap(remarks)).toEqual([]);
        expect(meanings(recordSetsOf(fromListing))).toEqual(meanings(rrsets));
        expect(meanings(fromBatches.flatMap(recordSetsOf))).toEqual(meanings(rrsets));
      }),
      { numRuns: 300 },
    );
  });

  it('as octoDNS YAML, but for what is listed as left out', () => {
    fc.assert(
      fc.property(anySets, (rrsets) => {
        const { text, leftOut } = formatOctodns(rrsets, { zoneName });
        const read = parseOctodns(text, { zoneName });
        const missing = new Set(leftOut.map(({ recordSet }) => recordSet));
        const written = rrsets.filter((rrset) => !missing.has(keyText(keyOf(rrset))));

        expect(remarks(read).filter((remark) => !remark.endsWith('RecordRepeated'))).toEqual([]);
        expect(meanings(recordSetsOf(read))).toEqual(meanings(written.map(folded)));
      }),
      { numRuns: 500 },
    );
  });

  it('as octoDNS YAML, nothing is left out that it can hold', () => {
    fc.assert(
      fc.property(valueSets, (rrsets) => {
        const { leftOut } = formatOctodns(rrsets, { zoneName });

        // Names with odd octets, SOA records, texts that octoDNS cuts in other places, two values in one string.
        const easy = leftOut.filter(({ recordSet = '' }) => /^[a-z0-9._-]+ (?:A|AAAA|DS|PTR|SRV|SSHFP|TLSA)$/.test(recordSet));
        expect(easy.filter(({ message }) => !message.includes('send a value'))).toEqual([]);
      }),
    );
  });
});

describe('the order in which record sets are given makes no difference', () => {
  const shuffled = anySets.chain((rrsets) => fc.tuple(fc.constant(rrsets), fc.shuffledSubarray([...rrsets], { minLength: rrsets.length })));

  it('to zone file, octoDNS YAML and change batches', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(formatZoneFile(other, { origin: zoneName }).text).toBe(formatZoneFile(one, { origin: zoneName }).text);
        expect(formatOctodns(other, { zoneName })).toEqual(formatOctodns(one, { zoneName }));
        expect(formatChangeBatches(other, { zoneName, hostedZoneId: 'Z1' })).toEqual(
          formatChangeBatches(one, { zoneName, hostedZoneId: 'Z1' }),
        );
      }),
    );
  });
});

describe('change batches', () => {
  it('keep the limits of the API, targets before aliases', () => {
    const texts = Array.from({ length: 1500 }, (_, i) => `h${i} 60 A 192.0.2.1`).join('\n');
    const alias =
      '; apex53/1 {"Name":"a.example.com.","Type":"A","AliasTarget":{"HostedZoneId":"own-zone","DNSName":"h1499.example.com.","EvaluateTargetHealth":false}}';
    const rrsets = recordSetsOf(parseZoneFile(`${alias}\n${texts}`, { origin: zoneName }));
    const sizes = (action: 'CREATE' | 'UPSERT') =>
      formatChangeBatches(rrsets, { zoneName, hostedZoneId: 'Z1', action, comment: 'All' }).map(
        (text) => (JSON.parse(text) as ApiChangeBatch).Changes.length,
      );
    const all = formatChangeBatches(rrsets, { zoneName, hostedZoneId: 'Z1' }).flatMap(
      (text) => (JSON.parse(text) as ApiChangeBatch).Changes,
    );
    const indexOf = (name: string) => all.findIndex(({ ResourceRecordSet: { Name } }) => Name === name);

    expect(sizes('CREATE')).toEqual([1000, 501]);
    expect(sizes('UPSERT')).toEqual([500, 500, 500, 1]);
    expect(indexOf('a.example.com.')).toBeGreaterThan(indexOf('h1499.example.com.'));
    expect(all[indexOf('a.example.com.')]?.ResourceRecordSet.AliasTarget?.HostedZoneId).toBe('Z1');
  });

  it('leave SOA and NS at the apex out unless asked for, and never CREATE them', () => {
    const rrsets = recordSetsOf(parseZoneFile('@ 1 SOA n h 1 2 3 4 5\n@ 1 NS n\nsub 1 NS n', { origin: zoneName }));
    const actions = (apexAuthority: 'skip' | 'keep') =>
      formatChangeBatches(rrsets, { zoneName, hostedZoneId: 'Z1', apexAuthority })
        .flatMap((text) => (JSON.parse(text) as ApiChangeBatch).Changes)
        .map(({ Action, ResourceRecordSet: { Type, Name } }) => `${Action} ${Name} ${Type}`);

    expect(actions('skip')).toEqual(['CREATE sub.example.com. NS']);
    expect(actions('keep')).toEqual(['UPSERT example.com. NS', 'UPSERT example.com. SOA', 'CREATE sub.example.com. NS']);
  });
});
