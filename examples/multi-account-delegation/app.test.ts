// The delegation, tested by deploying to two accounts of the emulator.
import { GetHostedZoneCommand, ListHostedZonesCommand, ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53';
import { deploy, plan } from 'apex53';
import { Emulator } from 'apex53/emulator';
import app from './app';

const emulator = new Emulator({ accounts: { dns: '111122223333', shop: '444455556666' } });
const clientOf = (accessKeyId: string) =>
  new Route53Client({
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'any' },
    requestHandler: emulator.requestHandler(),
  });
const [dns, shop] = [clientOf('dns'), clientOf('shop')];
const clients = { client: shop, accounts: { dns } };
const zones = async (client: Route53Client) => (await client.send(new ListHostedZonesCommand({}))).HostedZones ?? [];

beforeAll(() => deploy(app.synth(), clients));

it('puts each zone into its account', async () => {
  expect((await zones(dns)).map(({ Name }) => Name)).toEqual(['example.com.']);
  expect((await zones(shop)).map(({ Name }) => Name)).toEqual(['shop.example.com.']);
});

it('delegates to the name servers that the zone of the shop has', async () => {
  const [company] = await zones(dns);
  const [child] = await zones(shop);
  const { DelegationSet } = await shop.send(new GetHostedZoneCommand({ Id: child?.Id }));
  const { ResourceRecordSets = [] } = await dns.send(new ListResourceRecordSetsCommand({ HostedZoneId: company?.Id }));

  const delegation = ResourceRecordSets.find(({ Name, Type }) => Name === 'shop.example.com.' && Type === 'NS');

  expect(delegation?.ResourceRecords?.map(({ Value }) => Value)).toEqual(DelegationSet?.NameServers?.map((name) => `${name}.`));
});

it('finds nothing left to do', async () => {
  expect((await plan(app.synth(), clients)).summary.changeBatches).toBe(0);
});
