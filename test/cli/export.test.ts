import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, quickstart, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const www = zoneApp("new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });");

describe('apex53 export', () => {
  it.each([
    ['bind', 'www.example.com. 300 IN A 192.0.2.1\n'],
    ['octodns', 'www:\n  ttl: 300\n  type: A\n  value: 192.0.2.1\n'],
    ['change-batches', '"Action": "CREATE"'],
  ])('prints the one zone of the app as %s', async (format, text) => {
    const ended = await apex53(['export', '--format', format], { cwd: project({ 'app.ts': www }) });

    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain(text);
  });

  it('writes what a live zone holds into a folder, and what import reads back from there', async () => {
    const cwd = project({ 'app.ts': quickstart });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const exported = await apex53(['export', '--format', 'bind', '--local', '--zone', 'example.com', '--out', 'zones'], { cwd });
    const imported = await apex53(['import', '--bind', 'zones/example.com.zone', '--dry-run'], { cwd });

    expect(exported).toMatchObject({ status: 0, stdout: 'Wrote 1 file to zones.\n' });
    expect(imported.status).toBe(0);
    expect(imported.stdout).toContain("target: Target.cloudFront('d111111abcdef8.cloudfront.net')");
    expect(imported.stdout).toContain('new FailoverPair(');
  });

  it('exits with 5 and names what the format cannot hold', async () => {
    const cwd = project({ 'app.ts': quickstart });

    const ended = await apex53(['export', '--format', 'octodns', '--json'], { cwd });
    const { leftOut } = documentOf(ended) as { leftOut: { text: string }[] };

    expect(ended.status).toBe(5);
    expect(leftOut.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('api.example.com. CNAME primary')]));
  });

  it('does not write over files that are there, and asks for a folder for several', async () => {
    const twoZones = www.replace('export default', "new HostedZone(app, 'Other', { zoneName: 'example.net' });\nexport default");
    const cwd = project({ 'app.ts': twoZones, 'out/example.com.zone': 'mine' });

    const taken = await apex53(['export', '--format', 'bind', '--out', 'out'], { cwd });
    const several = await apex53(['export', '--format', 'bind'], { cwd });
    const forced = await apex53(['export', '--format', 'bind', '--out', 'out', '--force'], { cwd });

    expect([taken.status, several.status, forced.status]).toEqual([1, 1, 0]);
    expect(taken.stderr).toContain('out holds example.com.zone');
    expect(several.stderr).toContain('name a folder with --out');
    expect(readdirSync(join(cwd, 'out'))).toEqual(['example.com.zone', 'example.net.zone']);
    expect(readFileSync(join(cwd, 'out', 'example.com.zone'), 'utf8')).not.toBe('mine');
  });
});
