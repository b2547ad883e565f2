import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cli/support/compiled';
import { startEmulator } from '../cli/support/emulator';
import { project } from '../cli/support/project';
import { apex53 } from '../cli/support/run';
import { python } from './support/clients';

const ok = expect.any(String) as unknown;

describe('boto3', () => {
  it('creates the production zone by hand, waits until it is INSYNC, and lists it', async () => {
    const { url } = await startEmulator({ cwd: project() }, '--change-delay', '1500');

    const answered = await python('by_hand.py', url);

    expect(answered).toMatchObject({
      zone: {
        HostedZone: {
          Name: 'example.com.',
          CallerReference: 'production-by-hand',
          Config: { Comment: 'Production zone', PrivateZone: false },
        },
        ChangeInfo: { Status: 'PENDING' },
        DelegationSet: { NameServers: [ok, ok, ok, ok] },
      },
      check: {
        HealthCheck: {
          HealthCheckVersion: 1,
          HealthCheckConfig: { Type: 'HTTPS', EnableSNI: true, Inverted: false, Disabled: false, MeasureLatency: false },
        },
      },
      change: { ChangeInfo: { Status: 'PENDING', Comment: 'production records' } },
      before: 'PENDING',
      after: 'INSYNC',
      listing: {
        hostedZones: [
          {
            Name: 'example.com.',
            ResourceRecordSetCount: 5,
            recordSets: [
              {
                Name: 'example.com.',
                Type: 'A',
                AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd111111abcdef8.cloudfront.net.', EvaluateTargetHealth: false },
              },
              { Name: 'example.com.', Type: 'NS', TTL: 172800 },
              { Name: 'example.com.', Type: 'SOA', TTL: 900 },
              {
                Name: 'api.example.com.',
                Type: 'CNAME',
                SetIdentifier: 'primary',
                Failover: 'PRIMARY',
                TTL: 60,
                ResourceRecords: [{ Value: 'api-primary.example.net' }],
                HealthCheckId: ok,
              },
              {
                Name: 'api.example.com.',
                Type: 'CNAME',
                SetIdentifier: 'secondary',
                Failover: 'SECONDARY',
                TTL: 60,
                ResourceRecords: [{ Value: 'api-dr.example.net' }],
              },
            ],
          },
        ],
        healthChecks: [{ CallerReference: 'api-primary-by-hand' }],
      },
    });
  });

  it('walks listings of several pages to their end, in order, nothing twice', async () => {
    const { url } = await startEmulator({ cwd: project() });

    const found = (await python('paginate.py', url)) as Record<
      'zones' | 'recordSets' | 'healthChecks',
      { pages: number; items: { Name?: string; Type?: string; SetIdentifier?: string }[] }
    >;

    expect(found.zones.pages).toBe(3);
    expect(found.zones.items.map(({ Name }) => Name).sort()).toEqual([0, 1, 2, 3, 4].map((i) => `zone${i}.example.`));
    expect(found.recordSets.pages).toBe(7);
    expect(
      found.recordSets.items.map(({ Name, Type, SetIdentifier }) =>
        [Name, Type, SetIdentifier].filter((part) => part !== undefined).join(' '),
      ),
    ).toEqual([
      'zone0.example. NS',
      'zone0.example. SOA',
      ...[0, 1, 2, 3, 4, 5, 6].map((i) => `r${i}.zone0.example. A`),
      ...[0, 1, 2, 3].map((i) => `w.zone0.example. A s${i}`),
    ]);
    expect(found.healthChecks).toMatchObject({ pages: 2, items: [{}, {}, {}] });
  });

  it('is told by TestDNSAnswer what clients in different places are answered', async () => {
    const cwd = project({ 'places.json': '{"203.0.113.0/24": "DE", "198.51.100.0/24": "FR"}' });
    const { url } = await startEmulator({ cwd }, '--places', 'places.json');

    const told = (await python('test_dns.py', url)) as Record<string, { RecordData: readonly string[]; ResponseCode: string }>;

    expect(told['nobody in particular']).toEqual({
      Nameserver: expect.stringMatching(/^ns-/) as unknown,
      RecordName: 'shop.example.com',
      RecordType: 'A',
      RecordData: ['192.0.2.9'],
      ResponseCode: 'NOERROR',
      Protocol: 'UDP',
    });
    expect(
      Object.fromEntries(Object.entries(told).map(([asker, { RecordData, ResponseCode }]) => [asker, [ResponseCode, ...RecordData]])),
    ).toEqual({
      'nobody in particular': ['NOERROR', '192.0.2.9'],
      'a resolver in Germany': ['NOERROR', '192.0.2.49'],
      'a client in France': ['NOERROR', '192.0.2.3'],
      'a longer mask than the block': ['NOERROR', '192.0.2.3'],
      'a shorter mask than the block': ['NOERROR', '192.0.2.9'],
      'the primary': ['NOERROR', 'api-primary.example.net.'],
      'an alias': ['NOERROR', ok],
      'a missing name': ['NXDOMAIN'],
    });
  });

  it("raises the service's own error codes", async () => {
    const { url } = await startEmulator({ cwd: project() });

    const errors = (await python('errors.py', url)) as Record<
      string,
      { code: string; class: string; message: string; status: number; requestId: string } | null
    >;

    const codes = Object.fromEntries(
      Object.entries(errors).map(([call, error]) => [call, `${error?.class ?? 'no error'} ${error?.code ?? ''} ${error?.status ?? ''}`]),
    );
    expect(codes).toEqual({
      'get an unknown zone': 'NoSuchHostedZone NoSuchHostedZone 404',
      'get an unknown change': 'NoSuchChange NoSuchChange 404',
      'get an unknown health check': 'NoSuchHealthCheck NoSuchHealthCheck 404',
      'create a zone twice': 'HostedZoneAlreadyExists HostedZoneAlreadyExists 409',
      'create a zone with a bad name': 'InvalidDomainName InvalidDomainName 400',
      'delete a zone with records': 'HostedZoneNotEmpty HostedZoneNotEmpty 400',
      'create a health check twice, differently': 'HealthCheckAlreadyExists HealthCheckAlreadyExists 409',
      'create a record set that is there': 'InvalidChangeBatch InvalidChangeBatch 400',
      'delete a record set that is not there': 'InvalidChangeBatch InvalidChangeBatch 400',
      'put a CNAME at the apex': 'InvalidChangeBatch InvalidChangeBatch 400',
      'write outside the zone': 'InvalidChangeBatch InvalidChangeBatch 400',
    });
    expect(errors['delete a record set that is not there']?.message).toContain("[name='www.example.com.', type='A'] but it was not found");
    for (const error of Object.values(errors)) expect(error?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('apex53 deploy of examples/quickstart', () => {
  it('makes what boto3 makes by hand', async () => {
    const cwd = project({ 'app.ts': readFileSync(join(root, 'examples', 'quickstart', 'app.ts'), 'utf8') });
    const [declared, hand] = [await startEmulator({ cwd }), await startEmulator({ cwd })];

    await python('by_hand.py', hand.url);
    expect((await apex53(['deploy', '--endpoint', declared.url, '--yes'], { cwd })).status).toBe(0);

    const [ofDeclared, ofHand] = [await everything(declared.url), await everything(hand.url)];
    expect(ofDeclared.hostedZones).toHaveLength(1);
    expect(ofDeclared).toEqual(ofHand);
  });
});

interface Listing {
  readonly hostedZones: readonly {
    Id: string;
    Name: string;
    CallerReference: string;
    recordSets: readonly { Name: string; Type: string; HealthCheckId?: string; ResourceRecords?: readonly { Value: string }[] }[];
  }[];
  readonly healthChecks: readonly { Id: string; CallerReference: string }[];
}

/** Everything in the account as boto3 lists it; ids, caller references and the name servers that Route 53 chose are made equal. */
async function everything(url: string): Promise<Listing> {
  const { hostedZones, healthChecks } = (await python('list_all.py', url)) as Listing;
  const checkNumbers = new Map(healthChecks.map(({ Id }, i) => [Id, `check ${i}`]));
  const isGiven = (zone: string, { Name, Type }: { Name: string; Type: string }) => Name === zone && (Type === 'NS' || Type === 'SOA');
  return {
    hostedZones: hostedZones.map((zone, i) => ({
      ...zone,
      Id: `zone ${i}`,
      CallerReference: '',
      recordSets: zone.recordSets.map((recordSet) => ({
        ...recordSet,
        ...(recordSet.HealthCheckId === undefined
          ? {}
          : { HealthCheckId: checkNumbers.get(recordSet.HealthCheckId) ?? recordSet.HealthCheckId }),
        ...(isGiven(zone.Name, recordSet)
          ? {
              ResourceRecords:
                recordSet.ResourceRecords?.map(({ Value }) => ({ Value: Value.replaceAll(/ns-\d+\.awsdns-\d+\.\S+/g, 'name server') })) ??
                [],
            }
          : {}),
      })),
    })),
    healthChecks: healthChecks.map((check, i) => ({ ...check, Id: `check ${i}`, CallerReference: '' })),
  };
}
