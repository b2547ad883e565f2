import { DeleteHostedZoneCommand, type Route53Client } from '@aws-sdk/client-route-53';
import { App, ARecord, Delegation, deploy, HostedZone, plan, rollback } from '../../lib';
import { readTags } from '../../lib/aws/tags';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { Emulator, type EmulatorOptions } from '../../lib/emulator';
import { planText } from '../../lib/render/plan-text';
import { style } from '../../lib/render/style';
import { a, change, create, createZone, listOwn, listZones, nameServersOf, zoneIdOf } from '../support/by-hand';
import { clientOf } from '../support/emulated';
import { journalFolder, lastEntry } from '../support/journals';
import { steppedClock } from '../support/stepped-clock';

/** The account of the parent, and that of the app. */
const twoAccounts = (options: EmulatorOptions = {}) => {
  const emulator = new Emulator({ accounts: { dns: '111122223333', shop: '444455556666' }, ...options });
  return { dns: clientOf(emulator, undefined, 'dns').client, client: clientOf(emulator, undefined, 'shop').client };
};
const names = async (client: Route53Client) => (await listZones(client)).map(({ Name }) => Name);
const delegationTo = async (parent: Route53Client) => {
  const delegation = (await listOwn(parent, await zoneIdOf(parent))).find(({ Type }) => Type === 'NS');
  return delegation?.ResourceRecords?.map(({ Value = '' }) => Value.replace(/\.$/, ''));
};

/** Both zones in one app. */
const oneApp = (value = '192.0.2.1') => {
  const app = new App({ name: 'test' });
  const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com', account: 'dns', tags: { team: 'dns' }, comment: 'Company' });
  const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com', tags: { team: 'shop' } });
  new ARecord(shop, 'Www', { name: 'www', values: [value] });
  new ARecord(parent, 'Www', { name: 'www', values: [value] });
  shop.delegateFrom(parent);
  return app.synth();
};
/** The child's app, which holds of the parent nothing but the delegation. */
const childApp = () => {
  const app = new App({ name: 'shop' });
  const shop = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
  shop.delegateFrom(HostedZone.fromLookup(app, 'Parent', { zoneName: 'example.com', account: 'dns' }), { ttl: 60 });
  return app.synth();
};
/** The parent's app, which only looks up the child. */
const parentApp = () => {
  const app = new App({ name: 'dns' });
  const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
  new Delegation(parent, 'ToShop', { to: HostedZone.fromLookup(app, 'Shop', { zoneName: 'shop.example.com', account: 'shop' }) });
  return app.synth();
};

describe('zones of several accounts', () => {
  it('are each made in its account, and a parent delegates to the servers that its child got there', async () => {
    const { client, dns } = twoAccounts();

    await deploy(oneApp(), { client, accounts: { dns } });

    expect([await names(client), await names(dns)]).toEqual([['shop.example.com.'], ['example.com.']]);
    expect(await delegationTo(dns)).toEqual(await nameServersOf(client, await zoneIdOf(client, 'shop.example.com.')));
    const parentId = await zoneIdOf(dns);
    expect((await readTags(sdkRoute53(dns), 'hostedzone', [parentId])).get(parentId)).toMatchObject({ team: 'dns' });
    const again = await plan(oneApp(), { client, accounts: { dns } });
    expect([again.summary.changeBatches, again.hostedZones.map(({ step }) => step.kind)]).toEqual([0, ['none', 'none']]);
  });

  it('have their changes waited for where they were made', async () => {
    const clock = steppedClock();
    const { client, dns } = twoAccounts({ changeDelayMs: 30_000, clock });

    const { changeIds } = await deploy(oneApp(), { client, accounts: { dns }, clock });

    expect(changeIds.length).toBeGreaterThan(2);
    expect((await plan(oneApp(), { client, accounts: { dns } })).summary.changeBatches).toBe(0);
  });

  it('are rolled back where they are', async () => {
    const { client, dns } = twoAccounts();
    const journal = journalFolder();
    await deploy(oneApp(), { client, accounts: { dns }, journal });
    await deploy(oneApp('192.0.2.2'), { client, accounts: { dns }, journal });

    await rollback(await lastEntry(journal), { client, accounts: (account) => (account === 'dns' ? dns : client), journal });

    expect((await plan(oneApp(), { client, accounts: { dns } })).summary.changeBatches).toBe(0);
  });

  it('are told by the plan', async () => {
    const { client, dns } = twoAccounts();

    const planned = await plan(oneApp(), { client, accounts: { dns } });

    expect(planText(planned, { style: style(false), width: 200, full: true })).toContain(
      'Hosted zone example.com. id known after apply in the account dns\n',
    );
  });
});

describe('a child in another account and another app', () => {
  it('delegates itself in a parent that it shares, and touches nothing else there', async () => {
    const { client, dns } = twoAccounts();
    const parentId = await createZone(dns);
    await change(dns, parentId, create(a('www.example.com.')));

    await deploy(childApp(), { client, accounts: { dns } });
    expect(await delegationTo(dns)).toEqual(await nameServersOf(client, await zoneIdOf(client, 'shop.example.com.')));
    expect((await plan(childApp(), { client, accounts: { dns } })).summary.changeBatches).toBe(0);

    await deploy(childApp(), { client, accounts: { dns }, purpose: 'destroy', clock: steppedClock() });
    expect((await listOwn(dns, parentId)).map(({ Name }) => Name)).toEqual(['www.example.com.']);
    expect(await names(client)).toEqual([]);
  });

  it('is followed by the app of the parent, also when another zone takes its place', async () => {
    const { client, dns } = twoAccounts();
    const first = await createZone(client, 'shop.example.com');
    await deploy(parentApp(), { client: dns, accounts: { shop: client } });
    expect(await delegationTo(dns)).toEqual(await nameServersOf(client, first));

    await client.send(new DeleteHostedZoneCommand({ Id: first }));
    const second = await createZone(client, 'shop.example.com');
    await deploy(parentApp(), { client: dns, accounts: { shop: client } });

    expect(await delegationTo(dns)).toEqual(await nameServersOf(client, second));
    expect(await nameServersOf(client, second)).not.toEqual([]);
  });
});
