import {
  App,
  ARecord,
  assemblyFiles,
  HealthCheck,
  HostedZone,
  NsRecord,
  ReusableDelegationSet,
  TxtRecord,
  type ApiChangeBatch,
  type AssemblyFilesOptions,
} from '../../lib';
import { batchLimits } from '../../lib/model/change-batch/limits';
import { appWith } from '../support/apps';

interface Manifest {
  readonly hostedZones: readonly { readonly changeBatches: readonly { readonly file: string; readonly changes: number }[] }[];
}

const filesOf = (app: App, options?: AssemblyFilesOptions) =>
  new Map(assemblyFiles(app.synth(), options).map(({ path, content }) => [path, content]));
const batchesOf = (app: App, options?: AssemblyFilesOptions) => {
  const files = filesOf(app, options);
  const manifest = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
  return manifest.hostedZones.flatMap(({ changeBatches }) =>
    changeBatches.map(({ file }) => JSON.parse(files.get(file) ?? '') as ApiChangeBatch),
  );
};
const addresses = (count: number) =>
  Array.from({ length: count }, (_, i) => `10.${Math.floor(i / 65536)}.${Math.floor(i / 256) % 256}.${i % 256}`);

describe('change-batch files', () => {
  it('hold 1,000 records at most; a name stays in one file', () => {
    const app = appWith((zone) => {
      for (let i = 0; i < 7; i++) new ARecord(zone, `R${i}`, { name: `r${i}`, values: addresses(300) });
    });
    expect(batchesOf(app).map(({ Changes }) => Changes.map(({ ResourceRecordSet }) => ResourceRecordSet.Name))).toEqual([
      ['r0.example.com.', 'r1.example.com.', 'r2.example.com.'],
      ['r3.example.com.', 'r4.example.com.', 'r5.example.com.'],
      ['r6.example.com.'],
    ]);
  });

  it('hold 32,000 characters at most', () => {
    const app = appWith((zone) => {
      for (let i = 0; i < 40; i++) new TxtRecord(zone, `R${i}`, { name: `r${i}`, values: ['a'.repeat(2500)] });
    });
    const batches = batchesOf(app);
    expect(batches).toHaveLength(4);
    expect(batches.flatMap(({ Changes }) => Changes)).toHaveLength(40);
    for (const { Changes } of batches) {
      const characters = Changes.flatMap(({ ResourceRecordSet }) => ResourceRecordSet.ResourceRecords ?? []).reduce(
        (sum, { Value }) => sum + Value.length,
        0,
      );
      expect(characters).toBeLessThanOrEqual(batchLimits.characters);
    }
  });

  it('count UPSERT twice', () => {
    const app = appWith((zone) => {
      for (let i = 0; i < 3; i++) new ARecord(zone, `R${i}`, { name: `r${i}`, values: addresses(300) });
    });
    const batches = batchesOf(app, { action: 'UPSERT' });
    expect(batches.map(({ Changes }) => Changes.length)).toEqual([1, 1, 1]);
    expect(batches.flatMap(({ Changes }) => Changes.map(({ Action }) => Action))).toEqual(['UPSERT', 'UPSERT', 'UPSERT']);
  });

  it('replace NS at the apex, which is there already', () => {
    const app = appWith((zone) => {
      new NsRecord(zone, 'Apex', { values: ['ns1.example.net.'] });
      new NsRecord(zone, 'Sub', { name: 'sub', values: ['ns1.example.net.'] });
    });
    expect(
      batchesOf(app).flatMap(({ Changes }) => Changes.map(({ Action, ResourceRecordSet }) => `${Action} ${ResourceRecordSet.Name}`)),
    ).toEqual(['UPSERT example.com.', 'CREATE sub.example.com.']);
  });

  it('have nothing but what the AWS CLI takes', () => {
    const [batch] = batchesOf(appWith((zone) => new ARecord(zone, 'R', { values: ['192.0.2.1'] })));
    expect(batch).toEqual({
      Changes: [
        { Action: 'CREATE', ResourceRecordSet: { Name: 'example.com.', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }] } },
      ],
    });
  });

  it('a name whose values fit no file is an error that names it', () => {
    const app = appWith(
      (zone) => new TxtRecord(zone, 'Long', { name: 'long', values: Array.from({ length: 12 }, (_, i) => `${i}`.repeat(1800)) }),
    );
    expect(() => batchesOf(app, { action: 'UPSERT' })).toThrow(
      expect.objectContaining({
        code: 'ChangeGroupTooLarge',
        message: expect.stringContaining('long.example.com. TXT') as string,
      }) as Error,
    );
  });

  it('a zone without record sets has none', () => {
    expect(batchesOf(appWith(() => undefined))).toEqual([]);
  });
});

describe('paths of files', () => {
  it('hostile zone names and construct ids stay below the output folder and apart', () => {
    const app = new App({ name: 'test' });
    [
      '\\056\\056.\\056\\056.evil',
      '\\057etc.passwd',
      'a\\057.b',
      'con.nul',
      `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}`,
    ].forEach((zoneName, i) => new HostedZone(app, `Z${i}`, { zoneName }));
    ['..', '../..', '.', '\\..\\x', 'C:', 'a b', 'ü', '\u0000', 'a.b', 'A.B', 'a/b', '~', '$(x)', '-rf'].forEach((id) =>
      HealthCheck.tcp(app, id, { host: 'a.example.com', port: 1 }),
    );
    const paths = [...filesOf(app).keys()];
    for (const path of paths)
      expect(path).toMatch(
        /^(?:manifest\.json|assembly\.json|(?:zones\/[A-Za-z0-9_-][A-Za-z0-9._-]*|health-checks)\/[A-Za-z0-9_-][A-Za-z0-9._-]*\.json)$/,
      );
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('health-checks/'))).toHaveLength(14);
  });

  it('zones of one name have folders of their own', () => {
    const app = new App({ name: 'test' });
    HostedZone.fromLookup(app, 'Public', { zoneName: 'example.com' });
    new HostedZone(app, 'A', { zoneName: 'example.com' });
    new HostedZone(app, 'B', { zoneName: 'example.com', callerReference: 'mine' });
    const folders = [...filesOf(app).keys()].filter((path) => path.endsWith('hosted-zone.json'));
    expect(new Set(folders).size).toBe(2);
  });
});

describe('the manifest', () => {
  it('lists every file, and the references that must be replaced before a file can be used', () => {
    const app = appWith((zone) => {
      HealthCheck.tcp(zone, 'C', { host: 'a.example.com', port: 1 });
      new ARecord(zone, 'R', { values: ['192.0.2.1'] });
    });
    const files = filesOf(app);
    const text = files.get('manifest.json') ?? '';
    for (const path of files.keys()) if (path !== 'manifest.json') expect(text).toContain(`"${path}"`);
    expect(JSON.parse(text)).toMatchObject({
      formatVersion: 1,
      app: 'test',
      resources: [{ kind: 'healthCheck', path: 'Zone/C', reference: '{{healthCheck:Zone/C:id}}' }],
      hostedZones: [{ name: 'example.com.', changeBatches: [{ changes: 1, references: [] }] }],
    });
  });
});

it('a zone with a reusable delegation set is created with what stands for its id', () => {
  const app = new App({ name: 'shop' });
  new HostedZone(app, 'Zone', { zoneName: 'example.com', delegationSet: new ReusableDelegationSet(app, 'Servers') });

  expect(JSON.parse(filesOf(app).get('zones/example.com/hosted-zone.json') ?? '')).toMatchObject({
    DelegationSetId: '{{reusableDelegationSet:Servers:id}}',
  });
});
