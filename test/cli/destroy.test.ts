import { project, quickstart, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const disposable = quickstart.replace("comment: 'Production zone'", "removalPolicy: 'destroy'");

describe('apex53 destroy', () => {
  it('takes record sets and health checks away, and leaves the zone', async () => {
    const cwd = project({ 'app.ts': quickstart });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const { status, stdout } = await apex53(['destroy', '--local', '--yes'], { cwd });
    const after = documentOf(await apex53(['diff', '--local', '--json'], { cwd }));

    expect(status).toBe(0);
    expect(stdout).toContain('Record sets: 3 to delete. Health checks: 1 to delete.');
    expect(after).toMatchObject({
      plan: { hostedZones: [{ step: { kind: 'none' } }], summary: { recordSets: { create: 3 }, resources: { create: 1 } } },
    });
  });

  it('deletes a zone whose removal policy says so only when its name is confirmed', async () => {
    const cwd = project({ 'app.ts': disposable });
    await apex53(['deploy', '--local', '--yes'], { cwd });

    const unconfirmed = await apex53(['destroy', '--local', '--yes'], { cwd });
    const untouched = await apex53(['diff', '--local'], { cwd });
    const other = await apex53(['destroy', '--local', '--yes', '--confirm', 'example.org'], { cwd });
    const confirmed = await apex53(['destroy', '--local', '--yes', '--confirm', 'example.com'], { cwd });
    const after = documentOf(await apex53(['diff', '--local', '--json'], { cwd }));

    expect(unconfirmed.status).toBe(3);
    expect(unconfirmed.stderr).toContain('Deleting a hosted zone takes --confirm example.com.\n');
    expect(untouched.stdout).toBe('No changes. 3 record sets are as declared.\n');
    expect(other.status).toBe(3);
    expect(confirmed.status).toBe(0);
    expect(after).toMatchObject({ plan: { hostedZones: [{ step: { kind: 'create' } }] } });
  });

  it('takes the names of zones in any spelling, and two zones of one name by that once', async () => {
    const both = `import { App, SplitHorizonZone } from 'apex53';
      const app = new App({ name: 'test' });
      new SplitHorizonZone(app, 'Zone', { zoneName: 'bücher.example', vpcs: [{ vpcId: 'vpc-0a1b', region: 'eu-west-1' }], removalPolicy: 'destroy' });
      export default app;`;
    const cwd = project({ 'app.ts': both });
    const deployed = await apex53(['deploy', '--local', '--yes'], { cwd });

    const unconfirmed = await apex53(['destroy', '--local', '--yes'], { cwd });
    const confirmed = await apex53(['destroy', '--local', '--yes', '--confirm', 'Bücher.example'], { cwd });

    // Nobody delegates to the private one.
    expect(deployed.stdout.match(/^Delegate /gm)).toHaveLength(1);
    expect(unconfirmed.stderr).toContain('Deleting a hosted zone takes --confirm xn--bcher-kva.example.\n');
    expect(confirmed.status).toBe(0);
  });

  it('can be undone by deploying again, also where the zone was deleted', async () => {
    const cwd = project({ 'app.ts': disposable });
    await apex53(['deploy', '--local', '--yes'], { cwd });
    await apex53(['destroy', '--local', '--yes', '--confirm', 'example.com.'], { cwd });

    const again = await apex53(['deploy', '--local', '--yes'], { cwd });

    expect(again.status).toBe(0);
    expect((await apex53(['diff', '--local'], { cwd })).stdout).toBe('No changes. 3 record sets are as declared.\n');
  });

  it('does nothing where nothing was deployed', async () => {
    const cwd = project({ 'app.ts': zoneApp("new ARecord(zone, 'A', { name: 'a', values: ['192.0.2.1'] });") });

    const ended = documentOf(await apex53(['destroy', '--local', '--json'], { cwd }));

    expect(ended).toMatchObject({ command: 'destroy', exitCode: 0, applied: false });
  });
});
