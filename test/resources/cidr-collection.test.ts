import {
  CreateCidrCollectionCommand,
  ListCidrBlocksCommand,
  ListCidrCollectionsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { ARecord, CidrCollection, deploy, IpBasedSet, plan, type HostedZone } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { refusing } from '../support/faults';
import { resourceContract, type Held } from './contract';

type Locations = Readonly<Record<string, readonly string[]>>;

const networks = { office: ['203.0.113.0/24'], vpn: ['198.51.100.0/24', '2001:db8::/48'] };

const declared = (locations: Locations, name?: string) => (zone: HostedZone) => {
  const collection = new CidrCollection(zone, 'Networks', { locations, ...(name === undefined ? {} : { name }) });
  new IpBasedSet(zone, 'Wiki', {
    name: 'wiki',
    collection,
    locations: Object.fromEntries(Object.keys(locations).map((location) => [location, { values: ['192.0.2.1'] }])),
    default: { values: ['192.0.2.2'] },
  });
};

async function held(client: Route53Client): Promise<Held[]> {
  const { CidrCollections = [] } = await client.send(new ListCidrCollectionsCommand({}));
  return Promise.all(
    CidrCollections.map(async ({ Id = '' }) => {
      const { CidrBlocks = [] } = await client.send(new ListCidrBlocksCommand({ CollectionId: Id }));
      return { id: Id, content: CidrBlocks.map(({ CidrBlock = '', LocationName = '' }) => `${LocationName} ${CidrBlock}`).sort() };
    }),
  );
}

const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => `10.${(from + i) >> 8}.${(from + i) & 255}.0/24`);

resourceContract({
  kind: 'cidrCollection',
  declare: declared(networks),
  updates: {
    'a block more': declared({ ...networks, office: ['203.0.113.0/24', '192.0.2.0/24'] }),
    'a block less': declared({ ...networks, vpn: ['2001:db8::/48'] }),
    'a block elsewhere': declared({ office: ['203.0.113.0/24', '198.51.100.0/24'], vpn: ['2001:db8::/48'] }),
    'a location more': declared({ ...networks, lab: ['10.0.0.0/8'] }),
    'a location less': declared({ office: networks.office }),
    'a location under another name': declared({ bureau: networks.office, vpn: networks.vpn }),
  },
  held,
  createForeign: (client) => client.send(new CreateCidrCollectionCommand({ Name: 'theirs', CallerReference: 'theirs' })),
});

describe('a CIDR collection', () => {
  it('of more blocks than a request takes is changed in several, each on top of the one before', async () => {
    const { client } = emulated();
    for (const locations of [
      { a: many(0, 600), b: many(600, 400) },
      { a: many(400, 600), b: many(0, 400) },
    ]) {
      const assembly = declaredZone(declared(locations));
      await deploy(assembly, { client });

      expect(isEmptyPlan(await plan(assembly, { client }))).toBe(true);
    }
  });

  it('of a given name that is there already is taken over', async () => {
    const { client } = emulated();
    await client.send(new CreateCidrCollectionCommand({ Name: 'networks', CallerReference: 'by hand' }));
    const [before] = await held(client);

    await deploy(declaredZone(declared(networks, 'networks')), { client });

    expect((await held(client)).map(({ id }) => id)).toEqual([before?.id]);
  });

  it('need not be listed by apps that declare none', async () => {
    const { emulator } = emulated();
    const { client } = clientOf(
      emulator,
      refusing(({ operation }) => operation === 'ListCidrCollections', 'AccessDenied', 403, 'no'),
    );
    const none = declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }));

    await deploy(none, { client });

    expect(isEmptyPlan(await plan(none, { client }))).toBe(true);
    await expect(plan(declaredZone(declared(networks)), { client })).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
