import {
  App,
  ARecord,
  CidrCollection,
  ControlPanel,
  FirewallAssociation,
  FirewallDomainList,
  FirewallRuleGroup,
  HealthCheck,
  HostedZone,
  RecoveryCluster,
  ResolverEndpoint,
  ResolverQueryLogging,
  ResolverRule,
  ReusableDelegationSet,
  RoutingControl,
  SafetyRule,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  type Assembly,
  type ResourceKindName,
} from '../../lib';
import { deploy } from '../../lib/apply/deploy';
import { computePlan } from '../../lib/plan/compute-plan';
import { isEmptyPlan } from '../../lib/plan/plan';
import { resourceKind } from '../../lib/resources/registry';
import { readLiveState } from '../../lib/state/read-live-state';
import { region, vpc } from '../support/other-services/parts/part';
import { World, type Trouble } from '../support/other-services/world';

type Declare = (app: App, zone: HostedZone) => unknown;

const addresses = { region, addresses: ['subnet-0a', 'subnet-0b'], securityGroupIds: ['sg-1'] };
const rule: Declare = (app) => {
  const outbound = ResolverEndpoint.outbound(app, 'Out', addresses);
  ResolverRule.forward(app, 'Corp', { endpoint: outbound, domainName: 'corp.example', targets: ['10.9.0.53'], vpcs: [vpc('vpc-0a')] });
};
const queryLogs: Declare = (app) =>
  new ResolverQueryLogging(app, 'Logs', { region, destinationArn: 'arn:aws:s3:::dns-logs', vpcs: [vpc('vpc-0a')] });
const firewall: Declare = (app) => {
  const domains = new FirewallDomainList(app, 'Bad', { region, domains: ['bad.example'] });
  const rules = [{ domains, priority: 100, action: 'BLOCK' as const, response: 'NXDOMAIN' as const }];
  const group = new FirewallRuleGroup(app, 'Egress', { region, rules });
  new FirewallAssociation(app, 'InVpc', { group, vpc: vpc('vpc-0a'), priority: 200 });
};
const recovery: Declare = (app) => {
  const cluster = new RecoveryCluster(app, 'Cluster', { clusterName: 'dr' });
  const controlPanel = new ControlPanel(app, 'Panel', { cluster, controlPanelName: 'panel' });
  const controls = ['east', 'west'].map((cell) => new RoutingControl(controlPanel, cell, { controlPanel }));
  SafetyRule.assertion(controlPanel, 'one-is-on', { controlPanel, controls, require: { atLeast: 1 }, waitPeriodSeconds: 1 });
};
const traffic: Declare = (app, zone) => {
  const document = new TrafficPolicyDocument({ endpoints: { only: '192.0.2.1' }, start: { endpoint: 'only' } });
  new TrafficPolicyInstance(app, 'Flow', { zone, name: 'flow', policy: new TrafficPolicy(app, 'Policy', { document }) });
};

/** For every kind of which an app creates some, how one is declared; for the others why none is left behind. */
const declarations: Readonly<Record<ResourceKindName, Declare | { readonly because: string }>> = {
  cidrCollection: (app) => new CidrCollection(app, 'Networks', { locations: { office: ['10.1.0.0/16'] } }),
  trafficPolicy: traffic,
  trafficPolicyInstance: traffic,
  healthCheck: (_, zone) => HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 }),
  queryLogging: (_, zone) => zone.logQueries({ logGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:dns' }),
  reusableDelegationSet: (app) => new ReusableDelegationSet(app, 'Servers', { removalPolicy: 'destroy' }),
  recoveryCluster: recovery,
  controlPanel: recovery,
  routingControl: recovery,
  safetyRule: recovery,
  resolverEndpoint: rule,
  resolverRule: rule,
  resolverRuleAssociation: rule,
  resolverQueryLogConfig: queryLogs,
  resolverQueryLogAssociation: queryLogs,
  firewallDomainList: firewall,
  firewallRuleGroup: firewall,
  firewallAssociation: firewall,
  zoneSigning: { because: 'signing takes days to end; its own tests go that way' },
  recordSetProtections: { because: 'the ledger in the zone tells of them; their own tests say so' },
  hostedZoneFeatures: { because: 'every zone has them one way or the other' },
  firewallConfig: { because: 'every VPC has it one way or the other' },
  vpcAssociation: { because: 'nothing tells who made one' },
  registeredDomain: { because: 'none is ever created' },
};

/** Kinds that are declared together are looked at together. */
const declared = new Map<Declare, ResourceKindName[]>();
for (const [kind, declare] of Object.entries(declarations))
  if (typeof declare === 'function') declared.set(declare, [...(declared.get(declare) ?? []), kind as ResourceKindName]);

function assemblyOf(declare: Declare): Assembly {
  const app = new App({ name: 'last' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
  declare(app, zone);
  return app.synth();
}
const without = assemblyOf(() => undefined);

/** The kinds of which there is something of the app's own; who declares some finds them all. */
async function held(world: World, assembly: Assembly): Promise<ReadonlySet<ResourceKindName>> {
  const ports = world.ports();
  const { resources } = await readLiveState(ports.port, assembly, ports);
  return new Set(resources.filter((one) => resourceKind(one.kind).isOwn(one, assembly.app)).map(({ kind }) => kind));
}

async function isDone(world: World, assembly: Assembly): Promise<boolean> {
  const ports = world.ports();
  return isEmptyPlan(computePlan(assembly, await readLiveState(ports.port, assembly, ports)));
}

/** How many changes a run makes, behind each of which it may break off. */
async function changesOf(from: Assembly | undefined, to: Assembly): Promise<number> {
  const world = new World();
  if (from !== undefined) await deploy(from, world.ports());
  let changes = 0;
  await deploy(
    to,
    world.ports([], (_, isChange) => void (changes += isChange ? 1 : 0)),
  );
  return changes;
}

const crash = (nth: number): readonly Trouble[] => [{ at: 'changes', nth, what: 'crash after' }];

describe.each(Array.from(declared, ([declare, kinds]) => [kinds.join(', '), declare, kinds] as const))(
  'the last %s that an app has',
  (_, declare, kinds) => {
    const assembly = assemblyOf(declare);

    it('goes once it is no longer declared, also out of a zone that was there before', async () => {
      const world = new World();
      await deploy(without, world.ports());
      await deploy(assembly, world.ports());
      expect([...(await held(world, assembly))]).toEqual(expect.arrayContaining(kinds));

      await deploy(without, world.ports());

      expect([...(await held(world, assembly))]).toEqual([]);
      expect(await isDone(world, without)).toBe(true);
    });

    it('goes wherever the run broke off that created it', async () => {
      for (const from of [undefined, without])
        for (let nth = 0, changes = await changesOf(from, assembly); nth < changes; nth++) {
          const world = new World();
          if (from !== undefined) await deploy(from, world.ports());
          await deploy(assembly, world.ports(crash(nth))).catch(() => undefined);
          await deploy(without, world.ports());
          expect([nth, ...(await held(world, assembly))]).toEqual([nth]);
        }
    });

    it('goes wherever the run broke off that takes it away', async () => {
      for (let nth = 0, changes = await changesOf(assembly, without); nth < changes; nth++) {
        const world = new World();
        await deploy(assembly, world.ports());
        await deploy(without, world.ports(crash(nth))).catch(() => undefined);
        await deploy(without, world.ports());
        expect([nth, ...(await held(world, assembly))]).toEqual([nth]);
      }
    });
  },
);

it('every kind of which an app creates some is remembered by something', () => {
  const forgotten = [...declared.values()].flat().filter((kind) => resourceKind(kind).remembered === undefined);
  expect(forgotten).toEqual([]);
});
