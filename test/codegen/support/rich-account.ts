import {
  ChangeTagsForResourceCommand,
  CreateCidrCollectionCommand,
  ChangeCidrCollectionCommand,
  CreateHealthCheckCommand,
  CreateTrafficPolicyCommand,
  CreateTrafficPolicyInstanceCommand,
  type HealthCheckConfig,
  type ResourceRecordSet,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { change, create, createZone, nameServersOf } from '../../support/by-hand';

/** What stands in the account, by what the tests call it. */
export interface RichAccount {
  readonly zoneId: string;
  readonly childId: string;
  readonly privateId: string;
  readonly checks: Readonly<Record<'web' | 'tcp' | 'both' | 'pathless' | 'child' | 'alarm' | 'control', string>>;
}

/**
 * A zone as it grows over the years, made by hand: every record type, every routing policy, aliases, health checks, a delegation, a traffic policy
 * instance; a child zone, and a private zone of the same name.
 */
export async function richAccount(client: Route53Client): Promise<RichAccount> {
  const zoneId = await createZone(client, 'example.com', { comment: 'Production */ `zone`', callerReference: 'by-hand: example.com' });
  const childId = await createZone(client, 'dev.example.com', { callerReference: 'by-hand: dev' });
  const privateId = await createZone(client, 'example.com', { vpcId: 'vpc-1a2b3c4d', comment: 'Inside' });
  await client.send(
    new ChangeTagsForResourceCommand({
      ResourceType: 'hostedzone',
      ResourceId: zoneId,
      AddTags: [
        { Key: 'team', Value: 'dns' },
        { Key: '__proto__', Value: 'a=b' },
      ],
    }),
  );
  const checks = await healthChecks(client);
  const collectionId = await cidrCollection(client);
  for (const set of recordSets(zoneId, checks, collectionId)) await change(client, zoneId, create(set));
  const servers = await nameServersOf(client, childId);
  await change(
    client,
    zoneId,
    create({ Name: 'dev.example.com', Type: 'NS', TTL: 900, ResourceRecords: servers.map((Value) => ({ Value })) }),
  );
  await change(client, childId, create({ Name: 'www.dev.example.com', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.9' }] }));
  await change(client, privateId, create({ Name: 'db.example.com', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '10.0.0.9' }] }));
  await trafficPolicyInstance(client, zoneId);
  return { zoneId, childId, privateId, checks };
}

async function healthChecks(client: Route53Client): Promise<RichAccount['checks']> {
  const make = async (callerReference: string, config: HealthCheckConfig) => {
    const { HealthCheck: made } = await client.send(
      new CreateHealthCheckCommand({ CallerReference: callerReference, HealthCheckConfig: config }),
    );
    return made?.Id ?? '';
  };
  const web = await make('console 2019-01-01T00:00', {
    Type: 'HTTPS_STR_MATCH',
    FullyQualifiedDomainName: 'www.example.com',
    ResourcePath: '/health?q="1"',
    SearchString: "it's </script>`${up}`",
    RequestInterval: 10,
    FailureThreshold: 2,
    Regions: ['us-east-1', 'eu-west-1', 'ap-southeast-1'],
  });
  const tcp = await make('tcp', { Type: 'TCP', IPAddress: '8.8.8.8', Port: 53, Inverted: true });
  const pathless = await make('pathless', { Type: 'HTTP', FullyQualifiedDomainName: 'old.example.com', Port: 80 });
  // No record set uses it: only a check that counts it does.
  const child = await make('child', { Type: 'HTTPS', FullyQualifiedDomainName: 'child.example.com', Port: 8443, ResourcePath: '/' });
  const both = await make('both', { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: [web, tcp, child] });
  const alarm = await make('alarm', {
    Type: 'CLOUDWATCH_METRIC',
    AlarmIdentifier: { Region: 'eu-central-1', Name: "queue 'too' long" },
    InsufficientDataHealthStatus: 'Unhealthy',
    Disabled: true,
  });
  const control = await make('control', {
    Type: 'RECOVERY_CONTROL',
    RoutingControlArn: 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b',
  });
  await client.send(
    new ChangeTagsForResourceCommand({ ResourceType: 'healthcheck', ResourceId: web, AddTags: [{ Key: 'Name', Value: 'Web up' }] }),
  );
  return { web, tcp, both, pathless, child, alarm, control };
}

async function cidrCollection(client: Route53Client): Promise<string> {
  const { Collection } = await client.send(new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: 'offices' }));
  await client.send(
    new ChangeCidrCollectionCommand({
      Id: Collection?.Id,
      Changes: [{ Action: 'PUT', LocationName: 'berlin', CidrList: ['198.51.100.0/24'] }],
    }),
  );
  return Collection?.Id ?? '';
}

async function trafficPolicyInstance(client: Route53Client, zoneId: string): Promise<void> {
  const document = {
    AWSPolicyFormatVersion: '2015-10-01',
    RecordType: 'A',
    Endpoints: { one: { Type: 'value', Value: '192.0.2.77' } },
    StartEndpoint: 'one',
  };
  const { TrafficPolicy } = await client.send(new CreateTrafficPolicyCommand({ Name: 'one', Document: JSON.stringify(document) }));
  await client.send(
    new CreateTrafficPolicyInstanceCommand({
      HostedZoneId: zoneId,
      Name: 'policy.example.com',
      TTL: 60,
      TrafficPolicyId: TrafficPolicy?.Id,
      TrafficPolicyVersion: TrafficPolicy?.Version,
    }),
  );
}

const values = (...texts: readonly string[]) => ({ ResourceRecords: texts.map((Value) => ({ Value })) });

function recordSets(zoneId: string, checks: RichAccount['checks'], collectionId: string): ResourceRecordSet[] {
  const simple = (name: string, type: ResourceRecordSet['Type'], ...texts: readonly string[]): ResourceRecordSet => ({
    Name: name,
    Type: type,
    TTL: 300,
    ...values(...texts),
  });
  const aliasTo = (DNSName: string, HostedZoneId: string, EvaluateTargetHealth = false) => ({
    AliasTarget: { DNSName, HostedZoneId, EvaluateTargetHealth },
  });
  const both = (rest: Omit<ResourceRecordSet, 'Type'>): ResourceRecordSet[] => [
    { ...rest, Type: 'A' },
    { ...rest, Type: 'AAAA' },
  ];
  const cloudFront = aliasTo('d111111abcdef8.cloudfront.net', 'Z2FDTNDATAQYW2');
  const loadBalancer = aliasTo('dualstack.alb-1234567890.eu-west-1.elb.amazonaws.com', 'Z32O12XQLNTSW2', true);
  const www = { Name: 'www.example.com', Type: 'A', TTL: 60 } as const;
  return [
    ...both({ Name: 'example.com', ...cloudFront }),
    simple('example.com', 'MX', '010 MX.Example.NET', '20 mx2.example.net.'),
    { ...simple('example.com', 'TXT', '"v=spf1 -all"', '"\\303\\251\\"\\\\"', '"a" "b"', '"\\377"'), TTL: 3600 },
    simple('example.com', 'CAA', '0 issue "letsencrypt.org"', '128 iodef "mailto:pki@example.com"'),
    simple('*.example.com', 'CNAME', 'WWW.example.com'),
    simple('_sip._tcp.example.com', 'SRV', '0 5 5060 sip.example.net'),
    simple('4.3.example.com', 'PTR', 'host.example.net'),
    simple('aaaa.example.com', 'AAAA', '2001:0DB8:0:0:0:0:0:1'),
    simple('sec.example.com', 'NS', 'ns1.example.net.'),
    simple('sec.example.com', 'DS', '60485 13 2 49FD46E6C4B45C55D4AC69CBD3CD34AC1AFE51DE49FD46E6C4B45C55D4AC69CB'),
    simple('ssh.example.com', 'SSHFP', '4 2 49fd46e6c4b45c55d4ac69cbd3cd34ac1afe51de49fd46e6c4b45c55d4ac69cb'),
    simple('_443._tcp.example.com', 'TLSA', '3 1 1 49fd46e6c4b45c55d4ac69cbd3cd34ac1afe51de49fd46e6c4b45c55d4ac69cb'),
    simple('naptr.example.com', 'NAPTR', '100 10 "U" "E2U+sip" "!^.*$!sip:info@example.com!" .'),
    simple('svc.example.com', 'HTTPS', '1 . alpn="h2,h3" port=8443'),
    simple('svc.example.com', 'SVCB', '1 svc.example.net. port=53'),
    simple('spf.example.com', 'SPF', '"v=spf1 -all"'),
    { Name: 'alias.example.com', Type: 'A', ...loadBalancer },
    { ...www, SetIdentifier: '__proto__', Weight: 90, ...values('192.0.2.1'), HealthCheckId: checks.web },
    { ...www, SetIdentifier: '`${1}`', Weight: 10, ...values('192.0.2.2', '192.0.2.3'), HealthCheckId: checks.both },
    { Name: 'own.example.com', Type: 'A', ...aliasTo('www.example.com', zoneId, true) },
    ...both({ Name: 'edge.example.com', SetIdentifier: 'eu-west-1', Region: 'eu-west-1', ...loadBalancer }),
    ...both({ Name: 'edge.example.com', SetIdentifier: 'us', Region: 'us-east-1', ...cloudFront }),
    {
      Name: 'api.example.com',
      Type: 'CNAME',
      TTL: 60,
      SetIdentifier: 'primary',
      Failover: 'PRIMARY',
      ...values('a.example.net'),
      HealthCheckId: checks.tcp,
    },
    { Name: 'api.example.com', Type: 'CNAME', TTL: 60, SetIdentifier: 'dr', Failover: 'SECONDARY', ...values('b.example.net') },
    {
      Name: 'ttl.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: 'primary',
      Failover: 'PRIMARY',
      ...values('192.0.2.1'),
      HealthCheckId: checks.web,
    },
    { Name: 'ttl.example.com', Type: 'A', TTL: 30, SetIdentifier: 'secondary', Failover: 'SECONDARY', ...values('192.0.2.2') },
    { Name: 'geo.example.com', Type: 'A', TTL: 60, SetIdentifier: 'DE', GeoLocation: { CountryCode: 'DE' }, ...values('192.0.2.1') },
    {
      Name: 'geo.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: 'CA',
      GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' },
      ...values('192.0.2.2'),
    },
    { Name: 'geo.example.com', Type: 'A', TTL: 60, SetIdentifier: 'EU', GeoLocation: { ContinentCode: 'EU' }, ...values('192.0.2.3') },
    { Name: 'geo.example.com', Type: 'A', TTL: 60, SetIdentifier: 'rest', GeoLocation: { CountryCode: '*' }, ...values('192.0.2.4') },
    {
      Name: 'near.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: 'r',
      GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: -5 },
      ...values('192.0.2.1'),
    },
    {
      Name: 'near.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: 'c',
      GeoProximityLocation: { Coordinates: { Latitude: '49.22', Longitude: '-74.01' } },
      ...values('192.0.2.2'),
    },
    {
      Name: 'near.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: 'l',
      GeoProximityLocation: { LocalZoneGroup: 'us-east-1-bue-1' },
      ...values('192.0.2.3'),
    },
    {
      Name: 'many.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: '1',
      MultiValueAnswer: true,
      ...values('192.0.2.1'),
      HealthCheckId: checks.tcp,
    },
    { Name: 'many.example.com', Type: 'A', TTL: 60, SetIdentifier: '2', MultiValueAnswer: true, ...values('192.0.2.2') },
    ...[checks.alarm, checks.control, checks.pathless].map((HealthCheckId, i): ResourceRecordSet => ({
      Name: 'checked.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: String(i),
      Weight: 1,
      ...values(`192.0.2.${i + 1}`),
      HealthCheckId,
    })),
    {
      Name: 'office.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: 'berlin',
      CidrRoutingConfig: { CollectionId: collectionId, LocationName: 'berlin' },
      ...values('192.0.2.1'),
    },
    {
      Name: 'office.example.com',
      Type: 'A',
      TTL: 60,
      SetIdentifier: 'rest',
      CidrRoutingConfig: { CollectionId: collectionId, LocationName: '*' },
      ...values('192.0.2.2'),
    },
  ];
}
