import type { Route53Client } from '@aws-sdk/client-route-53';
import { App, deploy, HostedZone, plan, ReusableDelegationSet, WhiteLabelNameServers, type WhiteLabelNameServersProps } from '../../lib';
import { listAll, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { emulated } from '../support/emulated';

const servers = {
  ns1: ['192.0.2.1', '2001:db8::1'],
  ns2: ['192.0.2.2', '2001:db8::2'],
  ns3: ['192.0.2.3', '2001:db8::3'],
  ns4: ['192.0.2.4', '2001:db8::4'],
};
const names = ['ns1', 'ns2', 'ns3', 'ns4'].map((label) => `${label}.example.com.`);

function brands(props: Partial<WhiteLabelNameServersProps> | undefined) {
  const app = new App({ name: 'brands' });
  const delegationSet = new ReusableDelegationSet(app, 'Set');
  const [com, net] = ['example.com', 'example.net'].map((zoneName) => new HostedZone(app, zoneName, { zoneName, delegationSet }));
  if (props !== undefined && com !== undefined && net !== undefined)
    new WhiteLabelNameServers(com, 'Servers', { servers, zones: [com, net], ...props });
  return app;
}

const apexOf = async (client: Route53Client, zone: string) =>
  (await listAll(client, await zoneIdOf(client, zone)))
    .filter(({ Name, Type }) => Name === zone && (Type === 'NS' || Type === 'SOA'))
    .map(({ Type, ResourceRecords = [] }) => [Type, ...ResourceRecords.map(({ Value }) => Value)]);

describe('white-label name servers', () => {
  it('have their addresses in the zone that holds them, and stand in NS and SOA of every zone', async () => {
    const { client } = emulated();
    const assembly = brands({}).synth();
    expect(assembly.warnings).toEqual([]);

    await deploy(assembly, { client });

    for (const zone of ['example.com.', 'example.net.'])
      expect(await apexOf(client, zone)).toEqual([
        ['NS', ...names],
        ['SOA', `${names[0] ?? ''} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`],
      ]);
    const addresses = await listAll(client, await zoneIdOf(client, 'example.com.'));
    expect(addresses.filter(({ Type }) => Type === 'A' || Type === 'AAAA')).toHaveLength(8);
    expect((await plan(assembly, { client })).summary.changeBatches).toBe(0);
  });

  it('replace those of zones that exist only where that is allowed', async () => {
    const { client } = emulated();
    await deploy(brands(undefined).synth(), { client });

    const refused = await caught(deploy(brands({}).synth(), { client }));
    expect(refused).toMatchObject({ code: 'GuardRefused' });
    expect(refused.message).toContain('apex-ns');

    await deploy(brands({}).synth(), { client, allow: ['apex-ns'] });
    expect((await apexOf(client, 'example.net.'))[0]).toEqual(['NS', ...names]);
  });

  it('need an IPv4 address each, and lie in the zone that holds them', () => {
    const found = (props: Partial<WhiteLabelNameServersProps>) =>
      brands(props)
        .lint()
        .map(({ code, severity }) => `${severity} ${code}`);
    expect(found({ servers: { ...servers, ns4: ['2001:db8::4'] } })).toContainEqual(expect.stringMatching(/^error /));
    expect(found({ servers: { ...servers, 'ns5.example.org.': ['192.0.2.5'] } })).toContain('error NameOutsideZone');
  });
});
