import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, ARecord, deploy, HostedZone, Ledger, plan, type HostedZoneBase } from '../../lib';
import { openLedger } from '../../lib/client/open-ledger';
import type { OutsideLocation } from '../../lib/model/ledger/ledger-store';
import { isEmptyPlan } from '../../lib/plan/plan';
import type { Assembly } from '../../lib/synth/assembly';
import { a, change, create, createZone, listLedgers, listOwn } from '../support/by-hand';
import { caught } from '../support/caught';
import { clientOf, emulated } from '../support/emulated';
import { s3Server } from '../support/s3-server';
import type { Tap } from '../support/tap';

let server: Awaited<ReturnType<typeof s3Server>>;
beforeAll(async () => {
  server = await s3Server();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: server.url,
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'y',
    AWS_REGION: 'eu-west-1',
  });
});
afterAll(() => server.close());

const newFile = () => join(mkdtempSync(join(tmpdir(), 'apex53-ledger-')), 'deep', 'ledger.json');
let buckets = 0;
const kinds: readonly (readonly [string, () => Ledger])[] = [
  ['a file', () => Ledger.file(newFile())],
  ['an object of S3', () => Ledger.s3({ bucket: `b${++buckets}`, key: 'dns/ledger.json' })],
];

const www = (zone: HostedZoneBase) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
const nothing = () => undefined;
function app(
  hostedZoneId: string,
  ledger: Ledger,
  declare: (zone: HostedZoneBase) => unknown,
  props: { readonly adopt?: boolean } = {},
): Assembly {
  const root = new App({ name: 'shop' });
  declare(HostedZone.fromZoneId(root, 'Zone', { hostedZoneId, zoneName: 'example.com', ledger, ...props }));
  return root.synth();
}
async function sharedZone() {
  const { emulator, client } = emulated();
  return { emulator, client, zoneId: await createZone(client) };
}
const isChange = (operation: string) => operation === 'ChangeResourceRecordSets';
/** The connection breaks at the first change batch: before the service saw it, or after it was taken. */
const breaking =
  (taken: boolean): Tap =>
  async ({ operation }, forward) => {
    if (!isChange(operation)) return forward();
    if (taken) await forward();
    throw Object.assign(new Error('crashed'), { name: 'NotRetried' });
  };

describe.each(kinds)('a ledger in %s', (_, newLedger) => {
  it('remembers what the app created, beside a zone without any trace of it', async () => {
    const { client, zoneId } = await sharedZone();
    const ledger = newLedger();
    await change(client, zoneId, create(a('theirs.example.com.')));
    await deploy(app(zoneId, ledger, www), { client });
    expect(await listLedgers(client, zoneId)).toEqual([]);
    expect(isEmptyPlan(await plan(app(zoneId, ledger, www), { client }))).toBe(true);

    await deploy(app(zoneId, ledger, nothing), { client });

    expect(await listOwn(client, zoneId)).toEqual([a('theirs.example.com.')]);
  });

  it.each([
    ['before a batch', false],
    ['behind a batch', true],
  ])('after a crash %s the next run knows what is the app’s', async (__, taken) => {
    const { emulator, client, zoneId } = await sharedZone();
    const ledger = newLedger();
    expect((await caught(deploy(app(zoneId, ledger, www), { client: clientOf(emulator, breaking(taken)).client }))).code).toBe(
      'ServiceFailed',
    );
    if (!taken) await change(client, zoneId, create(a('www.example.com.', '198.51.100.1')));

    // What the app created goes; what somebody else created in its place meanwhile stays.
    await deploy(app(zoneId, ledger, nothing), { client });

    expect(await listOwn(client, zoneId)).toEqual(taken ? [] : [a('www.example.com.', '198.51.100.1')]);
    expect(isEmptyPlan(await plan(app(zoneId, ledger, nothing), { client }))).toBe(true);
  });

  it('after a crash while something was deleted it is deleted still, or forgotten', async () => {
    for (const taken of [false, true]) {
      const { emulator, client, zoneId } = await sharedZone();
      const ledger = newLedger();
      await deploy(app(zoneId, ledger, www), { client });
      await caught(deploy(app(zoneId, ledger, nothing), { client: clientOf(emulator, breaking(taken)).client }));

      await deploy(app(zoneId, ledger, nothing), { client });

      expect(await listOwn(client, zoneId)).toEqual([]);
      await change(client, zoneId, create(a('www.example.com.', '192.0.2.1')));
      expect(isEmptyPlan(await plan(app(zoneId, ledger, nothing), { client }))).toBe(true);
    }
  });

  it('refuses the second of two writers', async () => {
    const { location } = newLedger();
    const store = openLedger(location as OutsideLocation);
    const version = await store.write('one', undefined);
    expect((await caught(store.write('two', undefined))).code).toBe('ConcurrentChange');
    await store.write('three', version);
    expect((await caught(store.write('four', version))).code).toBe('ConcurrentChange');
    expect((await store.read()).text).toBe('three');
  });
});

describe('a ledger in a file', () => {
  it.each([
    ['damaged', 'half a'],
    ['no ledger', '{"name":"my-package"}'],
    ['no ledger of this app', '{"apex53":"ledger","formatVersion":1,"owner":"blog","hostedZoneId":"Z1","claims":[],"pending":[]}'],
    ['format', '{"apex53":"ledger","formatVersion":7}'],
  ])('that cannot be read stops everything, and is left as it is: %s', async (why, text) => {
    const { client, zoneId } = await sharedZone();
    const file = join(mkdtempSync(join(tmpdir(), 'apex53-ledger-')), 'ledger.json');
    writeFileSync(file, text);

    const error = await caught(deploy(app(zoneId, Ledger.file(file), www, { adopt: true }), { client }));

    expect(error.code).toBe('LedgerUnreadable');
    expect(error.message).toContain(why);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(await listOwn(client, zoneId)).toEqual([]);
  });
});

describe('without a ledger', () => {
  it('nothing is deleted, and what differs has to be adopted', async () => {
    const { client, zoneId } = await sharedZone();
    await deploy(app(zoneId, Ledger.none(), www), { client });

    await deploy(app(zoneId, Ledger.none(), nothing), { client });

    expect(await listOwn(client, zoneId)).toEqual([a('www.example.com.', '192.0.2.1')]);
    expect(await listLedgers(client, zoneId)).toEqual([]);
  });
});
