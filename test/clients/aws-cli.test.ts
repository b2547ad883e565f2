import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../cli/support/emulator';
import { project, quickstart, zoneApp } from '../cli/support/project';
import { apex53 } from '../cli/support/run';
import { aws, awsEnds } from './support/clients';

interface Manifest {
  readonly hostedZones: readonly {
    readonly file: string;
    readonly changeBatches: readonly { readonly file: string; readonly references: readonly string[] }[];
  }[];
  readonly resources: readonly { readonly file: string }[];
}

const changes = (...sets: readonly unknown[]) =>
  JSON.stringify({ Changes: sets.map((ResourceRecordSet) => ({ Action: 'CREATE', ResourceRecordSet })) });

describe('the AWS CLI', () => {
  it('creates the production zone by hand, waits, and lists it', async () => {
    const { url } = await startEmulator({ cwd: project() });

    const zone = (await aws(
      url,
      'create-hosted-zone',
      '--name',
      'example.com',
      '--caller-reference',
      'production-by-hand',
      '--hosted-zone-config',
      'Comment=Production zone,PrivateZone=false',
    )) as { HostedZone: { Id: string } };
    const config =
      'Type=HTTPS,FullyQualifiedDomainName=api-primary.example.net,Port=443,ResourcePath=/health,RequestInterval=30,FailureThreshold=3';
    const check = (await aws(url, 'create-health-check', '--caller-reference', 'api-by-hand', '--health-check-config', config)) as {
      HealthCheck: { Id: string };
    };
    const zoneId = zone.HostedZone.Id;
    const batch = changes(
      {
        Name: 'example.com',
        Type: 'A',
        AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd111111abcdef8.cloudfront.net', EvaluateTargetHealth: false },
      },
      {
        Name: 'api.example.com',
        Type: 'CNAME',
        SetIdentifier: 'primary',
        Failover: 'PRIMARY',
        TTL: 60,
        ResourceRecords: [{ Value: 'api-primary.example.net' }],
        HealthCheckId: check.HealthCheck.Id,
      },
      {
        Name: 'api.example.com',
        Type: 'CNAME',
        SetIdentifier: 'secondary',
        Failover: 'SECONDARY',
        TTL: 60,
        ResourceRecords: [{ Value: 'api-dr.example.net' }],
      },
    );
    const change = (await aws(url, 'change-resource-record-sets', '--hosted-zone-id', zoneId, '--change-batch', batch)) as {
      ChangeInfo: { Id: string };
    };

    await aws(url, 'wait', 'resource-record-sets-changed', '--id', change.ChangeInfo.Id);
    expect(await aws(url, 'get-change', '--id', change.ChangeInfo.Id)).toMatchObject({ ChangeInfo: { Status: 'INSYNC' } });
    expect(
      await aws(url, 'list-resource-record-sets', '--hosted-zone-id', zoneId, '--query', 'ResourceRecordSets[].[Name,Type,SetIdentifier]'),
    ).toEqual([
      ['example.com.', 'A', null],
      ['example.com.', 'NS', null],
      ['example.com.', 'SOA', null],
      ['api.example.com.', 'CNAME', 'primary'],
      ['api.example.com.', 'CNAME', 'secondary'],
    ]);
    expect(await aws(url, 'get-hosted-zone', '--id', zoneId)).toMatchObject({
      HostedZone: { Config: { Comment: 'Production zone', PrivateZone: false }, ResourceRecordSetCount: 5 },
    });
    expect(await aws(url, 'list-hosted-zones-by-name', '--dns-name', 'example.com')).toMatchObject({
      HostedZones: [{ Id: zoneId }],
      IsTruncated: false,
    });
    expect(await aws(url, 'list-health-checks', '--page-size', '1')).toMatchObject({ HealthChecks: [{ Id: check.HealthCheck.Id }] });
  });

  it("is told the service's own error", async () => {
    const { url } = await startEmulator({ cwd: project() });

    const { status, stderr } = await awsEnds(url, 'get-hosted-zone', '--id', 'Z0UNKNOWN');

    expect(status).not.toBe(0);
    expect(stderr).toContain(
      'An error occurred (NoSuchHostedZone) when calling the GetHostedZone operation: No hosted zone found with ID: Z0UNKNOWN',
    );
  });

  it('takes the files that synth writes, after which there is nothing left to deploy', async () => {
    const cwd = project({
      'app.ts': zoneApp(
        "new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.2', '192.0.2.1'] });",
        "new TxtRecord(zone, 'Text', { name: 'text', values: ['say \"hello\" to bücher; 100%', 'x'.repeat(300)] });",
        "new CnameRecord(zone, 'Star', { name: '*.wild', target: 'www' });",
        "new AliasRecord(zone, 'Apex', { target: Target.cloudFront('d111111abcdef8.cloudfront.net') });",
        "for (let i = 0; i < 1100; i++) new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] });",
      ),
    });
    const { url } = await startEmulator({ cwd });
    await apex53(['synth'], { cwd });
    const [zone] = manifest(cwd).hostedZones;
    const file = (path: string | undefined) => `file://${join(cwd, 'apex53.out', path ?? '')}`;

    const { HostedZone } = (await aws(url, 'create-hosted-zone', '--cli-input-json', file(zone?.file))) as { HostedZone: { Id: string } };
    const batches = zone?.changeBatches ?? [];
    for (const { file: path } of batches)
      await aws(url, 'change-resource-record-sets', '--hosted-zone-id', HostedZone.Id, '--change-batch', file(path));

    expect(batches.map(({ references }) => references)).toEqual([[], []]);
    expect(await apex53(['diff', '--endpoint', url], { cwd })).toEqual({
      status: 0,
      stdout: 'No changes. 1105 record sets are as declared.\n',
      stderr: '',
    });
  });

  it('takes the health checks that synth writes, and deploy finds them as its own', async () => {
    const cwd = project({ 'app.ts': quickstart });
    const { url } = await startEmulator({ cwd });
    await apex53(['synth'], { cwd });
    const [check] = manifest(cwd).resources;

    await aws(url, 'create-health-check', '--cli-input-json', `file://${join(cwd, 'apex53.out', check?.file ?? '')}`);

    const { stdout } = await apex53(['diff', '--endpoint', url], { cwd });
    expect(stdout).toContain('Plan. Hosted zones: 1 to create. Record sets: 3 to create. 1 change batch');
    expect(stdout).not.toContain('Health checks');
  });
});

function manifest(cwd: string): Manifest {
  return JSON.parse(readFileSync(join(cwd, 'apex53.out', 'manifest.json'), 'utf8')) as Manifest;
}
