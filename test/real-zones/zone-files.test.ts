import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOctodns, formatZoneFile, parseOctodns, parseRecordSetsJson, parseZoneFile, type ApiResourceRecordSet } from '../../lib';
import { lines, meanings, recordSetsOf, remarks } from '../support/read-zones';
import { modelOf } from '../support/record-sets';

const data = (file: string) => readFileSync(join(__dirname, '..', 'data', file), 'utf8');

/** Record sets as another parser read them. It writes a dot inside a label as `\.`, Route 53 as `\056`. */
function expected(file: string): readonly ApiResourceRecordSet[] {
  return JSON.parse(data(file).replaceAll('\\\\.', '\\\\056')) as readonly ApiResourceRecordSet[];
}

describe.each([
  ['10.in-addr.arpa', 477],
  ['rfc1035-isi.edu', 6],
])('the zone file %s', (name, count) => {
  const zone = parseZoneFile(data(`${name}.zone`), { file: name });
  const wanted = expected(`${name}.expected.json`);

  it('has the record sets that another parser finds, to the spelling of the values', () => {
    const sorted = (line: string) =>
      line.replace(/^(\S+ \d+ \S+) (.*)$/, (_, head: string, values: string) => `${head} ${values.split(' | ').sort().join(' | ')}`);
    const theirs = wanted.map(
      ({ Name, TTL, Type, ResourceRecords }) =>
        `${Name} ${String(TTL)} ${Type} ${(ResourceRecords ?? []).map(({ Value }) => Value).join(' | ')}`,
    );

    expect(wanted).toHaveLength(count);
    expect(lines(zone).map(sorted).sort()).toEqual(theirs.map(sorted).sort());
    expect(meanings(recordSetsOf(zone))).toEqual(meanings(wanted.map(modelOf)));
  });

  it('is read without a remark, SOA and NS at the apex marked', () => {
    expect(remarks(zone)).toEqual([]);
    expect(zone.recordSets.filter(({ apexAuthority }) => apexAuthority).map(({ rrset }) => rrset.type)).toEqual(['SOA', 'NS']);
  });

  it.each(['absolute', 'relative'] as const)('written with %s names, is read back the same', (names) => {
    const { text, leftOut } = formatZoneFile(recordSetsOf(zone), { origin: zone.zoneName ?? '', names });

    expect(leftOut).toEqual([]);
    expect(meanings(recordSetsOf(parseZoneFile(text)))).toEqual(meanings(recordSetsOf(zone)));
  });
});

describe('the zone of a ministry in octoDNS YAML', () => {
  const zoneName = 'service.justice.gov.uk';
  const fromYaml = parseOctodns(data(`${zoneName}.octodns.yaml`), { zoneName });
  const fromJson = parseRecordSetsJson(data(`${zoneName}.rrsets.json`), { zoneName });
  const inRoute53 = meanings(recordSetsOf(fromJson));

  it('is what stands in Route 53, but for the NS record set at the apex', () => {
    expect(remarks(fromYaml)).toEqual([]);
    expect(remarks(fromJson)).toEqual([]);
    expect(inRoute53).toHaveLength(334);
    expect(meanings(fromYaml.recordSets.filter(({ apexAuthority }) => !apexAuthority).map(({ rrset }) => rrset))).toEqual(inRoute53);
    expect(fromYaml.recordSets.filter(({ apexAuthority }) => apexAuthority).map(({ rrset }) => rrset.type)).toEqual(['NS']);
  });

  it('written as octoDNS YAML, is read back the same', () => {
    const { text, leftOut } = formatOctodns(recordSetsOf(fromJson), { zoneName });

    expect(leftOut).toEqual([]);
    expect(meanings(recordSetsOf(parseOctodns(text, { zoneName })))).toEqual(inRoute53);
  });

  it('written as a zone file, is read back the same, aliases from their comments', () => {
    const { text, leftOut } = formatZoneFile(recordSetsOf(fromJson), { origin: zoneName });

    expect(leftOut).toEqual([]);
    expect(text.match(/^; apex53\/1 /gm)).toHaveLength(9);
    expect(meanings(recordSetsOf(parseZoneFile(text)))).toEqual(inRoute53);
  });
});
