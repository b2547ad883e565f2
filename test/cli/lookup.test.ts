import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, type Asked } from '../support/aws-services';
import { loadBalancing } from '../support/aws-services/load-balancing';
import { markedCredentials } from '../support/emulated';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const balancer = (name: string) => ({
  LoadBalancerName: name,
  LoadBalancerArn: `arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/${name}/0123456789abcdef`,
  DNSName: `${name}-1234567890.eu-west-1.elb.amazonaws.com`,
  CanonicalHostedZoneId: 'Z32O12XQLNTSW2',
  Type: 'application' as const,
  IpAddressType: 'ipv4' as const,
});
const open = (...names: readonly string[]) => ask({ elasticloadbalancing: loadBalancing({ v2: names.map(balancer) }) });
const aliases = (...names: readonly string[]) =>
  zoneApp(
    ...names.map((name) => `new AliasRecord(zone, '${name}', { name: '${name}', target: Target.loadBalancer({ name: '${name}' }) });`),
  );
/** The command in a project of its own, with these services as AWS. */
function inProject(app: string, { services }: Asked) {
  const cwd = project({ 'app.ts': app });
  const env = {
    AWS_ENDPOINT_URL: services.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: markedCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: markedCredentials.secretAccessKey,
    AWS_SESSION_TOKEN: markedCredentials.sessionToken,
  };
  const file = join(cwd, 'apex53.context.json');
  return {
    cwd,
    file,
    run: (...args: readonly string[]) => apex53(args, { cwd, env }),
    offline: (...args: readonly string[]) => apex53(args, { cwd }),
  };
}
const remembered = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { lookups: { request: { by: { name: string } }; answer: { dnsName: string } }[] }).lookups.map(
    ({ request, answer }) => `${request.by.name} ${answer.dnsName}`,
  );

describe('apex53 synth of an app that looks something up', () => {
  it('looks it up once, keeps the answer, and needs no network from then on', async () => {
    const aws = await open('edge');
    const { run, offline, file } = inProject(aliases('edge'), aws);

    const first = await run('synth');
    const bytes = readFileSync(file, 'utf8');
    const again = await offline('synth', '--json');

    expect(first).toMatchObject({
      status: 0,
      stderr: 'Looked up load-balancer with name "edge": edge-1234567890.eu-west-1.elb.amazonaws.com\n',
    });
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(documentOf(again)).toMatchObject({
      assembly: {
        hostedZones: [{ recordSets: [{ recordSet: { AliasTarget: { DNSName: 'edge-1234567890.eu-west-1.elb.amazonaws.com.' } } }] }],
      },
    });
    expect(readFileSync(file, 'utf8')).toBe(bytes);
    expect(aws.services.requests).toHaveLength(1);
  });

  it('looks up only what is missing', async () => {
    const aws = await open('edge', 'next');
    const { run, cwd } = inProject(aliases('edge'), aws);
    await run('synth');
    writeFileSync(join(cwd, 'app.ts'), aliases('edge', 'next'));

    await run('synth');

    expect(aws.services.requests.map(({ params }) => params.get('Names.member.1'))).toEqual(['edge', 'next']);
  });

  it('is refused with --no-lookups, by a finding for each that is missing', async () => {
    const aws = await open('edge', 'next');
    const { run, file } = inProject(aliases('edge', 'next'), aws);

    const { status, stderr } = await run('synth', '--no-lookups');

    expect(status).toBe(1);
    expect(stderr).toMatch(/^error LookupMissing at Zone\/edge\n/);
    expect(stderr).toContain('\nerror LookupMissing at Zone/next\n');
    expect(stderr).toMatch(/SynthesisFailed 2 errors; nothing was changed\.\n$/);
    expect(aws.services.requests).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  it('keeps what it found when something else is not there', async () => {
    const aws = await open('edge');
    const { run, file } = inProject(aliases('edge', 'none'), aws);

    const { status, stderr } = await run('synth');

    expect(status).toBe(1);
    expect(stderr).toContain('Not found: load-balancer with name "none"\n');
    expect(stderr).toContain('LookupNotFound There is no load-balancer with name "none"');
    expect(remembered(file)).toEqual(['edge edge-1234567890.eu-west-1.elb.amazonaws.com']);
  });

  it('refuses a damaged context file, and leaves it as it is', async () => {
    const { run, file } = inProject(aliases('edge'), await open('edge'));
    writeFileSync(file, '{"half":');

    for (const command of [['synth'], ['lookup', '--refresh'], ['lookup', '--clear'], ['lookup', '--list']]) {
      const { status, stderr } = await run(...command);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^ContextFileInvalid The context file apex53\.context\.json cannot be used: it is no JSON/);
    }
    expect(readFileSync(file, 'utf8')).toBe('{"half":');
  });

  it('asks for everything again with --refresh, or for what it names', async () => {
    const aws = await open('edge', 'next');
    const { run } = inProject(aliases('edge', 'next'), aws);
    await run('synth');

    await run('synth', '--refresh', 'load-balancer/next');
    await run('diff', '--local', '--refresh');

    const asked = aws.services.requests.map(({ params }) => params.get('Names.member.1'));
    expect([asked.slice(0, 2).sort(), asked.slice(2, 3), asked.slice(3).sort()]).toEqual([['edge', 'next'], ['next'], ['edge', 'next']]);
  });

  it('writes no credentials anywhere', async () => {
    const { run, file } = inProject(aliases('edge'), await open('edge'));
    const { stdout, stderr } = await run('synth', '--json');
    for (const secret of Object.values(markedCredentials)) expect(`${stdout}${stderr}${readFileSync(file, 'utf8')}`).not.toContain(secret);
  });
});

describe('apex53 lookup', () => {
  it('looks up what is missing and shows what is remembered; --list makes no call', async () => {
    const aws = await open('edge');
    const { run, offline } = inProject(aliases('edge'), aws);

    const first = await run('lookup');
    const list = await offline('lookup', '--list');
    const json = documentOf(await offline('lookup', '--list', '--json'));

    const shown = [
      'load-balancer with name "edge"',
      '  edge-1234567890.eu-west-1.elb.amazonaws.com, hosted zone Z32O12XQLNTSW2, A',
      'apex53.context.json remembers 1 look-up.',
      '',
    ].join('\n');
    expect(first).toMatchObject({ status: 0, stdout: shown });
    expect(list).toEqual({ status: 0, stdout: shown, stderr: '' });
    expect(json).toMatchObject({
      command: 'lookup',
      file: 'apex53.context.json',
      lookups: [{ request: { kind: 'load-balancer', by: { name: 'edge' } } }],
    });
    expect(aws.services.requests).toHaveLength(1);
  });

  it('forgets what --clear names, or everything', async () => {
    const { run, file } = inProject(aliases('edge', 'next'), await open('edge', 'next'));
    await run('lookup');

    expect((await run('lookup', '--clear', 'load-balancer/edge')).stdout).toContain('remembers 1 look-up.');
    expect(remembered(file)).toEqual(['next next-1234567890.eu-west-1.elb.amazonaws.com']);
    expect((await run('lookup', '--clear')).stdout).toBe('apex53.context.json remembers 0 look-ups.\n');
    expect(existsSync(file)).toBe(false);
  });

  it('says what there is when a name means nothing', async () => {
    const { run } = inProject(aliases('edge'), await open('edge'));
    await run('lookup');

    const { status, stderr } = await run('lookup', '--refresh', 'load-balancer/egde');

    expect(status).toBe(1);
    expect(stderr).toBe(
      'LookupInvalid "load-balancer/egde" means no look-up. Give KIND or KIND/NAME of one of these: load-balancer with name "edge".\n',
    );
  });

  it('keeps the old answer when a look-up anew fails', async () => {
    const aws = await open('edge');
    const { run, file } = inProject(aliases('edge'), aws);
    await run('lookup');
    aws.services.refuse(() => ({ code: 'AccessDenied', message: 'not any more', status: 403 }));

    const { status, stderr } = await run('lookup', '--refresh');

    expect(status).toBe(1);
    expect(stderr).toContain('AccessDenied The credentials do not allow elasticloadbalancing:DescribeLoadBalancers on *: not any more');
    expect(remembered(file)).toEqual(['edge edge-1234567890.eu-west-1.elb.amazonaws.com']);
  });

  it('says how to install the package of a service that is not there', async () => {
    const app = zoneApp("new AliasRecord(zone, 'A', { target: Target.vpcEndpoint({ id: 'vpce-0123456789abcdef0' }) });");
    const { cwd } = inProject(app, await open());
    const node = ['--require', join(__dirname, 'support', 'hide-ec2-client.cjs')];

    const { status, stderr } = await apex53(['synth'], { cwd, node, env: { AWS_REGION: 'eu-west-1' } });

    expect(status).toBe(1);
    expect(stderr).toContain('SdkPackageMissing This needs a package that is not installed. Run: npm install @aws-sdk/client-ec2\n');
  });
});
