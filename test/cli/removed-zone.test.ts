import { project } from './support/project';
import { apex53 } from './support/run';

const app = (removed: boolean) =>
  `import { App, HostedZone } from 'apex53';
   const app = new App({ name: 'test' });
   new HostedZone(app, 'Shop', { zoneName: 'shop.example.com'${removed ? ', removed: true' : ''} });
   export default app;`;

/** A folder where a zone is deployed that next.ts declares as removed. */
async function deployed(): Promise<string> {
  const cwd = project({ 'app.ts': app(false), 'next.ts': app(true) });
  await apex53(['deploy', '--local', '--yes'], { cwd });
  return cwd;
}

describe('a zone that is declared as removed', () => {
  it('goes with deploy --yes once its name is confirmed', async () => {
    const cwd = await deployed();
    const go = ['deploy', '--local', '--app', 'next.ts', '--yes', '--allow', 'zone-deletion'];

    const unconfirmed = await apex53(go, { cwd });
    const confirmed = await apex53([...go, '--confirm', 'shop.example.com'], { cwd });

    expect(unconfirmed).toMatchObject({ status: 3, stderr: expect.stringContaining('takes --confirm shop.example.com.\n') as unknown });
    expect(confirmed).toMatchObject({ status: 0, stderr: expect.stringContaining('Deleted hosted zone shop.example.com.') as unknown });
  });

  it('goes by a plan file once its name is confirmed', async () => {
    const cwd = await deployed();
    await apex53(['diff', '--local', '--app', 'next.ts', '--out', 'plan.json'], { cwd });
    const go = ['deploy', 'plan.json', '--local', '--allow', 'zone-deletion'];

    expect((await apex53(go, { cwd })).status).toBe(3);
    expect((await apex53([...go, '--confirm', 'shop.example.com'], { cwd })).status).toBe(0);
  });
});
