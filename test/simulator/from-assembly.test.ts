import {
  answer,
  App,
  ARecord,
  CidrCollection,
  Delegation,
  FailoverPair,
  HealthCheck,
  HostedZone,
  IpBasedSet,
  RecordSets,
  worldFromAssembly,
  type Assembly,
  type CidrCollectionRef,
} from '../../lib';
import { appWith } from '../support/apps';
import { caught } from '../support/caught';
import { onlyReply, told } from '../support/worlds';

describe('the world of an app', () => {
  it('answers from what the app declares, health by construct path', () => {
    const app = appWith((zone) => {
      const healthCheck = HealthCheck.https(zone, 'Up', { host: 'one.example.net', path: '/' });
      new FailoverPair(zone, 'Api', {
        name: 'api',
        ttl: 60,
        primary: { cname: 'one.example.net', healthCheck },
        secondary: { cname: 'two.example.net' },
      });
    });
    const { path } = app.synth().resources[0] ?? { path: '' };
    const question = { name: 'api.example.com', type: 'CNAME' } as const;
    expect(told(answer(worldFromAssembly(app.synth()), {}, question))).toEqual(['1 api.example.com. 60 CNAME one.example.net.']);
    const failed = worldFromAssembly(app.synth(), { health: { checks: { [path]: 'unhealthy' } } });
    expect(told(answer(failed, {}, question))).toEqual(['1 api.example.com. 60 CNAME two.example.net.']);
  });

  it('counts the children of a calculated check by their construct paths', () => {
    const app = appWith((zone) => {
      const children = ['One', 'Two', 'Three'].map((id) => HealthCheck.https(zone, id, { host: `${id}.example.net` }));
      new FailoverPair(zone, 'Api', {
        name: 'api',
        ttl: 60,
        primary: { cname: 'one.example.net', healthCheck: HealthCheck.calculated(zone, 'Most', { children, healthyThreshold: 2 }) },
        secondary: { cname: 'two.example.net' },
      });
    });
    const answered = (...unhealthy: readonly string[]) =>
      told(
        answer(
          worldFromAssembly(app.synth(), { health: { checks: Object.fromEntries(unhealthy.map((path) => [path, 'unhealthy'])) } }),
          {},
          { name: 'api.example.com', type: 'CNAME' },
        ),
      );

    expect(answered('Zone/One')).toEqual(['1 api.example.com. 60 CNAME one.example.net.']);
    expect(answered('Zone/One', 'Zone/Three')).toEqual(['1 api.example.com. 60 CNAME two.example.net.']);
  });

  it('follows aliases in zones that are declared and in zones that are imported', () => {
    const app = new App({ name: 'test' });
    const declared = new HostedZone(app, 'Declared', { zoneName: 'example.com' });
    const imported = HostedZone.fromZoneId(app, 'Imported', { zoneName: 'example.net', hostedZoneId: 'Z1' });
    for (const [zone, name, id] of [
      [declared, 'example.com', 'ZX'],
      [imported, 'example.net', 'Z1'],
    ] as const)
      RecordSets.fromJson(
        zone,
        'Sets',
        [
          {
            Name: `a.${name}.`,
            Type: 'A',
            AliasTarget: { HostedZoneId: id, DNSName: `b.${name}.`, EvaluateTargetHealth: false },
          },
          { Name: `b.${name}.`, Type: 'A', TTL: 9, ResourceRecords: [{ Value: '192.0.2.1' }] },
        ],
        { hostedZoneId: id },
      );
    const world = worldFromAssembly(app.synth());
    expect(told(answer(world, {}, { name: 'a.example.com', type: 'A' }))).toEqual(['1 a.example.com. 9 A 192.0.2.1']);
    expect(told(answer(world, {}, { name: 'a.example.net', type: 'A' }))).toEqual(['1 a.example.net. 9 A 192.0.2.1']);
  });

  it('has stand-ins for name servers that are not known yet, the same in a delegation and in the zone it leads to', () => {
    const app = new App({ name: 'test' });
    const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    const child = new HostedZone(app, 'Child', { zoneName: 'sub.example.com' });
    new ARecord(child, 'Www', { name: 'www', values: ['192.0.2.1'] });
    new Delegation(parent, 'Sub', { to: child });
    const world = worldFromAssembly(app.synth());
    const name = 'www.sub.example.com';
    const referral = onlyReply(answer(world, {}, { name, type: 'A', server: 'Parent' }));
    expect(referral.kind).toBe('referral');
    expect(onlyReply(answer(world, {}, { name: 'sub.example.com', type: 'NS' })).answer[0]?.values).toEqual(referral.authority[0]?.values);
    expect(told(answer(world, {}, { name, type: 'A' }))).toEqual(['1 www.sub.example.com. 300 A 192.0.2.1']);
  });

  it('takes from its options what an assembly does not say: VPCs, signing', () => {
    const app = appWith((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }));
    const path = app.synth().hostedZones[0]?.path ?? '';
    const question = { name: 'nope.example.com', type: 'A', dnssecOk: true } as const;
    const vpcs = [{ id: 'vpc-1' }];
    const inVpc = worldFromAssembly(app.synth(), { zones: { [path]: { vpcs } } });
    expect(onlyReply(answer(inVpc, {}, question)).kind).toBe('refused');
    expect(onlyReply(answer(inVpc, { vpc: { id: 'vpc-1' } }, question)).kind).toBe('nxdomain');
    expect(onlyReply(answer(worldFromAssembly(app.synth(), { zones: { [path]: { signed: true } } }), {}, question)).kind).toBe('nodata');
  });

  it('has the blocks of declared CIDR collections, beside those that are given by id', () => {
    const app = appWith((zone) => {
      const networks = new CidrCollection(zone, 'Networks', { locations: { office: ['203.0.113.0/24'] } });
      const set = (name: string, collection: CidrCollectionRef) =>
        new IpBasedSet(zone, name, {
          name,
          collection,
          locations: { office: { values: ['192.0.2.1'] } },
          default: { values: ['192.0.2.9'] },
        });
      set('own', networks);
      set('other', CidrCollection.fromId('c8c02a84-aaaa-bbbb-cccc-000000000000'));
    });
    const world = worldFromAssembly(app.synth(), {
      cidrCollections: { 'c8c02a84-aaaa-bbbb-cccc-000000000000': { office: ['10.0.0.0/8'] } },
    });
    const asked = (name: string, address: string) => onlyReply(answer(world, { address }, { name, type: 'A' })).answer[0]?.values;
    const value = (last: number) => ({ kind: 'all', texts: [`192.0.2.${last}`] });
    expect([asked('own.example.com', '203.0.113.7'), asked('own.example.com', '10.0.0.7')]).toEqual([value(1), value(9)]);
    expect([asked('other.example.com', '203.0.113.7'), asked('other.example.com', '10.0.0.7')]).toEqual([value(9), value(1)]);
  });

  it('keeps private zones that were looked up from the internet', () => {
    const app = new App({ name: 'test' });
    const zone = HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', privateZone: true });
    new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
    expect(onlyReply(answer(worldFromAssembly(app.synth()), {}, { name: 'www.example.com', type: 'A' })).kind).toBe('refused');
  });

  it('is an error where the assembly holds what cannot be', async () => {
    const assembly = appWith((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })).synth();
    const zones = assembly.hostedZones.map((zone) => ({
      ...zone,
      recordSets: [{ path: 'X', recordSet: { Name: 'a..b', Type: 'A', TTL: 1, ResourceRecords: [] } }],
    }));
    const broken: Assembly = { ...assembly, hostedZones: zones };
    const thrown = await caught(Promise.resolve().then(() => worldFromAssembly(broken)));
    expect(thrown).toMatchObject({ code: 'AssemblyInvalid' });
  });
});
