import { GetHostedZoneCommand, ListVPCAssociationAuthorizationsCommand, type Route53Client, type VPC } from '@aws-sdk/client-route-53';
import { App, ARecord, deploy, HostedZone, plan, VpcAssociation, type HostedZoneProps, type Vpc } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { createZone, listOwn, listZones } from '../support/by-hand';
import { caught } from '../support/caught';
import { clientOf, emulated } from '../support/emulated';
import { losingAnswers } from '../support/faults';
import { recorder, type Tap } from '../support/tap';

const ownVpc: Vpc = { vpcId: 'vpc-0a1b', region: 'us-east-1' };
const secondVpc: Vpc = { vpcId: 'vpc-0c2d', region: 'eu-west-1' };
const thirdVpc: Vpc = { vpcId: 'vpc-0e3f', region: 'us-east-1' };
const fourthVpc: Vpc = { vpcId: 'vpc-0f40', region: 'us-east-1' };

function privateZone(props: Partial<HostedZoneProps> = {}) {
  const app = new App({ name: 'test' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', vpcs: [ownVpc], ...props });
  new ARecord(zone, 'Db', { name: 'db', values: ['10.0.0.1'] });
  return app.synth();
}

const vpcsOf = async (client: Route53Client, Id: string) =>
  (await client.send(new GetHostedZoneCommand({ Id }))).VPCs?.map(({ VPCId }: VPC) => VPCId);
const authorizationsOf = async (client: Route53Client, HostedZoneId: string) =>
  (await client.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId }))).VPCs?.map(({ VPCId }) => VPCId);
const deployed = async (client: Route53Client, props: Partial<HostedZoneProps> = {}) => {
  const { hostedZones } = await deploy(privateZone(props), { client });
  return hostedZones[0]?.hostedZoneId ?? '';
};

describe('a private zone', () => {
  it('is created with the first of its VPCs, and the others get it once its record sets are in place', async () => {
    const watched = recorder();
    const { client } = emulated({}, watched.tap);

    const id = await deployed(client, { vpcs: [ownVpc, secondVpc] });

    expect(await vpcsOf(client, id)).toEqual(['vpc-0c2d', 'vpc-0a1b']);
    const order = watched.operations().filter((name) => /^(Create|Change|Associate)/.test(name));
    const tagged = 'ChangeTagsForResource';
    expect(order).toEqual(['CreateHostedZone', tagged, 'ChangeResourceRecordSets', 'AssociateVPCWithHostedZone']);
    expect(isEmptyPlan(await plan(privateZone({ vpcs: [secondVpc, ownVpc] }), { client }))).toBe(true);
  });

  it('never is without a VPC: the only one is changed by associating the new one first', async () => {
    const watched = recorder();
    const { client } = emulated({}, watched.tap);
    const id = await deployed(client);
    const before = watched.operations().length;

    await deploy(privateZone({ vpcs: [secondVpc] }), { client, allow: ['vpc-removal'] });

    expect(await vpcsOf(client, id)).toEqual(['vpc-0c2d']);
    const order = watched
      .operations()
      .slice(before)
      .filter((name) => name.includes('associate') || name.includes('Associate'));
    expect(order).toEqual(['AssociateVPCWithHostedZone', 'DisassociateVPCFromHostedZone']);
  });

  it('hands a VPC over to another zone of its name, which gets it once it is free', async () => {
    const { client } = emulated();
    const two = (ofFirst: readonly Vpc[], ofSecond: readonly Vpc[]) => {
      const app = new App({ name: 'test' });
      new HostedZone(app, 'First', { zoneName: 'example.com', vpcs: ofFirst });
      new HostedZone(app, 'Second', { zoneName: 'example.com', vpcs: ofSecond });
      return app.synth();
    };
    const go = async (ofFirst: readonly Vpc[], ofSecond: readonly Vpc[]) => {
      const { hostedZones } = await deploy(two(ofFirst, ofSecond), { client, allow: ['vpc-removal'] });
      return Promise.all(hostedZones.map(({ hostedZoneId = '' }) => vpcsOf(client, hostedZoneId)));
    };
    await go([ownVpc], [secondVpc]);

    // The first zone gets another VPC, and the second one that of the first.
    expect(await go([thirdVpc], [ownVpc])).toEqual([['vpc-0e3f'], ['vpc-0a1b']]);
    await go([thirdVpc, secondVpc], [ownVpc, fourthVpc]);
    // Both wait for each other, and each keeps one.
    expect(await go([thirdVpc, fourthVpc], [ownVpc, secondVpc])).toEqual([
      ['vpc-0e3f', 'vpc-0f40'],
      ['vpc-0a1b', 'vpc-0c2d'],
    ]);
    // Neither has another one to keep meanwhile.
    await go([thirdVpc], [ownVpc]);
    expect(await caught(go([ownVpc], [thirdVpc]))).toMatchObject({
      code: 'VpcHasZone',
      message: expect.stringContaining('example.com. (First), example.com. (Second). Give one of them another VPC') as unknown,
    });
  });

  it('that has as many VPCs as it can have loses some before it gets others', async () => {
    const { client } = emulated({ quotas: { vpcsPerZone: 2 } });
    const id = await deployed(client, { vpcs: [ownVpc, secondVpc] });

    await deploy(privateZone({ vpcs: [thirdVpc, fourthVpc] }), { client, allow: ['vpc-removal'] });

    expect(await vpcsOf(client, id)).toEqual(['vpc-0e3f', 'vpc-0f40']);
    expect(await caught(deploy(privateZone({ vpcs: [thirdVpc, fourthVpc, ownVpc] }), { client }))).toMatchObject({
      details: { awsCode: 'LimitsExceeded' },
    });
  });

  it('loses VPCs that are no longer declared, and the plan says which', async () => {
    const { client } = emulated();
    await deployed(client, { vpcs: [ownVpc, secondVpc, thirdVpc] });

    const planned = await plan(privateZone({ vpcs: [ownVpc, thirdVpc] }), { client });

    expect(planned.hostedZones[0]?.vpcs).toEqual({ associate: [], authorize: [], disassociate: [secondVpc], deauthorize: [] });
    expect(planned.summary.hostedZones.update).toBe(1);
  });

  it('is told from other zones of its name by its VPCs: public ones and those of other VPCs are left alone', async () => {
    const { client } = emulated();
    await createZone(client, 'example.com');
    await createZone(client, 'example.com', { vpcId: 'vpc-0fff' });

    const id = await deployed(client);

    expect(await listZones(client)).toHaveLength(3);
    expect((await listOwn(client, id)).map(({ Name }) => Name)).toEqual(['db.example.com.']);
  });

  it('is not created where one of its VPCs has a zone of the name that somebody else made', async () => {
    const { client } = emulated();
    const theirs = await createZone(client, 'example.com', { vpcId: 'vpc-0a1b' });

    const refused = await caught(deploy(privateZone(), { client }));

    expect(refused).toMatchObject({ code: 'VpcHasZone', message: expect.stringContaining(theirs) as unknown });
    expect(await listZones(client)).toHaveLength(1);
  });

  it('of an app that had it public is another zone', async () => {
    const { client } = emulated();
    const app = new App({ name: 'test' });
    new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    await deploy(app.synth(), { client });

    await deploy(privateZone(), { client });

    expect((await listZones(client)).map(({ Config }) => Config?.PrivateZone).sort()).toEqual([false, true]);
  });

  it('may have a name of one label', async () => {
    const { client } = emulated();
    expect(await vpcsOf(client, await deployed(client, { zoneName: 'corp' }))).toEqual(['vpc-0a1b']);
  });

  it('is associated once when the answer to an association was lost', async () => {
    const losing: Tap = async ({ operation, index }, forward) => {
      const answer = await forward();
      if (operation === 'AssociateVPCWithHostedZone' && index === 0) throw Object.assign(new Error('lost'), { name: 'TimeoutError' });
      return answer;
    };
    const { client } = emulated({}, losing);

    expect(await vpcsOf(client, await deployed(client, { vpcs: [ownVpc, secondVpc] }))).toHaveLength(2);
  });

  it('looked up by a VPC is the one of several of its name', async () => {
    const { client } = emulated();
    await createZone(client, 'example.com', { vpcId: 'vpc-0fff' });
    const id = await createZone(client, 'example.com', { vpcId: 'vpc-0a1b' });
    const lookedUp = (vpcId?: string) => {
      const app = new App({ name: 'test' });
      HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', privateZone: true, ...(vpcId === undefined ? {} : { vpcId }) });
      return app.synth();
    };

    expect((await plan(lookedUp('vpc-0a1b'), { client })).hostedZones[0]?.hostedZoneId).toBe(id);
    expect(await caught(plan(lookedUp(), { client }))).toMatchObject({ code: 'ZoneAmbiguous' });
    expect(await caught(plan(lookedUp('vpc-0404'), { client }))).toMatchObject({ code: 'ZoneNotFound' });
  });
});

describe('VPCs of other accounts', () => {
  const workloads = (hostedZoneId: string) => {
    const app = new App({ name: 'workloads' });
    new VpcAssociation(app, 'Internal', { hostedZoneId, vpc: theirVpc });
    return app.synth();
  };
  const theirVpc: Vpc = { vpcId: 'vpc-f0e1', region: 'us-east-1' };
  const accounts = { stranger: '210987654321' };
  const resources = {
    vpcs: [
      { id: 'vpc-0a1b', region: 'us-east-1' },
      { id: 'vpc-f0e1', region: 'us-east-1', accountId: '210987654321' },
    ],
  };
  const declared = privateZone({ authorizedVpcs: [theirVpc] });

  it('are authorized by the account of the zone, and lose the authorization once their owner has associated them', async () => {
    const { emulator, client } = emulated({ accounts, resources });
    const { client: stranger } = clientOf(emulator, undefined, 'stranger');
    const id = await deployed(client, { authorizedVpcs: [theirVpc] });
    expect(await authorizationsOf(client, id)).toEqual(['vpc-f0e1']);
    expect(isEmptyPlan(await plan(declared, { client }))).toBe(true);

    await deploy(workloads(id), { client: stranger });
    await deploy(declared, { client });
    expect(isEmptyPlan(await plan(workloads(id), { client: stranger }))).toBe(true);

    expect(await authorizationsOf(client, id)).toEqual([]);
    expect(await vpcsOf(client, id)).toEqual(['vpc-0a1b', 'vpc-f0e1']);
    expect(isEmptyPlan(await plan(declared, { client }))).toBe(true);
  });

  it('are not associated without an authorization, and say what is missing', async () => {
    const { emulator, client } = emulated({ accounts, resources });
    const { client: stranger } = clientOf(emulator, undefined, 'stranger');
    const id = await deployed(client);

    expect(await caught(deploy(workloads(id), { client: stranger }))).toMatchObject({ code: 'VpcNotAuthorized' });
  });

  it('are associated once when the answer is lost, and let the zone go when their app is destroyed', async () => {
    const { emulator, client } = emulated({ accounts, resources });
    const losing = losingAnswers(({ operation, index }) => operation === 'AssociateVPCWithHostedZone' && index === 0);
    const { client: stranger } = clientOf(emulator, losing, 'stranger');
    const id = await deployed(client, { authorizedVpcs: [theirVpc] });

    await deploy(workloads(id), { client: stranger });
    expect(await vpcsOf(client, id)).toEqual(['vpc-0a1b', 'vpc-f0e1']);
    await deploy(workloads(id), { client: stranger, purpose: 'destroy' });
    expect(await vpcsOf(client, id)).toEqual(['vpc-0a1b']);
  });

  it('lose zone and authorization when they are no longer declared', async () => {
    const { emulator, client } = emulated({ accounts, resources });
    const { client: stranger } = clientOf(emulator, undefined, 'stranger');
    const id = await deployed(client, { authorizedVpcs: [theirVpc] });
    await deploy(workloads(id), { client: stranger });

    await deploy(privateZone(), { client, allow: ['vpc-removal'] });

    expect(await vpcsOf(client, id)).toEqual(['vpc-0a1b']);
    expect(await authorizationsOf(client, id)).toEqual([]);
  });
});
