import { apex53, documentOf } from './support/run';
import { project } from './support/project';

const platform = [
  "import { App, ARecord, HostedZone } from 'apex53';",
  "const app = new App({ name: 'platform' });",
  "new ARecord(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), 'Www', { name: 'www', values: ['192.0.2.1'] });",
  'export default app;',
].join('\n');
const shop = [
  "import { App, ARecord, HostedZone } from 'apex53';",
  "const app = new App({ name: 'shop' });",
  "const zone = HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com' });",
  "new ARecord(zone, 'Api', { name: 'api', values: ['192.0.2.2'], protect: true });",
  'export default app;',
].join('\n');

describe('apex53 owners', () => {
  it('tells whose the record sets of a zone are, as text and as JSON', async () => {
    const cwd = project({ 'platform.ts': platform, 'shop.ts': shop });
    for (const app of ['platform.ts', 'shop.ts']) await apex53(['deploy', '--local', '--yes', '--app', app], { cwd });

    const text = await apex53(['owners', 'example.com', '--local'], { cwd });
    const json = await apex53(['owners', 'example.com', '--local', '--json'], { cwd });

    expect(text).toMatchObject({
      status: 0,
      stdout: [
        'Hosted zone example.com.',
        '  "shop" owns 1 record set',
        '  1 record set belongs to no app that keeps a ledger in the zone',
        '',
        'shop  api.example.com. A  protected',
        '-     www.example.com. A',
        '',
      ].join('\n'),
    });
    expect(documentOf(json)).toMatchObject({
      command: 'owners',
      hostedZone: { name: 'example.com.' },
      owners: [{ owner: 'shop', recordSets: 1, gone: 0, ledger: ['1.shop._apex53.example.com.'] }],
      recordSets: [
        { recordSet: 'api.example.com. A', owners: ['shop'], protected: true },
        { recordSet: 'www.example.com. A', owners: [], protected: false },
      ],
      unowned: 1,
      unreadable: [],
    });
  });

  it('says which zone is not there', async () => {
    const ended = await apex53(['owners', 'nowhere.example', '--local', '--json'], { cwd: project() });

    expect(ended.status).toBe(1);
    expect(documentOf(ended)).toMatchObject({ error: { code: 'ZoneNotFound' } });
  });
});
