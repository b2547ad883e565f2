import { CreateResourceRecordSetProtectionsCommand } from '@aws-sdk/client-route-53';
import { createZone, listOwn } from '../support/by-hand';
import { byHand, startEmulator } from './support/emulator';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const app = zoneApp(
  "for (const name of ['a', 'b', 'bad']) new ARecord(zone, name, { name, values: ['192.0.2.1'] });\n" +
    "new AliasRecord(zone, 'Alias', { name: 'alias', types: ['A'], target: Target.record('bad') });",
).replace("'example.com' }", "'example.com', callerReference: 'mine' }");

/** An app of four record sets, one of which somebody protected. */
async function protectedName() {
  const cwd = project({ 'app.ts': app });
  const { url } = await startEmulator({ cwd });
  const zoneId = await byHand(url, async (client) => {
    const id = await createZone(client, 'example.com', { callerReference: 'mine' });
    const Protections = [{ RecordName: 'bad.example.com', RecordType: 'A' as const }];
    await client.send(new CreateResourceRecordSetProtectionsCommand({ HostedZoneId: id, Protections }));
    return id;
  });
  return { cwd, url, zoneId };
}

describe('apex53 deploy --keep-going', () => {
  it('does what can be done, says what was held back by its construct and what to do, and ends with 5', async () => {
    const { cwd, url, zoneId } = await protectedName();
    const refused = await apex53(['deploy', '--endpoint', url, '--yes'], { cwd });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('bad.example.com. A (Zone/bad): take its protection away first');
    expect(await byHand(url, (client) => listOwn(client, zoneId))).toEqual([]);

    const ended = await apex53(['deploy', '--endpoint', url, '--yes', '--keep-going'], { cwd });

    expect(ended.status).toBe(5);
    expect(ended.stdout.slice(ended.stdout.indexOf('Done'))).toBe(
      [
        'Done in part. 2 record sets created, 0 updated, 0 deleted.',
        '',
        'Held back: 2 record sets stay as before.',
        '  = held alias.example.com. A (Zone/Alias): + create',
        '      It waits for bad.example.com. A.',
        '  = held bad.example.com. A (Zone/bad): + create',
        '      RRSet with DNS name bad.example.com., type A cannot be changed because it has a resource record set protection',
        '      To do: take its protection away first, or leave it as it is.',
        '',
      ].join('\n'),
    );
    expect((await apex53(['history'], { cwd })).stdout).toMatch(/deploy applied {2}\S+: \+2 ~0 -0, 2 held back/);
  });

  it('says the same with --json', async () => {
    const { cwd, url } = await protectedName();

    const document = documentOf(await apex53(['deploy', '--endpoint', url, '--yes', '--json', '--keep-going'], { cwd }));

    expect(document).toMatchObject({
      command: 'deploy',
      exitCode: 5,
      went: [{ path: 'Zone', differences: [{ after: { Name: 'a.example.com.' } }, { after: { Name: 'b.example.com.' } }] }],
      held: [
        { recordSet: 'alias.example.com. A', path: 'Zone/Alias', waitsFor: 'bad.example.com. A', refusals: [] },
        {
          recordSet: 'bad.example.com. A',
          path: 'Zone/bad',
          kind: 'create',
          refusals: [{ toDo: 'take its protection away first, or leave it as it is' }],
        },
      ],
    });
  });

  it('is not for plan files, which are applied as a whole or not at all', async () => {
    const ended = await apex53(['deploy', 'plan.json', '--local', '--keep-going'], { cwd: project({}) });

    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('leave --keep-going away');
  });
});
