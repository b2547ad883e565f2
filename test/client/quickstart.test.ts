import { CreateHealthCheckCommand, CreateHostedZoneCommand, GetHostedZoneCommand, type Route53Client } from '@aws-sdk/client-route-53';
import { AliasRecord, App, deploy, FailoverPair, HealthCheck, HostedZone, plan, Target } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { bare, change, create, listAll, listChecks, listZones } from '../support/by-hand';
import { doors, emulated, type Emulated } from '../support/emulated';

/** The quickstart: CloudFront at the apex, and an API that fails over. */
function quickstart(): App {
  const app = new App();
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', comment: 'Production zone' });
  new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net'), types: ['A'] });
  const check = HealthCheck.https(zone, 'ApiPrimaryUp', { host: 'api-primary.example.net', path: '/health' });
  new FailoverPair(zone, 'Api', {
    name: 'api',
    ttl: 60,
    primary: { cname: 'api-primary.example.net', healthCheck: check },
    secondary: { cname: 'api-dr.example.net' },
  });
  return app;
}

/** The same by hand, call by call, as the AWS documentation has it. */
async function byHand(client: Route53Client): Promise<void> {
  const { HostedZone: zone } = await client.send(
    new CreateHostedZoneCommand({
      Name: 'example.com',
      CallerReference: 'by-hand',
      HostedZoneConfig: { Comment: 'Production zone', PrivateZone: false },
    }),
  );
  const { HealthCheck: check } = await client.send(
    new CreateHealthCheckCommand({
      CallerReference: 'by-hand',
      HealthCheckConfig: {
        Type: 'HTTPS',
        FullyQualifiedDomainName: 'api-primary.example.net',
        Port: 443,
        ResourcePath: '/health',
        RequestInterval: 30,
        FailureThreshold: 3,
      },
    }),
  );
  await change(
    client,
    bare(zone?.Id),
    create({
      Name: 'example.com',
      Type: 'A',
      AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd111111abcdef8.cloudfront.net', EvaluateTargetHealth: false },
    }),
    create({
      Name: 'api.example.com',
      Type: 'CNAME',
      SetIdentifier: 'primary',
      Failover: 'PRIMARY',
      TTL: 60,
      ResourceRecords: [{ Value: 'api-primary.example.net' }],
      HealthCheckId: check?.Id,
    }),
    create({
      Name: 'api.example.com',
      Type: 'CNAME',
      SetIdentifier: 'secondary',
      Failover: 'SECONDARY',
      TTL: 60,
      ResourceRecords: [{ Value: 'api-dr.example.net' }],
    }),
  );
}

/** Everything in the account, with the ids and references that can only differ made equal. */
async function everything(client: Route53Client): Promise<unknown> {
  const zones = await listZones(client);
  const checks = await listChecks(client);
  const contents = await Promise.all(
    zones.map(async ({ Id, Name, Config, ResourceRecordSetCount }) => {
      const nameServers = (await client.send(new GetHostedZoneCommand({ Id }))).DelegationSet?.NameServers ?? [];
      return { Name, Config, ResourceRecordSetCount, recordSets: await listAll(client, bare(Id)), nameServers };
    }),
  );
  const ids = [...checks.map(({ Id }) => Id ?? ''), ...contents.flatMap(({ nameServers }) => nameServers)];
  const text = JSON.stringify({
    zones: contents,
    checks: checks.map(({ HealthCheckConfig, HealthCheckVersion }) => ({ HealthCheckConfig, HealthCheckVersion })),
  });
  return JSON.parse(ids.reduce((all, id, i) => all.replaceAll(id, `<id ${i}>`), text)) as unknown;
}

describe.each(doors)('the quickstart $door', ({ open }) => {
  let declared: Emulated;
  beforeEach(async () => {
    declared = await open();
  });
  afterEach(() => declared.close());

  it('makes what the same calls by hand make', async () => {
    const hand = emulated();
    await byHand(hand.client);

    await deploy(quickstart().synth(), { client: declared.client });

    expect(await everything(declared.client)).toEqual(await everything(hand.client));
  });

  it('plans nothing the second time', async () => {
    await deploy(quickstart().synth(), { client: declared.client });

    const again = await plan(quickstart().synth(), { client: declared.client });

    expect(isEmptyPlan(again)).toBe(true);
    expect(again.summary.recordSets).toEqual({ create: 0, update: 0, delete: 0, unchanged: 3, foreign: 0 });
  });
});
