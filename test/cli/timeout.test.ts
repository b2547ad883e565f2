import { startEmulator } from './support/emulator';
import { project, zoneApp } from './support/project';
import { apex53, documentOf } from './support/run';

const www = zoneApp("new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });");

describe('apex53 deploy --timeout', () => {
  it('ends a wait that takes longer with 7, and the next run has nothing left to do', async () => {
    const cwd = project({ 'app.ts': www });
    const { url } = await startEmulator({ cwd }, '--change-delay', '600000');

    const ended = await apex53(['deploy', '--endpoint', url, '--yes', '--timeout', '1s'], { cwd });
    const again = documentOf(await apex53(['deploy', '--endpoint', url, '--yes', '--json'], { cwd }));

    expect(ended).toMatchObject({ status: 7, stderr: expect.stringContaining('still PENDING after 1 s') as unknown });
    expect(again).toMatchObject({ exitCode: 0, applied: false });
  });
});
