import { App, ARecord, deploy, HostedZone, plan, RegisteredDomain, resourcesOf, type RegisteredDomainProps } from '../../lib';
import { serviceAdapters } from '../../lib/aws/service-adapters';
import { ServiceClients } from '../../lib/aws/service-clients';
import { isEmptyPlan } from '../../lib/plan/plan';
import { registrarOf } from '../../lib/resources/registrar';
import { registrarDs } from '../../lib/resources/registrar-keys';
import { ask } from '../support/aws-services';
import { fakeDomains } from '../support/aws-services/domains';
import { emulated } from '../support/emulated';
import { steppedClock } from '../support/stepped-clock';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const key = { algorithm: 13, flags: 257, publicKey: 'mdsswUyr3DPW132mOi8V9xESWE8jTo0d' };
const second = { algorithm: 13, flags: 257, publicKey: 'oJMRESz5E4gYzS/q6XDrvU1qMPYIjCWz' };

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function world(options: Parameters<typeof fakeDomains>[1] = {}) {
  const registrar = fakeDomains(['example.com'], options);
  const asked = await ask({ route53domains: registrar.service });
  const route53 = emulated();
  const { client } = route53;
  opened.push(() => route53.close());
  const given = () => ({ client, services: asked.options, clock: steppedClock() });
  const domain = registrar.domains.get('example.com');
  if (domain === undefined) throw new Error('The double has no example.com.');
  return { registrar, asked, domain, given };
}

const declared = (props: Partial<RegisteredDomainProps> = {}) => {
  const app = new App({ name: 'shop' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
  new RegisteredDomain(app, 'Domain', { domainName: 'Example.com.', nameServersFrom: zone, ...props });
  return app.synth();
};

describe('a registered domain', () => {
  it('is known by its A-labels, however it is spelled', () => {
    const app = new App({ name: 'shop' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'bücher.example' });
    new RegisteredDomain(app, 'Domain', { domainName: 'Bücher.Example.', nameServersFrom: zone });

    expect(app.lint()).toEqual([]);
    expect(resourcesOf(app.synth(), 'registeredDomain').map(({ properties }) => properties.DomainName)).toEqual(['xn--bcher-kva.example']);
  });

  it("follows its zone's name servers, and is asked for nothing twice", async () => {
    const { given, domain, registrar } = await world();
    const result = await deploy(declared(), given());

    expect(domain.nameServers.map((name) => name.replace(/\.$/, '')).sort()).toHaveLength(4);
    expect(domain.nameServers.every((name) => !name.includes('elsewhere'))).toBe(true);
    expect(isEmptyPlan(await plan(declared(), given()))).toBe(true);
    await deploy(declared(), given());
    expect(registrar.operations).toHaveLength(1);
    expect(result.changeIds.length).toBeGreaterThan(0);
  });

  it('waits for an operation that an earlier run began, and begins no second one', async () => {
    const { given, registrar, asked } = await world({ ticks: 3 });
    let begun = false;
    asked.services.refuse(({ operation }) => {
      if (operation === 'UpdateDomainNameservers') begun = true;
      return begun && operation === 'GetOperationDetail' ? { code: 'AccessDeniedException', message: 'no' } : undefined;
    });
    await expect(deploy(declared(), given())).rejects.toMatchObject({ code: 'AccessDenied' });
    asked.services.refuse(() => undefined);

    await deploy(declared(), given());

    expect(registrar.operations.map(({ Type, Status }) => [Type, Status])).toEqual([['UPDATE_NAMESERVER', 'SUCCESSFUL']]);
  });

  it('is compared once what an earlier run began has ended: a key that is on its way out comes back', async () => {
    const { given, domain, registrar, asked } = await world({ ticks: 2 });
    await deploy(declared({ signingKeys: [key] }), given());
    let begun = false;
    asked.services.refuse(({ operation }) => {
      if (operation === 'DisassociateDelegationSignerFromDomain') begun = true;
      return begun && operation === 'GetOperationDetail' ? { code: 'AccessDeniedException', message: 'no' } : undefined;
    });
    await expect(deploy(declared({ signingKeys: [second] }), given())).rejects.toMatchObject({ code: 'AccessDenied' });
    asked.services.refuse(() => undefined);

    const { resources } = await plan(declared({ signingKeys: [second] }), given());
    expect(resources).toMatchObject([
      { action: 'update', changes: [{ member: 'DnssecKeys' }, { member: 'InFlight', before: 'REMOVE_DNSSEC' }] },
    ]);
    const { rounds } = await deploy(declared({ signingKeys: [key] }), given());

    expect(rounds).toBe(2);
    expect(domain.keys.map(({ PublicKey }) => PublicKey)).toEqual([key.publicKey]);
    expect(registrar.operations.map(({ Type }) => Type).slice(-2)).toEqual(['ADD_DNSSEC', 'REMOVE_DNSSEC']);
    expect(isEmptyPlan(await plan(declared({ signingKeys: [key] }), given()))).toBe(true);
  });

  it('is not kept from what is declared now by what an earlier run asked for and the registry refuses', async () => {
    const refused = 'ns-1.second.example is not known to the registry.';
    const { given, domain, asked } = await world({ ticks: 2, refused });
    asked.services.refuse(({ operation }) =>
      operation === 'GetOperationDetail' ? { code: 'AccessDeniedException', message: 'no' } : undefined,
    );
    await expect(deploy(declared(), given())).rejects.toMatchObject({ code: 'AccessDenied' });
    asked.services.refuse(() => undefined);
    const app = new App({ name: 'shop' });
    const nameServers = ['ns-1.elsewhere.example', 'ns-2.elsewhere.example'];
    new RegisteredDomain(app, 'Domain', { domainName: 'example.com', nameServers, transferLock: true });

    await deploy(app.synth(), given());

    expect(domain).toMatchObject({ nameServers, locked: true });
    expect(isEmptyPlan(await plan(app.synth(), given()))).toBe(true);
  });

  it('is waited for as long as the run waits, and no longer', async () => {
    const { given, registrar } = await world({ ticks: 10_000 });
    const options = given();
    await expect(deploy(declared(), { ...options, timeoutMilliseconds: 45_000 })).rejects.toMatchObject({ code: 'PropagationTimedOut' });
    expect(options.clock.sleeps.reduce((sum, one) => sum + one, 0)).toBeLessThan(120_000);
    expect(registrar.operations.map(({ Status }) => Status)).toEqual(['IN_PROGRESS']);
  });

  it('keeps its old key when the run is interrupted before the registry has the new one', async () => {
    const { given, domain, registrar, asked } = await world({ ticks: 3 });
    await deploy(declared({ signingKeys: [key] }), given());
    const stop = new AbortController();
    asked.services.refuse(({ operation }) => {
      if (operation === 'AssociateDelegationSignerToDomain') stop.abort();
      return undefined;
    });
    const interrupted = deploy(declared({ signingKeys: [second] }), { ...given(), signal: stop.signal });
    await expect(interrupted).rejects.toMatchObject({ code: 'Interrupted' });
    expect(domain.keys.map(({ PublicKey }) => PublicKey)).toEqual([key.publicKey]);
    expect(registrar.operations.map(({ Type }) => Type)).not.toContain('REMOVE_DNSSEC');
  });

  it('is locked, renewed and hidden as stated; what is not stated stays', async () => {
    const { given, domain } = await world();
    await deploy(declared({ transferLock: true, autoRenew: false, privacy: false }), given());
    expect(domain).toMatchObject({ locked: true, autoRenew: false, privacy: false });

    await deploy(declared(), given());
    expect(domain).toMatchObject({ locked: true, autoRenew: false, privacy: false });
  });

  it('gets new keys before it loses old ones', async () => {
    const { given, domain, registrar } = await world();
    await deploy(declared({ signingKeys: [key] }), given());
    await deploy(declared({ signingKeys: [second] }), given());

    expect(domain.keys.map(({ PublicKey }) => PublicKey)).toEqual([second.publicKey]);
    expect(registrar.operations.map(({ Type }) => Type)).toEqual(['UPDATE_NAMESERVER', 'ADD_DNSSEC', 'ADD_DNSSEC', 'REMOVE_DNSSEC']);
  });

  it('stays as it is when the app is destroyed, and no call registers or ends anything', async () => {
    const { given, domain, asked } = await world();
    await deploy(declared(), given());
    const names = [...domain.nameServers];
    await deploy(declared(), { ...given(), purpose: 'destroy' });

    expect(domain.nameServers).toEqual(names);
    const operations = asked.services.requests.map(({ operation }) => operation);
    expect(operations.filter((one) => /Register|Transfer(?!Lock)|Renew(?!.*Auto)|DeleteDomain|Push|Retrieve/.test(one))).toEqual([]);
  });

  it("keeps the registrant's contacts out of plans", async () => {
    const { given } = await world();
    expect(JSON.stringify(await plan(declared(), given()))).not.toContain('never-shown');
  });
});

describe('the DS set at the registrar', () => {
  it('is added to and removed from by public key, each change waited for', async () => {
    const { asked, domain } = await world({ ticks: 2 });
    const clients = new ServiceClients(asked.options);
    const ds = registrarDs(registrarOf({ services: serviceAdapters(clients, steppedClock()) }), 'example.com');
    const { algorithm: Algorithm, flags: Flags, publicKey: PublicKey } = key;

    await ds.add({ Algorithm, Flags, PublicKey });
    await ds.add({ Algorithm, Flags, PublicKey: `${PublicKey.slice(0, 8)} ${PublicKey.slice(8)}` });
    expect(domain.keys).toHaveLength(1);

    await ds.remove({ Algorithm, Flags, PublicKey });
    await ds.remove({ Algorithm, Flags, PublicKey });
    expect(domain.keys).toEqual([]);
    clients.destroy();
  });
});
