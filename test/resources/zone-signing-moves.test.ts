import { App, ARecord, Delegation, HostedZone, RegisteredDomain } from '../../lib';
import { closeAll } from '../dns/support/served';
import { ask } from '../support/aws-services';
import { fakeDomains } from '../support/aws-services/domains';
import { changes, kmsArn, signedShop, signingWorld } from '../support/signing';
import { refusing } from '../support/faults';
import { parentDns } from '../support/parent-dns';

afterEach(closeAll);

type ParentKind = 'zone' | 'registrar' | 'by-hand';

/** The signed zone of other tests, whose domain is registered too. */
function shopUnder(kind: ParentKind, signed = true) {
  const app = new App({ name: 'test' });
  const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com', removalPolicy: 'destroy' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
  new Delegation(parent, 'ToShop', { to: zone });
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'], ttl: 300 });
  const domain = new RegisteredDomain(app, 'Domain', { domainName: 'shop.example.com', nameServersFrom: zone });
  const given = { zone: parent, registrar: domain, 'by-hand': {} } as const;
  zone.enableDnssec({ keyName: 'shop_2026', kmsKeyArn: kmsArn(1), parent: given[kind], signed });
  return app.synth();
}

async function world(probe?: ReturnType<typeof parentDns>['probe']) {
  const registrar = fakeDomains(['shop.example.com']);
  const { options } = await ask({ route53domains: registrar.service });
  return { ...signingWorld(options, probe), registered: () => registrar.domains.get('shop.example.com')?.keys ?? [] };
}

describe('a DS set whose parent is another one from now on', () => {
  it('comes at the registrar before it goes in the zone that vouched until then', async () => {
    const { follow, look, registered, bogus } = await world();
    await follow(shopUnder('zone'));
    expect(await follow(shopUnder('registrar'))).toEqual(['0 h add-ds', '48 h withdraw-ds']);
    expect((await look()).parentDs).toEqual([]);
    expect(registered()).toHaveLength(1);
    expect(bogus()).toEqual([]);
  });

  it('comes in the zone before it goes at the registrar, also when runs break off', async () => {
    const { follow, look, registered, bogus, open, run } = await world();
    await follow(shopUnder('registrar'));
    await follow(shopUnder('zone'), async (assembly) => {
      for (let allowed = 0; ; allowed++) {
        let made = 0;
        const client = open(refusing((request) => changes(request) && made++ >= allowed, 'AccessDenied', 403, 'no'));
        if (
          await run(assembly, { client }).then(
            () => true,
            () => false,
          )
        )
          return;
      }
    });
    expect((await look()).parentDs).toHaveLength(1);
    expect(registered()).toEqual([]);
    expect(bogus()).toEqual([]);
  });

  it('goes at both when the zone is to be unsigned meanwhile, and signing ends after that', async () => {
    const { follow, run, look, registered, bogus } = await world();
    await follow(shopUnder('zone'));
    await run(shopUnder('registrar'));
    await follow(shopUnder('registrar', false));
    expect(await look()).toEqual({ signing: false, keys: [], parentDs: [] });
    expect(registered()).toEqual([]);
    expect(bogus()).toEqual([]);
  });

  it('is said to be taken away by hand where it was published so, and keeps signing alive until then', async () => {
    const dns = parentDns(() => ['ns1.example.net']);
    const { run, look, clock } = await world(dns.probe);
    await run(signedShop());
    await dns.publish([]);
    await run(shopUnder('by-hand'));
    await clock.sleep(49 * 3_600_000);
    const ds = (await look()).keys[0]?.ds ?? '';
    await dns.publish([ds]);
    await run(shopUnder('by-hand'));
    const unsigned = shopUnder('zone', false);
    await run(unsigned);
    await clock.sleep(96 * 3_600_000);
    expect((await run(unsigned)).schedules).toMatchObject([{ due: [], blocked: { fix: expect.stringContaining(ds) as string } }]);
    expect((await look()).signing).toBe(true);
    await dns.publish([]);
    await run(unsigned);
    await clock.sleep(96 * 3_600_000);
    await run(unsigned);
    expect(await look()).toEqual({ signing: false, keys: [], parentDs: [] });
  });
});
