import { CreateHealthCheckCommand, type ResourceRecordSet } from '@aws-sdk/client-route-53';
import { plan } from '../../lib';
import { isEmptyPlan, type Plan } from '../../lib/plan/plan';
import { change, create, createZone } from '../support/by-hand';
import { declaredZone, recordSets } from '../support/declared';
import { emulated } from '../support/emulated';

const check = { HealthCheckConfig: { Type: 'TCP', FullyQualifiedDomainName: 'up.example.com', Port: 80 } } as const;

/** The plan for a zone that holds some record sets and is declared to hold others; ids of two health checks are filled in. */
async function planFor(live: readonly ResourceRecordSet[], desired: readonly ResourceRecordSet[]): Promise<Plan> {
  const { client } = emulated();
  const ids = await Promise.all(
    ['one', 'two'].map(
      async (CallerReference) => (await client.send(new CreateHealthCheckCommand({ CallerReference, ...check }))).HealthCheck?.Id ?? '',
    ),
  );
  const fill = (sets: readonly ResourceRecordSet[]) =>
    sets.map((set) => (set.HealthCheckId === undefined ? set : { ...set, HealthCheckId: ids[Number(set.HealthCheckId)] }));
  const zoneId = await createZone(client, 'example.com', { callerReference: 'mine' });
  await change(client, zoneId, ...fill(live).map(create));
  return plan(
    declaredZone((zone) => recordSets(zone, ...fill(desired)), { callerReference: 'mine' }),
    { client },
  );
}

const values = (Type: ResourceRecordSet['Type'], texts: readonly string[], more: Partial<ResourceRecordSet> = {}): ResourceRecordSet => ({
  Name: 'www.example.com.',
  Type,
  TTL: 300,
  ResourceRecords: texts.map((Value) => ({ Value })),
  ...more,
});
const alias = (
  DNSName: string,
  more: Partial<ResourceRecordSet> & { readonly EvaluateTargetHealth?: boolean; readonly HostedZoneId?: string } = {},
): ResourceRecordSet => {
  const { EvaluateTargetHealth = false, HostedZoneId = 'ZHURV8PSTC4K8', ...rest } = more;
  return { Name: 'www.example.com.', Type: 'A', AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth }, ...rest };
};
const member = (SetIdentifier: string, policy: Partial<ResourceRecordSet>): ResourceRecordSet =>
  values('A', ['192.0.2.1'], { SetIdentifier, ...policy });

describe('spellings that DNS or Route 53 does not tell apart are no drift', () => {
  it.each<[string, ResourceRecordSet, ResourceRecordSet]>([
    ['case of the name', values('A', ['192.0.2.1'], { Name: 'WWW.Example.COM' }), values('A', ['192.0.2.1'], { Name: 'www.example.com.' })],
    ['final dot of the name', values('A', ['192.0.2.1'], { Name: 'www.example.com' }), values('A', ['192.0.2.1'])],
    [
      'escape of the wildcard',
      values('A', ['192.0.2.1'], { Name: '*.example.com' }),
      values('A', ['192.0.2.1'], { Name: '\\052.example.com.' }),
    ],
    ['escape of a letter in the name', values('A', ['192.0.2.1'], { Name: '\\167ww.example.com' }), values('A', ['192.0.2.1'])],
    ['order of values', values('A', ['192.0.2.1', '192.0.2.2']), values('A', ['192.0.2.2', '192.0.2.1'])],
    ['spelling of an IPv6 address', values('AAAA', ['2001:db8::1']), values('AAAA', ['2001:0DB8:0:0:0:0:0:1'])],
    ['case and final dot of a CNAME value', values('CNAME', ['Target.example.net']), values('CNAME', ['target.example.net.'])],
    ['blanks, case and final dot of an MX value', values('MX', ['10  Mail.example.net']), values('MX', ['10 mail.example.net.'])],
    [
      'final dot of NS values',
      values('NS', ['ns1.example.net', 'ns2.example.net']),
      values('NS', ['ns2.example.net.', 'ns1.example.net.']),
    ],
    ['final dot of an SRV target', values('SRV', ['1 2 3 host.example.net']), values('SRV', ['1 2 3 HOST.example.net.'])],
    ['escapes in a text', values('TXT', ['"a\\;b\\103"']), values('TXT', ['"a;bC"'])],
    ['final dot and case of an alias target', alias('lb-1.eu-west-2.elb.amazonaws.com'), alias('LB-1.eu-west-2.elb.amazonaws.com.')],
    [
      'bias of zero',
      member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 0 } }),
      member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1' } }),
    ],
  ])('%s', async (_, live, desired) => {
    const planned = await planFor([live], [desired]);

    expect(planned.hostedZones[0]?.differences).toEqual([]);
    expect(isEmptyPlan(planned)).toBe(true);
  });
});

describe('whatever changes an answer is a difference', () => {
  it.each<[string, ResourceRecordSet, ResourceRecordSet]>([
    ['TTL', values('A', ['192.0.2.1']), values('A', ['192.0.2.1'], { TTL: 301 })],
    ['a value', values('A', ['192.0.2.1']), values('A', ['192.0.2.2'])],
    ['one value more', values('A', ['192.0.2.1']), values('A', ['192.0.2.1', '192.0.2.2'])],
    ['one value less', values('A', ['192.0.2.1', '192.0.2.2']), values('A', ['192.0.2.1'])],
    ['preference of an MX', values('MX', ['10 mail.example.net.']), values('MX', ['20 mail.example.net.'])],
    ['case of a text', values('TXT', ['"a"']), values('TXT', ['"A"'])],
    ['where a text is cut', values('TXT', ['"ab"']), values('TXT', ['"a" "b"'])],
    ['order of the strings of one text', values('TXT', ['"a" "b"']), values('TXT', ['"b" "a"'])],
    ['flags of a CAA', values('CAA', ['0 issue "ca.example.net"']), values('CAA', ['128 issue "ca.example.net"'])],
    ['weight', member('a', { Weight: 1 }), member('a', { Weight: 2 })],
    ['region', member('a', { Region: 'eu-west-1' }), member('a', { Region: 'eu-west-2' })],
    ['failover role', member('a', { Failover: 'PRIMARY', HealthCheckId: '0' }), member('a', { Failover: 'SECONDARY', HealthCheckId: '0' })],
    ['continent', member('a', { GeoLocation: { ContinentCode: 'EU' } }), member('a', { GeoLocation: { ContinentCode: 'AF' } })],
    ['country', member('a', { GeoLocation: { CountryCode: 'BR' } }), member('a', { GeoLocation: { CountryCode: 'US' } })],
    [
      'subdivision',
      member('a', { GeoLocation: { CountryCode: 'US' } }),
      member('a', { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } }),
    ],
    [
      'bias',
      member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 1 } }),
      member('a', { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: -1 } }),
    ],
    [
      'coordinates',
      member('a', { GeoProximityLocation: { Coordinates: { Latitude: '1', Longitude: '2' } } }),
      member('a', { GeoProximityLocation: { Coordinates: { Latitude: '1', Longitude: '3' } } }),
    ],
    ['policy', member('a', { Weight: 1 }), member('a', { MultiValueAnswer: true })],
    ['health check', member('a', { Weight: 1, HealthCheckId: '0' }), member('a', { Weight: 1, HealthCheckId: '1' })],
    ['health check given up', member('a', { Weight: 1, HealthCheckId: '0' }), member('a', { Weight: 1 })],
    ['alias target', alias('lb-1.eu-west-2.elb.amazonaws.com'), alias('lb-2.eu-west-2.elb.amazonaws.com')],
    [
      'zone of the alias target',
      alias('lb-1.eu-west-2.elb.amazonaws.com'),
      alias('lb-1.eu-west-2.elb.amazonaws.com', { HostedZoneId: 'Z0123456789NEWER' }),
    ],
    [
      'evaluate target health',
      alias('lb-1.eu-west-2.elb.amazonaws.com'),
      alias('lb-1.eu-west-2.elb.amazonaws.com', { EvaluateTargetHealth: true }),
    ],
    ['values instead of an alias', alias('lb-1.eu-west-2.elb.amazonaws.com'), values('A', ['192.0.2.1'])],
  ])('%s', async (_, live, desired) => {
    const planned = await planFor([live], [desired]);

    expect(planned.hostedZones[0]?.differences.map(({ kind, path }) => [kind, path])).toEqual([['update', 'Zone/All']]);
    expect(planned.hostedZones[0]?.batches[0]?.Changes.map(({ Action }) => Action)).toEqual(['DELETE', 'CREATE']);
  });

  it('another set identifier is another record set', async () => {
    const planned = await planFor([member('a', { Weight: 1 })], [member('b', { Weight: 1 })]);

    expect(planned.hostedZones[0]?.differences.map(({ kind, before, after }) => [kind, (after ?? before)?.SetIdentifier])).toEqual([
      ['delete', 'a'],
      ['create', 'b'],
    ]);
  });

  it('set identifiers are told apart by case', async () => {
    const planned = await planFor([member('a', { Weight: 1 })], [member('A', { Weight: 1 })]);

    expect(planned.summary.recordSets).toMatchObject({ create: 1, delete: 1 });
  });
});
