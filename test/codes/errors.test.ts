import type { Route53Client } from '@aws-sdk/client-route-53';
import {
  answer,
  apply,
  App,
  ARecord,
  assemblyFiles,
  deploy,
  DomainName,
  HostedZone,
  parseAssembly,
  plan,
  Apex53Error,
  TxtRecord,
  worldFromAssembly,
  writeAssembly,
  type ErrorCode,
} from '../../lib';
import { createClient } from '../../lib/aws/sdk';
import { errorCodes } from '../../lib/model/error-codes';
import { Template } from '../../lib/testing';
import { apex53, documentOf } from '../cli/support/run';
import { project } from '../cli/support/project';
import { appWith } from '../support/apps';
import { a, change, create, createZone, upsert } from '../support/by-hand';
import { caught } from '../support/caught';
import { emulated } from '../support/emulated';
import { refusing } from '../support/faults';
import { steppedClock } from '../support/stepped-clock';
import type { SeenRequest, Tap } from '../support/tap';

const www = (zone: HostedZone, ...texts: readonly string[]) =>
  new ARecord(zone, 'Www', { name: 'www', values: texts.length === 0 ? ['192.0.2.1'] : texts });
const assembly = appWith((zone) => www(zone)).synth();
const shared = (hostedZoneId: string, zoneName = 'example.com') => {
  const app = new App({ name: 'test' });
  new ARecord(HostedZone.fromZoneId(app, 'Zone', { hostedZoneId, zoneName }), 'Www', { name: 'www', values: ['192.0.2.1'] });
  return app.synth();
};
const lookedUp = () => {
  const app = new App({ name: 'test' });
  HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com' });
  return app.synth();
};

/** What a call that must fail throws, against an emulator of its own. */
async function against(act: (client: Route53Client) => Promise<unknown>, tap?: Tap): Promise<unknown> {
  const route53 = emulated({}, tap);
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
async function fromCommand(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const ended = await apex53([...args, '--json'], { cwd: project(files), env: { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' } });
  expect(ended.status).not.toBe(0);
  return (documentOf(ended) as { readonly error?: unknown }).error;
}
const appFile = (...lines: readonly string[]) => ({
  'app.ts': ["import { App, ARecord, HostedZone } from 'apex53';", ...lines].join('\n'),
});
const changingRecordSets = (request: SeenRequest) => request.operation === 'ChangeResourceRecordSets';

/** For every code a way to it. A code that nothing provokes does not belong in the table. */
const provocations = {
  InvalidLiteral: () => thrownBy(() => DomainName.parse('a..b')),
  SynthesisFailed: () => thrownBy(() => appWith((zone) => www(zone, 'x')).synth()),
  AssemblyInvalid: () => thrownBy(() => parseAssembly('{"formatVersion":2}')),
  OutputFolderTaken: () => {
    const folder = project({ 'manifest.json': '{"name":"My site"}' });
    return caught(writeAssembly(assembly, folder));
  },
  SimulationInvalid: () =>
    thrownBy(() => answer(worldFromAssembly(assembly), { address: '192.0.2.300' }, { name: 'www.example.com', type: 'A' })),
  AssertionFailed: () => thrownBy(() => Template.fromApp(appWith((zone) => www(zone))).hasRecordSet('www.example.com', 'AAAA')),
  ZoneNotFound: () => against((client) => plan(shared('Z0000000000000000000X'), { client })),
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
  ZoneNameMismatch: () => against(async (client) => plan(shared(await createZone(client), 'example.net'), { client })),
  RecordSetConflict: () =>
    against(async (client) => {
      const id = await createZone(client);
      await change(client, id, create(a('www.example.com.', '192.0.2.99')));
      await deploy(shared(id), { client });
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
  ServiceFailed: () =>
    against(
      (client) => plan(assembly, { client }),
      refusing(() => true, 'InvalidInput', 400, 'no'),
    ),
  Interrupted: () => against((client) => deploy(assembly, { client, signal: AbortSignal.abort() })),
  AppNotFound: () => fromCommand(['synth']),
  AppInvalid: () => fromCommand(['synth'], { 'app.ts': 'export default 53;' }),
  AppFailed: () => fromCommand(['synth'], appFile("throw new Error('broken');")),
  EmulatorFailed: () => fromCommand(['emulator', '--port', '0', '--state', 'state.json'], { 'state.json': 'no JSON' }),
  UsageInvalid: () => fromCommand(['explode']),
} satisfies Record<ErrorCode, () => unknown>;

/** What only the command ends with; its document has the code, not the error itself. */
const onlyFromTheCommand: ReadonlySet<ErrorCode> = new Set(['AppNotFound', 'AppInvalid', 'AppFailed', 'EmulatorFailed', 'UsageInvalid']);

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
