import {
  DisassociateVPCFromHostedZoneCommand,
  GetHostedZoneCommand,
  ListVPCAssociationAuthorizationsCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import {
  App,
  ARecord,
  apply,
  deploy,
  HealthCheck,
  type HostedZone,
  plan,
  rollback,
  VpcAssociation,
  type HostedZoneProps,
  type Vpc,
} from '../../lib';
import { undoVpcs } from '../../lib/journal/vpcs';
import { listChecks } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { journalFolder, lastEntry } from '../support/journals';
import { steppedClock } from '../support/stepped-clock';

const [one, two, three] = ['vpc-0a1b', 'vpc-0c2d', 'vpc-0e3f'].map((vpcId): Vpc => ({ vpcId, region: 'us-east-1' })) as [Vpc, Vpc, Vpc];
const edition = (vpcs: readonly Vpc[], props: Partial<HostedZoneProps> = {}) =>
  declaredZone((zone) => new ARecord(zone, 'Db', { name: 'db', values: ['10.0.0.1'] }), { vpcs, ...props });

const allow = ['vpc-removal'] as const;
const vpcsOf = async (client: Route53Client, Id: string) =>
  ((await client.send(new GetHostedZoneCommand({ Id }))).VPCs ?? []).map(({ VPCId }) => VPCId).sort();
const authorizationsOf = async (client: Route53Client, HostedZoneId: string) =>
  ((await client.send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId }))).VPCs ?? []).map(({ VPCId }) => VPCId).sort();

/** A private zone that was deployed with one choice of VPCs, then with another one. */
async function deployedTwice(before: readonly Vpc[], after: readonly Vpc[]) {
  const { client } = emulated();
  const options = { client, journal: journalFolder(), clock: steppedClock(), allow };
  const { hostedZones } = await deploy(edition(before), options);
  await deploy(edition(after), options);
  return { client, options, entry: await lastEntry(options.journal), zoneId: hostedZones[0]?.hostedZoneId ?? '' };
}

describe('a rollback of who can ask a private zone', () => {
  it.each([
    ['a VPC that was added', [one], [one, two]],
    ['a VPC that was taken away', [one, two], [one]],
    ['the only VPC that was changed for another one', [one], [two]],
    ['one that came and one that went', [one, two], [two, three]],
  ])('gives back %s, and so does the rollback of that', async (_, before, after) => {
    const { client, options, entry, zoneId } = await deployedTwice(before, after);
    const ids = (vpcs: readonly Vpc[]) => vpcs.map(({ vpcId }) => vpcId);

    const { plan: undone } = await rollback(entry, options);

    expect(await vpcsOf(client, zoneId)).toEqual(ids(before));
    expect(undone.summary.hostedZones.update).toBe(1);
    await rollback(await lastEntry(options.journal), options);
    expect(await vpcsOf(client, zoneId)).toEqual(ids(after));
  });

  it('meets the guard of VPCs that lose a zone', async () => {
    const { options, entry } = await deployedTwice([one], [one, two]);

    const error = await caught(rollback(entry, { ...options, allow: [] }));

    expect(error.code).toBe('GuardRefused');
    expect(error.message).toContain('1 of 2 VPCs would lose the private zone example.com.');
  });

  it('never takes the last VPC away, and says so', async () => {
    const { client, options, entry, zoneId } = await deployedTwice([one], [one, two]);
    await client.send(
      new DisassociateVPCFromHostedZoneCommand({ HostedZoneId: zoneId, VPC: { VPCId: one.vpcId, VPCRegion: 'us-east-1' } }),
    );

    const error = await caught(rollback(entry, options));

    expect(error.code).toBe('RollbackBlocked');
    expect(error.message).toContain('hosted zone example.com.: vpc-0c2d in us-east-1 stays, since a private zone keeps its last VPC.');
    await rollback(entry, { ...options, partial: true });
    expect(await vpcsOf(client, zoneId)).toEqual(['vpc-0c2d']);
  });

  it('authorizes a VPC of another account again, and says that its account has to associate it', async () => {
    const { emulator, client } = emulated({
      accounts: { stranger: '222222222222' },
      resources: {
        vpcs: [one, two].map(({ vpcId }, i) => ({ id: vpcId, region: 'us-east-1', accountId: i === 0 ? '123456789012' : '222222222222' })),
      },
    });
    const options = { client, journal: journalFolder(), clock: steppedClock(), allow };
    const { hostedZones } = await deploy(edition([one], { authorizedVpcs: [two] }), options);
    const zoneId = hostedZones[0]?.hostedZoneId ?? '';
    const theirs = new App({ name: 'workloads' });
    new VpcAssociation(theirs, 'Zone', { hostedZoneId: zoneId, vpc: two });
    await deploy(theirs.synth(), { client: clientOf(emulator, undefined, 'stranger').client });
    await deploy(edition([one]), options);
    const entry = await lastEntry(options.journal);

    const error = await caught(rollback(entry, options));
    await rollback(entry, { ...options, partial: true });

    expect(error.message).toContain(
      'vpc-0c2d in us-east-1 is of another account: it is authorized again, and its account has to associate it.',
    );
    expect(await vpcsOf(client, zoneId)).toEqual(['vpc-0a1b']);
    expect(await authorizationsOf(client, zoneId)).toEqual(['vpc-0c2d']);
  });

  it('leaves alone a VPC that several rounds gave and took', () => {
    const none = { associate: [], authorize: [], disassociate: [], deauthorize: [] };
    const rounds = [
      { ...none, associate: [two] },
      { ...none, disassociate: [two] },
    ];

    expect(undoVpcs(rounds, { vpcs: [one, two] })).toEqual({ moved: [] });
    expect(undoVpcs([...rounds, { ...none, associate: [two] }], { vpcs: [one, two] }).vpcs?.disassociate).toEqual([two]);
  });
});

it('a rollback of a plain apply finds the resources that it created', async () => {
  const { client } = emulated();
  const options = { client, journal: journalFolder(), clock: steppedClock() };
  const withCheck = (path: string) =>
    declaredZone((zone: HostedZone) => HealthCheck.https(zone, 'Up', { host: 'a.example.net', path }), { callerReference: 'mine' });
  await apply(await plan(withCheck('/one'), options), options);
  const entry = await lastEntry(options.journal);
  expect(entry.scopes).toEqual(withCheck('/one').app.scopes);

  await rollback(entry, { ...options, allow: ['zone-deletion'] });

  expect(await listChecks(client)).toEqual([]);
});
