import { parseRecordSetsJson } from '../../../lib';
import { apiAlias, apiRecordSet } from '../../support/record-sets';
import { lines, recordSetsOf, remarks } from '../../support/read-zones';

const a = apiRecordSet({ Name: 'a.example.com.' });
const b = apiRecordSet({ Name: 'b.example.com.', TTL: 5 });
const text = (json: unknown) => JSON.stringify(json, undefined, 1);

describe('the shapes of the AWS CLI', () => {
  it.each([
    ['a listing', { ResourceRecordSets: [a, b], IsTruncated: false, MaxItems: '300' }],
    ['a bare list', [a, b]],
    ['a change batch', { Comment: 'x', Changes: [a, b].map((ResourceRecordSet) => ({ Action: 'UPSERT', ResourceRecordSet })) }],
    [
      'input of change-resource-record-sets',
      { HostedZoneId: 'Z1', ChangeBatch: { Changes: [a, b].map((ResourceRecordSet) => ({ Action: 'CREATE', ResourceRecordSet })) } },
    ],
  ])('%s', (_, json) => {
    const zone = parseRecordSetsJson(`\ufeff${text(json)}`);

    expect(lines(zone)).toEqual(['a.example.com. 300 A 192.0.2.1', 'b.example.com. 5 A 192.0.2.1']);
    expect(remarks(zone)).toEqual([]);
  });

  it('places every record set in the text', () => {
    const [first, second] = parseRecordSetsJson(
      '{"x": [{}, "]"],\n "ResourceRecordSets": [' + JSON.stringify(a) + ',\n  ' + JSON.stringify(b) + ']}',
    ).recordSets;

    expect([first?.place, second?.place]).toEqual([
      { file: 'JSON', line: 2, column: 25 },
      { file: 'JSON', line: 3, column: 3 },
    ]);
  });

  it('aliases whose home is the listed zone stay in it', () => {
    const [alias] = recordSetsOf(
      parseRecordSetsJson(text([apiAlias('a.example.com.', 'b.example.com.', { HostedZoneId: 'Z1' })]), { hostedZoneId: '/hostedzone/Z1' }),
    );

    expect(alias?.kind === 'alias' && alias.aliasTarget.home).toBe('own-zone');
  });

  it('the changes of a batch count in their order', () => {
    const change = (Action: string, ResourceRecordSet: unknown) => ({ Action, ResourceRecordSet });
    const batch = {
      Changes: [
        change('CREATE', a),
        change('DELETE', a),
        change('CREATE', { ...a, TTL: 1 }),
        change('UPSERT', { ...a, TTL: 2 }),
        change('DELETE', b),
      ],
    };
    const zone = parseRecordSetsJson(text(batch));

    expect(lines(zone)).toEqual(['a.example.com. 2 A 192.0.2.1']);
    expect(zone.leftOut.map(({ message }) => message)).toEqual([
      '/Changes/4/ResourceRecordSet: b.example.com. A is deleted, so there is nothing to take.',
    ]);
  });
});

describe('what is not a record set of its own is left out or noted', () => {
  it('record sets of a traffic policy instance', () => {
    const zone = parseRecordSetsJson(text([{ ...a, TrafficPolicyInstanceId: 'tpi-1' }, b]));

    expect(lines(zone)).toHaveLength(1);
    expect(zone.leftOut[0]?.message).toBe('/0: the record set belongs to a traffic policy instance, which makes it itself.');
  });

  it.each([{ IsTruncated: true }, { NextToken: 'abc' }])('a listing with %j was cut off', (mark) => {
    expect(remarks(parseRecordSetsJson(text({ ResourceRecordSets: [a], ...mark })))).toEqual(['notes 1:1 ListingIncomplete']);
  });

  it('record sets of another zone', () => {
    expect(remarks(parseRecordSetsJson(text([a]), { zoneName: 'example.net' }))).toEqual(['leftOut 2:2 RecordLeftOut']);
  });
});

describe('mistakes are found all at once, with JSON pointer, line and column', () => {
  it('in record sets', () => {
    const { findings } = parseRecordSetsJson(
      `{ "ResourceRecordSets": [\n${[a, { ...a, Type: 'LOC' }, { ...a, TTL: '5', Naem: 1 }, { ...b, ResourceRecords: [{ Value: 'x' }, { Value: 'y' }] }, 7].map((set) => JSON.stringify(set)).join(',\n')}] }`,
      { file: 'zone.json' },
    );

    expect(findings.map(({ place, code, message }) => [place.line, code, message])).toEqual([
      [3, 'RecordTypeUnknown', '/ResourceRecordSets/1: "LOC" is no record type.'],
      [4, 'RecordSetMalformed', '/ResourceRecordSets/2: TTL must be a number.'],
      [4, 'RecordSetMalformed', '/ResourceRecordSets/2: Naem is no member of a record set.'],
      [5, 'Ipv4AddressInvalid', expect.stringMatching(/^\/ResourceRecordSets\/3: /)],
      [5, 'Ipv4AddressInvalid', expect.stringMatching(/^\/ResourceRecordSets\/3: /)],
      [6, 'RecordSetMalformed', expect.stringMatching(/^\/ResourceRecordSets\/4: /)],
    ]);
    expect(findings[0]?.place.file).toBe('zone.json');
  });

  it.each([
    ['', '1:1'],
    ['x', '1:1'],
    ['[\n {"a": 1,}]', '2:10'],
    ['[1', '1:3'],
    ['["a\nb"]', '1:4'],
    ['[] []', '1:4'],
  ])('in the JSON itself: %j', (json, place) => {
    expect(remarks(parseRecordSetsJson(json))).toEqual([`findings ${place} JsonSyntax`]);
  });

  it.each([['7'], ['null'], ['{}'], ['{"ResourceRecordSets": {}}'], ['{"Changes": [{"Action": "ADD"}]}'], ['{"Changes": [null]}']])(
    'in its shape: %s',
    (json) => {
      expect(remarks(parseRecordSetsJson(json))).toEqual(['findings 1:1 RecordSetMalformed']);
    },
  );

  it('a record set twice', () => {
    expect(remarks(parseRecordSetsJson(`[${JSON.stringify(a)},\n${JSON.stringify({ ...a, TTL: 1 })}]`))).toEqual([
      'findings 2:1 RecordSetDuplicate',
    ]);
  });
});
