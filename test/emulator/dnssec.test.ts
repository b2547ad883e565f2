import {
  ActivateKeySigningKeyCommand,
  CreateKeySigningKeyCommand,
  DeactivateKeySigningKeyCommand,
  DeleteHostedZoneCommand,
  DeleteKeySigningKeyCommand,
  DisableHostedZoneDNSSECCommand,
  EnableHostedZoneDNSSECCommand,
  GetChangeCommand,
  GetDNSSECCommand,
  type ChangeInfo,
} from '@aws-sdk/client-route-53';
import { createHash, createPublicKey } from 'node:crypto';
import { SteppedClock } from '../../lib/emulator';
import { keyMaterialOf } from '../../lib/emulator/dnssec/key-material';
import { doors, type Session } from './support/doors';
import { change, create, createZone, freshReference, refusalOf, remove } from './support/zone';

const kms = (name: string) => `arn:aws:kms:us-east-1:123456789012:key/${name}`;

describe.each(doors)('DNSSEC through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  beforeEach(async () => {
    session = await open({ clock: new SteppedClock(Date.UTC(2026, 0, 1)), accountPerAccessKey: true });
    zoneId = await createZone(session.client, 'child.example.com');
  });
  afterEach(() => session.close());

  const createKey = (Name = 'first', Status = 'ACTIVE', arn = kms(Name), HostedZoneId = zoneId, CallerReference = freshReference()) =>
    session.client.send(
      new CreateKeySigningKeyCommand({
        CallerReference,
        HostedZoneId,
        KeyManagementServiceArn: arn,
        Name,
        Status,
      }),
    );
  const activate = (Name: string) => session.client.send(new ActivateKeySigningKeyCommand({ HostedZoneId: zoneId, Name }));
  const deactivate = (Name: string) => session.client.send(new DeactivateKeySigningKeyCommand({ HostedZoneId: zoneId, Name }));
  const deleteKey = (Name: string) => session.client.send(new DeleteKeySigningKeyCommand({ HostedZoneId: zoneId, Name }));
  const enable = (HostedZoneId = zoneId) => session.client.send(new EnableHostedZoneDNSSECCommand({ HostedZoneId }));
  const disable = (HostedZoneId = zoneId) => session.client.send(new DisableHostedZoneDNSSECCommand({ HostedZoneId }));
  const read = (HostedZoneId = zoneId) => session.client.send(new GetDNSSECCommand({ HostedZoneId }));

  it('is off at first, without keys', async () => {
    expect(await read()).toMatchObject({ Status: { ServeSignature: 'NOT_SIGNING' }, KeySigningKeys: [] });
  });

  it('gives a key everything that the parent and resolvers need', async () => {
    const { KeySigningKey: key, Location } = await createKey();
    expect(Location).toBe(`https://route53.amazonaws.com/2013-04-01/keysigningkey/${zoneId}/first`);
    expect(key).toMatchObject({
      Name: 'first',
      KmsArn: kms('first'),
      Flag: 257,
      SigningAlgorithmMnemonic: 'ECDSAP256SHA256',
      SigningAlgorithmType: 13,
      DigestAlgorithmMnemonic: 'SHA-256',
      DigestAlgorithmType: 2,
      Status: 'ACTIVE',
      CreatedDate: new Date('2026-01-01T00:00:00Z'),
      LastModifiedDate: new Date('2026-01-01T00:00:00Z'),
    });
    expect(key?.DSRecord).toBe(`${key?.KeyTag ?? ''} 13 2 ${key?.DigestValue ?? ''}`);
    expect(key?.DNSKEYRecord).toBe(`257 3 13 ${key?.PublicKey ?? ''}`);
    expect((await read()).KeySigningKeys).toEqual([key]);
  });

  it('goes on and off, and comes down in the documented order, each step a change', async () => {
    const changes: (ChangeInfo | undefined)[] = [];
    const steps = [
      () => createKey('first', 'INACTIVE'),
      () => activate('first'),
      () => enable(),
      () => disable(),
      () => deactivate('first'),
      () => deleteKey('first'),
    ];
    const states: unknown[] = [];
    for (const step of steps) {
      changes.push((await step()).ChangeInfo);
      const { Status, KeySigningKeys } = await read();
      states.push([Status?.ServeSignature, ...(KeySigningKeys?.map((key) => key.Status) ?? [])]);
    }
    expect(states).toEqual([
      ['NOT_SIGNING', 'INACTIVE'],
      ['NOT_SIGNING', 'ACTIVE'],
      ['SIGNING', 'ACTIVE'],
      ['NOT_SIGNING', 'ACTIVE'],
      ['NOT_SIGNING', 'INACTIVE'],
      ['NOT_SIGNING'],
    ]);
    for (const info of changes) {
      expect(info?.Status).toBe('PENDING');
      expect((await session.client.send(new GetChangeCommand({ Id: info?.Id }))).ChangeInfo?.Status).toBe('INSYNC');
    }
    await session.client.send(new DeleteHostedZoneCommand({ Id: zoneId }));
  });

  it('keeps a zone with keys from being deleted, whether it signs or not', async () => {
    await createKey('first', 'INACTIVE');
    expect(await refusalOf(session.client.send(new DeleteHostedZoneCommand({ Id: zoneId })))).toEqual({
      code: 'HostedZoneNotEmpty',
      status: 400,
      message: 'The specified hosted zone contains DNSSEC Key Signing Keys and so cannot be deleted.',
    });
  });

  it('lets one of two active keys be deactivated while the zone signs, for a rotation', async () => {
    await createKey('first');
    await enable();
    expect(await refusalOf(deactivate('first'))).toMatchObject({ code: 'KeySigningKeyInUse', status: 400 });
    await createKey('second');
    await deactivate('first');
    await deleteKey('first');
    expect((await read()).Status?.ServeSignature).toBe('SIGNING');
  });

  it('is held by a DS record above, in whichever account, until that is gone', async () => {
    const { KeySigningKey: key } = await createKey();
    await createKey('second');
    await enable();
    const parentClient = session.as('SOMEBODY-ELSE');
    const parentId = await createZone(parentClient, 'example.com');
    const ds = { Name: 'child.example.com', Type: 'DS' as const, TTL: 300, ResourceRecords: [{ Value: key?.DSRecord }] };
    const ns = { Name: 'child.example.com', Type: 'NS' as const, TTL: 300, ResourceRecords: [{ Value: 'ns.example.net' }] };
    await change(parentClient, parentId, create(ns), create(ds));
    const held = {
      code: 'KeySigningKeyInParentDSRecord',
      status: 400,
      message: 'The key-signing key (KSK) is specified in a parent DS record.',
    };
    expect(await refusalOf(disable())).toEqual(held);
    expect(await refusalOf(deactivate('first'))).toEqual(held);
    await deactivate('second');
    await change(parentClient, parentId, remove(ds));
    await disable();
    await deactivate('first');
  });

  it('is not held by DS records in a private zone above, nor by those in the zone itself', async () => {
    const { KeySigningKey: key } = await createKey();
    await createKey('second');
    const ds = { Name: 'child.example.com', Type: 'DS' as const, TTL: 300, ResourceRecords: [{ Value: key?.DSRecord }] };
    const ns = { Name: 'child.example.com', Type: 'NS' as const, TTL: 300, ResourceRecords: [{ Value: 'ns.example.net' }] };
    await change(session.client, await createZone(session.client, 'example.com', 'vpc-1'), create(ns), create(ds));
    await change(session.client, zoneId, create(ds));
    await deactivate('first');
  });

  it.each<[string, string, number, () => Promise<unknown>]>([
    ['a key for a zone that is not there', 'NoSuchHostedZone', 404, () => createKey('first', 'ACTIVE', kms('first'), 'Z404')],
    [
      'a key for a private zone',
      'InvalidArgument',
      400,
      async () => createKey('first', 'ACTIVE', kms('first'), await createZone(session.client, 'inner.example', 'vpc-1')),
    ],
    ['a name with other characters', 'InvalidKeySigningKeyName', 400, () => createKey('a.key', 'ACTIVE', kms('x'))],
    ['a short name', 'InvalidInput', 400, () => createKey('ab', 'ACTIVE', kms('x'))],
    ['a status that is none', 'InvalidKeySigningKeyStatus', 400, () => createKey('first', 'RESTING')],
    ['an alias of a KMS key', 'InvalidKMSArn', 400, () => createKey('first', 'ACTIVE', 'arn:aws:kms:us-east-1:123456789012:alias/dnssec')],
    [
      'a KMS key of another Region',
      'InvalidKMSArn',
      400,
      () => createKey('first', 'ACTIVE', kms('first').replace('us-east-1', 'eu-west-1')),
    ],
    [
      'a name that is taken',
      'KeySigningKeyAlreadyExists',
      409,
      async () => (await createKey(), createKey('first', 'ACTIVE', kms('other'))),
    ],
    [
      'a KMS key that is taken',
      'KeySigningKeyAlreadyExists',
      409,
      async () => (await createKey(), createKey('second', 'ACTIVE', kms('first'))),
    ],
    [
      'a caller reference that is taken',
      'KeySigningKeyAlreadyExists',
      409,
      async () => (
        await createKey('first', 'ACTIVE', kms('first'), zoneId, 'again'),
        createKey('second', 'ACTIVE', kms('second'), zoneId, 'again')
      ),
    ],
    ['a third key', 'TooManyKeySigningKeys', 400, async () => (await createKey(), await createKey('second'), createKey('third'))],
    ['signing without a key', 'KeySigningKeyWithActiveStatusNotFound', 400, () => enable()],
    [
      'signing with an inactive key',
      'KeySigningKeyWithActiveStatusNotFound',
      400,
      async () => (await createKey('first', 'INACTIVE'), enable()),
    ],
    ['signing of a private zone', 'InvalidArgument', 400, async () => enable(await createZone(session.client, 'inner.example', 'vpc-1'))],
    ['reading of a private zone', 'InvalidArgument', 400, async () => read(await createZone(session.client, 'inner.example', 'vpc-1'))],
    ['signing of no zone', 'NoSuchHostedZone', 404, () => enable('Z404')],
    ['an end of signing of no zone', 'NoSuchHostedZone', 404, () => disable('Z404')],
    ['an end of signing that never began', 'DNSSECNotFound', 400, () => disable()],
    ['activation of an active key', 'InvalidKeySigningKeyStatus', 400, async () => (await createKey(), activate('first'))],
    [
      'deactivation of an inactive key',
      'InvalidKeySigningKeyStatus',
      400,
      async () => (await createKey('first', 'INACTIVE'), deactivate('first')),
    ],
    ['deletion of an active key', 'InvalidKeySigningKeyStatus', 400, async () => (await createKey(), deleteKey('first'))],
    ['activation of no key', 'NoSuchKeySigningKey', 404, () => activate('first')],
    ['deactivation of no key', 'NoSuchKeySigningKey', 404, () => deactivate('first')],
    ['deletion of no key', 'NoSuchKeySigningKey', 404, () => deleteKey('first')],
  ])('refuses %s', async (_, code, status, call) => {
    expect(await refusalOf(call())).toMatchObject({ code, status });
  });

  it('says which zone lacks an active key', async () => {
    expect((await refusalOf(enable())).message).toBe(`Hosted zone with ID '${zoneId}' does not have a Key Signing Key in ACTIVE status.`);
  });
});

describe('the material of a key', () => {
  const { publicKey, keyTag, digest } = keyMaterialOf(kms('one'), '\\052.example.com.');

  it('has a public key that lies on the curve', () => {
    const point = Buffer.from(publicKey, 'base64');
    const [x, y] = [point.subarray(0, 32).toString('base64url'), point.subarray(32).toString('base64url')];
    expect(createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } }).asymmetricKeyDetails).toEqual({
      namedCurve: 'prime256v1',
    });
  });

  it('has the digest of RFC 4509 and the tag of RFC 4034 for its owner name', () => {
    const rdata = Buffer.concat([Buffer.from('0101030d', 'hex'), Buffer.from(publicKey, 'base64')]);
    const owner = Buffer.from('\u0001*\u0007example\u0003com\u0000', 'latin1');
    expect(digest).toBe(
      createHash('sha256')
        .update(Buffer.concat([owner, rdata]))
        .digest('hex')
        .toUpperCase(),
    );
    let sum = 0;
    for (let at = 0; at < rdata.length; at += 2) sum += rdata.readUInt16BE(at);
    expect(keyTag).toBe((sum + Math.floor(sum / 65_536)) % 65_536);
  });

  it('belongs to the KMS key: another zone has another digest, and another KMS key another public key', () => {
    const elsewhere = keyMaterialOf(kms('one'), 'example.org.');
    expect([elsewhere.publicKey, elsewhere.keyTag]).toEqual([publicKey, keyTag]);
    expect(elsewhere.digest).not.toBe(digest);
    expect(keyMaterialOf(kms('two'), 'example.org.').publicKey).not.toBe(publicKey);
  });
});
