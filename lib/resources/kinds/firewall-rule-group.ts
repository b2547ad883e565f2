import type { ResolverCalls } from '../../aws/resolver-calls';
import { firewallRuleText } from '../../model/firewall/rule-key';
import { listFirewallRules, listRuleGroups } from '../firewall';
import { deleteRules, setRules } from '../firewall-rules';
import { createRequested, endAndWait, readRequested } from '../requested';
import { addResolverTags, isMadeBy, resolverOf, resolverTags } from '../resolver';
import type { ResourceKind } from '../resource-kind';
import { unlessCode } from '../service-call';

/**
 * Groups of rules of DNS Firewall with their rules: found by CreatorRequestId, of which name and Region are part. Rules have no ids; a list
 * and a query type tell them from each other.
 *
 * @see Route 53 Resolver API Reference, CreateFirewallRuleGroup and CreateFirewallRule
 */
export const firewallRuleGroup: ResourceKind<'firewallRuleGroup'> = {
  kind: 'firewallRuleGroup',
  noun: { one: 'DNS Firewall rule group', many: 'DNS Firewall rule groups' },
  identifiedBy: 'callerReference',

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

  compare(declared, live) {
    if (declared.Name !== live.Name) return { outcome: 'replace', reason: 'a group of rules keeps its name' };
    const [before, after] = [live, declared].map(({ Rules }) => Rules.map(firewallRuleText));
    return String(before) === String(after) ? { outcome: 'same' } : { outcome: 'update', changes: [{ member: 'Rules', before, after }] };
  },

  read: (ports, request) =>
    readRequested('firewallRuleGroup', ports, request, {
      family: 'firewall',
      list: listRuleGroups,
      properties: async (calls, Region, { Id, Name }) => ({ Region, Name, Rules: await listFirewallRules(calls, Region, Id) }),
    }),

  async create(ports, { path, identity, properties, tags }) {
    const calls = resolverOf(ports);
    const { Region: region, Name, Rules } = properties;
    const made = await createRequested(
      { path, identity },
      async (CreatorRequestId) => {
        const input = { Name, CreatorRequestId, ...resolverTags(tags) };
        return (await calls.call('CreateFirewallRuleGroup', input, { region, resource: path })).FirewallRuleGroup;
      },
      async (CreatorRequestId) => (await listRuleGroups(calls, region)).find((one) => one.CreatorRequestId === CreatorRequestId),
    );
    await setRules(calls, region, made.id, Rules);
    return made;
  },

  async update(ports, { id, after }) {
    await setRules(resolverOf(ports), after.Region, id, after.Rules);
    return { id, attributes: { id } };
  },

  async delete(ports, { id, before: { Region: region } }) {
    const calls = resolverOf(ports);
    if ((await groupOf(calls, region, id)) === undefined) return;
    await deleteRules(calls, region, id, await listFirewallRules(calls, region, id));
    const end = () => calls.call('DeleteFirewallRuleGroup', { FirewallRuleGroupId: id }, { region, resource: id });
    await endAndWait(calls, `The deletion of ${id}`, end, () => groupOf(calls, region, id));
  },

  async addTags(ports, id, tags, { Region: region }) {
    const calls = resolverOf(ports);
    const group = await groupOf(calls, region, id);
    if (group !== undefined) await addResolverTags(calls, region, group.Arn, tags);
  },
};

async function groupOf(calls: ResolverCalls, region: string, FirewallRuleGroupId: string) {
  const place = { region, resource: FirewallRuleGroupId };
  const answer = await unlessCode(['ResourceNotFoundException'], calls.call('GetFirewallRuleGroup', { FirewallRuleGroupId }, place));
  return answer?.FirewallRuleGroup;
}
