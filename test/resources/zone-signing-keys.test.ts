import { App, HostedZone, RegisteredDomain } from '../../lib';
import { ask } from '../support/aws-services';
import { fakeDomains } from '../support/aws-services/domains';
import { fakeKms } from '../support/aws-services/kms';
import { signedShop, signingWorld } from '../support/signing';

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

describe('the DS record of a zone whose domain is registered in the account', () => {
  it('comes and goes at the registrar, by the public key', async () => {
    const registrar = fakeDomains(['example.com']);
    const { options } = await ask({ route53domains: registrar.service });
    const { follow } = signingWorld(options);
    const app = (signed: boolean) => {
      const root = new App({ name: 'test' });
      const zone = new HostedZone(root, 'Zone', { zoneName: 'example.com' });
      const parent = new RegisteredDomain(root, 'Domain', { domainName: 'example.com', nameServersFrom: zone });
      const kmsKeyArn = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
      if (signed) zone.enableDnssec({ keyName: 'zone_2026', kmsKeyArn, parent });
      return root.synth();
    };
    expect(await follow(app(true))).toEqual(['0 h create-key', '0 h enable-signing', '48 h add-ds']);
    expect(registrar.domains.get('example.com')?.keys).toMatchObject([{ Algorithm: 13, Flags: 257 }]);
    expect(await follow(app(false))).toEqual([
      '0 h remove-ds',
      '48 h disable-signing',
      '48 h deactivate-key',
      '48 h delete-key',
      '48 h forget',
    ]);
    expect(registrar.domains.get('example.com')?.keys).toEqual([]);
  });
});
