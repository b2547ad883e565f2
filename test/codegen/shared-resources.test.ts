import { ChangeCidrCollectionCommand, CreateCidrCollectionCommand } from '@aws-sdk/client-route-53';
import {
  AliasRecord,
  deploy,
  HealthCheck,
  plan,
  Target,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  type HostedZone,
} from '../../lib';
import type { Route53Client } from '../../lib/aws/sdk';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { appContents } from '../../lib/cli/app-contents';
import type { ExistingTrafficPolicy } from '../../lib/model/traffic-policy/existing';
import { generateApp, type GeneratedApp } from '../../lib/codegen/generate-app';
import { DomainName } from '../../lib/model/name/domain-name';
import { isEmptyPlan } from '../../lib/plan/plan';
import { capture } from '../../lib/state/capture';
import { withSharedResources } from '../../lib/state/capture-to-import';
import { findAllZones } from '../../lib/state/find-zones';
import { addVersion, createInstance, createPolicy, documentOf } from '../emulator/support/traffic';
import { compile } from '../support/compile';
import { declaredZone, recordSets } from '../support/declared';
import { emulated } from '../support/emulated';
import { refusing } from '../support/faults';
import { fileZone } from './support/contents';
import { evaluate } from './support/evaluate';

async function imported(client: Route53Client): Promise<GeneratedApp> {
  const port = sdkRoute53(client);
  const contents = appContents(await withSharedResources(port, await capture(port, await findAllZones(port))), [], { declare: true });
  return generateApp(contents);
}

function fileOf({ files }: GeneratedApp, path: string): string {
  return files.find((file) => file.path === path)?.content ?? '';
}

/** That an imported app type-checks and plans to nothing. */
async function expectNothingToDo(app: GeneratedApp, client: Route53Client): Promise<void> {
  const planned = await plan(evaluate(app.files).synth(), { client });
  expect([planned.conflicts, planned.resources, isEmptyPlan(planned)]).toEqual([[], [], true]);
  expect(compile(new Map(app.files.map(({ path, content }) => [`examples/generated-by-test/${path}`, content])))).toEqual([]);
}

/** A document with rules of every kind, in which the health check has a part. */
function everyRule(healthCheck: HealthCheck): TrafficPolicyDocument {
  return new TrafficPolicyDocument({
    endpoints: {
      a: '192.0.2.1',
      b: '192.0.2.2',
      cdn: { type: 'cloudfront', value: 'd111111abcdef8.cloudfront.net' },
      site: { type: 's3-website', value: 's3-website.eu-central-1.amazonaws.com', region: 'eu-central-1' },
    },
    rules: {
      places: {
        type: 'geo',
        locations: [
          { continent: 'EU', rule: 'near' },
          { country: 'US', rule: 'regions' },
          { country: 'US', subdivision: 'CA', rule: 'many', evaluateTargetHealth: false },
          { default: true, rule: 'pair' },
        ],
      },
      near: {
        type: 'geoproximity',
        locations: [
          { region: 'eu-west-1', bias: 10, endpoint: 'a' },
          { coordinates: { latitude: 49.22, longitude: -74.01 }, endpoint: 'b' },
        ],
      },
      regions: {
        type: 'latency',
        regions: [
          { region: 'us-east-1', endpoint: 'a', healthCheck },
          { region: 'us-west-2', endpoint: 'site' },
        ],
      },
      many: { type: 'multivalue', items: [{ endpoint: 'a', healthCheck }, { endpoint: 'b' }] },
      pair: { type: 'failover', primary: { rule: 'canary', healthCheck }, secondary: { endpoint: 'cdn' } },
      canary: {
        type: 'weighted',
        items: [
          { weight: 9, endpoint: 'a' },
          { weight: 1, endpoint: 'b' },
        ],
      },
    },
    start: { rule: 'places' },
  });
}

describe('the traffic policies of imported zones', () => {
  it('are constructs that instances share, with the health checks that their documents name', async () => {
    const { client } = emulated();
    const original = declaredZone((zone: HostedZone) => {
      const up = HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 443 });
      const policy = new TrafficPolicy(zone, 'Policy', { name: 'Every rule', comment: 'all kinds', document: everyRule(up) });
      new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy });
      new TrafficPolicyInstance(zone, 'Apex', { ttl: 300, policy });
      new AliasRecord(zone, 'Shop', { name: 'shop', target: Target.record('www'), types: ['A'] });
    });
    await deploy(original, { client });

    const app = await imported(client);

    expect(app.leftOut).toEqual([]);
    const policies = fileOf(app, 'traffic-policies.ts');
    expect(policies.match(/new TrafficPolicy\(/g)).toHaveLength(1);
    expect(policies).toContain('healthCheck: checks.upExampleNet');
    expect(policies).not.toContain('fromJson');
    const zone = fileOf(app, 'zones/example-com.ts');
    expect(zone).toContain("new TrafficPolicyInstance(zone, 'ApexPolicy', { ttl: 300, policy: policies.everyRule });");
    expect(zone).toContain("new TrafficPolicyInstance(zone, 'WwwPolicy', { name: 'www', policy: policies.everyRule });");
    await expectNothingToDo(app, client);
  });

  it('go on answering by the version that they use, where that is not the latest', async () => {
    const { client } = emulated();
    const { hostedZones } = await deploy(
      declaredZone(() => undefined),
      { client },
    );
    const zoneId = hostedZones[0]?.hostedZoneId ?? '';
    const first = await createPolicy(client, 'web');
    const second = await addVersion(client, first.Id, documentOf('A', '192.0.2.2'));
    await createInstance(client, zoneId, 'old.example.com', first);
    await createInstance(client, zoneId, 'new.example.com', second);

    const app = await imported(client);

    const policies = fileOf(app, 'traffic-policies.ts');
    expect(policies).toContain(
      `// web: version 1 is not its latest, so it is named by its id.\n    this.webV1 = TrafficPolicy.fromId('${first.Id}', {`,
    );
    expect(policies).toContain("this.web = new TrafficPolicy(this, 'Web', {");
    await expectNothingToDo(app, client);
  });

  it('are named by their ids where policies may not be listed', async () => {
    const { client } = emulated();
    const { hostedZones } = await deploy(
      declaredZone(() => undefined),
      { client },
    );
    await createInstance(client, hostedZones[0]?.hostedZoneId ?? '', 'www.example.com', await createPolicy(client, 'web'));
    const port = sdkRoute53(client);
    const denied = sdkRoute53(deniedClient());
    const listing: typeof port = { ...port, listTrafficPolicies: () => denied.listTrafficPolicies() };
    const contents = await withSharedResources(listing, await capture(port, await findAllZones(port)));
    expect(contents.denied.map(({ code }) => code)).toEqual(['AccessDenied']);
    expect(fileOf(generateApp(appContents(contents, [], {})), 'traffic-policies.ts')).toContain('its latest version is not known');
  });

  const stored = (document: object, more: Partial<ExistingTrafficPolicy> = {}): GeneratedApp => {
    const policy = { policyId: 'p1', version: 1, latestVersion: 1, name: 'stored', document: JSON.stringify(document), ...more };
    const instance = { name: DomainName.parse('www.example.com'), type: 'A', ttl: 60, policyId: 'p1', version: 1 } as const;
    const { zones, ...contents } = fileZone([]);
    return generateApp({ ...contents, zones: zones.map((zone) => ({ ...zone, instances: [instance] })), trafficPolicies: [policy] });
  };
  const document = JSON.parse(documentOf()) as object;

  it('whose documents cannot be read are left out with their instances, and the reason is told', () => {
    const { leftOut, files } = stored({ ...document, Rules: { blocks: { RuleType: 'cidr' } } });
    expect(leftOut).toEqual([
      {
        zoneName: 'example.com.',
        subject: 'www.example.com. A',
        reason: expect.stringMatching(
          /^The document of the traffic policy stored cannot be declared: TrafficPolicyUnsupported: .*cidr/,
        ) as string,
        kept: true,
      },
    ]);
    expect(files.map(({ path }) => path)).not.toContain('traffic-policies.ts');
  });

  it.each([
    ['members that no document has', { ...document, Surprise: 1 }, 'members that no document has'],
    ['what synth refuses', { ...document, StartEndpoint: 'nowhere' }, 'leads to the endpoint nowhere'],
  ])('whose documents hold %s are named by their ids', (_, held, reason) => {
    const app = stored(held);
    expect(fileOf(app, 'traffic-policies.ts')).toMatch(new RegExp(`// stored: .*${reason}.*so it is named by its id\\.`));
    expect(fileOf(app, 'traffic-policies.ts')).toContain("TrafficPolicy.fromId('p1', {");
  });

  it('whose documents the parts cannot say exactly are texts', () => {
    const near = {
      RuleType: 'geoproximity',
      GeoproximityLocations: [{ Latitude: '49.20', Longitude: '-74.0', EndpointReference: 'only' }],
    };
    const app = stored({ ...document, StartEndpoint: undefined, StartRule: 'near', Rules: { near } });
    expect(fileOf(app, 'traffic-policies.ts')).toContain('document: TrafficPolicyDocument.fromJson(');
    expect(evaluate(app.files).lint()).toEqual([]);
  });
});

describe('the CIDR collections of imported zones', () => {
  it('are constructs with their blocks, which sets route by', async () => {
    const { client } = emulated();
    const { Collection } = await client.send(new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: 'offices' }));
    const CollectionId = Collection?.Id ?? '';
    const Changes = [
      { Action: 'PUT' as const, LocationName: 'berlin', CidrList: ['203.0.113.0/24', '198.51.100.0/24'] },
      { Action: 'PUT' as const, LocationName: 'lab', CidrList: ['2001:db8::/48'] },
    ];
    await client.send(new ChangeCidrCollectionCommand({ Id: CollectionId, Changes }));
    const member = (LocationName: string, last: number) => ({
      Name: 'wiki.example.com.',
      Type: 'A' as const,
      SetIdentifier: LocationName === '*' ? 'default' : LocationName,
      CidrRoutingConfig: { CollectionId, LocationName },
      TTL: 60,
      ResourceRecords: [{ Value: `192.0.2.${last}` }],
    });
    await deploy(
      declaredZone((zone) => recordSets(zone, member('berlin', 1), member('*', 9))),
      { client },
    );

    const app = await imported(client);

    expect(fileOf(app, 'cidr-collections.ts')).toContain(
      [
        "  readonly offices = new CidrCollection(this, 'Offices', {",
        "    name: 'offices',",
        "    locations: { berlin: ['198.51.100.0/24', '203.0.113.0/24'], lab: ['2001:db8::/48'] },",
        "    removalPolicy: 'retain',",
        '  });',
      ].join('\n'),
    );
    expect(fileOf(app, 'zones/example-com.ts')).toContain('collection: collections.offices,');
    await expectNothingToDo(app, client);
  });
});

/** A client of another account that may do nothing. */
function deniedClient(): Route53Client {
  return emulated(
    {},
    refusing(() => true, 'AccessDenied', 403, 'no'),
  ).client;
}
