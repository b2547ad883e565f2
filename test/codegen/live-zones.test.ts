import { CreateHealthCheckCommand } from '@aws-sdk/client-route-53';
import { type App, plan, type Plan } from '../../lib';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { appContents, type AppContentsOptions } from '../../lib/cli/app-contents';
import { generateApp, type GeneratedApp } from '../../lib/codegen/generate-app';
import { isEmptyPlan, type ZonePlan } from '../../lib/plan/plan';
import { capture } from '../../lib/state/capture';
import { withSharedResources } from '../../lib/state/capture-to-import';
import { findAllZones, findZone } from '../../lib/state/find-zones';
import { emulated, type Emulated } from '../support/emulated';
import { compile } from '../support/compile';
import { evaluate } from './support/evaluate';
import { richAccount, type RichAccount } from './support/rich-account';

let account: Emulated;
let rich: RichAccount;
beforeEach(async () => {
  account = emulated();
  rich = await richAccount(account.client);
});
afterEach(() => account.close());

async function imported(zones: readonly string[] | 'all', options: AppContentsOptions = {}): Promise<GeneratedApp> {
  const port = sdkRoute53(account.client);
  const found = zones === 'all' ? await findAllZones(port) : await Promise.all(zones.map((zone) => findZone(port, zone)));
  return generateApp(appContents(await withSharedResources(port, await capture(port, found), options), [], options));
}

function planOf(app: App): Promise<Plan> {
  return plan(app.synth(), { client: account.client });
}

function fileOf({ files }: GeneratedApp, path: string): string {
  return files.find((file) => file.path === path)?.content ?? '';
}

/** The generated app with one text of its files exchanged for another. */
function edited({ files }: GeneratedApp, from: string, to: string): App {
  const changed = files.map((file) => ({ ...file, content: file.content.replace(from, to) }));
  expect(changed).not.toEqual(files);
  return evaluate(changed);
}

/** In a shared zone what stands as declared is entered in the ledger, and nothing else happens. */
function withoutLedgers(planned: Plan): Plan {
  return { ...planned, hostedZones: planned.hostedZones.map(withoutLedger) };
}

function withoutLedger(zone: ZonePlan): ZonePlan {
  const rest: { -readonly [K in keyof ZonePlan]: ZonePlan[K] } = { ...zone };
  delete rest.ledger;
  return rest;
}

describe.each([
  ['imported', {}],
  ['declared', { declare: true }],
] as const)('every zone of an account, %s', (_, options) => {
  it('plans to nothing, though values, comments and tags are spelled in many ways', async () => {
    const app = await imported('all', options);
    const planned = await planOf(evaluate(app.files));

    expect(planned.conflicts).toEqual([]);
    expect(isEmptyPlan(withoutLedgers(planned))).toBe(true);
    expect(planned.summary.recordSets.unchanged).toBeGreaterThan(40);
  });

  it('leaves out nothing', async () => {
    const app = await imported('all', options);

    expect([app.leftOut, app.notes.filter((note) => note.includes('allow'))]).toEqual([[], []]);
    expect(fileOf(app, 'zones/example-com.ts')).toContain(
      "new TrafficPolicyInstance(zone, 'PolicyPolicy', { name: 'policy', policy: policies.one });",
    );
  });

  it('with one record changed in the code, plans exactly that change', async () => {
    const app = edited(await imported('all', options), "'192.0.2.9'", "'192.0.2.10'");
    const { hostedZones, conflicts, resources, summary } = await planOf(app);

    expect({ conflicts, resources }).toEqual({ conflicts: [], resources: [] });
    expect(summary.recordSets).toMatchObject({ create: 0, update: 1, delete: 0 });
    expect(hostedZones.flatMap(({ differences }) => differences)).toEqual([
      expect.objectContaining({ kind: 'update', after: expect.objectContaining({ ResourceRecords: [{ Value: '192.0.2.10' }] }) as object }),
    ]);
  });

  it('type-checks', async () => {
    const { files } = await imported('all', options);

    expect(compile(new Map(files.map(({ path, content }) => [`examples/generated-by-test/${path}`, content])))).toEqual([]);
  });
});

it('chooses constructs as a person would', async () => {
  const app = await imported(['example.com.', 'dev.example.com'].map((name) => (name === 'example.com.' ? rich.zoneId : name)));
  const zone = fileOf(app, 'zones/example-com.ts');

  expect(zone).toMatch(
    /new AliasRecord\(zone, 'ApexAlias', \{\n {4}target: Target\.cloudFront\('d111111abcdef8\.cloudfront\.net'\),\n {2}\}\);/,
  );
  expect(zone).toContain("new CnameRecord(zone, 'WildcardCname', { name: '*', target: 'WWW.example.com' });");
  for (const className of ['LatencySet', 'FailoverPair', 'GeolocationSet', 'GeoproximitySet', 'MultivalueSet', 'IpBasedSet'])
    expect(zone.match(new RegExp(`new ${className}\\(`, 'g'))).toHaveLength(1);
  expect(zone.match(/new WeightedSet\(/g)).toHaveLength(2);
  // A pair has one TTL; this one has two.
  expect(zone.match(/RecordSets\.fromJson\(zone, '(\w+)'/g)).toEqual(["RecordSets.fromJson(zone, 'TtlFailover'"]);
  for (const className of ['Ds', 'Sshfp', 'Tlsa', 'Naptr', 'Https', 'Svcb', 'Spf', 'Caa', 'Srv', 'Ptr', 'Mx', 'Aaaa'])
    expect(zone).toContain(`new ${className}Record(`);
  expect(fileOf(app, 'app.ts')).toContain("new Delegation(exampleCom, 'DevDelegation', { to: devExampleCom, ttl: 900 });");
});

describe('health checks of every kind', () => {
  it('are constructs, the children of a calculated check before it, used by records or not', async () => {
    const file = fileOf(await imported([rich.zoneId]), 'health-checks.ts');

    expect(file).not.toContain('named by its id');
    expect(file).toMatch(/readonly webUp = HealthCheck\.https\(this, 'WebUp', \{\n/);
    expect(file).toMatch(
      /readonly oldExampleCom = HealthCheck\.http\(this, 'OldExampleCom', \{\n {4}host: 'old\.example\.com',\n {4}path: '',/,
    );
    expect(file).toContain(
      [
        "  readonly queueTooLong = HealthCheck.cloudWatchAlarm(this, 'QueueTooLong', {",
        '    alarmName: "queue \'too\' long",',
        "    alarmRegion: 'eu-central-1',",
        "    insufficientData: 'Unhealthy',",
        '    disabled: true,',
        "    callerReference: 'alarm',",
        '  });',
      ].join('\n'),
    );
    expect(file).toContain("\n      'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b',");
    const calculated = /HealthCheck\.calculated\(this, 'Calculated', \{\n {4}children: \[(.*)\],\n {4}healthyThreshold: 1,\n/.exec(file);
    expect(calculated?.[1]?.split(', ').sort()).toEqual(['this.check8_8_8_8', 'this.childExampleCom', 'this.webUp']);
    expect(file.indexOf('HealthCheck.calculated(')).toBe(file.lastIndexOf('HealthCheck.'));
  });

  it('are taken over: planned to nothing, and changed in place when the code is', async () => {
    const app = await imported([rich.zoneId]);
    const unchanged = await planOf(evaluate(app.files));
    const changed = await planOf(edited(app, 'healthyThreshold: 1', 'healthyThreshold: 2'));

    expect(isEmptyPlan(withoutLedgers(unchanged))).toBe(true);
    expect(changed.resources).toMatchObject([{ action: 'update', id: rich.checks.both }]);
  });
});

it('a name of two zones is refused with the ids, and an id is taken', async () => {
  await expect(imported(['example.com'])).rejects.toMatchObject({
    code: 'ZoneAmbiguous',
    message: expect.stringContaining(`${rich.privateId} (private, Inside, vpc-1a2b3c4d in us-east-1)`) as string,
  });
  await expect(imported([`/hostedzone/${rich.privateId}`])).resolves.toMatchObject({ leftOut: [] });
});

it('a health check whose caller reference has a later generation is named by its id', async () => {
  await account.client.send(
    new CreateHealthCheckCommand({ CallerReference: 'tcp.2', HealthCheckConfig: { Type: 'TCP', IPAddress: '8.8.4.4', Port: 53 } }),
  );
  const app = await imported('all', { declare: true });

  expect(fileOf(app, 'health-checks.ts')).toContain(`readonly check8_8_8_8 = '${rich.checks.tcp}';`);
  expect(isEmptyPlan(withoutLedgers(await planOf(evaluate(app.files))))).toBe(true);
});
