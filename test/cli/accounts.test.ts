import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listZones } from '../support/by-hand';
import { createClient } from '../../lib/aws/sdk';
import { startEmulator } from './support/emulator';
import { project } from './support/project';
import { apex53 } from './support/run';

const app = `
import { App, ARecord, HostedZone } from 'apex53';
const app = new App({ name: 'shop' });
const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com' });
new ARecord(shop, 'Www', { name: 'www', values: ['192.0.2.1'] });
shop.delegateFrom(new HostedZone(app, 'Parent', { zoneName: 'example.com', account: 'dns' }));
export default app;
`;
const zonesOf = async (url: string, accessKeyId: string) => {
  const client = createClient({ endpoint: url, credentials: { accessKeyId, secretAccessKey: 'any' } });
  const zones = await listZones(client);
  client.destroy();
  return zones.map(({ Name }) => Name);
};

describe('accounts on the command line', () => {
  it('are AWS profiles: the one that --account names, or that of the same name', async () => {
    const cwd = project({ 'app.ts': app });
    const { url } = await startEmulator({ cwd }, '--account-per-key');
    writeFileSync(join(cwd, 'credentials'), '[writer]\naws_access_key_id = AKIAWRITER\naws_secret_access_key = any\n');
    const env = {
      AWS_SHARED_CREDENTIALS_FILE: join(cwd, 'credentials'),
      AWS_ACCESS_KEY_ID: 'AKIASHOP',
      AWS_SECRET_ACCESS_KEY: 'any',
    };

    const deployed = await apex53(['deploy', '--yes', '--endpoint', url, '--account', 'dns=writer'], { cwd, env });
    const resolved = await apex53(['resolve', 'www.shop.example.com', 'A', '--endpoint', url, '--account', 'dns=writer'], { cwd, env });

    expect([deployed.status, deployed.stderr.includes('writer')]).toEqual([0, false]);
    expect(resolved.stdout).toContain('192.0.2.1');
    expect([await zonesOf(url, 'AKIASHOP'), await zonesOf(url, 'AKIAWRITER')]).toEqual([['shop.example.com.'], ['example.com.']]);
  });

  it('are accounts of the embedded emulator with --local', async () => {
    const cwd = project({ 'app.ts': app });

    expect((await apex53(['deploy', '--local', '--yes'], { cwd })).status).toBe(0);
    expect((await apex53(['diff', '--local', '--exit-code'], { cwd })).status).toBe(0);
  });

  it('that are no NAME=PROFILE are refused with an example', async () => {
    const ended = await apex53(['diff', '--account', 'dns'], { cwd: project({ 'app.ts': app }) });

    expect(ended.stderr).toContain('Give NAME=PROFILE, such as dns=dns-writer.');
    expect(ended.status).not.toBe(0);
  });
});
