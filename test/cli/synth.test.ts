import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, quickstart, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const records = [
  "new ARecord(zone, 'A', { name: 'a', values: ['192.0.2.2', '192.0.2.1'] });",
  "new TxtRecord(zone, 'B', { name: 'b', values: ['b'] });",
  "new CnameRecord(zone, 'C', { name: 'c', target: 'a' });",
];

describe('apex53 synth', () => {
  it('writes the manifest and every file that the manifest lists', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const { status, stdout } = await apex53(['synth'], { cwd });

    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'example.com.  3 record sets\nWrote 5 files to apex53.out; manifest.json lists them.\n',
    });
    expect(Object.keys(written(join(cwd, 'apex53.out')))).toEqual([
      'assembly.json',
      'health-checks/Zone.ApiPrimaryUp.json',
      'manifest.json',
      'zones/example.com/change-batch-001.json',
      'zones/example.com/hosted-zone.json',
    ]);
    const manifest = JSON.parse(readFileSync(join(cwd, 'apex53.out', 'manifest.json'), 'utf8')) as unknown;
    expect(manifest).toMatchObject({
      formatVersion: 1,
      app: 'quickstart',
      hostedZones: [
        {
          name: 'example.com.',
          changeBatches: [
            { file: 'zones/example.com/change-batch-001.json', changes: 3, references: ['{{healthCheck:Zone/ApiPrimaryUp:id}}'] },
          ],
        },
      ],
    });
  });

  it('writes the same bytes for shuffled declarations', async () => {
    const first = project({ 'app.ts': zoneApp(...records) });
    const second = project({ 'app.ts': zoneApp(...records.toReversed()) });

    await apex53(['synth'], { cwd: first });
    await apex53(['synth'], { cwd: second });

    expect(written(join(first, 'apex53.out'))['zones/example.com/change-batch-001.json']).toContain('192.0.2.2');
    expect(written(join(second, 'apex53.out'))).toEqual(written(join(first, 'apex53.out')));
  });

  it('prints one JSON document with --json: the files and the assembly', async () => {
    const cwd = project({ 'app.ts': zoneApp(records[0] ?? '') });

    const ended = await apex53(['synth', '--json', '--out', 'elsewhere'], { cwd });

    expect(documentOf(ended)).toMatchObject({
      formatVersion: 1,
      command: 'synth',
      exitCode: 0,
      folder: 'elsewhere',
      assembly: { hostedZones: [{ name: 'example.com.' }] },
    });
    expect(documentOf(ended).files).toEqual(expect.arrayContaining(Object.keys(written(join(cwd, 'elsewhere')))));
    expect(ended.stderr).toBe('');
  });

  it('writes UPSERT where that is asked for, and CREATE otherwise', async () => {
    const cwd = project({ 'app.ts': zoneApp(records[0] ?? '') });

    await apex53(['synth'], { cwd });
    const create = written(join(cwd, 'apex53.out'))['zones/example.com/change-batch-001.json'];
    await apex53(['synth', '--action', 'UPSERT'], { cwd });
    const upsert = written(join(cwd, 'apex53.out'))['zones/example.com/change-batch-001.json'];

    expect(create).toContain('"Action": "CREATE"');
    expect(upsert).toBe(create?.replace('CREATE', 'UPSERT'));
  });

  it('lists every finding and writes nothing when the app does not synthesize', async () => {
    const cwd = project({
      'app.ts': zoneApp(
        "new CnameRecord(zone, 'Apex', { target: 'elsewhere.example.net.' });",
        "new ARecord(zone, 'Bad', { name: 'bad', values: ['192.0.2.300'] });",
      ),
    });

    const { status, stdout, stderr } = await apex53(['synth'], { cwd });

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/error CnameAtApex at Zone\/Apex/);
    expect(stderr).toMatch(/error Ipv4AddressInvalid at Zone\/Bad/);
    expect(stderr).toMatch(/SynthesisFailed 2 errors; nothing was changed\.\n$/);
    expect(readdirSync(cwd)).not.toContain('apex53.out');
  });

  it('removes what an earlier synth left, and nothing else', async () => {
    const cwd = project({ 'app.ts': quickstart, 'other.ts': zoneApp(), 'apex53.out/notes.txt': 'kept' });

    await apex53(['synth'], { cwd });
    await apex53(['synth', '--app', 'other.ts'], { cwd });

    expect(Object.keys(written(join(cwd, 'apex53.out')))).toEqual([
      'assembly.json',
      'manifest.json',
      'notes.txt',
      'zones/example.com/hosted-zone.json',
    ]);
  });
});

/** Every file of a folder by its path. */
function written(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}
