import {
  AssociateVPCWithHostedZoneCommand,
  ChangeCidrCollectionCommand,
  CreateCidrCollectionCommand,
  CreateHealthCheckCommand,
  CreateResourceRecordSetProtectionsCommand,
  CreateReusableDelegationSetCommand,
  CreateVPCAssociationAuthorizationCommand,
  UpdateHostedZoneFeaturesCommand,
} from '@aws-sdk/client-route-53';
import { createHash } from 'node:crypto';
import { Emulator } from '../../lib/emulator';
import { clientOf } from './support/doors';
import { a, change, create, createZone, refusalOf } from './support/zone';

/** An emulator with one of each resource, and the paths that show them. */
async function full(): Promise<{ emulator: Emulator; paths: readonly string[]; zoneId: string; innerId: string }> {
  const emulator = new Emulator({ clock: { now: () => Date.UTC(2026, 0, 15) } });
  const client = clientOf(emulator);
  const zoneId = await createZone(client);
  const innerId = await createZone(client, 'inner.example', 'vpc-1');
  const vpc = (VPCId: string) => ({ VPCId, VPCRegion: 'us-east-1' as const });
  await client.send(new CreateReusableDelegationSetCommand({ CallerReference: 'of the zone', HostedZoneId: zoneId }));
  await client.send(new UpdateHostedZoneFeaturesCommand({ HostedZoneId: zoneId, EnableAcceleratedRecovery: true }));
  await client.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId: innerId, VPC: vpc('vpc-2') }));
  await client.send(new CreateVPCAssociationAuthorizationCommand({ HostedZoneId: innerId, VPC: vpc('vpc-3') }));
  await client.send(
    new CreateResourceRecordSetProtectionsCommand({
      HostedZoneId: zoneId,
      Protections: [
        { RecordName: 'www.example.com', RecordType: 'A', Comment: 'é' },
        { RecordName: 'b.example.com', RecordType: 'A' },
      ],
    }),
  );
  const { Collection } = await client.send(new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: 'offices' }));
  await client.send(
    new ChangeCidrCollectionCommand({ Id: Collection?.Id, Changes: [{ LocationName: '1', Action: 'PUT', CidrList: ['198.18.0.0/24'] }] }),
  );
  const { HealthCheck } = await client.send(
    new CreateHealthCheckCommand({
      CallerReference: 'check',
      HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' },
    }),
  );
  const checkId = HealthCheck?.Id ?? '';
  emulator.setHealth(checkId, { healthy: false, regions: ['eu-west-1'] });
  emulator.setHealth(checkId, { healthy: false, reason: 'HTTP Status Code 500', regions: ['us-east-1'] });
  emulator.setHealth(checkId, { healthy: true, regions: ['us-east-1'] });
  emulator.seed({ accountId: '210987654321', vpcs: [{ id: 'vpc-4', region: 'us-east-1' }] });
  const paths = [
    'delegationset',
    `hostedzone/${zoneId}`,
    `hostedzone/${innerId}`,
    `hostedzone/${innerId}/authorizevpcassociation`,
    `hostedzone/${zoneId}/rrsetprotection`,
    'cidrcollection',
    `cidrcollection/${Collection?.Id ?? ''}/cidrblocks`,
    `healthcheck/${checkId}/status`,
    `healthcheck/${checkId}/lastfailurereason`,
  ];
  return { emulator, paths, zoneId, innerId };
}

describe('the state', () => {
  it('holds every resource: what is restored answers like what was saved, and is the same text again', async () => {
    const { emulator, paths } = await full();
    const copy = new Emulator({ clock: { now: () => Date.UTC(2026, 0, 15) } });
    await copy.restore(emulator.snapshot());
    for (const path of paths) {
      const [left, right] = await Promise.all([emulator, copy].map((each) => each.handle({ method: 'GET', path: `/2013-04-01/${path}` })));
      expect(left?.statusCode).toBe(200);
      expect(right?.body).toBe(left?.body);
    }
    expect(copy.snapshot()).toBe(emulator.snapshot());
  });

  it('holds what has happened: used references, protections and whose a VPC is', async () => {
    const { emulator, zoneId, innerId } = await full();
    const copy = new Emulator();
    await copy.restore(emulator.snapshot());
    const client = clientOf(copy);
    expect(await refusalOf(client.send(new CreateReusableDelegationSetCommand({ CallerReference: 'of the zone' })))).toMatchObject({
      code: 'DelegationSetAlreadyCreated',
    });
    expect(await refusalOf(client.send(new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: 'others' })))).toMatchObject({
      code: 'CidrCollectionAlreadyExistsException',
    });
    expect(await refusalOf(change(client, zoneId, create(a('www.example.com'))))).toMatchObject({ code: 'InvalidChangeBatch' });
    const VPC = { VPCId: 'vpc-4', VPCRegion: 'us-east-1' as const };
    expect(await refusalOf(client.send(new AssociateVPCWithHostedZoneCommand({ HostedZoneId: innerId, VPC })))).toMatchObject({
      code: 'NotAuthorizedException',
    });
  });

  it('of a file that knows nothing of these resources is taken as one without them', async () => {
    const emulator = new Emulator();
    await createZone(clientOf(emulator));
    emulator.seed({ cidrCollections: [{ name: 'offices', locations: { london: ['198.18.0.0/24'] } }] });
    const known = new Set([
      'accountId',
      'hostedZones',
      'hostedZoneReferences',
      'changes',
      'healthChecks',
      'healthCheckReferences',
      'tags',
      'cidrCollections',
      'id',
      'name',
      'callerReference',
      'isPrivate',
      'nameServers',
      'vpcs',
      'records',
      'locations',
      'submittedAt',
      'Name',
      'Type',
      'TTL',
      'ResourceRecords',
      'Value',
    ]);
    interface Saved {
      state: { accounts: unknown[] };
      sha256: string;
    }
    const saved = JSON.parse(emulator.snapshot(), function drop(this: unknown, name: string, value: unknown) {
      const isOuter = name === '' || ['format', 'formatVersion', 'sha256', 'state', 'seed', 'identifiersUsed', 'accounts'].includes(name);
      return isOuter || Array.isArray(this) || known.has(name) ? value : undefined;
    }) as Saved;
    expect(saved.state.accounts[0]).not.toHaveProperty('delegationSets');
    const copy = new Emulator();
    await copy.restore(JSON.stringify({ ...saved, sha256: createHash('sha256').update(JSON.stringify(saved.state)).digest('hex') }));
    for (const path of ['hostedzone', 'cidrcollection']) {
      const [left, right] = await Promise.all([emulator, copy].map((each) => each.handle({ method: 'GET', path: `/2013-04-01/${path}` })));
      expect(right?.body).toBe(left?.body);
    }
    const sets = await copy.handle({ method: 'GET', path: '/2013-04-01/delegationset' });
    expect(sets.body).toContain('<DelegationSets></DelegationSets>');
  });
});
