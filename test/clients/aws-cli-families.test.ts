import { Emulator, type EmulatorServer } from '../../lib/emulator';
import { simulatedAnswerer } from '../../lib/testing';
import { aws, awsEnds } from './support/clients';

let server: EmulatorServer;

beforeEach(async () => {
  server = await new Emulator({ changeDelayMs: 20, dnsAnswerer: simulatedAnswerer() }).listen();
});

afterEach(() => server.close());

/** One `aws route53` command. A value that is no text goes as JSON. */
async function cli<T = unknown>(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<T> {
  return (await aws(server.url, ...words(command, parameters))) as T;
}

/** The code that a command is refused with. */
async function refusal(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<string | undefined> {
  const { stderr } = await awsEnds(server.url, ...words(command, parameters));
  return /An error occurred \((\w+)\)/.exec(stderr)?.[1];
}

function words(command: string, parameters: Readonly<Record<string, unknown>>): string[] {
  const flags = Object.entries(parameters).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [`--${name}`, typeof value === 'string' ? value : JSON.stringify(value)],
  );
  return [command, ...flags];
}

interface Created {
  readonly HostedZone: { readonly Id: string };
  readonly ChangeInfo: { readonly Id: string };
}

const create = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  cli<Created>('create-hosted-zone', { name, 'caller-reference': `${name} by hand`, ...more });
const change = (zoneId: string, Action: string, ...sets: readonly unknown[]) =>
  cli<Created>('change-resource-record-sets', {
    'hosted-zone-id': zoneId,
    'change-batch': { Changes: sets.map((ResourceRecordSet) => ({ Action, ResourceRecordSet })) },
  });

const text = expect.any(String) as unknown;

describe('the AWS CLI', () => {
  it('makes, changes and empties a public zone, waiting for each change', async () => {
    const {
      HostedZone: { Id: id },
      ChangeInfo,
    } = await create('example.com');
    await aws(server.url, 'wait', 'resource-record-sets-changed', '--id', ChangeInfo.Id);
    const sets = [
      { Name: '*.example.com', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"say \\"hello\\" & <more>"' }] },
      {
        Name: 'www.example.com',
        Type: 'A',
        SetIdentifier: 'near',
        GeoProximityLocation: { Coordinates: { Latitude: '52.5', Longitude: '13.4' }, Bias: -5 },
        TTL: 60,
        ResourceRecords: [{ Value: '192.0.2.1' }],
      },
    ];

    const {
      ChangeInfo: { Id: changeId },
    } = await change(id, 'CREATE', ...sets);
    await aws(server.url, 'wait', 'resource-record-sets-changed', '--id', changeId);

    expect(await cli('get-change', { id: changeId })).toMatchObject({ ChangeInfo: { Status: 'INSYNC' } });
    const [star, near] = sets;
    expect(
      await cli('list-resource-record-sets', { 'hosted-zone-id': id, 'start-record-name': '*.example.com', 'start-record-type': 'TXT' }),
    ).toEqual({
      ResourceRecordSets: [
        { ...star, Name: '\\052.example.com.' },
        { ...near, Name: 'www.example.com.' },
      ],
      IsTruncated: false,
      MaxItems: '100',
    });
    expect(await cli('update-hosted-zone-comment', { id, comment: 'new' })).toMatchObject({
      HostedZone: { Config: { Comment: 'new' }, ResourceRecordSetCount: 4 },
    });
    expect(await refusal('delete-hosted-zone', { id })).toBe('HostedZoneNotEmpty');
    await change(id, 'DELETE', ...sets);
    expect(await cli('delete-hosted-zone', { id })).toMatchObject({ ChangeInfo: { Status: 'PENDING' } });
    expect(await cli('get-hosted-zone-count')).toEqual({ HostedZoneCount: 0 });
  });

  it('switches a feature of a zone, and reads limits', async () => {
    const {
      HostedZone: { Id: id },
    } = await create('example.com');

    await cli('update-hosted-zone-features', { 'hosted-zone-id': id, 'enable-accelerated-recovery': true });

    expect(await cli('get-hosted-zone', { id })).toMatchObject({ HostedZone: { Features: { AcceleratedRecoveryStatus: 'ENABLED' } } });
    expect(await cli('get-account-limit', { type: 'MAX_HOSTED_ZONES_BY_OWNER' })).toEqual({
      Limit: { Type: 'MAX_HOSTED_ZONES_BY_OWNER', Value: 500 },
      Count: 1,
    });
    expect(await cli('get-hosted-zone-limit', { 'hosted-zone-id': id, type: 'MAX_RRSETS_BY_ZONE' })).toEqual({
      Limit: { Type: 'MAX_RRSETS_BY_ZONE', Value: 10_000 },
      Count: 2,
    });
  });

  it('gives zones of one delegation set its name servers', async () => {
    const { DelegationSet } = await cli<{ DelegationSet: { Id: string; NameServers: string[] } }>('create-reusable-delegation-set', {
      'caller-reference': 'set',
    });

    const zone = await create('example.com', { 'delegation-set-id': DelegationSet.Id });

    expect(zone).toMatchObject({ DelegationSet });
    expect(await cli('list-reusable-delegation-sets')).toMatchObject({ DelegationSets: [DelegationSet], IsTruncated: false });
    expect(
      await cli('get-reusable-delegation-set-limit', {
        'delegation-set-id': DelegationSet.Id,
        type: 'MAX_ZONES_BY_REUSABLE_DELEGATION_SET',
      }),
    ).toMatchObject({ Count: 1 });
    expect(await refusal('delete-reusable-delegation-set', { id: DelegationSet.Id })).toBe('DelegationSetInUse');
  });

  it('associates and authorizes VPCs of a private zone', async () => {
    const [first, second] = ['VPCRegion=us-east-1,VPCId=vpc-0000000a', 'VPCRegion=eu-west-1,VPCId=vpc-0000000b'];
    const {
      HostedZone: { Id: id },
    } = await create('corp.internal', { vpc: first });
    const bare = id.replace('/hostedzone/', '');

    await cli('associate-vpc-with-hosted-zone', { 'hosted-zone-id': id, vpc: second });
    await cli('create-vpc-association-authorization', { 'hosted-zone-id': id, vpc: 'VPCRegion=us-east-1,VPCId=vpc-0000000c' });

    expect(await cli('list-hosted-zones-by-vpc', { 'vpc-id': 'vpc-0000000b', 'vpc-region': 'eu-west-1' })).toEqual({
      HostedZoneSummaries: [{ HostedZoneId: bare, Name: 'corp.internal.', Owner: { OwningAccount: '123456789012' } }],
      MaxItems: '100',
    });
    expect(await cli('list-vpc-association-authorizations', { 'hosted-zone-id': id })).toEqual({
      HostedZoneId: bare,
      VPCs: [{ VPCRegion: 'us-east-1', VPCId: 'vpc-0000000c' }],
    });
    await cli('disassociate-vpc-from-hosted-zone', { 'hosted-zone-id': id, vpc: first });
    expect(await refusal('disassociate-vpc-from-hosted-zone', { 'hosted-zone-id': id, vpc: second })).toBe('LastVPCAssociation');
  });

  it('makes a calculated health check, updates it and tags it', async () => {
    const make = (reference: string, config: unknown) =>
      cli<{ HealthCheck: { Id: string } }>('create-health-check', { 'caller-reference': reference, 'health-check-config': config });
    const {
      HealthCheck: { Id: child },
    } = await make('child', {
      Type: 'HTTPS_STR_MATCH',
      FullyQualifiedDomainName: 'api.example.com',
      SearchString: '"ok" & <up>',
      ResourcePath: '/?a=1&b=2',
    });
    const {
      HealthCheck: { Id: id },
    } = await make('all', { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: [child] });

    expect(await cli('get-health-check', { 'health-check-id': child })).toMatchObject({
      HealthCheck: { HealthCheckConfig: { SearchString: '"ok" & <up>', ResourcePath: '/?a=1&b=2' } },
    });
    expect(
      await cli('update-health-check', {
        'health-check-id': child,
        'health-check-version': '1',
        'reset-elements': ['ResourcePath'],
        inverted: true,
      }),
    ).toMatchObject({ HealthCheck: { HealthCheckVersion: 2, HealthCheckConfig: { Inverted: true } } });
    expect(await refusal('update-health-check', { 'health-check-id': child, 'health-check-version': '1', port: '80' })).toBe(
      'HealthCheckVersionMismatch',
    );
    expect(
      await cli('get-health-check-status', { 'health-check-id': child, query: 'HealthCheckObservations[0].StatusReport.Status' }),
    ).toContain('Success');
    await cli('change-tags-for-resource', {
      'resource-type': 'healthcheck',
      'resource-id': id,
      'add-tags': [{ Key: 'Name', Value: 'all of them' }],
    });
    expect(await cli('list-tags-for-resources', { 'resource-type': 'healthcheck', 'resource-ids': [id] })).toEqual({
      ResourceTagSets: [{ ResourceType: 'healthcheck', ResourceId: id, Tags: [{ Key: 'Name', Value: 'all of them' }] }],
    });
    expect(await cli('get-checker-ip-ranges', { query: 'length(CheckerIpRanges)' })).toBe(32);
  });

  it('versions a traffic policy and moves its instance to the next version', async () => {
    const {
      HostedZone: { Id: id },
    } = await create('example.com');
    const zoneId = id.replace('/hostedzone/', '');
    const document = (Value: string) => ({
      AWSPolicyFormatVersion: '2015-10-01',
      RecordType: 'A',
      StartEndpoint: 'one',
      Endpoints: { one: { Type: 'value', Value } },
    });
    const {
      TrafficPolicy: { Id: policy },
    } = await cli<{ TrafficPolicy: { Id: string } }>('create-traffic-policy', { name: 'one', document: document('192.0.2.1') });
    await cli('create-traffic-policy-version', { id: policy, document: document('192.0.2.2'), comment: 'two' });

    const {
      TrafficPolicyInstance: { Id: instance },
    } = await cli<{ TrafficPolicyInstance: { Id: string } }>('create-traffic-policy-instance', {
      'hosted-zone-id': zoneId,
      name: 'www.example.com',
      ttl: '60',
      'traffic-policy-id': policy,
      'traffic-policy-version': '1',
    });

    expect(await cli('list-traffic-policy-versions', { id: policy, query: 'TrafficPolicies[].[Version,Comment]' })).toEqual([
      [1, null],
      [2, 'two'],
    ]);
    expect(
      await cli('update-traffic-policy-instance', { id: instance, ttl: '61', 'traffic-policy-id': policy, 'traffic-policy-version': '2' }),
    ).toMatchObject({ TrafficPolicyInstance: { TTL: 61, TrafficPolicyVersion: 2 } });
    expect(await cli('list-traffic-policy-instances-by-hosted-zone', { 'hosted-zone-id': zoneId })).toMatchObject({
      TrafficPolicyInstances: [
        { Id: instance, HostedZoneId: zoneId, Name: 'www.example.com.', State: 'Applied', Message: '', TrafficPolicyType: 'A' },
      ],
      IsTruncated: false,
    });
    await cli('delete-traffic-policy-instance', { id: instance });
    expect(await cli('get-traffic-policy-instance-count')).toEqual({ TrafficPolicyInstanceCount: 0 });
  });

  it('fills a CIDR collection and routes by it', async () => {
    const {
      HostedZone: { Id: zoneId },
    } = await create('example.com');
    const {
      Collection: { Id: id },
    } = await cli<{ Collection: { Id: string } }>('create-cidr-collection', { name: 'offices', 'caller-reference': 'offices' });

    await cli('change-cidr-collection', {
      id,
      'collection-version': '1',
      changes: [{ LocationName: 'berlin', Action: 'PUT', CidrList: ['198.51.100.0/24', '2001:db8::/48'] }],
    });
    await change(zoneId, 'CREATE', {
      Name: 'www.example.com',
      Type: 'A',
      SetIdentifier: 'berlin',
      CidrRoutingConfig: { CollectionId: id, LocationName: 'berlin' },
      TTL: 60,
      ResourceRecords: [{ Value: '192.0.2.1' }],
    });

    expect(await cli('list-cidr-collections')).toEqual({ CidrCollections: [{ Arn: text, Id: id, Name: 'offices', Version: 2 }] });
    expect(await cli('list-cidr-locations', { 'collection-id': id })).toEqual({ CidrLocations: [{ LocationName: 'berlin' }] });
    expect(await cli('list-cidr-blocks', { 'collection-id': id, 'page-size': '1' })).toEqual({
      CidrBlocks: [
        { CidrBlock: '198.51.100.0/24', LocationName: 'berlin' },
        { CidrBlock: '2001:db8::/48', LocationName: 'berlin' },
      ],
    });
    expect(await refusal('delete-cidr-collection', { id })).toBe('CidrCollectionInUseException');
  });

  it('looks a place up', async () => {
    expect(await cli('get-geo-location', { 'country-code': 'US', 'subdivision-code': 'NY' })).toMatchObject({
      GeoLocationDetails: { CountryCode: 'US', SubdivisionCode: 'NY', SubdivisionName: 'New York' },
    });
    expect(await cli('list-geo-locations', { 'start-continent-code': 'AF', 'max-items': '2' })).toMatchObject({
      GeoLocationDetailsList: [{ ContinentCode: 'AF' }, { ContinentCode: 'AN' }],
      IsTruncated: true,
    });
  });

  it('signs a zone, and logs its queries', async () => {
    const {
      HostedZone: { Id: id },
    } = await create('example.com');
    const key = { 'hosted-zone-id': id, name: 'first' };
    const arn = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

    await cli('create-key-signing-key', { ...key, 'caller-reference': 'first', 'key-management-service-arn': arn, status: 'ACTIVE' });
    await cli('enable-hosted-zone-dnssec', { 'hosted-zone-id': id });

    expect(await cli('get-dnssec', { 'hosted-zone-id': id })).toMatchObject({
      Status: { ServeSignature: 'SIGNING' },
      KeySigningKeys: [{ Name: 'first', KmsArn: arn, Flag: 257, Status: 'ACTIVE' }],
    });
    expect(await refusal('deactivate-key-signing-key', key)).toBe('KeySigningKeyInUse');
    await cli('disable-hosted-zone-dnssec', { 'hosted-zone-id': id });
    await cli('deactivate-key-signing-key', key);
    await cli('delete-key-signing-key', key);
    const group = 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/example.com';
    const { QueryLoggingConfig } = await cli<{ QueryLoggingConfig: { Id: string } }>('create-query-logging-config', {
      'hosted-zone-id': id,
      'cloud-watch-logs-log-group-arn': group,
    });
    expect(await cli('list-query-logging-configs', { 'hosted-zone-id': id })).toEqual({ QueryLoggingConfigs: [QueryLoggingConfig] });
    await cli('delete-query-logging-config', { id: QueryLoggingConfig.Id });
    await cli('delete-hosted-zone', { id });
  });

  it('tests what is answered', async () => {
    const {
      HostedZone: { Id: id },
    } = await create('example.com');

    expect(await cli('test-dns-answer', { 'hosted-zone-id': id, 'record-name': 'example.com', 'record-type': 'SOA' })).toMatchObject({
      RecordName: 'example.com',
      RecordType: 'SOA',
      RecordData: [expect.stringContaining('awsdns-hostmaster.amazon.com.')],
      ResponseCode: 'NOERROR',
      Protocol: 'UDP',
    });
  });
});
