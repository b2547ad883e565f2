import { join } from 'node:path';
import { CreateReusableDelegationSetCommand, type Route53Client } from '@aws-sdk/client-route-53';
import * as recoverySdk from '@aws-sdk/client-route53-recovery-cluster';
import {
  answer,
  apply,
  applySavedPlan,
  App,
  ARecord,
  assemblyFiles,
  deploy,
  DomainName,
  HostedZone,
  parseAssembly,
  parseSavedPlan,
  plan,
  RecordSets,
  RegisteredDomain,
  rollback,
  savePlan,
  Route,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  Apex53Error,
  TxtRecord,
  worldFromAssembly,
  writeAssembly,
  type ErrorCode,
  type HostedZoneProps,
} from '../../lib';
import { sdkRecoveryCluster } from '../../lib/aws/recovery-cluster';
import type { RecoveryClusterPort } from '../../lib/aws/recovery-cluster-port';
import { createClient } from '../../lib/aws/sdk';
import { readContextFile } from '../../lib/files/context-file';
import { errorCodes } from '../../lib/model/error-codes';
import type { LookupRequest } from '../../lib/model/lookup/lookups';
import { failOver } from '../../lib/recovery/fail-over';
import { parseRunbook } from '../../lib/recovery/read-runbook';
import { failoverNamed } from '../../lib/recovery/transitions';
import { resolveLookups } from '../../lib/resolvers/resolve-lookups';
import { Template } from '../../lib/testing';
import { apex53, documentOf, type RunOptions } from '../cli/support/run';
import { project, zoneApp } from '../cli/support/project';
import { appWith } from '../support/apps';
import { ask } from '../support/aws-services';
import { cloudFront } from '../support/aws-services/cloudfront';
import { fakeDomains } from '../support/aws-services/domains';
import { loadBalancing } from '../support/aws-services/load-balancing';
import { a, change, create, createZone, txt, upsert } from '../support/by-hand';
import { caught } from '../support/caught';
import type { EmulatorOptions } from '../../lib/emulator';
import { emulated } from '../support/emulated';
import { refusing } from '../support/faults';
import { apiRecordSet } from '../support/record-sets';
import { journalFolder, lastEntry } from '../support/journals';
import { endpointRegions, recovery, withControls, type RunningRecovery } from '../support/recovery';
import { pairRunbook } from '../support/recovery/runbooks';
import { kmsArn } from '../support/signing';
import { steppedClock } from '../support/stepped-clock';
import type { SeenRequest, Tap } from '../support/tap';

const www = (zone: HostedZone, ...texts: readonly string[]) =>
  new ARecord(zone, 'Www', { name: 'www', values: texts.length === 0 ? ['192.0.2.1'] : texts });
/** Gives a domain other name servers, at a registrar that has example.com alone. */
const delegating = async (domainName: string, refused?: string) => {
  const { options } = await ask({ route53domains: fakeDomains(['example.com'], refused === undefined ? {} : { refused }).service });
  const app = new App({ name: 'test' });
  new RegisteredDomain(app, 'Domain', { domainName, nameServers: ['ns1.example.net', 'ns2.example.net'] });
  return against((client) => deploy(app.synth(), { client, services: options, clock: steppedClock() }));
};
const kmsKeyArn = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const assembly = appWith((zone) => www(zone)).synth();
const shared = (hostedZoneId: string, zoneName = 'example.com', name = 'test') => {
  const app = new App({ name });
  new ARecord(HostedZone.fromZoneId(app, 'Zone', { hostedZoneId, zoneName }), 'Www', { name: 'www', values: ['192.0.2.1'] });
  return app.synth();
};
const ownVpc = { vpcId: 'vpc-0a1b', region: 'us-east-1' };
const privateZone = (props: Partial<HostedZoneProps> = {}) => {
  const app = new App();
  new HostedZone(app, 'Zone', { zoneName: 'example.com', vpcs: [ownVpc], ...props });
  return app.synth();
};
const lookedUp = () => {
  const app = new App({ name: 'test' });
  HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com' });
  return app.synth();
};

/** What a call that must fail throws, against an emulator of its own. */
async function against(act: (client: Route53Client) => Promise<unknown>, tap?: Tap, options: EmulatorOptions = {}): Promise<unknown> {
  const route53 = emulated(options, tap);
  try {
    return await caught(act(route53.client));
  } finally {
    await route53.close();
  }
}
const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};
/** The error in the one document that the command prints with --json. */
async function fromCommand(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
  { env = {}, node = [] }: Partial<RunOptions> = {},
): Promise<unknown> {
  const ended = await apex53([...args, '--json'], {
    cwd: project(files),
    env: { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_REGION: 'eu-west-1', ...env },
    node,
  });
  expect(ended.status).not.toBe(0);
  return (documentOf(ended) as { readonly error?: unknown }).error;
}
const appFile = (...lines: readonly string[]) => ({
  'app.ts': ["import { App, ARecord, HostedZone } from 'apex53';", ...lines].join('\n'),
});
/** What looking these up throws, in an account with two load balancers. */
async function lookingUp(...requests: readonly LookupRequest[]): Promise<unknown> {
  const balancer = (name: string, Type: 'application' | 'gateway') => ({
    LoadBalancerName: name,
    LoadBalancerArn: name,
    Type,
    tags: { app: 'shop' },
  });
  const { options } = await ask({ elasticloadbalancing: loadBalancing({ v2: [balancer('a', 'application'), balancer('b', 'gateway')] }) });
  return caught(resolveLookups({ missingLookups: () => requests }, options));
}
const byName = (name: string): LookupRequest => ({ kind: 'load-balancer', by: { name } });
const safetyRuleArn = 'arn:aws:route53-recovery-control::123456789012:controlpanel/1/safetyrule/2';
/** What is done with a cluster whose endpoints are all up, or all unavailable. */
async function toCluster(
  controls: Readonly<Record<string, 'On' | 'Off'>>,
  act: (port: RecoveryClusterPort, running: RunningRecovery) => Promise<void>,
  endpoints: 'up' | 'unavailable' = 'up',
): Promise<void> {
  const running = await recovery();
  withControls(running, controls);
  for (const region of endpointRegions) running.setEndpoint(region, endpoints);
  const places = running.clusterEndpoints.map(({ Endpoint, Region }) => ({ endpoint: Endpoint, region: Region }));
  const port = sdkRecoveryCluster(recoverySdk, places, { random: () => 0, credentials: { accessKeyId: 'x', secretAccessKey: 'y' } });
  try {
    await act(port, running);
  } finally {
    port.close();
  }
}
const changingRecordSets = (request: SeenRequest) => request.operation === 'ChangeResourceRecordSets';

const distribution = {
  Id: 'E1',
  ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
  DomainName: 'd111111abcdef8.cloudfront.net',
  Status: 'Deployed',
  IsIPV6Enabled: true,
  Staging: false,
  Aliases: { Quantity: 1, Items: ['example.com'] },
};

/** For every code a way to it. A code that nothing provokes does not belong in the table. */
const provocations = {
  InvalidLiteral: () => thrownBy(() => DomainName.parse('a..b')),
  SynthesisFailed: () => thrownBy(() => appWith((zone) => www(zone, 'x')).synth()),
  SourceUnreadable: () => fromCommand(['import', '--bind', 'missing.zone']),
  AssemblyInvalid: () => thrownBy(() => parseAssembly('{"formatVersion":2}')),
  OutputFolderTaken: () => {
    const folder = project({ 'manifest.json': '{"name":"My site"}' });
    return caught(writeAssembly(assembly, folder));
  },
  SimulationInvalid: () =>
    thrownBy(() => answer(worldFromAssembly(assembly), { address: '192.0.2.300' }, { name: 'www.example.com', type: 'A' })),
  AssertionFailed: () => thrownBy(() => Template.fromApp(appWith((zone) => www(zone))).hasRecordSet('www.example.com', 'AAAA')),
  ZoneNotFound: () => against((client) => plan(shared('Z0000000000000000000X'), { client })),
  ZonePrivacyMismatch: () =>
    against(async (client) => {
      await createZone(client, 'example.com', { callerReference: 'theirs' });
      return deploy(privateZone({ callerReference: 'theirs' }), { client });
    }),
  VpcHasZone: () =>
    against(async (client) => {
      await createZone(client, 'example.com', { vpcId: 'vpc-0a1b' });
      return deploy(privateZone(), { client });
    }),
  RecordSetProtected: () =>
    against(async (client) => {
      const www = (value: string) =>
        appWith((zone) => new ARecord(zone, 'Www', { name: 'www', values: [value], protect: 'service' })).synth();
      await deploy(www('192.0.2.1'), { client });
      return deploy(www('192.0.2.2'), { client });
    }),
  QueryLogsRefused: () =>
    against(
      (client) =>
        deploy(appWith((zone) => zone.logQueries({ logGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:/gone' })).synth(), {
          client,
        }),
      undefined,
      { resources: { logGroups: [] } },
    ),
  VpcNotAuthorized: () =>
    against((client) => deploy(privateZone({ vpcs: [ownVpc, { vpcId: 'vpc-f0e1', region: 'us-east-1' }] }), { client }), undefined, {
      resources: {
        vpcs: [
          { id: 'vpc-0a1b', region: 'us-east-1' },
          { id: 'vpc-f0e1', region: 'us-east-1', accountId: '210987654321' },
        ],
      },
    }),
  ZoneAmbiguous: () =>
    against(async (client) => {
      await createZone(client);
      await createZone(client);
      await plan(lookedUp(), { client });
    }),
  ZoneNameTaken: () =>
    against(async (client) => {
      await createZone(client);
      await deploy(assembly, { client });
    }),
  DelegationSetMismatch: () =>
    against(async (client) => {
      const zone = (delegationSet?: string) => {
        const app = new App({ name: 'test' });
        new HostedZone(app, 'Zone', { zoneName: 'example.com', ...(delegationSet === undefined ? {} : { delegationSet }) });
        return app.synth();
      };
      await deploy(zone(), { client });
      await deploy(zone('N0123456789ABCDEFGHIJ'), { client });
    }),
  DelegationSetConflict: () =>
    against(async (client) => {
      const zone = (zoneName: string, delegationSet: string) => {
        const app = new App({ name: zoneName });
        new HostedZone(app, 'Zone', { zoneName, delegationSet });
        return app.synth();
      };
      const { DelegationSet } = await client.send(new CreateReusableDelegationSetCommand({ CallerReference: 'shared' }));
      await deploy(zone('example.com', DelegationSet?.Id ?? ''), { client });
      await deploy(zone('shop.example.com', DelegationSet?.Id ?? ''), { client });
    }),
  AccountUnknown: () => {
    const app = new App({ name: 'test' });
    new HostedZone(app, 'Zone', { zoneName: 'example.com', account: 'dns' });
    return against((client) => plan(app.synth(), { client }));
  },
  ZoneNameMismatch: () => against(async (client) => plan(shared(await createZone(client), 'example.net'), { client })),
  RecordSetConflict: () =>
    against(async (client) => {
      const id = await createZone(client);
      await change(client, id, create(a('www.example.com.', '192.0.2.99')));
      await deploy(shared(id), { client });
    }),
  RecordSetOwned: () =>
    against(async (client) => {
      const id = await createZone(client);
      await deploy(shared(id), { client });
      await deploy(shared(id, 'example.com', 'other'), { client });
    }),
  SigningOwned: () =>
    against(async (client) => {
      const id = await createZone(client);
      const signing = (name: string) => {
        const app = new App({ name });
        HostedZone.fromZoneId(app, 'Zone', { hostedZoneId: id, zoneName: 'example.com' }).enableDnssec({
          keyName: 'zone_2026',
          kmsKeyArn: kmsArn(1),
        });
        return app.synth();
      };
      await deploy(signing('one'), { client, clock: steppedClock() });
      await deploy(signing('other'), { client, clock: steppedClock() });
    }),
  RecordSetChanged: () =>
    against(async (client) => {
      const id = await createZone(client);
      await deploy(shared(id), { client });
      await change(client, id, upsert(a('www.example.com.', '192.0.2.99')));
      await deploy(shared(id), { client, purpose: 'destroy' });
    }),
  DeletionProtected: () =>
    against(async (client) => {
      const guarded = appWith((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'], protect: true })).synth();
      await deploy(guarded, { client });
      await deploy(guarded, { client, purpose: 'destroy' });
    }),
  ZoneNotEmpty: () =>
    against(async (client) => {
      const app = new App({ name: 'test' });
      new HostedZone(app, 'Zone', { zoneName: 'example.com', removalPolicy: 'destroy', ignore: [{ name: 'theirs' }] });
      const { hostedZones } = await deploy(app.synth(), { client });
      await change(client, hostedZones[0]?.hostedZoneId ?? '', create(a('theirs.example.com.')));
      await deploy(app.synth(), { client, purpose: 'destroy' });
    }),
  LedgerUnreadable: () =>
    against(async (client) => {
      const id = await createZone(client);
      await change(client, id, create(txt('1.test._apex53.example.com.', '"apex53 ledger 2 owner=test check=AAAAAAAAAA"')));
      await deploy(shared(id), { client });
    }),
  LedgerFull: () =>
    against(async (client) => {
      const app = new App({ name: 'test' });
      const zone = HostedZone.fromZoneId(app, 'Zone', { hostedZoneId: await createZone(client), zoneName: 'example.com' });
      RecordSets.fromJson(
        zone,
        'All',
        Array.from({ length: 12_001 }, (_, i) => apiRecordSet({ Name: `r${i}.example.com.` })),
      );
      await deploy(app.synth(), { client });
    }),
  ChangeGroupTooLarge: () =>
    thrownBy(() =>
      assemblyFiles(
        appWith((zone) => new TxtRecord(zone, 'R', { values: Array.from({ length: 12 }, (_, i) => `${i}`.repeat(1800)) })).synth(),
        { action: 'UPSERT' },
      ),
    ),
  GuardRefused: () =>
    against(async (client) => {
      const many = (count: number) =>
        appWith((zone) =>
          Array.from({ length: count }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] })),
        ).synth();
      await deploy(many(12), { client, clock: steppedClock() });
      await deploy(many(1), { client, clock: steppedClock() });
    }),
  Declined: () => against((client) => deploy(assembly, { client, approve: () => false })),
  ConcurrentChange: () =>
    against(async (client) => {
      await deploy(assembly, { client, clock: steppedClock() });
      const planned = await plan(appWith((zone) => www(zone, '192.0.2.2')).synth(), { client });
      await change(client, planned.hostedZones[0]?.hostedZoneId ?? '', upsert(a('www.example.com.', '192.0.2.99')));
      await apply(planned, { client });
    }),
  ChangeRefused: () =>
    against(
      (client) => deploy(assembly, { client, clock: steppedClock() }),
      refusing(changingRecordSets, 'InvalidChangeBatch', 400, '[RRSet of type A is not permitted today]'),
    ),
  ReferenceUnresolved: () =>
    against(async (client) => {
      const planned = await plan(assembly, { client });
      await apply(
        { ...planned, hostedZones: planned.hostedZones.map((zone) => ({ ...zone, step: { kind: 'none' as const } })) },
        { client },
      );
    }),
  PropagationTimedOut: async () => {
    const route53 = emulated({ changeDelayMs: 3_600_000 });
    const error = await caught(deploy(assembly, { client: route53.client, clock: steppedClock(), timeoutMilliseconds: 1000 }));
    await route53.close();
    return error;
  },
  AccessDenied: () =>
    against(
      (client) => plan(assembly, { client }),
      refusing(() => true, 'AccessDenied', 403, 'not authorized'),
    ),
  CredentialsMissing: async () => {
    const client = createClient({
      endpoint: 'http://emulator.invalid',
      credentials: () => Promise.reject(Object.assign(new Error('none'), { name: 'CredentialsProviderError' })),
    });
    return caught(plan(assembly, { client }));
  },
  TrafficPolicyFailed: () =>
    against((client) =>
      deploy(
        appWith((zone) => {
          const member = { values: ['192.0.2.1'], healthCheck: '12345678-1234-1234-1234-123456789012' };
          const route = Route.failover({ primary: member, secondary: { values: ['192.0.2.2'] } });
          const policy = new TrafficPolicy(zone, 'Policy', { document: TrafficPolicyDocument.fromRoute(route) });
          new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy });
        }).synth(),
        { client },
      ),
    ),
  ServiceFailed: () =>
    against(
      (client) => plan(assembly, { client }),
      refusing(() => true, 'InvalidInput', 400, 'no'),
    ),
  LookupNotFound: () => lookingUp(byName('none')),
  LookupAmbiguous: () => lookingUp({ kind: 'load-balancer', by: { tags: { app: 'shop' } } }),
  LookupInvalid: () => lookingUp({ kind: 'mystery', by: { name: 'x' } }),
  LookupsFailed: () => lookingUp(byName('none'), byName('nobody')),
  TargetNotAliasable: () => lookingUp(byName('b')),
  ServiceNotEmulated: () =>
    fromCommand(['diff', '--local'], {
      'app.ts': zoneApp("new RegisteredDomain(zone, 'Domain', { domainName: 'example.com', autoRenew: true });"),
    }),
  SdkPackageMissing: () =>
    fromCommand(
      ['synth'],
      { 'app.ts': zoneApp("new AliasRecord(zone, 'A', { target: Target.vpcEndpoint({ id: 'vpce-0123456789abcdef0' }) });") },
      { node: ['--require', join(__dirname, '..', 'cli', 'support', 'hide-ec2-client.cjs')] },
    ),
  ContextFileInvalid: () => caught(readContextFile(join(project({ 'context.json': '{"half":' }), 'context.json'))),
  ChecksFailed: async () => {
    const { services } = await ask({ cloudfront: cloudFront({ distributions: [{ ...distribution, Enabled: false }] }) });
    const alias = "new AliasRecord(zone, 'A', { target: Target.cloudFront('d111111abcdef8.cloudfront.net') });";
    return fromCommand(['deploy', '--local', '--checks'], { 'app.ts': zoneApp(alias) }, { env: { AWS_ENDPOINT_URL: services.url } });
  },
  JournalFailed: () => caught(journalFolder().read('missing')),
  RollbackBlocked: () =>
    against(async (client) => {
      const journal = journalFolder();
      const { hostedZones } = await deploy(assembly, { client, journal, clock: steppedClock() });
      await change(client, hostedZones[0]?.hostedZoneId ?? '', upsert(a('www.example.com.', '192.0.2.99')));
      await rollback(await lastEntry(journal), { client });
    }),
  PlanFileInvalid: () => thrownBy(() => parseSavedPlan('{"kind":"apex53 plan","formatVersion":2}')),
  PlanMoved: () =>
    against(async (client) => {
      await deploy(assembly, { client, clock: steppedClock() });
      const saved = await savePlan(appWith((zone) => www(zone, '192.0.2.2')).synth(), { client });
      await change(client, saved.plan.hostedZones[0]?.hostedZoneId ?? '', upsert(a('www.example.com.', '192.0.2.99')));
      await applySavedPlan(saved, { client, clock: steppedClock() });
    }),
  Interrupted: () => against((client) => deploy(assembly, { client, signal: AbortSignal.abort() })),
  AppNotFound: () => fromCommand(['synth']),
  AppInvalid: () => fromCommand(['synth'], { 'app.ts': 'export default 53;' }),
  AppFailed: () => fromCommand(['synth'], appFile("throw new Error('broken');")),
  DnsServerFailed: () => fromCommand(['dns', '--port', '0', '--host', '192.0.2.1'], { 'app.ts': zoneApp() }),
  EmulatorFailed: () => fromCommand(['emulator', '--port', '0', '--state', 'state.json'], { 'state.json': 'no JSON' }),
  RunbookInvalid: () => thrownBy(() => parseRunbook('{}', 'book.json')),
  FailoverUnknown: () => thrownBy(() => failoverNamed(pairRunbook([], { primary: 'arn:1', dr: 'arn:2' }), 'shop')),
  ClusterUnreachable: () =>
    caught(
      toCluster(
        { primary: 'On' },
        async (port) => {
          await port.states(['arn:1']);
        },
        'unavailable',
      ),
    ),
  SafetyRuleRefused: () =>
    caught(
      toCluster({ primary: 'On' }, (port, running) => {
        const conflict = { code: 'ConflictException', message: `safety rule ${safetyRuleArn} is not satisfied`, status: 409 };
        for (const endpoint of Object.values(running.endpoints)) endpoint.refuse(() => conflict);
        return port.change(new Map([['arn:1', 'Off']]), { overrideSafetyRules: [] });
      }),
    ),
  KmsKeyUnusable: () =>
    against((client) => deploy(appWith((zone) => zone.enableDnssec({ keyName: 'key_2026', kmsKeyArn })).synth(), { client }), undefined, {
      resources: { kmsKeys: [] },
    }),
  DomainNotRegistered: () => delegating('example.net'),
  RegistryRefused: () => delegating('example.com', 'The name servers are not known to the domain registry.'),
  FailoverUnconfirmed: () => {
    const stuck = { change: () => Promise.resolve(), states: () => Promise.resolve(new Map([['arn:1', 'On']] as const)) };
    return caught(failOver(stuck, new Map([['arn:1', 'Off']]), { overrideSafetyRules: [], clock: steppedClock() }));
  },
  UsageInvalid: () => fromCommand(['explode']),
} satisfies Record<ErrorCode, () => unknown>;

/** What only the command ends with; its document has the code, not the error itself. */
const onlyFromTheCommand: ReadonlySet<ErrorCode> = new Set([
  'SourceUnreadable',
  'ServiceNotEmulated',
  'SdkPackageMissing',
  'ChecksFailed',
  'AppNotFound',
  'AppInvalid',
  'AppFailed',
  'DnsServerFailed',
  'EmulatorFailed',
  'UsageInvalid',
]);

const table = Object.entries(provocations) as readonly [ErrorCode, () => unknown][];

describe('every code of an error', () => {
  it('is provoked below, so none can be left in the table that nothing throws', () => {
    expect(table.map(([code]) => code).sort()).toEqual(Object.keys(errorCodes).sort());
  });

  it.each(table)('%s comes with a message', async (code, provoke) => {
    const error = await provoke();
    expect(error).toMatchObject({ code, message: expect.stringMatching(/\S{3,}/) as string });
  });

  it.each(table.filter(([code]) => !onlyFromTheCommand.has(code)))('%s is an Apex53Error, known by its guard', async (code, provoke) => {
    const error = await provoke();
    expect(Apex53Error.is(error, code)).toBe(true);
    expect(Apex53Error.is(error)).toBe(true);
    expect(Apex53Error.is(error, code === 'Declined' ? 'ServiceFailed' : 'Declined')).toBe(false);
  });
});
