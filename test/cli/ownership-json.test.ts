import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden } from '../support/golden';
import { a, change, create, createZone } from '../support/by-hand';
import { byHand, startEmulator } from './support/emulator';
import { project } from './support/project';
import { apex53, type Ended } from './support/run';

/** An app that shares example.com; the second edition hands `api` over. */
const shop = (zone: string, ...records: readonly string[]) =>
  [
    "import { App, ARecord, HostedZone } from 'apex53';",
    "const app = new App({ name: 'shop' });",
    `const zone = HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com'${zone} });`,
    ...records.map((name) => `new ARecord(zone, '${name}', { name: '${name}', values: ['192.0.2.1'] });`),
    'export default app;',
  ].join('\n');

/** What is otherwise in every run stands for itself. */
const steady = ({ stdout }: Ended) =>
  stdout.replace(/"(hostedZoneId|id)": "Z[A-Z0-9]+"/g, '"$1": "ZONE"').replace(/"C[A-Z0-9]{10,}"/g, '"CHANGE"');

describe('with --json', () => {
  it('an adoption, a release and the owners are told in documents that stay as they are', async () => {
    const cwd = project({ 'app.ts': shop('', 'www', 'api') });
    const { url } = await startEmulator({ cwd });
    await byHand(url, async (client) =>
      change(client, await createZone(client), create(a('www.example.com')), create(a('api.example.com'))),
    );
    const run = (...args: readonly string[]) => apex53([...args, '--endpoint', url, '--json'], { cwd });

    const adopted = await run('deploy', '--yes');
    const owned = await run('owners', 'example.com');
    writeFileSync(join(cwd, 'app.ts'), shop(", release: [{ name: 'api' }]", 'www'));
    const released = await run('deploy', '--yes');

    expect([adopted.status, owned.status, released.status]).toEqual([0, 0, 0]);
    expectGolden('ownership/adopt.json', steady(adopted));
    expectGolden('ownership/owners.json', steady(owned));
    expectGolden('ownership/release.json', steady(released));
  });
});
