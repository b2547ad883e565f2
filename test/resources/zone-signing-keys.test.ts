import { GetDNSSECCommand, ListHostedZonesCommand, type Route53Client } from '@aws-sdk/client-route-53';
import { App, HostedZone, plan, RegisteredDomain, type Assembly } from '../../lib';
import { DomainName } from '../../lib/model/name/domain-name';
import { dsOfDnskey } from '../../lib/model/rdata/dnskey';
import { closeAll } from '../dns/support/served';
import { ask } from '../support/aws-services';
import { fakeDomains } from '../support/aws-services/domains';
import { fakeKms } from '../support/aws-services/kms';
import { parentDns } from '../support/parent-dns';
import { kmsArn, signedShop, signingWorld } from '../support/signing';

/** A zone with keys of its own making, in an account with an empty KMS. */
async function world() {
  const kms = fakeKms();
  const { services, options } = await ask({ kms: kms.service });
  return { kms, services, ...signingWorld(options) };
}

const signed = (keyName: string) => signedShop({ keyName }, { ownKmsKey: true });

describe('the KMS key of a signed zone', () => {
  it('is created for signing with a policy that lets Route 53 sign, and goes once the zone has gone over to another key', async () => {
    const { kms, follow } = await world();
    await follow(signed('shop_2026'));
    expect(kms.keys).toMatchObject([{ spec: 'ECC_NIST_P256', usage: 'SIGN_VERIFY', state: 'Enabled' }]);
    expect(JSON.parse(kms.keys[0]?.policy ?? '{}')).toMatchObject({
      Statement: [
        { Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*' },
        { Principal: { Service: 'dnssec-route53.amazonaws.com' }, Action: ['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign'] },
        { Principal: { Service: 'dnssec-route53.amazonaws.com' }, Action: 'kms:CreateGrant' },
      ],
    });
    await follow(signed('shop_2027'));
    expect(kms.keys.map(({ state }) => state)).toEqual(['PendingDeletion', 'Enabled']);
    await follow(signedShop());
    expect(kms.keys.map(({ state }) => state)).toEqual(['PendingDeletion', 'PendingDeletion']);
    expect(kms.aliases.size).toBe(0);
  });

  it('is created once and deleted, wherever a run breaks off in KMS', async () => {
    const { kms, services, follow, run } = await world();
    /** Each run makes one more call to KMS that changes something than the one before. */
    const brokenOff = async (assembly: Parameters<typeof run>[0]) => {
      for (let allowed = 0; ; allowed++) {
        let made = 0;
        services.refuse(({ operation }) =>
          /^(Create|Put|Schedule|Delete)/.test(operation) && made++ >= allowed
            ? { code: 'AccessDeniedException', message: 'no' }
            : undefined,
        );
        const ended = await run(assembly).then(
          () => true,
          () => false,
        );
        services.refuse(() => undefined);
        if (ended) return;
      }
    };
    await follow(signed('shop_2026'), brokenOff);
    expect(kms.keys).toHaveLength(1);
    await follow(signedShop(), brokenOff);
    expect(kms.keys.map(({ state }) => state)).toEqual(['PendingDeletion']);
    expect(kms.aliases.size).toBe(0);
  });

  it('is one, also when two runs at a time create it', async () => {
    const { kms, run, look } = await world();
    await run(signedShop());
    await Promise.allSettled([run(signed('shop_2026')), run(signed('shop_2026'))]);
    await run(signed('shop_2026'));
    expect(kms.keys.filter(({ state }) => state === 'Enabled')).toHaveLength(1);
    expect((await look()).keys).toHaveLength(1);
  });
});

/** The DS records that a registry may make of the zone's key: one for each digest. */
async function dsOfEveryDigest(client: Route53Client): Promise<string[]> {
  const { HostedZones: [zone] = [] } = await client.send(new ListHostedZonesCommand({}));
  const { KeySigningKeys: [key] = [] } = await client.send(new GetDNSSECCommand({ HostedZoneId: zone?.Id }));
  const publicKey = Buffer.from(key?.PublicKey ?? '', 'base64');
  const digests = dsOfDnskey(DomainName.parse('shop.example.com'), { flags: 257, algorithm: 13, publicKey }, 'SHA-384');
  return [key?.DSRecord ?? '', `${digests.keyTag} ${digests.algorithm} ${digests.digestType} ${digests.digest}`];
}

const registeredZone = (signed: boolean) => {
  const root = new App({ name: 'test' });
  const zone = new HostedZone(root, 'Zone', { zoneName: 'shop.example.com' });
  const parent = new RegisteredDomain(root, 'Domain', { domainName: 'shop.example.com', nameServersFrom: zone });
  if (signed) zone.enableDnssec({ keyName: 'zone_2026', kmsKeyArn: kmsArn(1), parent });
  return root.synth();
};

describe('the DS record of a zone whose domain is registered in the account', () => {
  afterEach(closeAll);

  it('is judged by what the name servers of the registry answer, where they can be asked', async () => {
    const registrar = fakeDomains(['shop.example.com']);
    const { options } = await ask({ route53domains: registrar.service });
    const registry = parentDns(() => ['ns1.example.net']);
    const { run, client, clock } = signingWorld(options, registry.probe);
    const laterOf = async (assembly: Assembly) => {
      const { schedules } = await plan(assembly, { client, clock, services: options, dsProbe: registry.probe });
      return (schedules ?? []).flatMap(({ later }) =>
        later.map(({ name, notBefore }) => [name, (Date.parse(notBefore) - clock.now()) / 3_600_000]),
      );
    };
    await registry.publish([]);
    await run(registeredZone(true));
    await clock.sleep(49 * 3_600_000);
    await run(registeredZone(true));
    // The registrar has it, the registry does not publish it yet.
    expect(registrar.domains.get('shop.example.com')?.keys).toHaveLength(1);
    expect(await laterOf(registeredZone(true))).toEqual([['look-again', 1]]);
    await registry.publish(await dsOfEveryDigest(client), { ttl: 7200 });
    await run(registeredZone(true));
    await clock.sleep(72 * 3_600_000);
    await run(registeredZone(true));
    expect(await laterOf(registeredZone(true))).toEqual([]);
    await run(registeredZone(false));
    expect(registrar.domains.get('shop.example.com')?.keys).toEqual([]);
    await clock.sleep(72 * 3_600_000);
    await run(registeredZone(false));
    expect((await laterOf(registeredZone(false))).slice(0, 2)).toEqual([
      ['look-again', 1],
      ['disable-signing', 3],
    ]);
    await registry.publish([]);
    await run(registeredZone(false));
    // An hour for instances that cannot be asked from here, and the TTL that was answered.
    expect((await laterOf(registeredZone(false)))[0]).toEqual(['disable-signing', 3]);
  });

  it('comes and goes at the registrar, by the public key', async () => {
    const registrar = fakeDomains(['shop.example.com']);
    const { options } = await ask({ route53domains: registrar.service });
    const { follow } = signingWorld(options);
    expect(await follow(registeredZone(true))).toEqual(['0 h create-key', '0 h enable-signing', '48 h add-ds']);
    expect(registrar.domains.get('shop.example.com')?.keys).toMatchObject([{ Algorithm: 13, Flags: 257 }]);
    expect(await follow(registeredZone(false))).toEqual([
      '0 h remove-ds',
      '48 h disable-signing',
      '48 h deactivate-key',
      '48 h delete-key',
      '48 h forget',
    ]);
    expect(registrar.domains.get('shop.example.com')?.keys).toEqual([]);
  });
});
