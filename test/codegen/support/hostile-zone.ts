import fc from 'fast-check';
import type { ApiResourceRecordSet } from '../../../lib/model/rrset/api-shape';

/** Texts that would mean something to a parser of TypeScript, HTML, a shell or a terminal. */
export const hostileTexts = [
  '`',
  '${process.exit(1)}',
  "'",
  '"',
  "'); process.exit(1); ('",
  // Both quotation marks, so that one of them stands in the literal's own.
  '\'"\'"); process.exit(1); ("\'"\'',
  '*/',
  '/*',
  '//',
  '</script>',
  '\\',
  "\\'",
  '\n',
  '\r\n',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  '{{healthCheck:Zone/Up:id}}',
  '{{hostedZone:Zone:nameServers.0}}',
  '__proto__',
  'constructor',
  'toString',
  '1',
  '010',
  'é',
  '日本語',
  '😀',
] as const;

export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc
    .array(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 4 })
    .map((parts) => parts.join('')),
);

/** Octets of a character string in the way Route 53 takes them. */
function quoted(octets: Uint8Array): string {
  return `"${Array.from(octets, (octet) => (octet >= 0x20 && octet <= 0x7e && octet !== 0x22 && octet !== 0x5c ? String.fromCharCode(octet) : `\\${octet.toString(8).padStart(3, '0')}`)).join('')}"`;
}

const octets = fc.oneof(
  hostileText.map((text) => Uint8Array.from(Buffer.from(text, 'utf8'))),
  fc.uint8Array({ maxLength: 12 }),
  fc.uint8Array({ minLength: 250, maxLength: 255 }),
);
const text = fc.array(octets, { minLength: 1, maxLength: 3 }).map((parts) => parts.map(quoted).join(' '));

const label = fc.oneof(
  fc.constantFrom(
    'www',
    'WWW',
    '_dmarc',
    '*',
    '10',
    '1',
    '23',
    '123',
    'constructor',
    '__proto__',
    'a-b',
    'a',
    'b',
    'apex',
    'example',
    'com',
    '@',
  ),
  fc
    .uint8Array({ minLength: 1, maxLength: 6 })
    .map((bytes) => Array.from(bytes, (octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('')),
);
const name = fc.array(label, { maxLength: 3 }).map((labels) => [...labels, 'example.com.'].join('.'));
const records = (values: readonly string[]) => values.map((Value) => ({ Value }));
const TTL = fc.constantFrom(0, 60, 300, 86400);

const content = fc.oneof(
  fc.tuple(fc.constant('A'), fc.uniqueArray(fc.ipV4(), { minLength: 1, maxLength: 3 })),
  fc.tuple(fc.constant('AAAA'), fc.uniqueArray(fc.ipV6(), { minLength: 1, maxLength: 1 })),
  fc.tuple(fc.constant('TXT'), fc.array(text, { minLength: 1, maxLength: 3 })),
  fc.tuple(fc.constant('SPF'), fc.array(text, { minLength: 1, maxLength: 1 })),
  fc.tuple(fc.constant('CNAME'), fc.tuple(name)),
  fc.tuple(fc.constant('PTR'), fc.tuple(name)),
  fc.tuple(fc.constant('NS'), fc.tuple(name)),
  fc.tuple(fc.constant('MX'), fc.tuple(name.map((host) => `10 ${host}`))),
  fc.tuple(fc.constant('SRV'), fc.tuple(name.map((host) => `0 5 443 ${host}`))),
  fc.tuple(fc.constant('CAA'), fc.tuple(octets.map((value) => `0 issue ${quoted(value)}`))),
  fc.tuple(fc.constantFrom('DS'), fc.constant(['12345 13 2 49FD46E6C4B45C55D4AC69CBD3CD34AC1AFE51DE49FD46E6C4B45C55D4AC69CB'])),
  fc.tuple(fc.constantFrom('NAPTR'), fc.constant(['100 10 "U" "E2U+sip" "!^.*$!sip:info@example.com!" .'])),
  fc.tuple(fc.constantFrom('HTTPS'), fc.constantFrom(['1 . alpn="h2,h3"'], ['0 pool.example.net.'])),
);

const values = fc
  .record({ Name: name, TTL, content })
  .map(({ Name, TTL: ttl, content: [Type, texts] }): ApiResourceRecordSet => ({ Name, Type, TTL: ttl, ResourceRecords: records(texts) }));

const members = fc
  .record({
    Name: name,
    Type: fc.constantFrom('A', 'AAAA', 'TXT'),
    identifiers: fc.uniqueArray(
      hostileText.filter((id) => id.length > 0 && id.length <= 128),
      { minLength: 1, maxLength: 4 },
    ),
    TTL,
    healthCheck: fc.option(fc.constantFrom('11111111-2222-3333-4444-555555555555', "'); throw 1; ('"), { nil: undefined }),
    kind: fc.constantFrom('weighted', 'multivalue', 'latency', 'geolocation', 'ip-based', 'failover', 'geoproximity'),
  })
  .map(({ Name, Type, identifiers, TTL: ttl, healthCheck, kind }): ApiResourceRecordSet[] =>
    identifiers.map((SetIdentifier, i) => ({
      Name,
      Type,
      SetIdentifier,
      ...policyMember(kind, i),
      TTL: ttl,
      ResourceRecords: records([Type === 'A' ? `192.0.2.${i}` : Type === 'AAAA' ? `2001:db8::${i}` : `"${i}"`]),
      ...(healthCheck === undefined ? {} : { HealthCheckId: healthCheck }),
    })),
  );

function policyMember(kind: string, i: number): Partial<ApiResourceRecordSet> {
  switch (kind) {
    case 'weighted':
      return { Weight: i };
    case 'multivalue':
      return { MultiValueAnswer: true };
    case 'latency':
      return { Region: ['us-east-1', 'eu-west-1', 'eu-west-2', 'sa-east-1'][i] ?? '' };
    case 'geolocation':
      return {
        GeoLocation:
          [{ CountryCode: 'DE' }, { ContinentCode: 'EU' }, { CountryCode: '*' }, { CountryCode: 'US', SubdivisionCode: 'CA' }][i] ?? {},
      };
    case 'ip-based':
      return {
        CidrRoutingConfig: { CollectionId: 'c8c02a84-aaaa-bbbb-e0d2-d833a2f80106', LocationName: ['office', '*', 'home', 'x'][i] ?? '' },
      };
    case 'geoproximity':
      return {
        GeoProximityLocation:
          [
            { AWSRegion: 'us-east-1', Bias: 5 },
            { LocalZoneGroup: 'us-east-1-bue-1' },
            { Coordinates: { Latitude: '49.20', Longitude: '-74' } },
            { Coordinates: { Latitude: '49.2', Longitude: '-74.01' } },
          ][i] ?? {},
      };
    default:
      return { Failover: i === 0 ? 'PRIMARY' : 'SECONDARY' };
  }
}

const alias = fc
  .record({
    Name: name,
    Type: fc.constantFrom('A', 'AAAA', 'CNAME'),
    DNSName: name,
    HostedZoneId: fc.constantFrom('ZSELF', 'Z2FDTNDATAQYW2'),
    EvaluateTargetHealth: fc.boolean(),
  })
  .map(({ Name, Type, ...AliasTarget }): ApiResourceRecordSet => ({ Name, Type, AliasTarget }));

/** Record sets of example.com that say anything where Route 53 lets them; not all of them go together. */
export const hostileZone: fc.Arbitrary<readonly ApiResourceRecordSet[]> = fc
  .array(
    fc.oneof(
      values.map((set) => [set]),
      members,
      alias.map((set) => [set]),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((groups) => groups.flat());
