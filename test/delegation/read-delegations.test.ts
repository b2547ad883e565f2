import type { Route53Client } from '@aws-sdk/client-route-53';
import { App, DomainName, DsRecord, HostedZone, NsRecord, type HostedZoneBase } from '../../lib';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { askServer, type ServerAddress } from '../../lib/dns/ask/ask-server';
import { checkDelegation } from '../../lib/delegation/check-delegation';
import { delegationProbe } from '../../lib/delegation/dns-probe';
import { readDelegations } from '../../lib/delegation/read-delegations';
import { worldFromAssembly } from '../../lib/simulator';
import { change, create, createZone, listAll, nameServersOf, upsert } from '../support/by-hand';
import { emulated } from '../support/emulated';
import { closeAll, served } from '../dns/support/served';

afterEach(closeAll);

const child = 'shop.example.com.';
const ns = (values: readonly string[], Name = child) => ({
  Name,
  Type: 'NS' as const,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
});
const signer = { keyTag: 1, algorithm: 'ECDSAP256SHA256' as const, digest: 'ab'.repeat(32) };
const worldOf = (zoneName: string, declare: (zone: HostedZoneBase) => unknown = () => undefined) => {
  const app = new App({ name: 'test' });
  declare(new HostedZone(app, 'Zone', { zoneName }));
  return worldFromAssembly(app.synth());
};
/** example.com and shop.example.com, which it delegates to these servers; by default to those that the child has. */
async function estate(client: Route53Client, to?: readonly string[]) {
  const [parentId, childId] = [await createZone(client), await createZone(client, child)];
  const servers = await nameServersOf(client, childId);
  await change(client, parentId, create(ns(to ?? servers)));
  return { parentId, childId, servers };
}
/** A DNS in which the zones above are served by one server and these names by another, which has the child or not. */
async function dns(names: readonly string[], { delegated = names, signed = false, present = true } = {}) {
  const parent = await served(
    worldOf('example.com', (zone) => {
      if (delegated.length > 0) new NsRecord(zone, 'Shop', { name: 'shop', values: [...delegated] });
      if (signed) new DsRecord(zone, 'Signer', { name: 'shop', values: [signer] });
    }),
  );
  const own = await served(worldOf(present ? 'shop.example.com' : 'example.net'));
  return delegationProbe<ServerAddress>({
    addressesOf: (host) => Promise.resolve(host === 'a.parent.example' ? [parent] : names.includes(host) ? [own] : []),
    serversOf: (zone) => Promise.resolve(zone === 'example.com.' ? ['a.parent.example'] : []),
    ask: askServer,
    familyOf: () => 'IPv4',
    textOf: ({ port }) => String(port),
  });
}
const zoneOf = async (client: Route53Client, hostedZoneId: string, name: string) => ({
  hostedZoneId,
  name,
  recordSets: (await listAll(client, hostedZoneId)) as never,
});
const codes = async (client: Route53Client, id: string, name: string, probe?: Awaited<ReturnType<typeof dns>>) => {
  const port = sdkRoute53(client);
  const facts = await readDelegations([await zoneOf(client, id, name)], { port, ...(probe === undefined ? {} : { probe }) });
  return facts.filter((one) => one.name === child).flatMap((one) => checkDelegation(one).map(({ code }) => code));
};

describe('the delegation to a zone', () => {
  it('is in order where the account, the servers above and its own say the same', async () => {
    const { client } = emulated();
    const { childId, servers } = await estate(client);

    expect(await codes(client, childId, child, await dns(servers))).toEqual([]);
    expect(await codes(client, childId, child)).toEqual([]);
  });

  it('is stale where the account still names servers of a zone that was replaced', async () => {
    const { client } = emulated();
    const { childId, servers } = await estate(client, ['ns-1.awsdns-01.com.', 'ns-2.awsdns-02.net.']);

    expect(await codes(client, childId, child)).toEqual(['DelegationStale']);
    expect(await codes(client, childId, child, await dns(servers))).toContain('DelegationStale');
  });

  it('is stale where the servers above still answer with them, though the account does not', async () => {
    const { client } = emulated();
    const { childId, servers } = await estate(client);

    const found = await codes(client, childId, child, await dns(servers, { delegated: ['ns1.old.example'] }));

    expect(found).toEqual(['DelegationStale', 'DelegationLame']);
  });

  it('is missing where neither the account nor the servers above know of it', async () => {
    const { client } = emulated();
    const childId = await createZone(client, child);

    expect(await codes(client, childId, child, await dns(await nameServersOf(client, childId), { delegated: [] }))).toEqual([
      'DelegationMissing',
    ]);
  });

  it('has a signer without key where the servers above have DS and the zone is not signed', async () => {
    const { client } = emulated();
    const { childId, servers } = await estate(client);

    expect(await codes(client, childId, child, await dns(servers, { signed: true }))).toEqual(['DsWithoutKey']);
  });

  it('differs from the NS record set at the apex where somebody changed that', async () => {
    const { client } = emulated();
    const { childId, servers } = await estate(client);
    await change(client, childId, upsert(ns(['ns1.example.net.', ...servers.slice(1)])));

    expect(await codes(client, childId, child)).toEqual(['ApexNsDiffers']);
  });
});

describe('the delegations in a zone', () => {
  it('dangle where the servers of Route 53 that they lead to have no such zone', async () => {
    const { client } = emulated();
    const parentId = await createZone(client);
    const gone = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net'];
    await change(client, parentId, create(ns(gone.map((name) => `${name}.`))));

    expect(await codes(client, parentId, 'example.com.', await dns(gone, { present: false }))).toEqual(['DelegationDangling']);
    expect(await codes(client, parentId, 'example.com.')).toEqual(['DelegationUnasked']);
  });

  it('are compared with the zone of the account that they lead to', async () => {
    const { client } = emulated();
    const { parentId } = await estate(client, ['ns-1.awsdns-01.com.']);

    expect(await codes(client, parentId, 'example.com.')).toEqual(['DelegationStale']);
  });
});

describe('name servers with addresses of both families', () => {
  const zone = 'shop.example.com.';
  /** Asks two servers that stand for the addresses of one name server; null is one that nobody listens at. */
  const ask = async (ipv4: string | null, ipv6: string | null) => {
    const [v4, v6] = await Promise.all(
      [ipv4, ipv6].map(async (name) => (name === null ? { host: '127.0.0.1', port: 9 } : served(worldOf(name)))),
    );
    const probe = delegationProbe<ServerAddress | undefined>({
      addressesOf: () => Promise.resolve([v4, v6]),
      serversOf: () => Promise.resolve([]),
      ask: async (address, name, type) => (address === undefined ? undefined : askServer(address, name, type)),
      familyOf: (address) => (address === v6 ? 'IPv6' : 'IPv4'),
      textOf: () => '',
    });
    return probe.ask('ns1.example.net', zone);
  };

  it('are asked over both, and what is said tells over which', async () => {
    expect(await ask('shop.example.com', 'shop.example.com')).toMatchObject({
      kind: 'authoritative',
      over: ['IPv4', 'IPv6'],
      silentOver: [],
    });
  });

  it.each<[string, string | null, string | null, string, string]>([
    ['IPv4', 'shop.example.com', null, 'IPv4', 'IPv6'],
    ['IPv6', null, 'shop.example.com', 'IPv6', 'IPv4'],
  ])('serve the zone where they answer over %s alone', async (_, ipv4, ipv6, over, silentOver) => {
    expect(await ask(ipv4, ipv6)).toMatchObject({ kind: 'authoritative', over: [over], silentOver: [silentOver] });
  });

  it('are lame where one of both leads to a server that does not know the zone', async () => {
    expect(await ask('shop.example.com', 'example.net')).toMatchObject({ kind: 'lame', answer: 'REFUSED', over: ['IPv6'] });
  });
});

describe('a question to an address that the machine has no way to', () => {
  it('has no answer, and nothing breaks', async () => {
    // Sockets that did not ask for it must not broadcast.
    expect(await askServer({ host: '255.255.255.255', port: 53 }, DomainName.parse('example.com'), 6)).toBeUndefined();
  });
});
