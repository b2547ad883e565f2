import { answerDiff, App, CidrCollection, deploy, HostedZone, IpBasedSet, planWithLiveState } from '../../lib';
import type { Route53Client } from '../../lib/aws/sdk';
import { askEditions } from '../../lib/answer-diff/ask-editions';
import { worldEditions } from '../../lib/answer-diff/world-editions';
import { parseClient } from '../../lib/simulator';
import { emulated } from '../support/emulated';

type Locations = Readonly<Record<string, readonly string[]>>;

function appWith(locations: Locations, id = 'Networks'): App {
  const app = new App({ name: 'shop' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  const collection = new CidrCollection(zone, id, { locations });
  new IpBasedSet(zone, 'Wiki', {
    name: 'wiki',
    ttl: 60,
    collection,
    locations: { office: { values: ['192.0.2.1'] }, vpn: { values: ['192.0.2.2'] } },
    default: { values: ['192.0.2.9'] },
  });
  return app;
}

async function planned(client: Route53Client, before: App, after: App) {
  await deploy(before.synth(), { client });
  const assembly = after.synth();
  return { assembly, ...(await planWithLiveState(assembly, { client })) };
}

const networks = { office: ['203.0.113.0/24'], vpn: ['198.51.100.0/24'] };

describe('a plan that changes the blocks of a CIDR collection, and no record set', () => {
  it('changes the answers of the networks that move, and nobody else’s', async () => {
    const { client } = emulated();
    const later = { office: ['203.0.113.0/24', '198.51.100.0/24'], vpn: ['192.0.2.0/24'] };
    const { assembly, live, plan } = await planned(client, appWith(networks), appWith(later));

    expect(plan.hostedZones[0]?.differences).toEqual([]);
    const [zone] = answerDiff(assembly, live, { plan }).zones;
    const values = (answers: readonly { readonly records: readonly { readonly values: readonly string[] }[] }[]) =>
      answers.flatMap(({ records }) => records.flatMap((records) => records.values));
    const told = zone?.changes.map(({ types, clients, before, after, dangers }) => [
      types.join(),
      clients.text,
      clients.example.subnet,
      ...values(before),
      ...values(after),
      ...dangers.map(({ danger }) => danger),
    ]);
    expect(told).toEqual([
      ['A', 'in CIDR location office, before in CIDR location vpn', '198.51.100.0/24', '192.0.2.2', '192.0.2.1', 'traffic-moves'],
      ['A', 'in CIDR location vpn, before in no CIDR location', '192.0.2.0/24', '192.0.2.9', '192.0.2.2', 'traffic-moves'],
    ]);
    expect(zone?.exact).toBe(true);
  });

  it('is compared for one client by the blocks of each side', async () => {
    const { client } = emulated();
    const { assembly, live, plan } = await planned(
      client,
      appWith({ ...networks, office: ['203.0.112.0/23'] }),
      appWith({ ...networks, office: ['203.0.112.0/24'] }),
    );
    const editions = worldEditions(plan, live, assembly);
    const differing = (from: string) =>
      askEditions(editions, { name: 'wiki.example.com', type: 'A' }, { client: parseClient(from), unhealthy: [] }).differences.map(
        ({ before, after }) => [before, after].flatMap((answer) => answer?.records.flatMap(({ values }) => values) ?? []),
      );
    expect(differing('203.0.112.77')).toEqual([]);
    expect(differing('203.0.113.200')).toEqual([['192.0.2.1'], ['192.0.2.9']]);
  });
});

describe('a collection in the place of another', () => {
  it('is compared by the blocks of both', async () => {
    const { client } = emulated();
    const moved = { office: ['10.1.0.0/16'], vpn: networks.vpn };
    const { assembly, live, plan } = await planned(client, appWith(networks), appWith(moved, 'Others'));
    const clients = answerDiff(assembly, live, { plan }).zones[0]?.changes.map((change) => change.clients.example.subnet);
    expect(new Set(clients)).toEqual(new Set(['203.0.113.0/24', '10.1.0.0/16']));
  });
});
