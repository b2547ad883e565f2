import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const key = "keyName: 'zone_2026', kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'";
const signed = zoneApp(`zone.enableDnssec({ ${key} });`);

describe('a signed zone on the command line', () => {
  it('is told with its timeline by diff and deploy, in text and as JSON, and waits without changes', async () => {
    const cwd = project({ 'app.ts': signed });
    const run = (...args: readonly string[]) => apex53(args, { cwd });

    const diff = await run('diff', '--local');
    expect(diff.stdout).toContain(
      'Timeline of the signed zone Zone/Dnssec\n  now  create the key-signing key zone_2026\n  now  sign the zone\n  after ',
    );
    const deployed = await run('deploy', '--local', '--yes');
    expect(deployed.status).toBe(0);
    expect(deployed.stdout).toMatch(
      /Done\.[^]*Timeline of the signed zone Zone\/Dnssec\n {2}after [^]*Deploy again after \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n$/,
    );

    expect(await run('diff', '--local', '--exit-code')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^No changes\.[^]*Deploy again after/) as string,
    });
    expect(documentOf(await run('deploy', '--local', '--yes', '--json'))).toMatchObject({
      applied: false,
      schedules: [{ path: 'Zone/Dnssec', due: [], later: [{ name: 'add-ds' }] }],
    });
  });

  it('has no file for the AWS CLI while its KMS key does not exist, and synth says why', async () => {
    const cwd = project({ 'app.ts': zoneApp("zone.enableDnssec({ keyName: 'zone_2026' });") });
    expect(await apex53(['synth'], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^No file for the signed zone Zone\/Dnssec: its KMS key is created by apex53 deploy;/m) as string,
    });
  });

  it('skips a wait by path and step, and by nothing else', async () => {
    const cwd = project({ 'app.ts': signed });
    expect(await apex53(['diff', '--local', '--skip-wait', 'remove-ds'], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Give the construct path, a colon, and one of create-key,') as string,
    });
    for (const command of [['diff'], ['deploy', '--yes']])
      expect(await apex53([...command, '--local', '--skip-wait', 'Zone/Typo:add-ds'], { cwd })).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('--skip-wait Zone/Typo:add-ds: what takes longer than one run is Zone/Dnssec.') as string,
      });
    const kept = await apex53(['diff', '--local', '--out', 'plan.json', '--skip-wait', 'Zone/Dnssec:add-ds'], { cwd });
    expect(kept).toMatchObject({ status: 1, stderr: expect.stringContaining('A plan file skips no wait') as string });
  });
});
