import {
  App,
  ControlPanel,
  FirewallAssociation,
  FirewallDomainList,
  FirewallRuleGroup,
  HealthCheck,
  HostedZone,
  RecoveryCluster,
  RoutingControl,
  SafetyRule,
  type Assembly,
} from '../../lib';
import { deploy } from '../../lib/apply/deploy';
import { rollback } from '../../lib/apply/rollback';
import { computePlan } from '../../lib/plan/compute-plan';
import { guardNames } from '../../lib/plan/guards/guard-names';
import { readLiveState } from '../../lib/state/read-live-state';
import { journalFolder, lastEntry } from '../support/journals';
import { parts } from '../support/other-services/parts';
import { World } from '../support/other-services/world';

const region = 'eu-west-1';
const tags = { team: 'network' };

/** An app with tags on everything, and with a rule group and a kind of health check that cannot be changed. */
function tagged({ group, kept = true }: { readonly group: string; readonly kept?: boolean }): Assembly {
  const app = new App({ name: 'shop' });
  new FirewallDomainList(app, 'Untagged', { region, domains: ['bad.example'] });
  if (!kept) return app.synth();
  const rules = [
    { domains: new FirewallDomainList(app, 'Bad', { region, domains: ['bad.example'], tags }), priority: 1, action: 'ALLOW' as const },
  ];
  const egress = new FirewallRuleGroup(app, 'Egress', { region, name: group, rules, tags });
  new FirewallAssociation(app, 'InVpc', { group: egress, vpc: { vpcId: 'vpc-0a', region }, tags });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
  HealthCheck.tcp(zone, 'Up', { host: 'a.example.net', port: 80, intervalSeconds: group === 'one' ? 10 : 30, tags });
  return app.synth();
}

/** A safety rule takes its place under the same name when its condition changes. */
function guarded(atLeast: number): Assembly {
  const app = new App({ name: 'shop' });
  const controlPanel = new ControlPanel(app, 'Panel', {
    cluster: new RecoveryCluster(app, 'Cluster', { clusterName: 'dr' }),
    controlPanelName: 'shop',
  });
  const controls = ['east', 'west'].map((cell) => new RoutingControl(controlPanel, cell, { controlPanel }));
  SafetyRule.assertion(controlPanel, 'enough-are-on', { controlPanel, controls, require: { atLeast } });
  return app.synth();
}

/** What is left to do for an app once what was done last is undone. */
async function leftAfterRollback(before: Assembly, after: Assembly, purpose: 'deploy' | 'destroy') {
  const world = new World();
  const journal = journalFolder();
  await deploy(before, world.ports(), { journal });
  await deploy(after, world.ports(), { journal, purpose, allow: guardNames });
  await rollback(await lastEntry(journal), world.ports(), { journal, allow: guardNames });
  const ports = world.ports();
  return computePlan(before, await readLiveState(ports.port, before, ports)).resources;
}

describe('a rollback', () => {
  it.each(['resolver', 'queryLogs', 'firewall', 'recovery'] as const)('of what destroyed %s brings everything back', async (name) => {
    const app = new App({ name: 'law' });
    parts[name].declare(1, app, new HostedZone(app, 'Zone', { zoneName: 'example.com' }));

    expect(await leftAfterRollback(app.synth(), app.synth(), 'destroy')).toEqual([]);
  });

  it.each<[what: string, before: Assembly, after: Assembly, purpose: 'deploy' | 'destroy']>([
    ['destroyed', tagged({ group: 'one' }), tagged({ group: 'one' }), 'destroy'],
    ['no longer declared', tagged({ group: 'one' }), tagged({ group: 'one', kept: false }), 'deploy'],
    ['made anew under another name', tagged({ group: 'one' }), tagged({ group: 'two' }), 'deploy'],
    ['replaced under the same name', guarded(1), guarded(2), 'deploy'],
  ])('gives what was %s its tags back', async (_, before, after, purpose) => {
    expect(await leftAfterRollback(before, after, purpose)).toEqual([]);
  });
});
