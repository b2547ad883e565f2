import { ask, type Asked } from '../support/aws-services';
import { cloudFront } from '../support/aws-services/cloudfront';
import { loadBalancing } from '../support/aws-services/load-balancing';
import { s3 } from '../support/aws-services/s3';
import { project, zoneApp } from './support/project';
import { change, upsert, zoneIdOf } from '../support/by-hand';
import { byHand, startEmulator } from './support/emulator';
import { apex53, documentOf } from './support/run';

const distribution = (Items: readonly string[]) => ({
  Id: 'E1',
  ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
  DomainName: 'd111111abcdef8.cloudfront.net',
  Status: 'Deployed',
  Enabled: true,
  IsIPV6Enabled: true,
  Staging: false,
  Aliases: { Quantity: Items.length, Items: [...Items] },
});
const open = (...names: readonly string[]) =>
  ask({ cloudfront: cloudFront({ distributions: [distribution(names)] }), s3: s3({}), elasticloadbalancing: loadBalancing({}) });
const toCloudFront = (name: string) =>
  `new AliasRecord(zone, '${name}', { name: '${name}', target: Target.cloudFront('d111111abcdef8.cloudfront.net') });`;
const toBucket = "new AliasRecord(zone, 'Site', { name: 'site', target: Target.s3Website({ region: 'eu-west-1' }), types: ['A'] });";

/** The command in a project of its own, with these services as AWS; Route 53 is wherever the arguments say. */
function inProject(app: string, { services }: Asked) {
  const cwd = project({ 'app.ts': app });
  const env = { AWS_ENDPOINT_URL: services.url, AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' };
  return {
    cwd,
    run: (...args: readonly string[]) => apex53(args, { cwd, env }),
    plain: (...args: readonly string[]) => apex53(args, { cwd }),
  };
}

describe('apex53 doctor', () => {
  it('says that all is in order, and ends with 0', async () => {
    const { run } = inProject(zoneApp(toCloudFront('www')), await open('www.example.com'));
    expect(await run('doctor', '--no-delegations', '--no-dns')).toEqual({
      status: 0,
      stdout: '1 alias checked: 0 errors, 0 warnings, 0 unknown.\n',
      stderr: '',
    });
  });

  it('shows every error with what to do, and ends with 4', async () => {
    const { run } = inProject(zoneApp(toCloudFront('www'), toCloudFront('shop')), await open('www.example.com'));

    const { status, stdout } = await run('doctor', '--no-delegations', '--no-dns');

    expect(status).toBe(4);
    expect(stdout).toMatch(/^error NameNotServed at Zone\/shop · shop\.example\.com\. A AAAA\n {2}E1 answers under www\.example\.com\.\n/);
    expect(stdout).toMatch(/\n2 aliases checked: 1 error, 0 warnings, 0 unknown\.\n$/);
  });

  it('prints one JSON document with --json', async () => {
    const { run } = inProject(zoneApp(toCloudFront('shop')), await open('www.example.com'));
    expect(documentOf(await run('doctor', '--no-delegations', '--no-dns', '--json'))).toMatchObject({
      command: 'doctor',
      exitCode: 4,
      aliases: 1,
      results: [
        {
          code: 'NameNotServed',
          severity: 'error',
          path: 'Zone/shop',
          recordSet: 'shop.example.com. A AAAA',
          target: 'd111111abcdef8.cloudfront.net.',
        },
      ],
    });
  });

  it('ends with 0 for what is unknown, and with 4 when it is asked to be strict', async () => {
    const app = zoneApp("new AliasRecord(zone, 'Lb', { target: Target.loadBalancer('gone-1234567890.eu-west-1.elb.amazonaws.com') });");
    const { run } = inProject(app, await open());

    const lenient = await run('doctor', '--no-delegations', '--no-dns');
    const strict = await run('doctor', '--no-delegations', '--no-dns', '--strict');

    expect(lenient).toMatchObject({ status: 0 });
    expect(lenient.stdout).toContain('unknown TargetElsewhere');
    expect(strict).toEqual({ ...lenient, status: 4 });
  });

  it('makes no call for an app without such aliases', async () => {
    const aws = await open();
    const { run } = inProject(zoneApp("new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });"), aws);
    expect(await run('doctor', '--no-delegations')).toMatchObject({ status: 0, stdout: 'No alias points to a resource of AWS.\n' });
    expect(aws.services.requests).toEqual([]);
  });
});

describe('apex53 doctor --zone', () => {
  it('finds aliases of a live zone that point at nothing any more, and needs no app', async () => {
    const aws = await open('www.example.com');
    const { run, plain } = inProject(zoneApp(toCloudFront('www'), toBucket), aws);
    const route53 = await startEmulator({ cwd: project() });
    expect((await plain('deploy', '--endpoint', route53.url, '--yes')).status).toBe(0);

    const { status, stdout } = await run(
      'doctor',
      '--no-delegations',
      '--no-dns',
      '--endpoint',
      route53.url,
      '--zone',
      'example.com',
      '--app',
      'none.ts',
    );

    expect(status).toBe(4);
    expect(stdout).toMatch(
      /^error TargetClaimable at site\.example\.com\. A\n {2}There is no S3 bucket site\.example\.com: whoever creates it in the region of s3-website-eu-west-1\.amazonaws\.com\. serves this name\.\n/,
    );
    expect(stdout).toMatch(/\n2 aliases checked: 1 error, 0 warnings, 0 unknown\.\n$/);
  });

  it('of an unknown zone is an error', async () => {
    const { run } = inProject('', await open());
    const route53 = await startEmulator({ cwd: project() });
    expect(await run('doctor', '--endpoint', route53.url, '--zone', 'example.net')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ZoneNotFound There is no hosted zone example.net. in the account.') as string,
    });
  });
});

describe('apex53 doctor on delegations', () => {
  const app = (ttl: number) =>
    `import { App, Delegation, HostedZone } from 'apex53';
     const app = new App({ name: 'test' });
     const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
     new Delegation(parent, 'ToShop', { to: new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' }), ttl: ${ttl} });
     export default app;`;

  it('compares zones, those above them and their name servers, and ends with 4 when a parent leads elsewhere', async () => {
    const cwd = project({ 'app.ts': app(300) });
    const { url } = await startEmulator({ cwd });
    expect((await apex53(['deploy', '--endpoint', url, '--yes'], { cwd })).status).toBe(0);
    const inOrder = documentOf(await apex53(['doctor', '--endpoint', url, '--no-dns', '--json'], { cwd }));
    await byHand(url, async (client) => {
      const delegation = { Name: 'shop.example.com.', Type: 'NS' as const, TTL: 300, ResourceRecords: [{ Value: 'ns-1.awsdns-01.com.' }] };
      await change(client, await zoneIdOf(client), upsert(delegation));
    });

    const ended = await apex53(['doctor', '--endpoint', url, '--no-dns'], { cwd });
    const zone = documentOf(await apex53(['doctor', '--endpoint', url, '--no-dns', '--zone', 'shop.example.com', '--json'], { cwd }));

    // Nobody can tell without the DNS whether the registry delegates example.com.
    expect(inOrder).toMatchObject({ exitCode: 0, delegations: 2, results: [{ code: 'DelegationUnasked', path: 'Parent' }] });
    expect(ended.status).toBe(4);
    expect(ended.stdout).toMatch(
      /^error DelegationStale at Shop · shop\.example\.com\. NS\n {2}the hosted zone \w+ \(example\.com\.\) delegates to/,
    );
    expect(ended.stdout).toContain('0 aliases and 2 delegations checked: 1 error, 0 warnings, 1 unknown.\n');
    expect(zone).toMatchObject({ exitCode: 4, delegations: 1, results: [{ code: 'DelegationStale' }] });
  });

  it('tells as unknown that Route 53 could not be asked', async () => {
    const cwd = project({ 'app.ts': app(300) });

    const ended = await apex53(['doctor', '--no-dns'], { cwd });

    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^unknown DelegationUnasked at NS\n {2}No AWS credentials were found/);
  });
});

describe('apex53 deploy', () => {
  it('is stopped by an error of the checks before anything is changed', async () => {
    const { run } = inProject(zoneApp(toCloudFront('shop')), await open('www.example.com'));

    const { status, stdout, stderr } = await run('deploy', '--local', '--checks', '--yes');
    const json = documentOf(await run('deploy', '--local', '--checks', '--yes', '--json'));

    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^error NameNotServed at Zone\/shop/);
    expect(stderr).toContain(
      'ChecksFailed The checks of alias targets found 1 error; nothing was changed. If they are meant, pass --ignore-check NameNotServed, or --no-checks.\n',
    );
    expect(json).toMatchObject({ exitCode: 3, error: { code: 'ChecksFailed', details: { results: [{ code: 'NameNotServed' }] } } });
    expect((await run('diff', '--local', '--exit-code')).status).toBe(2);
  });

  it.each([['--ignore-check', 'NameNotServed'], ['--no-checks']])('goes on with %s', async (...options) => {
    const { run } = inProject(zoneApp(toCloudFront('shop')), await open('www.example.com'));
    expect((await run('deploy', '--local', '--yes', ...(options[0] === '--no-checks' ? [] : ['--checks']), ...options)).status).toBe(0);
  });

  it('refuses the code of a check that there is not', async () => {
    const { run } = inProject(zoneApp(), await open());
    const { status, stderr } = await run('deploy', '--local', '--ignore-check', 'Nonsense');
    expect(status).toBe(1);
    expect(stderr).toContain("argument 'Nonsense' is invalid. Allowed: TargetClaimable, ");
  });

  it('is not stopped by what is unknown, and tells of it', async () => {
    const app = zoneApp("new AliasRecord(zone, 'Lb', { target: Target.loadBalancer('gone-1234567890.eu-west-1.elb.amazonaws.com') });");
    const { run } = inProject(app, await open());
    const { status, stderr } = await run('deploy', '--local', '--checks', '--yes');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^unknown TargetElsewhere at Zone\/Lb/);
  });

  it('checks nothing against the emulator, unless the services have endpoints of their own or it is asked to', async () => {
    const aws = await open('www.example.com');
    const { run, plain } = inProject(zoneApp(toCloudFront('www')), aws);

    // Without endpoints of their own, services that were asked could not answer, and that would be told.
    const unchecked = await plain('deploy', '--local', '--yes');
    expect(unchecked.status).toBe(0);
    expect(unchecked.stderr).not.toContain('Target');
    expect(aws.services.requests).toHaveLength(0);
    expect((await run('deploy', '--local', '--yes')).status).toBe(0);
    expect(aws.services.requests).toHaveLength(1);
  });
});
