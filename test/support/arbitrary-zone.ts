import type { ResourceRecordSet, Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { App, HealthCheck, HostedZone, RecordSets, type HostedZoneBase } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import type { Assembly } from '../../lib/synth/assembly';
import { listChecks, listOwn } from './by-hand';

/** What a small app declares: record sets of example.com, and which of two health checks there are. */
export interface SmallZone {
  readonly sets: readonly ApiResourceRecordSet[];
  /** Interval of each health check by its name. */
  readonly checks: Readonly<Partial<Record<'Up' | 'Alive', 10 | 30>>>;
}

/** Stands for the zone's own id in alias targets. */
const self = 'ZSELF';

const names = ['example.com.', 'a.example.com.', 'b.example.com.', 'x.a.example.com.', '*.example.com.', '_t.b.example.com.'];
const name = fc.constantFrom(...names);
const values = (texts: readonly string[]) => ({ ResourceRecords: texts.map((Value) => ({ Value })) });
const ttl = fc.constantFrom(60, 300);
const address = fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3');
const checkName = fc.constantFrom<'Up' | 'Alive'>('Up', 'Alive');
const addresses = fc.uniqueArray(address, { minLength: 1, maxLength: 3 });

/** A text so long that few of them fill a batch. */
const longText = fc.constantFrom('x', 'y').map((char) => Array.from({ length: 15 }, () => `"${char.repeat(250)}"`).join(' '));

/** Long texts under every name, or none at all: where there are some, the changes take several batches. */
const bulk = fc.option(
  fc.tuple(
    ...names.map((Name) => longText.map((text) => ({ Name, Type: 'TXT', TTL: 60, ...values([text, text.replaceAll(/[xy]/g, 'z')]) }))),
  ),
  { nil: [], freq: 2 },
);

const simple = fc.oneof(
  fc.record({ Name: name, TTL: ttl, a: addresses }).map(({ a, ...rest }) => ({ ...rest, Type: 'A', ...values(a) })),
  fc
    .record({ Name: name, TTL: ttl, a: fc.constantFrom('2001:db8::1', '2001:db8::2') })
    .map(({ a, ...rest }) => ({ ...rest, Type: 'AAAA', ...values([a]) })),
  fc
    .record({ Name: name, TTL: ttl, to: fc.constantFrom('one.example.net.', 'two.example.net.') })
    .map(({ to, ...rest }) => ({ ...rest, Type: 'CNAME', ...values([to]) })),
  fc
    .record({ Name: name, TTL: ttl, text: fc.oneof(fc.constantFrom('"v=spf1 -all"', '"a" "b"'), longText) })
    .map(({ text, ...rest }) => ({ ...rest, Type: 'TXT', ...values([text]) })),
  fc
    .record({ Name: name, TTL: ttl, one: longText, other: fc.constantFrom('"z"', '"w"') })
    .map(({ one, other, ...rest }) => ({ ...rest, Type: 'TXT', ...values([one, other]) })),
  fc.record({ Name: name, TTL: ttl }).map((rest) => ({ ...rest, Type: 'MX', ...values(['10 mx1.example.net.', '20 mx2.example.net.']) })),
  fc
    .record({ Name: fc.constantFrom('a.example.com.', 'b.example.com.', 'x.a.example.com.'), TTL: ttl })
    .map((rest) => ({ ...rest, Type: 'NS', ...values(['ns1.example.net.', 'ns2.example.net.']) })),
);
const aliasTarget = fc.record({ HostedZoneId: fc.constant(self), DNSName: name, EvaluateTargetHealth: fc.boolean() });
const alias = fc.record({ Name: name, Type: fc.constantFrom('A', 'AAAA'), AliasTarget: aliasTarget });
const check = fc.option(
  checkName.map((id) => ({ HealthCheckId: `{{healthCheck:Zone/${id}:id}}` })),
  { nil: {}, freq: 2 },
);
const policy = fc.oneof(
  fc.record({ SetIdentifier: fc.constantFrom('1', '2', '3'), Weight: fc.constantFrom(0, 1, 255) }),
  fc.record({ SetIdentifier: fc.constantFrom('1', '2', '3'), Region: fc.constantFrom('us-east-1', 'eu-west-1') }),
  fc.record({ SetIdentifier: fc.constantFrom('1', '2'), Failover: fc.constantFrom('PRIMARY', 'SECONDARY') }),
  fc.record({
    SetIdentifier: fc.constantFrom('1', '2', '3'),
    GeoLocation: fc.constantFrom({ ContinentCode: 'EU' }, { CountryCode: 'BR' }, { CountryCode: '*' }),
  }),
  fc.record({ SetIdentifier: fc.constantFrom('1', '2', '3'), MultiValueAnswer: fc.constant(true) }),
);
const member = fc
  .tuple(
    fc.constantFrom('a.example.com.', 'b.example.com.', '*.example.com.'),
    policy,
    check,
    fc.oneof(
      fc.tuple(ttl, addresses).map(([TTL, a]) => ({ TTL, ...values(a) })),
      aliasTarget.map((AliasTarget) => ({ AliasTarget })),
    ),
  )
  .map(([Name, routing, healthCheck, content]) => ({ Name, Type: 'A', ...routing, ...content, ...healthCheck }));
const recordSet: fc.Arbitrary<ApiResourceRecordSet> = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 1, arbitrary: alias },
  { weight: 3, arbitrary: member },
);
const checks = fc.record({ Up: fc.constantFrom<10 | 30>(10, 30), Alive: fc.constantFrom<10 | 30>(10, 30) }, { requiredKeys: [] });

/** A small zone in which synth finds no error: of what was drawn, whatever goes together. */
export const smallZone: fc.Arbitrary<SmallZone> = fc
  .tuple(fc.array(recordSet, { maxLength: 12 }), bulk, checks)
  .map(([few, texts, drawnChecks]) => {
    const drawn: readonly ApiResourceRecordSet[] = [...few.slice(0, 2), ...texts, ...few.slice(2)];
    let sets: ApiResourceRecordSet[] = [];
    // A target may be drawn behind its alias, so what did not go the first time is tried again.
    for (const candidate of [...drawn, ...drawn]) {
      if (sets.some((set) => idOf(set) === idOf(candidate))) continue;
      const more = [...sets, candidate];
      if (
        appOf({ sets: more, checks: drawnChecks })
          .lint()
          .every(({ severity }) => severity !== 'error')
      )
        sets = more;
    }
    return { sets, checks: drawnChecks };
  });

/** The app that declares a small zone; each record set is a construct of its own, so their order can be shuffled. */
export function appOf(
  { sets, checks: declared }: SmallZone,
  options: { readonly hostedZoneId?: string; readonly adopt?: boolean } = {},
): App {
  const app = new App({ name: 'law' });
  const zone: HostedZoneBase =
    options.hostedZoneId === undefined
      ? new HostedZone(app, 'Zone', { zoneName: 'example.com', callerReference: 'law', removalPolicy: 'destroy' })
      : HostedZone.fromZoneId(app, 'Zone', { zoneName: 'example.com', hostedZoneId: options.hostedZoneId, adopt: options.adopt ?? false });
  for (const set of sets) RecordSets.fromJson(zone, idOf(set), [set], { hostedZoneId: self });
  for (const id of ['Up', 'Alive'] as const) {
    const intervalSeconds = declared[id];
    if (intervalSeconds !== undefined) HealthCheck.tcp(zone, id, { host: `${id}.example.net`, port: 80, intervalSeconds });
  }
  return app;
}

/** A construct id that does not depend on where the record set stands in the list. */
function idOf({ Name, Type, SetIdentifier = '' }: ApiResourceRecordSet): string {
  return `${Name} ${Type} ${SetIdentifier}`;
}

export function assemblyOf(zone: SmallZone, options: { readonly hostedZoneId?: string; readonly adopt?: boolean } = {}): Assembly {
  return appOf(zone, options).synth();
}

/** One line for each record set, comparable between what was declared and what is listed. */
export function declaredLines({ sets, checks: declared }: SmallZone): string[] {
  return sets
    .map((set) => {
      const id = /Zone\/(\w+):id/.exec(set.HealthCheckId ?? '')?.[1] as 'Up' | 'Alive' | undefined;
      return line({
        ...(set as ResourceRecordSet),
        Name: set.Name.replace('*', '\\052'),
        ...(id === undefined ? {} : { HealthCheckId: `${id}.example.net ${String(declared[id])}` }),
      });
    })
    .sort();
}

/** The same of what a zone holds: health checks by what they check, the zone's own id as the declaration has it. */
export async function listedLines(client: Route53Client, zoneId: string): Promise<string[]> {
  const found = new Map(
    (await listChecks(client)).map(({ Id, HealthCheckConfig }) => [
      Id,
      `${HealthCheckConfig?.FullyQualifiedDomainName ?? ''} ${HealthCheckConfig?.RequestInterval ?? ''}`,
    ]),
  );
  const sets = await listOwn(client, zoneId);
  return sets
    .map((set) => {
      const target = set.AliasTarget;
      return line({
        ...set,
        ...(target === undefined
          ? {}
          : {
              AliasTarget: {
                ...target,
                HostedZoneId: target.HostedZoneId === zoneId ? self : target.HostedZoneId,
                DNSName: target.DNSName?.replace('\\052', '*'),
              },
            }),
        ...(set.HealthCheckId === undefined ? {} : { HealthCheckId: found.get(set.HealthCheckId) ?? 'gone' }),
      });
    })
    .sort();
}

/** Members in one order; the order of values makes no difference. */
export function line(set: ResourceRecordSet): string {
  const members = Object.entries({
    ...set,
    ...(set.ResourceRecords === undefined ? {} : { ResourceRecords: set.ResourceRecords.map(({ Value }) => Value).sort() }),
  });
  return JSON.stringify(
    Object.fromEntries(members.filter(([, value]) => value !== undefined).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}
