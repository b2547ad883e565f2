import {
  CreateResourceRecordSetProtectionsCommand,
  DeleteResourceRecordSetProtectionsCommand,
  type ResourceRecordSet,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import {
  AliasRecord,
  App,
  ARecord,
  deploy,
  Delegation,
  FailoverPair,
  HealthCheck,
  HostedZone,
  MxRecord,
  rollback,
  Target,
  type DeployResult,
  type HostedZoneBase,
} from '../../lib';
import type { EmulatorOptions } from '../../lib/emulator';
import { a, change, cname, create, createZone, listChecks, listLedgers, listOwn, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, recordSets, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { errorAnswer, first, meanwhile, refusing } from '../support/faults';
import { journalFolder, lastEntry } from '../support/journals';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';

const good = (zone: HostedZoneBase, n = 20) =>
  Array.from({ length: n }, (_, i) => new ARecord(zone, `Good${i}`, { name: `good${i}`, values: ['192.0.2.1'] }));
const goodNames = Array.from({ length: 20 }, (_, i) => `good${i}.example.com.`).sort();

/** Something in the way that no plan sees. */
const protect = (client: Route53Client, zoneId: string, ...names: readonly string[]) =>
  client.send(
    new CreateResourceRecordSetProtectionsCommand({
      HostedZoneId: zoneId,
      Protections: names.map((name) => ({ RecordName: `${name}.example.com`, RecordType: 'A' })),
    }),
  );

const namesIn = async (client: Route53Client, zoneId: string) => (await listOwn(client, zoneId)).map(({ Name = '' }) => Name).sort();
const told = ({ held }: DeployResult) =>
  held.map(({ recordSet, waitsFor }) => (waitsFor === undefined ? recordSet : `${recordSet} < ${waitsFor}`));

/** Bad record sets of a kind, and what must be so for them to be bad. */
interface Badness {
  readonly kind: string;
  readonly options?: EmulatorOptions;
  readonly prepare?: (client: Route53Client, zoneId: string) => Promise<unknown>;
  readonly bad: ResourceRecordSet;
  /** What Route 53 says of it. */
  readonly says: RegExp;
}

const elsewhere = { id: '' };
const badnesses: readonly Badness[] = [
  {
    kind: 'protected by a person',
    prepare: (client, zoneId) => protect(client, zoneId, 'bad'),
    bad: a('bad.example.com'),
    says: /protection/,
  },
  {
    kind: 'alias whose target is missing in another zone of the account',
    prepare: async (client) => (elsewhere.id = await createZone(client, 'example.net')),
    get bad() {
      const AliasTarget = { HostedZoneId: elsewhere.id, DNSName: 'gone.example.net.', EvaluateTargetHealth: false };
      return { Name: 'bad.example.com', Type: 'A' as const, AliasTarget };
    },
    says: /target was not found/,
  },
  {
    kind: 'with a health check that is gone',
    bad: { ...a('bad.example.com'), SetIdentifier: 'x', Weight: 1, HealthCheckId: '11111111-2222-3333-4444-555555555555' },
    says: /health check with id 1{8}/,
  },
  {
    kind: 'in a CIDR collection that is gone',
    bad: {
      ...a('bad.example.com'),
      SetIdentifier: 'x',
      CidrRoutingConfig: { CollectionId: '11111111-2222-3333-4444-555555555555', LocationName: '*' },
    },
    says: /CIDR collection .+ does not exist/,
  },
];

describe.each(badnesses)('a record set $kind', (badness) => {
  const { prepare, options, says } = badness;
  async function prepared() {
    const { emulator, client } = emulated(options);
    const zoneId = await createZone(client, 'example.com', { callerReference: 'mine' });
    await prepare?.(client, zoneId);
    const assembly = declaredZone((zone) => [...good(zone), recordSets(zone, badness.bad)], { callerReference: 'mine' });
    return { emulator, client, zoneId, assembly };
  }

  it('lets nothing go when nobody asked for that', async () => {
    const { client, zoneId, assembly } = await prepared();

    const error = await caught(deploy(assembly, { client }));

    expect(error.code).toBe('ChangeRefused');
    expect(error.message).toMatch(says);
    expect(await listOwn(client, zoneId)).toEqual([]);
  });

  it('is held back alone with --keep-going, and said to be by its construct', async () => {
    const { client, zoneId, assembly } = await prepared();

    const result = await deploy(assembly, { client, keepGoing: true });

    expect(await namesIn(client, zoneId)).toEqual(goodNames);
    expect(result.held).toMatchObject([
      {
        kind: 'create',
        path: expect.stringMatching(/^Zone\/All/) as string,
        zone: { path: 'Zone', name: 'example.com.' },
        refusals: [{ message: expect.stringMatching(says) as string, toDo: expect.stringMatching(/./) as string }],
      },
    ]);
    expect(result.held[0]?.recordSet).toMatch(/^bad\.example\.com\. A/);
    expect(result.went.flatMap(({ differences }) => differences)).toHaveLength(20);
  });
});

describe('with --keep-going', () => {
  const mine = { callerReference: 'mine' };

  it('several bad record sets of several batches are held back, and every good one goes', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', mine);
    const bad = ['r0', 'r700', 'r1400', 'r2300'];
    await protect(client, zoneId, ...bad);
    const many = (zone: HostedZone) =>
      Array.from({ length: 2400 }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] }));

    const result = await deploy(declaredZone(many, mine), { client, keepGoing: true });

    expect(told(result).sort()).toEqual(bad.map((name) => `${name}.example.com. A`).sort());
    expect(await listOwn(client, zoneId)).toHaveLength(2396);
    expect(result.went.flatMap(({ differences }) => differences)).toHaveLength(2396);
    expect(result.rounds).toBeLessThanOrEqual(4);
  });

  it('a refusal that names nothing is traced by halves', async () => {
    const { emulator, client: other } = emulated();
    const zoneId = await createZone(other, 'example.com', mine);
    const watched = recorder();
    const { client } = clientOf(emulator, (request, forward) =>
      watched.tap(request, () =>
        /good(7|13)\.example/.test(request.body) ? Promise.resolve(errorAnswer('InvalidInput', 400, 'No.')) : forward(),
      ),
    );

    const result = await deploy(declaredZone(good, mine), { client, keepGoing: true });

    expect(told(result)).toEqual(['good13.example.com. A', 'good7.example.com. A']);
    expect(await listOwn(other, zoneId)).toHaveLength(18);
    expect(watched.operations().filter((operation) => operation === 'ChangeResourceRecordSets').length).toBeLessThan(20);
  });

  it('the quota of a zone is filled, and what does not fit is held back, after a bounded number of rounds', async () => {
    const { client } = emulated({ quotas: { recordsPerZone: 12 } });
    const zoneId = await createZone(client, 'example.com', mine);

    const result = await deploy(declaredZone(good, mine), { client, keepGoing: true });

    // SOA and NS count as well.
    expect(await listOwn(client, zoneId)).toHaveLength(10);
    expect(result.held).toHaveLength(10);
    expect(result.held[0]?.refusals[0]).toMatchObject({
      message: expect.stringContaining('limit of 12') as string,
      toDo: expect.stringContaining('quota') as string,
    });
    expect(result.rounds).toBeLessThanOrEqual(33);
  });

  it('everything is held back at the end when everything is refused, and nothing is asked of Route 53 without end', async () => {
    const { emulator, client: other } = emulated();
    const zoneId = await createZone(other, 'example.com', mine);
    const { client } = clientOf(
      emulator,
      refusing(({ operation }) => operation === 'ChangeResourceRecordSets', 'InvalidInput', 400, 'No.'),
    );
    const many = (zone: HostedZone) => good(zone, 60);

    const result = await deploy(declaredZone(many, mine), { client, keepGoing: true });

    expect(result).toMatchObject({ went: [], plan: { summary: { changeBatches: 0 } } });
    expect(result.held).toHaveLength(60);
    expect(result.rounds).toBeLessThanOrEqual(33);
    expect(await listOwn(other, zoneId)).toEqual([]);
  });

  it('an alias waits for its target, and the ledger speaks only of what went', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await protect(client, zoneId, 'bad');
    const app = (zone: HostedZoneBase) => [
      good(zone),
      new ARecord(zone, 'Bad', { name: 'bad', values: ['192.0.2.9'] }),
      new AliasRecord(zone, 'Alias', { name: 'alias', types: ['A'], target: Target.record('bad') }),
    ];

    const result = await deploy(sharedZone(zoneId, app), { client, keepGoing: true });

    expect(told(result)).toEqual(['alias.example.com. A < bad.example.com. A', 'bad.example.com. A']);
    expect(await namesIn(client, zoneId)).toEqual(goodNames);
    // Twenty claims of sixteen characters: an app without the others finds nothing to do but that.
    const ledgers = await listLedgers(client, zoneId);
    const { plan: again } = await deploy(sharedZone(zoneId, good), { client });
    expect(again.summary).toMatchObject({ changeBatches: 0, recordSets: { unchanged: 20 } });
    expect(await listLedgers(client, zoneId)).toEqual(ledgers);
  });

  it('what stands in the way of one record set in a shared zone holds back that one', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await change(client, zoneId, create(cname('taken.example.com', 'example.net')));
    const assembly = sharedZone(zoneId, (zone) => [good(zone), new ARecord(zone, 'Taken', { name: 'taken', values: ['192.0.2.9'] })]);
    expect((await caught(deploy(assembly, { client }))).code).toBe('RecordSetConflict');

    const result = await deploy(assembly, { client, keepGoing: true });

    expect(result.held).toMatchObject([
      {
        recordSet: 'taken.example.com. A',
        path: 'Zone/Taken',
        refusals: [{ message: expect.stringContaining('cannot stand beside') as string }],
      },
    ]);
    expect(await namesIn(client, zoneId)).toEqual([...goodNames, 'taken.example.com.'].sort());
  });

  it('what somebody creates at the same moment is left to them', async () => {
    const { emulator, client: other } = emulated();
    const zoneId = await createZone(other);
    const theirs = cname('taken.example.com.', 'example.net.');
    const { client } = clientOf(
      emulator,
      meanwhile(first(1, 'ChangeResourceRecordSets'), () => change(other, zoneId, create(theirs))),
    );
    const assembly = sharedZone(zoneId, (zone) => [good(zone), new ARecord(zone, 'Taken', { name: 'taken', values: ['192.0.2.9'] })]);

    const result = await deploy(assembly, { client, keepGoing: true });

    expect(told(result)).toEqual(['taken.example.com. A']);
    expect(await namesIn(other, zoneId)).toEqual([...goodNames, 'taken.example.com.'].sort());
    expect(await listOwn(other, zoneId)).toContainEqual(theirs);
  });

  it('nothing goes that a held record set still points to, be it a mail host or a health check', async () => {
    const { client } = emulated();
    const edition = (n: 1 | 2) =>
      declaredZone((zone) => {
        good(zone, 3);
        new MxRecord(zone, 'Mail', { name: 'post', values: [{ preference: 10, exchange: `mail${n}.example.com` }] });
        new ARecord(zone, 'Host', { name: `mail${n}`, values: ['192.0.2.1'] });
        new FailoverPair(zone, 'Api', {
          name: 'api',
          ttl: 60,
          primary: {
            values: ['192.0.2.1'],
            healthCheck: HealthCheck.tcp(zone, `Up${n}`, { host: `up${n}.example.net`, port: 80 }),
          },
          secondary: { values: ['192.0.2.2'] },
        });
        if (n === 1) new ARecord(zone, 'Old', { name: 'old', values: ['192.0.2.1'] });
      }, mine);
    await deploy(edition(1), { client });
    const zoneId = await zoneIdOf(client);
    await client.send(
      new CreateResourceRecordSetProtectionsCommand({
        HostedZoneId: zoneId,
        Protections: [
          { RecordName: 'post.example.com', RecordType: 'MX' },
          { RecordName: 'api.example.com', RecordType: 'A' },
        ],
      }),
    );

    const result = await deploy(edition(2), { client, keepGoing: true });

    expect(told(result)).toEqual([
      expect.stringMatching(/^api\.example\.com\. A \S+$/),
      'mail1.example.com. A < post.example.com. MX',
      'post.example.com. MX',
    ]);
    const names = await namesIn(client, zoneId);
    expect(names).toEqual(expect.arrayContaining(['mail1.example.com.', 'mail2.example.com.']));
    expect(names).not.toContain('old.example.com.');
    expect(await listChecks(client)).toHaveLength(2);
    expect(result.plan.resources.filter(({ action }) => action === 'delete' || action === 'replace')).toEqual([]);
  });

  it('a zone that delegates waits for the zone below in which something is held back', async () => {
    const { client } = emulated();
    const parent = await createZone(client, 'example.com', mine);
    await createZone(client, 'shop.example.com', { callerReference: 'below' });
    await protect(client, await zoneIdOf(client, 'shop.example.com.'), 'bad.shop');
    const app = new App({ name: 'test' });
    const above = new HostedZone(app, 'Zone', { zoneName: 'example.com', ...mine });
    const below = new HostedZone(app, 'Shop', { zoneName: 'shop.example.com', callerReference: 'below' });
    new ARecord(below, 'Bad', { name: 'bad', values: ['192.0.2.9'] });
    new ARecord(below, 'Www', { name: 'www', values: ['192.0.2.1'] });
    new Delegation(above, 'Delegation', { to: below });

    const result = await deploy(app.synth(), { client, keepGoing: true });

    expect(await namesIn(client, parent)).toEqual([]);
    expect(await namesIn(client, await zoneIdOf(client, 'shop.example.com.'))).toEqual(['www.shop.example.com.']);
    expect(told(result)).toEqual(expect.arrayContaining(['bad.shop.example.com. A', 'shop.example.com. NS < bad.shop.example.com. A']));
  });

  it('the journal keeps only what was done, so that a rollback undoes that and nothing that was done later', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', mine);
    await protect(client, zoneId, 'bad');
    const journal = journalFolder();
    const assembly = declaredZone((zone) => [good(zone, 5), new ARecord(zone, 'Bad', { name: 'bad', values: ['192.0.2.9'] })], mine);

    await deploy(assembly, { client, journal, clock: steppedClock(), keepGoing: true });
    const entry = await lastEntry(journal);

    const touched = entry.plans.flatMap(({ hostedZones }) =>
      hostedZones.flatMap(({ differences }) => differences.map(({ after }) => after?.Name)),
    );
    expect(touched).toHaveLength(5);
    expect(touched).not.toContain('bad.example.com.');
    expect(entry.end).toMatchObject({ outcome: 'applied', held: 1 });
    // Somebody makes later just what was refused.
    await client.send(
      new DeleteResourceRecordSetProtectionsCommand({
        HostedZoneId: zoneId,
        Protections: [{ RecordName: 'bad.example.com', RecordType: 'A' }],
      }),
    );
    await change(client, zoneId, create({ ...a('bad.example.com', '192.0.2.9') }));
    await rollback(entry, { client, clock: steppedClock() });
    expect(await namesIn(client, zoneId)).toEqual(['bad.example.com.']);
  });

  it('nobody is asked again, and the second deploy does the rest', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', mine);
    await protect(client, zoneId, 'good3');
    let asked = 0;
    const approve = () => {
      asked += 1;
      return true;
    };
    await deploy(declaredZone(good, mine), { client, approve, keepGoing: true });
    expect(asked).toBe(1);
    await client.send(
      new DeleteResourceRecordSetProtectionsCommand({
        HostedZoneId: zoneId,
        Protections: [{ RecordName: 'good3.example.com', RecordType: 'A' }],
      }),
    );

    const result = await deploy(declaredZone(good, mine), { client, keepGoing: true });

    expect(result.held).toEqual([]);
    expect(await namesIn(client, zoneId)).toEqual(goodNames);
  });
});
