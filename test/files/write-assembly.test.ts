import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, ARecord, HostedZone, writeAssembly, type Assembly } from '../../lib';
import { kmsArn } from '../support/signing';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apex53-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function assemblyOf(...zoneNames: readonly string[]): Assembly {
  const app = new App({ name: 'test' });
  zoneNames.forEach((zoneName, i) => new ARecord(new HostedZone(app, `Z${i}`, { zoneName }), 'R', { values: ['192.0.2.1'] }));
  return app.synth();
}
const filesIn = async (path: string) =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

describe('writing an assembly', () => {
  it('makes the folder and writes the files it says', async () => {
    const out = join(folder, 'deep', 'out');
    const written = await writeAssembly(assemblyOf('example.com'), out);
    expect(written).toEqual([
      'manifest.json',
      'assembly.json',
      'zones/example.com/hosted-zone.json',
      'zones/example.com/change-batch-001.json',
    ]);
    expect(await filesIn(out)).toEqual([...written].sort());
  });

  it('again with less leaves nothing of before', async () => {
    await writeAssembly(assemblyOf('example.com', 'example.net'), folder);
    const written = await writeAssembly(assemblyOf('example.net'), folder);
    expect(await filesIn(folder)).toEqual([...written].sort());
  });

  it('leaves a signed zone without input for the AWS CLI where its KMS key is created, and says so in the manifest', async () => {
    const signed = (kmsKeyArn?: string) => {
      const app = new App({ name: 'test' });
      const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
      zone.enableDnssec({ keyName: 'zone_2026', ...(kmsKeyArn === undefined ? {} : { kmsKeyArn }) });
      return app.synth();
    };
    await writeAssembly(signed(kmsArn(1)), folder);
    expect(await filesIn(folder)).toContain('zone-signing/Zone.Dnssec.json');
    await writeAssembly(signed(), folder);
    expect(await filesIn(folder)).not.toContain('zone-signing/Zone.Dnssec.json');
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      resources: [{ path: 'Zone/Dnssec', leftOut: expect.stringContaining('kmsKeyArn') as string }],
    });
  });

  it('neither empties nor overwrites a folder that synth did not write, though it has a manifest', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"name":"My site"}');
    await mkdir(join(folder, 'zones'));
    await writeFile(join(folder, 'zones', 'precious.txt'), 'precious');
    await expect(writeAssembly(assemblyOf('example.com'), folder)).rejects.toMatchObject({
      code: 'OutputFolderTaken',
      details: { taken: ['manifest.json'] },
    });
    expect(await readFile(join(folder, 'zones', 'precious.txt'), 'utf8')).toBe('precious');
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe('{"name":"My site"}');
    expect(await filesIn(folder)).toEqual(['manifest.json', 'zones/precious.txt']);
  });

  it('leaves other files of its folder alone', async () => {
    await writeAssembly(assemblyOf('example.com'), folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await writeAssembly(assemblyOf('example.com'), folder);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('of hostile names writes nothing outside of the folder', async () => {
    const out = join(folder, 'a', 'b', 'out');
    const written = await writeAssembly(assemblyOf('\\056\\056.\\057\\056\\056\\057x', '\\056\\056\\057\\056\\056.evil'), out);
    expect(await filesIn(folder)).toEqual(written.map((path) => `a/b/out/${path}`).sort());
  });
});
