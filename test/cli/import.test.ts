import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, quickstart } from './support/project';
import { apex53, documentOf } from './support/run';

const zoneFile = ['$TTL 1h', '@ IN SOA ns1 host 1 2 3 4 5', '@ IN NS ns1.example.net.', 'www IN A 192.0.2.1', ''].join('\n');
const recordSets = JSON.stringify({
  ResourceRecordSets: [
    { Name: 'a.example.com.', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }] },
    { Name: 'example.com.', Type: 'A', AliasTarget: { HostedZoneId: 'Z1', DNSName: 'a.example.com.', EvaluateTargetHealth: false } },
  ],
});

describe('apex53 import of a live zone', () => {
  it('writes an app that plans to nothing, and to the one change that is made in it', async () => {
    const cwd = project({ 'app.ts': quickstart });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const imported = await apex53(['import', '--local', '--zone', 'example.com'], { cwd });
    const none = await apex53(['diff', '--local', '--app', 'imported/app.ts', '--exit-code'], { cwd });
    const file = join(cwd, 'imported', 'zones', 'example-com.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/secondary: \{ cname: '[^']*'/, "secondary: { cname: 'changed.example.net'"));
    const one = await apex53(['diff', '--local', '--app', 'imported/app.ts', '--exit-code'], { cwd });

    expect(imported).toMatchObject({ status: 0, stderr: 'Read 1 zone with 5 record sets; left out 0.\n' });
    expect(imported.stdout).toMatch(/^Wrote 3 files to imported\.\nNext: /);
    // A shared zone: what stands as declared is entered in the ledger, and nothing else is to do.
    expect(none.status).toBe(2);
    expect(none.stdout).toContain('Plan. Ledger: 3 to adopt. 1 change batch, 3 record sets unchanged.');
    expect(one.status).toBe(2);
    expect(one.stdout).toContain('Record sets: 1 to update.');
  });

  it('takes the zone over by its caller reference with --declare', async () => {
    const cwd = project({ 'app.ts': quickstart });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    await apex53(['import', '--local', '--all', '--declare', '--out', 'own', '--name', 'mine'], { cwd });
    const none = await apex53(['diff', '--local', '--app', 'own/app.ts', '--exit-code'], { cwd });

    expect(readFileSync(join(cwd, 'own', 'app.ts'), 'utf8')).toContain("new App({ name: 'mine' })");
    expect(readFileSync(join(cwd, 'own', 'zones', 'example-com.ts'), 'utf8')).toMatch(
      /new HostedZone\(app, 'ExampleCom', \{[^}]*callerReference: 'apex53\./,
    );
    expect(none).toMatchObject({ status: 0, stdout: 'No changes. 3 record sets are as declared.\n' });
  });

  it('says which zone is not there', async () => {
    const ended = await apex53(['import', '--local', '--zone', 'nowhere.example', '--json'], { cwd: project() });

    expect(ended.status).toBe(1);
    expect(documentOf(ended)).toMatchObject({ error: { code: 'ZoneNotFound' } });
  });
});

describe('apex53 import of files', () => {
  it('puts several of them into one app, each with the origin behind it', async () => {
    const cwd = project({
      'one.zone': zoneFile,
      'two.json': recordSets,
      'octo.example.yaml': 'www: { type: A, ttl: 60, value: 192.0.2.1 }',
    });

    const ended = await apex53(
      [
        'import',
        '--bind',
        'one.zone',
        '--origin',
        'one.example',
        '--octodns',
        'octo.example.yaml',
        '--record-sets',
        'two.json',
        '--origin',
        'example.com',
      ],
      { cwd },
    );
    const synthesized = await apex53(['synth', '--app', 'imported/app.ts', '--json'], { cwd });

    expect(ended.status).toBe(0);
    expect(ended.stderr).toContain('note SOA and NS at the apex of one.example. are not declared: its hosted zone has its own.\n');
    const { assembly } = documentOf(synthesized) as { assembly: { hostedZones: { name: string; recordSets: unknown[] }[] } };
    expect(assembly.hostedZones.map(({ name, recordSets: sets }) => [name, sets.length])).toEqual([
      ['example.com.', 2],
      ['octo.example.', 1],
      ['one.example.', 1],
    ]);
    expect(readFileSync(join(cwd, 'imported', 'zones', 'example-com.ts'), 'utf8')).toContain("Target.record('a')");
  });

  it('exits with 5 and tells what it left out, where and why', async () => {
    const cwd = project({ 'bad.zone': `${zoneFile}www IN CNAME other\nhost IN HINFO a b\nwrong IN A 1.2.3\n` });

    const ended = await apex53(['import', '--bind', 'bad.zone', '--origin', 'example.com', '--json'], { cwd });
    const { leftOut } = documentOf(ended) as { leftOut: { subject: string; reason: string }[] };
    const file = readFileSync(join(cwd, 'imported', 'zones', 'example-com.ts'), 'utf8');

    expect(ended.status).toBe(5);
    expect(leftOut.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^bad\.zone:6:/), expect.stringMatching(/^bad\.zone:7:/)]) as string[],
    );
    for (const { subject } of leftOut) expect(file).toContain(`// - ${subject}: `);
  });

  it('refuses a file that it can make nothing of, with the place', async () => {
    const cwd = project({ 'broken.json': '[{]' });

    const ended = await apex53(['import', '--record-sets', 'broken.json', '--origin', 'example.com'], { cwd });

    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('broken.json:1:3');
    expect(existsSync(join(cwd, 'imported'))).toBe(false);
  });

  it('includes files beside the zone file and below it, and no others', async () => {
    const cwd = project({
      'zones/main.zone': '$TTL 60\n$INCLUDE part.zone\n$INCLUDE ../secret.zone\n',
      'zones/part.zone': 'www IN A 192.0.2.1\n',
      'secret.zone': 'secret IN A 192.0.2.2\n',
    });

    const ended = await apex53(['import', '--bind', 'zones/main.zone', '--origin', 'example.com', '--dry-run'], { cwd });

    expect(ended.status).toBe(5);
    expect(ended.stdout).toContain("name: 'www'");
    expect(ended.stdout).not.toContain('192.0.2.2');
    expect(ended.stderr).toContain('../secret.zone');
  });
});

it('apex53 import includes no file that a link leads out of the folder to', async () => {
  const cwd = project({
    'zones/main.zone': '$TTL 60\nwww A 192.0.2.1\n$INCLUDE linked.zone\n$INCLUDE in.zone\n',
    'zones/part.zone': 'a A 192.0.2.2',
    'secret.zone': 's A 192.0.2.3',
  });
  symlinkSync(join(cwd, 'secret.zone'), join(cwd, 'zones', 'linked.zone'));
  symlinkSync('part.zone', join(cwd, 'zones', 'in.zone'));

  const ended = await apex53(['import', '--bind', 'zones/main.zone', '--origin', 'example.com', '--dry-run'], { cwd });

  expect(ended.status).toBe(5);
  expect(ended.stdout).toContain('192.0.2.2');
  expect(ended.stdout).not.toContain('192.0.2.3');
  expect(ended.stderr).toContain('linked.zone');
});

describe('apex53 import', () => {
  it('removes its files of zones that are gone, but no edited one, and none that it did not write', async () => {
    const names = ['one', 'two', 'three', 'four'];
    const cwd = project(Object.fromEntries(names.map((name) => [`${name}.zone`, zoneFile])));
    const imported = (...zones: readonly string[]) =>
      apex53(['import', ...zones.flatMap((name) => ['--bind', `${name}.zone`, '--origin', `${name}.example`]), '--json'], { cwd });
    const file = (name: string) => join(cwd, 'imported', 'zones', name);
    await imported(...names);
    writeFileSync(file('three-example.ts'), `${readFileSync(file('three-example.ts'), 'utf8')}// mine\n`);
    writeFileSync(file('mine.ts'), '// mine\n');
    symlinkSync(file('one-example.ts'), file('link.ts'));

    const again = documentOf(await imported('one', 'four'));

    expect(again).toMatchObject({ removed: ['zones/two-example.ts'] });
    expect(
      ['one-example.ts', 'two-example.ts', 'three-example.ts', 'four-example.ts', 'mine.ts', 'link.ts'].map((name) =>
        existsSync(file(name)),
      ),
    ).toEqual([true, false, true, true, true, true]);
  });

  const args = ['import', '--bind', 'one.zone', '--origin', 'one.example'];

  it('writes over its own files, but not over one that somebody edited', async () => {
    const cwd = project({ 'one.zone': zoneFile });
    const file = join(cwd, 'imported', 'zones', 'one-example.ts');

    await apex53(args, { cwd });
    const again = await apex53(args, { cwd });
    writeFileSync(file, `${readFileSync(file, 'utf8')}// mine\n`);
    const refused = await apex53(args, { cwd });
    const kept = readFileSync(file, 'utf8');
    const forced = await apex53([...args, '--force'], { cwd });

    expect([again.status, refused.status, forced.status]).toEqual([0, 1, 0]);
    expect(refused.stderr).toContain('imported holds zones/one-example.ts, which would be lost');
    expect(kept).toMatch(/\/\/ mine\n$/);
    expect(readFileSync(file, 'utf8')).not.toContain('// mine');
  });

  it('prints the files with --dry-run, and writes none', async () => {
    const cwd = project({ 'one.zone': zoneFile });

    const ended = await apex53([...args, '--dry-run'], { cwd });

    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/^\/\/ ==> app\.ts\n[^]*\n\/\/ ==> zones\/one-example\.ts\n/);
    expect(existsSync(join(cwd, 'imported'))).toBe(false);
  });

  it.each([
    [[], 'name what to import'],
    [['--origin', 'example.com'], 'Give it behind the file'],
    [['--bind', 'a', '--origin', 'b', '--origin', 'c'], 'Give it behind the file'],
  ])('explains the command line %j', async (more, words) => {
    const ended = await apex53(['import', ...more], { cwd: project() });

    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain(words);
  });
});
