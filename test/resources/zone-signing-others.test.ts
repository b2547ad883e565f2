import {
  ChangeResourceRecordSetsCommand,
  CreateKeySigningKeyCommand,
  DeactivateKeySigningKeyCommand,
  DisableHostedZoneDNSSECCommand,
  ListResourceRecordSetsCommand,
} from '@aws-sdk/client-route-53';
import { App, deploy, drift, HostedZone, plan, rollback, type DnssecProps } from '../../lib';
import { zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { journalFolder, lastEntry } from '../support/journals';
import { kmsArn, otherKey, signedShop, signingWorld, type SigningWorld } from '../support/signing';

const hour = 3_600_000;
const shopId = ({ client }: SigningWorld) => zoneIdOf(client, 'shop.example.com.');

/** A zone that is signed, and has been for as long as anybody remembers. */
async function signed() {
  const world = signingWorld();
  await world.follow(signedShop({}));
  await world.clock.sleep(100 * hour);
  await world.run(signedShop({}));
  return world;
}

/** Takes the DS set away at the parent, or puts another one there. */
async function writeDs({ client }: SigningWorld, ...values: readonly string[]) {
  const HostedZoneId = await zoneIdOf(client, 'example.com.');
  const { ResourceRecordSets = [] } = await client.send(new ListResourceRecordSetsCommand({ HostedZoneId }));
  const before = ResourceRecordSets.find(({ Type }) => Type === 'DS');
  const set = { Name: 'shop.example.com.', Type: 'DS' as const, TTL: 3600, ResourceRecords: values.map((Value) => ({ Value })) };
  const Changes = [
    ...(before === undefined ? [] : [{ Action: 'DELETE' as const, ResourceRecordSet: before }]),
    ...(values.length === 0 ? [] : [{ Action: 'CREATE' as const, ResourceRecordSet: set }]),
  ];
  await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes } }));
}

describe('a zone that another app signs', () => {
  const appNamed = (name: string, hostedZoneId: string, dnssec: Partial<DnssecProps> = {}) => {
    const app = new App({ name });
    const zone = HostedZone.fromZoneId(app, 'Zone', { hostedZoneId, zoneName: 'shop.example.com' });
    zone.enableDnssec({ keyName: 'shop_2026', kmsKeyArn: kmsArn(1), parent: { published: [] }, ...dnssec });
    return app.synth();
  };

  it('is signed by no second one, which is told so, but by one that takes it over', async () => {
    const world = signingWorld();
    const { run, client, clock } = world;
    await run(signedShop());
    const id = await shopId(world);
    await run(appNamed('first', id));

    const second = await plan(appNamed('second', id, otherKey), { client, clock });
    expect(second.conflicts).toMatchObject([{ code: 'SigningOwned', path: 'Zone/Dnssec' }]);
    expect(second.conflicts[0]?.message).toMatch(
      /^DNSSEC of shop\.example\.com\. is declared by "second", but another app signs Z.*adopt: true/,
    );
    expect((await caught(run(appNamed('second', id, { signed: false }), { purpose: 'destroy' }))).code).toBe('SigningOwned');

    await run(appNamed('second', id, { adopt: true }));
    expect((await plan(appNamed('second', id), { client, clock })).conflicts).toEqual([]);
    expect((await plan(appNamed('first', id), { client, clock })).conflicts).toMatchObject([{ code: 'SigningOwned' }]);
  });
});

describe('the drift of a signed zone', () => {
  const changesOf = async ({ client, clock }: SigningWorld, assembly = signedShop({})) =>
    (await drift(assembly, { client, clock, deployed: assembly })).drift.resources.flatMap(({ resource, changes }) =>
      resource === 'zoneSigning' ? changes : [],
    );

  it('is none while it goes its way, however long a step is due', async () => {
    const world = signingWorld();
    const { run, clock } = world;
    for (const wish of [{}, otherKey, { signed: false }]) {
      for (let round = 0; round < 6; round++) {
        await run(signedShop(wish));
        expect(await changesOf(world, signedShop(wish))).toEqual([]);
        await clock.sleep(60 * hour);
        expect(await changesOf(world, signedShop(wish))).toEqual([]);
      }
    }
  });

  it('is a DS record that is gone at the parent, or that no key matches', async () => {
    const world = await signed();
    const {
      parentDs: [ds = ''],
    } = await world.look();
    await writeDs(world);
    expect(await changesOf(world)).toEqual([{ member: 'DS record at the parent', before: ds }]);
    const foreign = `1 13 2 ${'AB'.repeat(32)}`;
    await writeDs(world, ds, foreign);
    expect(await changesOf(world)).toEqual([{ member: 'DS record at the parent', after: foreign }]);
  });

  it('is signing that somebody ended, with its keys', async () => {
    const world = await signed();
    const { client } = world;
    const HostedZoneId = await shopId(world);
    await writeDs(world);
    await client.send(new DisableHostedZoneDNSSECCommand({ HostedZoneId }));
    await client.send(new DeactivateKeySigningKeyCommand({ HostedZoneId, Name: 'shop_2026' }));
    expect((await changesOf(world)).slice(0, 2)).toEqual([
      { member: 'Signing', before: 'SIGNING', after: 'NOT_SIGNING' },
      { member: 'key shop_2026', before: 'ACTIVE', after: 'INACTIVE' },
    ]);
  });

  it('is a key-signing key that the app did not make', async () => {
    const world = await signed();
    const HostedZoneId = await shopId(world);
    const key = { HostedZoneId, Name: 'theirs', KeyManagementServiceArn: kmsArn(7), Status: 'ACTIVE', CallerReference: 'theirs' };
    await world.client.send(new CreateKeySigningKeyCommand(key));
    expect(await changesOf(world)).toEqual([{ member: 'key theirs', after: 'ACTIVE' }]);
  });
});

describe('the rollback of a run that took steps of signing', () => {
  it('says which steps it does not undo, and undoes the rest only when that is asked for', async () => {
    const { run, client, clock, look } = signingWorld();
    await run(signedShop());
    const journal = journalFolder();
    await run(signedShop({}), { journal });
    const entry = await lastEntry(journal);
    expect(await caught(rollback(entry, { client, clock }))).toMatchObject({
      code: 'RollbackBlocked',
      message: expect.stringMatching(/^signed zone Zone\/Dnssec: .*\(create-key, enable-signing\): declare it as it was/) as string,
    });
    const { moved } = await rollback(entry, { client, clock, partial: true });
    expect(moved).toMatchObject([{ path: 'Zone/Dnssec' }]);
    expect((await look()).signing).toBe(true);
  });

  it('undoes what a run did that only noted what it saw', async () => {
    const { run, client, clock } = signingWorld();
    await run(signedShop());
    const journal = journalFolder();
    await deploy(signedShop({ signed: false }), { client, clock, journal });
    expect((await rollback(await lastEntry(journal), { client, clock })).moved).toEqual([]);
  });
});
