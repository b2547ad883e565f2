import {
  CreateResourceRecordSetProtectionsCommand,
  ListResourceRecordSetProtectionsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { ARecord, deploy, NsRecord, plan, WeightedSet, type Assembly, type HostedZone } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { a, change, createZone, upsert, zoneIdOf } from '../support/by-hand';
import { declaredZone, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { losingAnswers, refusing } from '../support/faults';
import { stoppedAt } from '../support/stopped-at';

type Protect = boolean | 'service';

const www = (protect: Protect, value = '192.0.2.1') =>
  declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: [value], protect }));

async function held(client: Route53Client): Promise<string[]> {
  const HostedZoneId = await zoneIdOf(client);
  const { ResourceRecordSetProtections = [] } = await client.send(new ListResourceRecordSetProtectionsCommand({ HostedZoneId }));
  return ResourceRecordSetProtections.map(({ RecordName, RecordType }) => `${RecordName ?? ''} ${RecordType ?? ''}`);
}

async function protectByHand(client: Route53Client, name: string): Promise<void> {
  const Protections = [{ RecordName: name, RecordType: 'A' as const, Comment: 'ask the network team' }];
  await client.send(new CreateResourceRecordSetProtectionsCommand({ HostedZoneId: await zoneIdOf(client), Protections }));
}

describe("a record with protect: 'service'", () => {
  it('is there, and then nobody can change it', async () => {
    const { client } = emulated();
    await deploy(www('service'), { client });

    expect(await held(client)).toEqual(['www.example.com. A']);
    await expect(change(client, await zoneIdOf(client), upsert(a('www.example.com.', '192.0.2.9')))).rejects.toMatchObject({
      name: 'InvalidChangeBatch',
    });
    expect(isEmptyPlan(await plan(www('service'), { client }))).toBe(true);
  });

  it('is protected once for all members of a routing policy', async () => {
    const { client } = emulated();
    const members = { blue: { weight: 1, values: ['192.0.2.1'] }, green: { weight: 1, values: ['192.0.2.2'] } };
    await deploy(
      declaredZone((zone) => new WeightedSet(zone, 'Www', { name: 'www', protect: 'service', members })),
      { client },
    );

    expect(await held(client)).toEqual(['www.example.com. A']);
  });

  it('is protected after it took on other content', async () => {
    const { client } = emulated();
    await deploy(www(false), { client });
    await deploy(www('service', '192.0.2.2'), { client });

    expect(await held(client)).toEqual(['www.example.com. A']);
    expect(isEmptyPlan(await plan(www('service', '192.0.2.2'), { client }))).toBe(true);
  });

  it('is refused other content before the first call, and says what to do', async () => {
    const { client } = emulated();
    await deploy(www('service'), { client });

    const { conflicts } = await plan(www('service', '192.0.2.2'), { client });
    expect(conflicts).toMatchObject([{ code: 'RecordSetProtected', path: 'Zone/Www' }]);
    await expect(deploy(www('service', '192.0.2.2'), { client })).rejects.toMatchObject({ code: 'RecordSetProtected' });
    expect(await held(client)).toEqual(['www.example.com. A']);
  });

  it("takes on other content in the very deployment that takes 'service' away", async () => {
    const { client } = emulated();
    await deploy(www('service'), { client });
    await deploy(www(true, '192.0.2.2'), { client });

    expect(await held(client)).toEqual([]);
    expect(isEmptyPlan(await plan(www(true, '192.0.2.2'), { client }))).toBe(true);
  });

  it('is not deleted by leaving it out', async () => {
    const { client } = emulated();
    await deploy(www('service'), { client });

    await expect(
      deploy(
        declaredZone(() => undefined),
        { client },
      ),
    ).rejects.toMatchObject({ code: 'DeletionProtected' });
  });

  it('can be the name servers of the zone itself, of which the ledger remembers nothing', async () => {
    const { client } = emulated();
    const apex = (protect: Protect) => (zone: HostedZone) =>
      new NsRecord(zone, 'Ns', { values: ['ns1.example.net', 'ns2.example.net'], protect });
    await deploy(declaredZone(apex('service')), { client });
    expect(await held(client)).toEqual(['example.com. NS']);

    await deploy(declaredZone(apex(false)), { client });
    expect(await held(client)).toEqual([]);
  });

  it('can be in a zone that is shared', async () => {
    const { client } = emulated();
    const hostedZoneId = await createZone(client);
    const shared = (protect: Protect) =>
      sharedZone(hostedZoneId, (zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'], protect }));
    await deploy(shared('service'), { client });
    expect(await held(client)).toEqual(['www.example.com. A']);

    await deploy(shared(false), { client });
    expect(await held(client)).toEqual([]);
  });
});

describe('a protection that somebody else made', () => {
  it('stays, and what it forbids is a conflict where protections are read', async () => {
    const { client } = emulated();
    const both = (protect: Protect, value = '192.0.2.1') =>
      declaredZone((zone) => {
        new ARecord(zone, 'Www', { name: 'www', values: [value] });
        new ARecord(zone, 'Api', { name: 'api', values: ['192.0.2.1'], protect });
      });
    await deploy(both('service'), { client });
    await protectByHand(client, 'www.example.com.');

    const { conflicts } = await plan(both('service', '192.0.2.2'), { client });
    expect(conflicts).toMatchObject([{ code: 'RecordSetProtected', message: expect.stringContaining('ask the network team') as string }]);
    await deploy(both(false), { client });
    expect(await held(client)).toEqual(['www.example.com. A']);
  });

  it('is told in the words of the service where they are not', async () => {
    const { client } = emulated();
    await deploy(www(false), { client });
    await protectByHand(client, 'www.example.com.');

    await expect(deploy(www(false, '192.0.2.2'), { client })).rejects.toMatchObject({
      code: 'ChangeRefused',
      message: expect.stringContaining('ask the network team') as string,
    });
  });
});

describe('whatever goes wrong on the way', () => {
  const histories: readonly (readonly [string, Assembly | undefined, Assembly, string[]])[] = [
    ['protected', undefined, www('service'), ['www.example.com. A']],
    ['protected later', www(false), www('service', '192.0.2.2'), ['www.example.com. A']],
    ['laid open and changed', www('service'), www(false, '192.0.2.2'), []],
  ];
  const callsOf = async (from: Assembly | undefined, to: Assembly) => {
    const { client, emulator } = emulated();
    if (from !== undefined) await deploy(from, { client });
    emulator.resetCounts();
    await deploy(to, { client });
    return [...emulator.requestCounts().values()].reduce((sum, count) => sum + count, 0);
  };

  it.each(histories)('it is %s in the end, wherever a run breaks off and whichever answer is lost', async (_, from, to, protections) => {
    const calls = await callsOf(from, to);
    for (let n = 0; n < calls; n++) {
      let seen = 0;
      for (const fault of [refusing(stoppedAt(n), 'AccessDenied', 403, 'no'), losingAnswers(() => seen++ === n)]) {
        const { client, emulator } = emulated();
        if (from !== undefined) await deploy(from, { client });
        await deploy(to, { client: clientOf(emulator, fault).client }).catch(() => undefined);
        await deploy(to, { client });
        expect([n, isEmptyPlan(await plan(to, { client })), await held(client)]).toEqual([n, true, protections]);
      }
    }
  });
});
