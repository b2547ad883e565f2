import { GetDNSSECCommand, ListHostedZonesCommand, ListResourceRecordSetsCommand, type Route53Client } from '@aws-sdk/client-route-53';
import {
  App,
  ARecord,
  Delegation,
  deploy,
  HostedZone,
  plan,
  type DeployOptions,
  type DeployResult,
  type ServiceOptions,
  type DnssecProps,
  type DsProbe,
  type PlannedSchedule,
} from '../../lib';
import type { KeyStatus } from '../../lib/dnssec/facts';
import { comeBackAt } from '../../lib/plan/planned-schedule';
import type { Assembly } from '../../lib/synth/assembly';
import { clientOf, emulated } from './emulated';
import { SignedWorld, type Bogus } from './signed-world';
import { steppedClock, type SteppedClock } from './stepped-clock';
import type { SeenRequest, Tap } from './tap';

/** The ARN of a KMS key that exists. */
export const kmsArn = (n: number): string => `arn:aws:kms:us-east-1:111122223333:key/${n}234abcd-12ab-34cd-56ef-1234567890ab`;

/** A zone that another one of the app delegates to, `shop.example.com`; signed where DNSSEC is given. */
export function signedShop(dnssec?: Partial<DnssecProps>, { ownKmsKey = false } = {}): Assembly {
  const app = new App({ name: 'test' });
  const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com', removalPolicy: 'destroy' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'shop.example.com', removalPolicy: 'destroy' });
  new Delegation(parent, 'ToShop', { to: zone });
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'], ttl: 300 });
  if (dnssec !== undefined) zone.enableDnssec({ keyName: 'shop_2026', ...(ownKmsKey ? {} : { kmsKeyArn: kmsArn(1) }), parent, ...dnssec });
  return app.synth();
}

export const otherKey = { keyName: 'shop_2027', kmsKeyArn: kmsArn(2) };

/** Whether a request changes anything. */
export function changes({ operation }: SeenRequest): boolean {
  return !/^(List|Get|GET )/.test(operation);
}

/** As the model of caches has it: TTLs of what {@link signedShop} declares, in seconds. */
const times = { zone: 172_800, dnskey: 3_600, ds: 3_600, ns: 172_800, parentMargin: 60 };

/** What a zone does, with the DS set at its parent. */
export type Shop = ConstructorParameters<typeof SignedWorld>[0];

/** Deploys to the account of a {@link SigningWorld}. */
type Run = (assembly: Assembly, options?: Partial<DeployOptions> & { readonly client?: Route53Client }) => Promise<DeployResult>;

/** An account whose zones a model of the world's caches watches. */
export interface SigningWorld {
  /** Somebody who is not watched. */
  readonly client: Route53Client;
  readonly clock: SteppedClock;
  /** A client that the model watches, perhaps with trouble on the way. */
  readonly open: (trouble?: Tap) => Route53Client;
  readonly run: Run;
  /** Deploys whenever something is due, until nothing is waited for; gives the steps with hours from the first. */
  readonly follow: (assembly: Assembly, deployOnce?: (assembly: Assembly) => Promise<unknown>) => Promise<string[]>;
  /** Whatever bogus some cache may have held, up to the time when nothing from before is remembered. */
  readonly bogus: () => readonly Bogus[];
  readonly look: () => Promise<Shop>;
}

/** An emulated account on a stepped clock, whose zones a model of the world's caches watches: it sees every change at the moment it is made. */
export function signingWorld(services?: ServiceOptions, dsProbe?: DsProbe): SigningWorld {
  const clock = steppedClock(Date.UTC(2026, 10, 21, 10, 15));
  const { client, emulator } = emulated({ clock, changeDelayMs: 30_000 });
  const caches = new SignedWorld({ signing: false, keys: [], parentDs: [] }, times, clock.now() / 1000);
  const watch: Tap = async (request, forward) => {
    const answer = await forward();
    if (changes(request)) caches.see(await lookAtShop(client), clock.now() / 1000);
    return answer;
  };
  const open = (trouble?: Tap) =>
    clientOf(emulator, trouble === undefined ? watch : (request, forward) => trouble(request, () => watch(request, forward))).client;
  const given = { ...(services === undefined ? {} : { services }), dsProbe };
  const run: Run = (assembly, options = {}) => deploy(assembly, { client: open(), clock, allow: ['chain-of-trust'], ...given, ...options });
  const follow: SigningWorld['follow'] = async (assembly, deployOnce = run) => {
    const start = clock.now();
    const done: string[] = [];
    for (let round = 0; round < 20; round++) {
      const before = await plan(assembly, { client, clock, ...given });
      done.push(...duesOf(before.schedules).map((name) => `${Math.round((clock.now() - start) / 3_600_000)} h ${name}`));
      await deployOnce(assembly);
      const at = comeBackAt((await plan(assembly, { client, clock, ...given })).schedules ?? []);
      if (at === undefined) return done;
      await clock.sleep(Date.parse(at) - clock.now());
    }
    throw new Error(`no end: ${done.join(', ')}`);
  };
  const bogus = () => {
    caches.pass(times.ns);
    return caches.bogusSince(-Infinity);
  };
  return { client, clock, open, run, follow, bogus, look: () => lookAtShop(client) };
}

function duesOf(schedules: readonly PlannedSchedule[] = []): string[] {
  return schedules.flatMap(({ due }) => due.map(({ name }) => name));
}

/** The zone as the service tells of it, and its DS set. */
export async function lookAtShop(client: Route53Client): Promise<Shop> {
  const { HostedZones = [] } = await client.send(new ListHostedZonesCommand({}));
  const idOf = (name: string) => HostedZones.find(({ Name }) => Name === name)?.Id;
  const [parent, shop] = [idOf('example.com.'), idOf('shop.example.com.')];
  const sets =
    parent === undefined ? [] : ((await client.send(new ListResourceRecordSetsCommand({ HostedZoneId: parent }))).ResourceRecordSets ?? []);
  const ds = sets.find(({ Name, Type }) => Name === 'shop.example.com.' && Type === 'DS');
  const dnssec = shop === undefined ? undefined : await client.send(new GetDNSSECCommand({ HostedZoneId: shop }));
  return {
    signing: dnssec?.Status?.ServeSignature === 'SIGNING',
    keys: (dnssec?.KeySigningKeys ?? []).map(({ Name = '', Status = '', DSRecord = '' }) => ({
      name: Name,
      status: Status as KeyStatus,
      ds: DSRecord,
    })),
    parentDs: (ds?.ResourceRecords ?? []).map(({ Value = '' }) => Value),
  };
}
