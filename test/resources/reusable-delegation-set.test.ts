import { GetHostedZoneCommand, ListReusableDelegationSetsCommand, type Route53Client } from '@aws-sdk/client-route-53';
import { App, deploy, HostedZone, plan, ReusableDelegationSet, type ReusableDelegationSetProps } from '../../lib';
import { bare, createZone, listZones, nameServersOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { clientOf, emulated } from '../support/emulated';
import { first, losingAnswers } from '../support/faults';

const held = async (client: Route53Client) => (await client.send(new ListReusableDelegationSetsCommand({}))).DelegationSets ?? [];
const names = ['example.com', 'example.net'];
const brands = (zoneNames: readonly string[], props: ReusableDelegationSetProps = {}, removalPolicy: 'retain' | 'destroy' = 'destroy') => {
  const app = new App({ name: 'brands' });
  const delegationSet = new ReusableDelegationSet(app, 'Servers', props);
  for (const zoneName of zoneNames) new HostedZone(app, zoneName, { zoneName, delegationSet, removalPolicy });
  return app.synth();
};
const serversOf = async (client: Route53Client) =>
  new Set(await Promise.all((await listZones(client)).map(async ({ Id = '' }) => (await nameServersOf(client, bare(Id))).join())));

describe('zones of one reusable delegation set', () => {
  it('have the same name servers, also those that come later', async () => {
    const { client } = emulated();
    await deploy(brands(names.slice(1)), { client });
    await deploy(brands(names), { client });

    expect((await serversOf(client)).size).toBe(1);
    expect(await held(client)).toHaveLength(1);
    expect((await plan(brands(names), { client })).summary.hostedZones).toEqual({ create: 0, update: 0, delete: 0 });
  });

  it('are made with it once, also when the answer that tells of it is lost', async () => {
    const { client, emulator } = emulated();
    const losing = clientOf(emulator, losingAnswers(first(1, 'CreateReusableDelegationSet'))).client;

    await deploy(brands(names), { client: losing });

    expect(await held(client)).toHaveLength(1);
    expect((await serversOf(client)).size).toBe(1);
  });

  it('can have the servers of a zone that was there before', async () => {
    const { client } = emulated();
    const before = await createZone(client, 'example.org');
    await deploy(brands(names, { serversOf: before }), { client });

    expect(await serversOf(client)).toEqual(new Set([(await nameServersOf(client, before)).join()]));
  });

  it('go before it, and it stays while any has it', async () => {
    const { client } = emulated();
    await deploy(brands(names), { client });

    const refused = await caught(deploy(brands(names, { removalPolicy: 'destroy' }, 'retain'), { client, purpose: 'destroy' }));
    expect(refused.message).toContain('hosted zones have it');
    expect(await held(client)).toHaveLength(1);

    await deploy(brands(names, { removalPolicy: 'destroy' }), { client, purpose: 'destroy' });
    expect([await held(client), await listZones(client)]).toEqual([[], []]);
  });

  it('cannot be a zone that has other servers', async () => {
    const { client } = emulated();
    const zone = (props: object) => {
      const app = new App({ name: 'brands' });
      const delegationSet = new ReusableDelegationSet(app, 'Servers');
      new HostedZone(app, 'Zone', { zoneName: 'example.com', ...(Object.keys(props).length === 0 ? {} : { delegationSet }) });
      return app.synth();
    };
    await deploy(zone({}), { client });

    const planned = await plan(zone({ with: 'set' }), { client });

    expect(planned.conflicts.map(({ code }) => code)).toEqual(['DelegationSetMismatch']);
    const [live] = await listZones(client);
    expect((await client.send(new GetHostedZoneCommand({ Id: live?.Id }))).DelegationSet?.Id).toBeUndefined();
  });
});
