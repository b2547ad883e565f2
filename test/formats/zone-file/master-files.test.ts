import { parseZoneFile } from '../../../lib';
import { lines, remarks } from '../../support/read-zones';

const read = (...text: readonly string[]) => parseZoneFile(text.join('\n'), { origin: 'example.com', defaultTtl: 60 });

describe('an entry (RFC 1035, section 5.1)', () => {
  it.each([
    [
      'TTL and class in either order, or neither',
      ['a 5 IN A 192.0.2.1', 'b IN 6 A 192.0.2.2', 'c 7 A 192.0.2.3', 'd IN A 192.0.2.4', 'e A 192.0.2.5'],
      [
        'a.example.com. 5 A 192.0.2.1',
        'b.example.com. 6 A 192.0.2.2',
        'c.example.com. 7 A 192.0.2.3',
        'd.example.com. 7 A 192.0.2.4',
        'e.example.com. 7 A 192.0.2.5',
      ],
    ],
    [
      'a leading blank, or tab, repeats the owner',
      ['a A 192.0.2.1', '  TXT x', '\tMX 1 m'],
      ['a.example.com. 60 A 192.0.2.1', 'a.example.com. 60 TXT "x"', 'a.example.com. 60 MX 1 m.example.com.'],
    ],
    [
      '@ is the origin, in owner and data',
      ['@ A 192.0.2.1', 'w CNAME @'],
      ['example.com. 60 A 192.0.2.1', 'w.example.com. 60 CNAME example.com.'],
    ],
    ['mnemonics in any case', ['a in a 192.0.2.1', 'b In tXt x'], ['a.example.com. 60 A 192.0.2.1', 'b.example.com. 60 TXT "x"']],
    [
      'owners that look like something else',
      ['IN A 192.0.2.1', '3600 A 192.0.2.2', 'A A 192.0.2.3', '1h MX 1 m.'],
      ['in.example.com. 60 A 192.0.2.1', '3600.example.com. 60 A 192.0.2.2', 'a.example.com. 60 A 192.0.2.3', '1h.example.com. 60 MX 1 m.'],
    ],
    [
      'parentheses over lines',
      ['@ SOA ns h ( ; one', ' 1 ; serial ) not here', '1h', '  15m 2w 5 )', 'a A ( 192.0.2.1', ')'],
      ['example.com. 60 SOA ns.example.com. h.example.com. 1 3600 900 1209600 5', 'a.example.com. 60 A 192.0.2.1'],
    ],
    [
      'a semicolon in quotation marks is no comment',
      ['a TXT "v=DMARC1; p=none" ; comment', 'b TXT a;b'],
      ['a.example.com. 60 TXT "v=DMARC1; p=none"', 'b.example.com. 60 TXT "a"'],
    ],
    [
      'strings with and without quotation marks, several a record',
      ['a TXT one "two three" four"five"', 'b TXT ""'],
      ['a.example.com. 60 TXT "one" "two three" "four" "five"', 'b.example.com. 60 TXT ""'],
    ],
    [
      'escapes: decimal here, octal in Route 53',
      ['a\\.b A 192.0.2.1', 'c\\046d A 192.0.2.2', 't TXT "\\"q\\" \\\\ \\; \\255 \\007 é"', 's SOA a\\.b.c. . 1 2 3 4 5'],
      [
        'a\\056b.example.com. 60 A 192.0.2.1',
        'c\\056d.example.com. 60 A 192.0.2.2',
        't.example.com. 60 TXT "\\"q\\" \\\\ ; \\377 \\007 \\303\\251"',
      ],
    ],
    [
      'wildcards, underscores, slashes',
      ['* A 192.0.2.1', '_s._tcp SRV 1 2 3 t', '0/25 NS n.'],
      ['\\052.example.com. 60 A 192.0.2.1', '_s._tcp.example.com. 60 SRV 1 2 3 t.example.com.', '0\\05725.example.com. 60 NS n.'],
    ],
    ['letters beyond ASCII in names', ['bücher CNAME straße.example.'], ['xn--bcher-kva.example.com. 60 CNAME xn--strae-oqa.example.']],
    [
      'data in the generic form of RFC 3597',
      ['a A \\# 4 C0000201', 'b TYPE1 \\# 4 c000 0202', 'm MX \\# 3 000a 00', 'h TYPE65 1 .'],
      ['a.example.com. 60 A 192.0.2.1', 'b.example.com. 60 A 192.0.2.2', 'm.example.com. 60 MX 10 .', 'h.example.com. 60 HTTPS 1 .'],
    ],
    [
      'service parameters, quotation marks inside',
      ['a HTTPS 1 . alpn="h2,h3" port=8443', 'b SVCB 0 t'],
      ['a.example.com. 60 HTTPS 1 . alpn="h2,h3" port=8443', 'b.example.com. 60 SVCB 0 t.example.com.'],
    ],
    [
      'hexadecimal digits with blanks between them',
      ['a DS 1 RSASHA256 1 (01234567 89012345', '6789012345678901 23456789)', 'b SSHFP 1 1 66c7d5540b7d75a1 fb4c84febfa178ad99bdd67c'],
      [
        'a.example.com. 60 DS 1 8 1 0123456789012345678901234567890123456789',
        'b.example.com. 60 SSHFP 1 1 66c7d5540b7d75a1fb4c84febfa178ad99bdd67c',
      ],
    ],
    [
      'NAPTR and CAA',
      ['a NAPTR 100 10 u E2U+sip "!^.*$!sip:a@b.example!" .', 'b CAA 0 ISSUE letsencrypt.org'],
      ['a.example.com. 60 NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:a@b.example!" .', 'b.example.com. 60 CAA 0 ISSUE "letsencrypt.org"'],
    ],
  ] as const)('%s', (_, text, wanted) => {
    expect(lines(read(...text)).slice(0, wanted.length)).toEqual(wanted);
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('lines may end in %s, the last in nothing, and a byte order mark may stand in front', (_, end) => {
    const zone = read(['\ufeffa A 192.0.2.1', '', '; comment', ' TXT "x"', 'b A 192.0.2.300'].join(end));

    expect(lines(zone)).toEqual(['a.example.com. 60 A 192.0.2.1', 'a.example.com. 60 TXT "x"']);
    expect(remarks(zone)).toEqual(['findings 5:5 Ipv4AddressInvalid']);
  });

  it('a byte order mark is no part of the first field, and takes no column', () => {
    const zone = read('\ufeff$ORIGIN sub', 'a A 192.0.2.1');

    expect(lines(zone)).toEqual(['a.sub.example.com. 60 A 192.0.2.1']);
    expect(remarks(read('\ufeffa A x'))).toEqual(['findings 1:5 Ipv4AddressInvalid']);
  });

  it('a line may be as long as it likes', () => {
    const strings = Array.from({ length: 100_000 }, (_, i) => `"${i}"`).join(' ');

    expect(lines(read(`a TXT ${strings}`))).toEqual([`a.example.com. 60 TXT ${strings}`]);
  });
});

describe('TTLs (RFC 2308, section 4; RFC 2181)', () => {
  const ttls = (text: string, defaultTtl?: number) => {
    const zone = parseZoneFile(text, { origin: 'example.com', ...(defaultTtl === undefined ? {} : { defaultTtl }) });
    return [lines(zone).map((line) => Number(line.split(' ')[1])), remarks(zone)];
  };

  it.each([
    ['units in any case, added up', 'a 1W2d3H4m5s A 192.0.2.1', [788645], []],
    [
      '$TTL counts for records without one, wherever it stands',
      'a 5 A 192.0.2.1\n$TTL 1h\nb A 192.0.2.1\n$TTL 2h\nc A 192.0.2.1',
      [5, 3600, 7200],
      [],
    ],
    ['without $TTL, that of the record before', 'a 5 A 192.0.2.1\nb A 192.0.2.1', [5, 5], []],
    ['the minimum of an SOA record that has none', '@ SOA n h 1 2 3 4 5m\na A 192.0.2.1', [300, 300], ['notes 1:3 TtlAssumed']],
    ['none at all: said once', 'a A 192.0.2.1\nb A 192.0.2.1', [0, 0], ['findings 1:3 ZoneFileTtl']],
    [
      'out of range, or no time',
      'a 2147483648 A 192.0.2.1\nb 1x A 192.0.2.1\nc 1h30 A 192.0.2.1\n$TTL -1',
      [0, 0, 0],
      ['findings 1:3 ZoneFileTtl', 'findings 2:3 ZoneFileTtl', 'findings 3:3 ZoneFileTtl', 'findings 4:6 ZoneFileTtl'],
    ],
    [
      'different ones in a record set: the lowest, said once',
      'a 5 A 192.0.2.1\na 4 A 192.0.2.2\na 6 A 192.0.2.3',
      [4],
      ['notes 2:1 TtlsDiffer'],
    ],
  ] as const)('%s', (_, text, seconds, said) => {
    expect(ttls(text)).toEqual([seconds, said]);
  });

  it('the default that the caller gives is the last resort', () => {
    expect(ttls('a A 192.0.2.1\nb 5 A 192.0.2.1\nc A 192.0.2.1', 60)).toEqual([[60, 5, 5], []]);
  });
});

describe('the zone', () => {
  it.each([
    ['is the origin that is given', 'a A 192.0.2.1', { origin: 'example.com', defaultTtl: 1 }, 'example.com.'],
    ['or the owner of the SOA record', '$ORIGIN com.\n@example 1 A 192.0.2.1\nexample 1 SOA n h 1 2 3 4 5', {}, 'example.com.'],
    ['or the first $ORIGIN', '$ORIGIN example.com.\n$ORIGIN sub\na 1 A 192.0.2.1', {}, 'example.com.'],
    ['or not known', 'a.example.com. 1 A 192.0.2.1', {}, undefined],
  ])('%s', (_, text, options, zoneName) => {
    expect(parseZoneFile(text, options).zoneName?.toText()).toBe(zoneName);
  });

  it('marks SOA and NS at its apex, and no others', () => {
    const zone = read('@ SOA n h 1 2 3 4 5', '@ NS n', '@ MX 1 m', 'sub NS n');

    expect(zone.recordSets.filter(({ apexAuthority }) => apexAuthority).map(({ rrset }) => rrset.type)).toEqual(['SOA', 'NS']);
  });

  it('takes a repeated record once, as in the output of dig, where the SOA record stands twice', () => {
    const zone = read('@ SOA n h 1 2 3 4 5', 'a A 192.0.2.1', 'A A 192.0.2.1', '@ SOA N h 1 2 3 4 5');

    expect(lines(zone)).toEqual(['example.com. 60 SOA n.example.com. h.example.com. 1 2 3 4 5', 'a.example.com. 60 A 192.0.2.1']);
    expect(remarks(zone)).toEqual(['notes 3:1 RecordRepeated', 'notes 4:1 RecordRepeated']);
  });
});

describe('what Route 53 cannot hold is left out, with place and reason', () => {
  it.each([
    ['HINFO "PC" "DOS"', /no HINFO records/],
    ['LOC 52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m', /no LOC records/],
    ['DNAME other.example.', /no DNAME records/],
    ['URI 10 1 "ftp://ftp.example/"', /no URI records/],
    ['DNSKEY 257 3 13 AwEAAQ==', /DNSSEC itself/],
    ['RRSIG A 13 2 60 20260101000000 20250101000000 1 example.com. AAAA', /DNSSEC itself/],
    ['ALIAS target.example.', /an alias does the like/],
    ['TYPE65534 \\# 4 00010203', /no records of TYPE65534/],
    ['CAA 0 contactemail "a@b.example"', /does not take the value/],
    ['HTTPS 1 . key1001=a key1002=a key1003=a key1004=a key1005=a key1006=a key1007=a key1008=a key1009=a', /does not take the value/],
  ])('%s', (record, reason) => {
    const zone = read('a A 192.0.2.1', `b ${record}`);

    expect(lines(zone)).toEqual(['a.example.com. 60 A 192.0.2.1']);
    expect(remarks(zone)).toEqual([expect.stringMatching(/^leftOut 2:\d+ RecordLeftOut$/)]);
    expect(zone.leftOut[0]?.message).toMatch(reason);
    expect(zone.leftOut[0]?.message).toMatch(/^b\.example\.com\. /);
  });

  it.each([
    ['names outside of the zone', 'ns.example.net. A 192.0.2.1', /does not lie in the zone example\.com\./],
    ['names that end with the same letters', 'wwwexample.com. A 192.0.2.1', /does not lie in the zone/],
    ['SOA below the apex', 'a SOA n h 1 2 3 4 5', /at the apex only/],
    ['wildcard NS', '* NS ns.example.net.', /no wildcard NS/],
    ['records whose routing cli53 keeps in a comment', 'a A 192.0.2.1 ; AWS routing="WEIGHTED" weight=1 identifier="one"', /cli53/],
    ['aliases of cli53', 'a 60 AWS ALIAS A "x.cloudfront.net." "Z2FDTNDATAQYW2" false', /cli53/],
  ])('%s', (_, record, reason) => {
    const zone = read(record);

    expect(lines(zone)).toEqual([]);
    expect(remarks(zone)).toEqual(['leftOut 1:1 RecordLeftOut']);
    expect(zone.leftOut[0]?.message).toMatch(reason);
  });
});

describe('what cannot be read is said with file, line and column, and the rest is read', () => {
  it.each([
    ['an address', 'b A 300.1.1.1', '2:5 Ipv4AddressInvalid'],
    ['a type', 'b CNMAE c', '2:3 RecordTypeUnknown'],
    ['no type', 'b 60 IN', '2:1 FieldCountWrong'],
    ['too few fields', 'b MX 10', '2:6 FieldCountWrong'],
    ['too many fields', 'b A 192.0.2.1 192.0.2.2', '2:5 FieldCountWrong'],
    ['an empty label', 'b..c A 192.0.2.1', '2:1 NameEmptyLabel'],
    ['an empty label in data', 'b CNAME c..d', '2:9 NameEmptyLabel'],
    ['a label that is too long', `${'x'.repeat(64)} A 192.0.2.1`, '2:1 NameLabelTooLong'],
    ['a name that is too long', `${'x.'.repeat(125)}x A 192.0.2.1`, '2:1 NameTooLong'],
    ['another class', 'b CH TXT x', '2:3 ZoneFileClass'],
    ['another class by number', 'b CLASS3 TXT x', '2:3 ZoneFileClass'],
    ['an escape', 'b TXT \\25x', '2:7 ZoneFileEscape'],
    ['a backslash at the end', 'b TXT x\\', '2:7 ZoneFileEscape'],
    ['an open quotation mark', 'b TXT "x', '2:7 ZoneFileSyntax'],
    ['a parenthesis that closes none', 'b A 192.0.2.1 )', '2:15 ZoneFileSyntax'],
    ['a parenthesis that is not closed', 'b A ( 192.0.2.1', '2:5 ZoneFileSyntax'],
    ['a directive', '$ORIGINS x.', '2:1 ZoneFileDirective'],
    ['an argument too many', '$ORIGIN x. y.', '2:1 ZoneFileDirective'],
    ['an argument too few', '$TTL', '2:1 ZoneFileDirective'],
    ['octets that are not as many as they should be', 'b A \\# 4 c00002', '2:5 OctetsMalformed'],
    ['octets that are no data of the type', 'b A \\# 3 c00002', '2:5 OctetsMalformed'],
    ['a string that is too long', `b TXT "${'x'.repeat(256)}"`, '2:7 CharacterStringTooLong'],
  ])('%s', (_, line, said) => {
    const zone = read('a A 192.0.2.1', line, 'z A 192.0.2.9');

    expect(remarks(zone)).toEqual([`findings ${said}`]);
    expect(lines(zone)).toEqual(['a.example.com. 60 A 192.0.2.1', 'z.example.com. 60 A 192.0.2.9']);
    expect(zone.findings[0]?.place.file).toBe('zone file');
  });

  it('all of it, not only the first', () => {
    const zone = read('a A x', '$TTL x', 'b MX', 'c TXT "', ' A 192.0.2.1', 'd NOTYPE');

    expect(remarks(zone)).toEqual([
      'findings 1:5 Ipv4AddressInvalid',
      'findings 2:6 ZoneFileTtl',
      'findings 3:3 FieldCountWrong',
      'findings 4:7 ZoneFileSyntax',
      'findings 6:3 RecordTypeUnknown',
    ]);
    expect(lines(zone)).toEqual(['c.example.com. 60 A 192.0.2.1']);
  });

  it('a leading blank without an owner before it', () => {
    expect(remarks(read(' A 192.0.2.1', 'a..b A 192.0.2.1', ' A 192.0.2.1'))).toEqual([
      'findings 1:2 ZoneFileNameRelative',
      'findings 2:1 NameEmptyLabel',
      'findings 3:2 ZoneFileNameRelative',
    ]);
  });

  it('a relative name without an origin', () => {
    expect(remarks(parseZoneFile('a 1 A 192.0.2.1\nb. 1 CNAME c\n$ORIGIN d\n@ 1 A 192.0.2.1'))).toEqual([
      'findings 1:1 ZoneFileNameRelative',
      'findings 2:12 ZoneFileNameRelative',
      'findings 3:1 ZoneFileNameRelative',
      'findings 4:1 ZoneFileNameRelative',
    ]);
  });

  it('a parenthesis that swallows the file costs its own entry only, eight times', () => {
    const text = Array.from({ length: 30 }, (_, i) => `a${i} A (`);

    expect(remarks(read(...text))).toHaveLength(9);
    expect(lines(read('a MX (', 'b A 192.0.2.1', 'c A ( 192.0.2.2 )', 'd A 192.0.2.3'))).toEqual([
      'b.example.com. 60 A 192.0.2.1',
      'c.example.com. 60 A 192.0.2.2',
      'd.example.com. 60 A 192.0.2.3',
    ]);
  });
});
