import type { FirewallDescription } from '../../aws/firewall-calls';
import { firewallRuleText } from '../../model/firewall/rule-key';
import { listAllAssociations, listFirewallRules, listRuleGroups } from '../firewall';
import { deleteRules, setRules } from '../firewall-rules';
import { lookUp, requestedKind, type RequestedCalls } from '../requested-kind';
import { resolverOf } from '../resolver';
import type { ResourceKind } from '../resource-kind';
import { firstEnding } from '../under-way';

const groupCalls: RequestedCalls<'firewallRuleGroup', FirewallDescription> = {
  kind: 'firewallRuleGroup',
  family: 'firewall',
  listsWithoutStatus: true,
  list: listRuleGroups,
  properties: async (calls, Region, { Id, Name }) => ({ Region, Name, Rules: await listFirewallRules(calls, Region, Id) }),
  get: async (calls, FirewallRuleGroupId, place) =>
    (await calls.call('GetFirewallRuleGroup', { FirewallRuleGroupId }, place)).FirewallRuleGroup,
  make: async (calls, { Name }, request, place) =>
    (await calls.call('CreateFirewallRuleGroup', { Name, ...request }, place)).FirewallRuleGroup,
  end: (calls, FirewallRuleGroupId, place) => calls.call('DeleteFirewallRuleGroup', { FirewallRuleGroupId }, place),
  endingBefore: async (calls, region, FirewallRuleGroupId) =>
    firstEnding(await listAllAssociations(calls, region, { FirewallRuleGroupId })),
};
const groups = requestedKind(groupCalls);

/**
 * Groups of rules of DNS Firewall with their rules: found by CreatorRequestId, of which name and Region are part. Rules have no ids; a list
 * and a query type tell them from each other.
 *
 * @see Route 53 Resolver API Reference, CreateFirewallRuleGroup and CreateFirewallRule
 */
export const firewallRuleGroup: ResourceKind<'firewallRuleGroup'> = {
  ...groups,
  noun: { one: 'DNS Firewall rule group', many: 'DNS Firewall rule groups' },
  compare(declared, live) {
    if (declared.Name !== live.Name) return { outcome: 'replace', reason: 'a group of rules keeps its name' };
    const [before, after] = [live, declared].map(({ Rules }) => Rules.map(firewallRuleText));
    return String(before) === String(after) ? { outcome: 'same' } : { outcome: 'update', changes: [{ member: 'Rules', before, after }] };
  },

  async create(ports, wanted) {
    const made = await groups.create(ports, wanted);
    await setRules(resolverOf(ports), wanted.properties.Region, made.id, wanted.properties.Rules);
    return made;
  },

  async update(ports, { id, after }) {
    await setRules(resolverOf(ports), after.Region, id, after.Rules);
    return { id, attributes: { id } };
  },

  async delete(ports, doomed) {
    const calls = resolverOf(ports);
    const {
      id,
      before: { Region: region },
    } = doomed;
    if ((await lookUp(groupCalls, calls, region, id)) === undefined) return;
    await deleteRules(calls, region, id, await listFirewallRules(calls, region, id));
    await groups.delete(ports, doomed);
  },
};
