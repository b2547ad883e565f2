import { apply, ARecord, deploy, plan, type HostedZone } from '../../lib';
import { a, change, create, createZone, listOwn, remove, upsert } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, recordSets, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { first, meanwhile, refusing, taps } from '../support/faults';
import { recorder } from '../support/tap';
import type { StoredRecordSet } from '../../lib/model/change-batch/change';
import type { Plan } from '../../lib/plan/plan';
import type { Route53Client } from '../../lib/aws/sdk';

const mine = { callerReference: 'mine' };
const www = (zone: HostedZone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.2'] });

/** A zone with one record set `www`, a client whose requests are watched, and somebody else's client. */
async function zoneWithWww(act: (other: Route53Client, zoneId: string) => Promise<unknown> = () => Promise.resolve()) {
  const { emulator, client: other } = emulated();
  const zoneId = await createZone(other, 'example.com', mine);
  await change(other, zoneId, create(a('www.example.com')));
  const watched = recorder();
  const { client } = clientOf(
    emulator,
    taps(
      watched.tap,
      meanwhile(first(1, 'ChangeResourceRecordSets'), () => act(other, zoneId)),
    ),
  );
  return { client, other, zoneId, watched };
}

describe('an update', () => {
  it('is a DELETE of what was listed, character by character, and a CREATE in one batch', async () => {
    const { client, other, zoneId, watched } = await zoneWithWww();
    const listed = { ...a('www.example.com.'), ResourceRecords: [{ Value: '192.0.2.1' }] };
    expect(await listOwn(other, zoneId)).toEqual([listed]);

    const { plan: applied } = await deploy(declaredZone(www, mine), { client });

    const batches = watched.seen.filter(({ operation }) => operation === 'ChangeResourceRecordSets');
    expect(applied.hostedZones[0]?.batches).toEqual([
      {
        Changes: [
          { Action: 'DELETE', ResourceRecordSet: listed },
          { Action: 'CREATE', ResourceRecordSet: { ...listed, ResourceRecords: [{ Value: '192.0.2.2' }] } },
        ],
      },
    ]);
    expect(batches.map(({ body }) => body.match(/<Action>\w+/g))).toEqual([['<Action>DELETE', '<Action>CREATE']]);
  });

  it('repeats the spelling that Route 53 stores, not the canonical one', async () => {
    const { client } = emulated();
    const other = client;
    const zoneId = await createZone(other, 'example.com', mine);
    await change(other, zoneId, create({ ...a('www.example.com'), Type: 'AAAA', ResourceRecords: [{ Value: '2001:0db8:0:0::1' }] }));

    const planned = await plan(
      declaredZone(
        (zone) => recordSets(zone, { ...a('www.example.com'), Type: 'AAAA', ResourceRecords: [{ Value: '2001:db8::2' }] }),
        mine,
      ),
      { client },
    );

    expect(planned.hostedZones[0]?.batches[0]?.Changes[0]?.ResourceRecordSet.ResourceRecords).toEqual([{ Value: '2001:0db8:0:0::1' }]);
  });
});

describe('apply', () => {
  it.each<[string, (other: Route53Client, zoneId: string) => Promise<void>]>([
    ['edits', (other, zoneId) => change(other, zoneId, upsert(a('www.example.com', '192.0.2.99')))],
    ['deletes', (other, zoneId) => change(other, zoneId, remove(a('www.example.com')))],
    ['only changes the TTL of', (other, zoneId) => change(other, zoneId, upsert({ ...a('www.example.com'), TTL: 1 }))],
  ])('throws ConcurrentChange and changes nothing when somebody %s the record set after the plan', async (_, act) => {
    const { client, other, zoneId } = await zoneWithWww();
    const planned = await plan(
      declaredZone((zone) => [www(zone), new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.3'] })], mine),
      { client },
    );
    await act(other, zoneId);
    const before = await listOwn(other, zoneId);

    const error = await caught(apply(planned, { client }));

    expect(error.code).toBe('ConcurrentChange');
    expect(error.message).toContain('www.example.com.');
    expect(await listOwn(other, zoneId)).toEqual(before);
  });

  it('throws ConcurrentChange when somebody creates what the plan creates', async () => {
    const { client, other, zoneId } = await zoneWithWww();
    const planned = await plan(
      declaredZone((zone) => [www(zone), new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.3'] })], mine),
      { client },
    );
    await change(other, zoneId, create(a('new.example.com', '192.0.2.66')));

    expect((await caught(apply(planned, { client }))).code).toBe('ConcurrentChange');
    expect(await listOwn(other, zoneId)).toEqual([a('new.example.com.', '192.0.2.66'), a('www.example.com.')]);
  });

  it('does not mind a change elsewhere in the zone', async () => {
    const { client, other, zoneId } = await zoneWithWww();
    const planned = await plan(declaredZone(www, mine), { client });
    await change(other, zoneId, create(a('elsewhere.example.com')));

    await apply(planned, { client });

    expect(await listOwn(other, zoneId)).toEqual([a('elsewhere.example.com.'), a('www.example.com.', '192.0.2.2')]);
  });
});

describe('deploy', () => {
  /** Deploys while somebody acts between plan and change, and notes which plans were to be approved. */
  async function deployDuring(act: (other: Route53Client, zoneId: string) => Promise<unknown>, answers: readonly boolean[] = []) {
    const account = await zoneWithWww(act);
    const asked: Plan[] = [];
    const events: string[] = [];
    const deployment = deploy(declaredZone(www, mine), {
      client: account.client,
      listen: ({ type }) => events.push(type),
      approve: (planned) => {
        asked.push(planned);
        return answers[asked.length - 1] ?? true;
      },
    });
    return { ...account, asked, events, deployment };
  }

  it('plans once when nobody interferes', async () => {
    const { deployment, asked, events, other, zoneId } = await deployDuring(() => Promise.resolve());

    expect((await deployment).rounds).toBe(1);
    expect(asked).toHaveLength(1);
    expect(events).toEqual(['batch-submitted', 'in-sync']);
    expect(await listOwn(other, zoneId)).toEqual([a('www.example.com.', '192.0.2.2')]);
  });

  it('plans again and asks again when the record set it replaces is another one by now', async () => {
    const { deployment, asked, events, other, zoneId } = await deployDuring((somebody, id) =>
      change(somebody, id, upsert(a('www.example.com', '192.0.2.99'))),
    );

    expect((await deployment).rounds).toBe(2);
    expect(asked.map(({ hostedZones }) => hostedZones[0]?.differences[0]?.before?.ResourceRecords)).toEqual([
      [{ Value: '192.0.2.1' }],
      [{ Value: '192.0.2.99' }],
    ]);
    expect(events).toContain('planned-again');
    expect(await listOwn(other, zoneId)).toEqual([a('www.example.com.', '192.0.2.2')]);
  });

  it('changes nothing and throws Declined when the new plan is declined', async () => {
    const { deployment, asked, other, zoneId } = await deployDuring(
      (somebody, id) => change(somebody, id, upsert(a('www.example.com', '192.0.2.99'))),
      [true, false],
    );

    expect((await caught(deployment)).code).toBe('Declined');
    expect(asked).toHaveLength(2);
    expect(await listOwn(other, zoneId)).toEqual([a('www.example.com.', '192.0.2.99')]);
  });

  it('hands on what each plan was made from, and reads the zone once for each', async () => {
    const account = await zoneWithWww((somebody, id) => change(somebody, id, upsert(a('www.example.com', '192.0.2.99'))));
    const held: (readonly StoredRecordSet[])[] = [];

    await deploy(declaredZone(www, mine), {
      client: account.client,
      approve: (_, live) => held.push(...[...live.zones.values()].map((zone) => (zone.status === 'present' ? zone.recordSets : []))) > 0,
    });

    const values = (recordSetsHeld: readonly StoredRecordSet[]) =>
      recordSetsHeld.flatMap(({ api }) => (api.Type === 'A' ? (api.ResourceRecords ?? []) : []));
    expect(held.map(values)).toEqual([[{ Value: '192.0.2.1' }], [{ Value: '192.0.2.99' }]]);
    expect(account.watched.operations().filter((operation) => operation === 'ListResourceRecordSets')).toHaveLength(2);
  });

  it('makes no change at all when the first plan is declined', async () => {
    const { deployment, watched } = await deployDuring(() => Promise.resolve(), [false]);

    expect((await caught(deployment)).code).toBe('Declined');
    expect(watched.operations()).not.toContain('ChangeResourceRecordSets');
  });

  it('does not ask again when somebody did part of the plan already', async () => {
    const account = await zoneWithWww((somebody, id) => change(somebody, id, upsert(a('www.example.com', '192.0.2.2'))));
    const asked: Plan[] = [];

    const result = await deploy(
      declaredZone((zone) => [www(zone), new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.3'] })], mine),
      {
        client: account.client,
        approve: (planned) => asked.push(planned) > 0,
      },
    );

    expect(result.rounds).toBe(2);
    expect(asked).toHaveLength(1);
    expect(await listOwn(account.other, account.zoneId)).toEqual([a('new.example.com.', '192.0.2.3'), a('www.example.com.', '192.0.2.2')]);
  });

  it('asks again when the new plan deletes what the first one did not know', async () => {
    const { deployment, asked } = await deployDuring((somebody, id) =>
      change(somebody, id, remove(a('www.example.com')), create(a('intruder.example.com'))),
    );

    await deployment;

    expect(asked.map(({ summary }) => summary.recordSets.delete)).toEqual([0, 1]);
  });

  it('gives up after the rounds it was given while somebody keeps changing the record set', async () => {
    const { emulator, client: other } = emulated();
    const zoneId = await createZone(other, 'example.com', mine);
    await change(other, zoneId, create(a('www.example.com')));
    let edits = 0;
    const edit = () => change(other, zoneId, upsert(a('www.example.com', `198.51.100.${++edits}`)));
    const { client } = clientOf(
      emulator,
      meanwhile(({ operation }) => operation === 'ChangeResourceRecordSets', edit),
    );

    const error = await caught(deploy(declaredZone(www, mine), { client, maxRounds: 3 }));

    expect(error.code).toBe('ConcurrentChange');
    expect(edits).toBe(3);
    expect(await listOwn(other, zoneId)).toEqual([a('www.example.com.', '198.51.100.3')]);
  });

  it('does not try again when Route 53 refuses the batch and nobody else is the reason', async () => {
    const { emulator, client: other } = emulated();
    const zoneId = await createZone(other, 'example.com', mine);
    const watched = recorder();
    const refusal = refusing(first(9, 'ChangeResourceRecordSets'), 'InvalidChangeBatch', 400, '[RRSet of type X is a bad idea]');
    const { client } = clientOf(emulator, taps(watched.tap, refusal));

    const error = await caught(deploy(declaredZone(www, mine), { client }));

    expect(error.code).toBe('ChangeRefused');
    expect(error.message).toContain('RRSet of type X is a bad idea');
    expect(watched.operations().filter((operation) => operation === 'ChangeResourceRecordSets')).toHaveLength(1);
    expect(await listOwn(other, zoneId)).toEqual([]);
  });

  it('tells a refusal in a shared zone apart from a concurrent change', async () => {
    const { emulator, client: other } = emulated();
    const zoneId = await createZone(other);
    const { client } = clientOf(
      emulator,
      meanwhile(first(1, 'ChangeResourceRecordSets'), () => change(other, zoneId, create(a('www.example.com', '192.0.2.77')))),
    );

    const error = await caught(
      deploy(
        sharedZone(zoneId, (zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.2'] })),
        { client },
      ),
    );

    expect(error.code).toBe('RecordSetConflict');
    expect(await listOwn(other, zoneId)).toEqual([a('www.example.com.', '192.0.2.77')]);
  });
});
