import {
  ARecord,
  App,
  CnameRecord,
  deploy,
  HostedZone,
  Ignore,
  plan,
  TxtRecord,
  type HostedZoneBase,
  type SharedZoneProps,
} from '../../lib';
import { zoneOwners } from '../../lib/model/ledger/zone-owners';
import { isEmptyPlan } from '../../lib/plan/plan';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { readRecordSets } from '../../lib/state/read-record-sets';
import type { Assembly } from '../../lib/synth/assembly';
import { a, change, cname, create, createZone, listLedgers, listOwn, remove, txt, upsert } from '../support/by-hand';
import { caught } from '../support/caught';
import { emulated } from '../support/emulated';

/** What an app of this name declares in a zone that it shares. */
function appNamed(name: string, hostedZoneId: string, declare: (zone: HostedZoneBase) => unknown, props: SharedZoneProps = {}): Assembly {
  const app = new App({ name });
  declare(HostedZone.fromZoneId(app, 'Zone', { hostedZoneId, zoneName: 'example.com', ...props }));
  return app.synth();
}

const www = (zone: HostedZoneBase, address = '192.0.2.1') => new ARecord(zone, 'Www', { name: 'www', values: [address] });
const nothing = () => undefined;

async function sharedZone() {
  const { client } = emulated();
  const zoneId = await createZone(client);
  const owners = async () =>
    Object.fromEntries(
      zoneOwners((await readRecordSets(sdkRoute53(client), zoneId)).recordSets, {
        name: 'example.com.',
        hostedZoneId: zoneId,
      }).recordSets.map(({ recordSet, owners: names }) => [recordSet, names]),
    );
  return { client, zoneId, owners };
}

describe('two apps in one zone', () => {
  it('each deletes what it created, and nothing of the other', async () => {
    const { client, zoneId, owners } = await sharedZone();
    await deploy(appNamed('shop', zoneId, www), { client });
    await deploy(
      appNamed('blog', zoneId, (zone) => new ARecord(zone, 'Blog', { name: 'blog', values: ['192.0.2.2'] })),
      { client },
    );
    expect(await owners()).toEqual({ 'blog.example.com. A': ['blog'], 'www.example.com. A': ['shop'] });

    await deploy(appNamed('shop', zoneId, nothing), { client });

    expect(await owners()).toEqual({ 'blog.example.com. A': ['blog'] });
  });

  it('cannot both declare one record set: the error names both, and nothing is written', async () => {
    const { client, zoneId, owners } = await sharedZone();
    await deploy(appNamed('shop', zoneId, www), { client });

    for (const props of [{}, { adopt: true }]) {
      const error = await caught(deploy(appNamed('blog', zoneId, www, props), { client }));

      expect(error.code).toBe('RecordSetOwned');
      expect(error.message).toContain('"blog"');
      expect(error.message).toContain('"shop"');
    }
    expect(await owners()).toEqual({ 'www.example.com. A': ['shop'] });
  });

  it('hand a record set over by release, then adopt', async () => {
    const { client, zoneId, owners } = await sharedZone();
    await deploy(appNamed('shop', zoneId, www), { client });

    const { plan: given } = await deploy(appNamed('shop', zoneId, nothing, { release: [{ name: 'www' }] }), { client });
    expect(given.hostedZones[0]?.ledger?.released).toEqual(['www.example.com. A']);
    expect(await owners()).toEqual({ 'www.example.com. A': [] });
    await deploy(
      appNamed('blog', zoneId, (zone) => www(zone, '192.0.2.2'), { adopt: true }),
      { client },
    );

    expect(await owners()).toEqual({ 'www.example.com. A': ['blog'] });
    expect(await listOwn(client, zoneId)).toEqual([a('www.example.com.', '192.0.2.2')]);
  });

  it('hand it over also when adopt is tried first: it is refused until the owner has released', async () => {
    const { client, zoneId, owners } = await sharedZone();
    await deploy(appNamed('shop', zoneId, www), { client });
    const taking = appNamed('blog', zoneId, www, { adopt: true });

    expect((await caught(deploy(taking, { client }))).code).toBe('RecordSetOwned');
    await deploy(appNamed('shop', zoneId, nothing, { release: [{ name: 'www' }] }), { client });
    await deploy(taking, { client });

    expect(await owners()).toEqual({ 'www.example.com. A': ['blog'] });
    // The giving app may drop its pattern, and takes nothing away.
    expect(isEmptyPlan(await plan(appNamed('shop', zoneId, nothing), { client }))).toBe(true);
  });

  it('the app that declares the zone leaves what others own in it, with their ledgers', async () => {
    const { client } = emulated();
    const app = new App({ name: 'platform' });
    new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    const { hostedZones } = await deploy(app.synth(), { client });
    const zoneId = hostedZones[0]?.hostedZoneId ?? '';
    await deploy(appNamed('shop', zoneId, www), { client });
    await change(client, zoneId, create(a('stray.example.com.')));

    await deploy(app.synth(), { client });

    expect(await listOwn(client, zoneId)).toEqual([a('www.example.com.', '192.0.2.1')]);
    expect(await listLedgers(client, zoneId)).toHaveLength(1);
  });
});

describe('adopt', () => {
  it('on one record takes over that one only', async () => {
    const { client, zoneId } = await sharedZone();
    await change(client, zoneId, create(a('www.example.com.', '192.0.2.9')), create(a('api.example.com.', '192.0.2.9')));

    const planned = await plan(
      appNamed('shop', zoneId, (zone) => [
        new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'], adopt: true }),
        new ARecord(zone, 'Api', { name: 'api', values: ['192.0.2.1'], ttl: 60 }),
      ]),
      { client },
    );

    expect(planned.conflicts.map(({ code, path }) => [code, path])).toEqual([['RecordSetConflict', 'Zone/Api']]);
    expect(planned.conflicts[0]?.message).toContain('TTL is 300, declared 60; ResourceRecords is 192.0.2.9, declared 192.0.2.1');
  });
});

describe('what is ignored', () => {
  it('is neither changed nor deleted in a zone of the app', async () => {
    const { client } = emulated();
    const app = new App({ name: 'platform' });
    const zone = new HostedZone(app, 'Zone', {
      zoneName: 'example.com',
      ignore: [Ignore.acmeChallenges(), Ignore.acmValidation(), Ignore.externalDns({ ownerId: 'k8s' }), { name: '*.lab' }],
    });
    www(zone);
    const { hostedZones } = await deploy(app.synth(), { client });
    const zoneId = hostedZones[0]?.hostedZoneId ?? '';
    const theirs = [
      txt('_acme-challenge.example.com.', '"token"'),
      cname('_x1.example.com.', '_y.acm-validations.aws.'),
      a('ingress.example.com.'),
      txt('a-ingress.example.com.', '"heritage=external-dns,external-dns/owner=k8s,external-dns/resource=ingress/default/web"'),
      a('one.lab.example.com.'),
    ];
    const others = [a('stray.example.com.'), txt('a-other.example.com.', '"heritage=external-dns,external-dns/owner=elsewhere"')];
    await change(client, zoneId, ...[...theirs, ...others].map(create));

    await deploy(app.synth(), { client, allow: ['mass-deletion'] });

    const left = (await listOwn(client, zoneId)).map(({ Name }) => Name);
    expect(left.sort()).toEqual([...theirs.map(({ Name }) => Name), 'www.example.com.'].sort());
    expect(isEmptyPlan(await plan(app.synth(), { client }))).toBe(true);
  });
});

describe('what is protected', () => {
  const guarded = (hostedZoneId: string | undefined, protect: boolean, declare = true) => {
    const app = new App({ name: 'shop' });
    const zone =
      hostedZoneId === undefined
        ? new HostedZone(app, 'Zone', { zoneName: 'example.com', callerReference: 'guarded' })
        : HostedZone.fromZoneId(app, 'Zone', { hostedZoneId, zoneName: 'example.com' });
    if (declare) new CnameRecord(zone, 'Docs', { name: 'docs', target: 'docs.example.net', protect });
    return app.synth();
  };

  it.each([['of the app', false] as const, ['that is shared', true] as const])(
    'is not deleted in a zone %s, neither by destroy nor by being left out, until the protection is given up',
    async (_, isShared) => {
      const { client } = emulated();
      const zoneId = isShared ? await createZone(client) : undefined;
      await deploy(guarded(zoneId, true), { client });
      expect(isEmptyPlan(await plan(guarded(zoneId, true), { client }))).toBe(true);

      expect((await caught(deploy(guarded(zoneId, true), { client, purpose: 'destroy' }))).code).toBe('DeletionProtected');
      expect((await caught(deploy(guarded(zoneId, false, false), { client }))).code).toBe('DeletionProtected');
      const { plan: planned } = await deploy(guarded(zoneId, false), { client });
      expect(planned.hostedZones[0]?.ledger?.unprotected).toEqual(['docs.example.com. CNAME']);
      const { hostedZones } = await deploy(guarded(zoneId, false, false), { client });

      expect(await listOwn(client, hostedZones[0]?.hostedZoneId ?? '')).toEqual([]);
      expect(await listLedgers(client, hostedZones[0]?.hostedZoneId ?? '')).toEqual([]);
    },
  );

  it('is a whole zone: nothing in it is destroyed', async () => {
    const { client } = emulated();
    const app = new App({ name: 'shop' });
    www(new HostedZone(app, 'Zone', { zoneName: 'example.com', protect: true, removalPolicy: 'destroy' }));
    await deploy(app.synth(), { client });

    expect((await caught(deploy(app.synth(), { client, purpose: 'destroy' }))).code).toBe('DeletionProtected');
  });
});

describe('a ledger', () => {
  it('that somebody damaged stops everything and says what to do; deleting it and adopting repairs it', async () => {
    const { client, zoneId, owners } = await sharedZone();
    await deploy(appNamed('shop', zoneId, www), { client });
    const [ledger] = await listLedgers(client, zoneId);
    const text = ledger?.ResourceRecords?.[0]?.Value ?? '';
    const flipped = text.replace(/.{4}"$/, 'AAAA"');
    await change(client, zoneId, upsert({ ...txt(ledger?.Name ?? '', flipped), TTL: 300 }));

    const error = await caught(deploy(appNamed('shop', zoneId, nothing), { client }));
    expect(error.code).toBe('LedgerUnreadable');
    expect(error.message).toContain('changed by hand');
    expect(await listOwn(client, zoneId)).toHaveLength(1);
    await change(client, zoneId, remove({ ...txt(ledger?.Name ?? '', flipped), TTL: 300 }));
    await deploy(appNamed('shop', zoneId, www, { adopt: true }), { client });

    expect(await owners()).toEqual({ 'www.example.com. A': ['shop'] });
  });

  it('of another app that is damaged stops nobody who takes nothing over', async () => {
    const { client, zoneId } = await sharedZone();
    await change(client, zoneId, create(txt('1.blog._apex53.example.com.', '"hello"')), create(a('www.example.com.', '192.0.2.9')));

    await deploy(
      appNamed('shop', zoneId, (zone) => new TxtRecord(zone, 'T', { name: 't', values: ['x'] })),
      { client },
    );

    expect((await caught(deploy(appNamed('shop', zoneId, www, { adopt: true }), { client }))).code).toBe('RecordSetOwned');
  });

  it('changes in the same batch as the record sets it speaks of', async () => {
    const { client, zoneId } = await sharedZone();
    const planned = await plan(
      appNamed('shop', zoneId, (zone) =>
        Array.from({ length: 2500 }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] })),
      ),
      { client },
    );

    const batches = planned.hostedZones[0]?.batches ?? [];
    const speaks = batches.map(({ Changes }) => {
      const texts = Changes.filter(({ ResourceRecordSet: { Name } }) => Name.includes('_apex53'));
      const entries = (action: string) =>
        texts
          .filter(({ Action }) => Action === action)
          .flatMap(({ ResourceRecordSet: { ResourceRecords } }) => (ResourceRecords?.[0]?.Value ?? '').split(' "').slice(1))
          .reduce((sum, text) => sum + (text.length - 1) / 16, 0);
      return { entered: entries('CREATE') - entries('DELETE'), records: Changes.length - texts.length };
    });
    expect(speaks.every(({ entered, records }) => entered === records)).toBe(true);
    expect(speaks.reduce((sum, { records }) => sum + records, 0)).toBe(2500);
    expect(batches).toHaveLength(3);
  });
});
