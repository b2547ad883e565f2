import type { ResolverCalls } from '../aws/resolver-calls';
import type { ApiFirewallRule } from '../model/firewall/api-shape';
import { firewallRuleKey, firewallRuleText } from '../model/firewall/rule-key';
import { tokenOf } from '../synth/caller-reference';
import { listFirewallRules } from './firewall';
import { unlessCode } from './service-call';
import { firstUnderWay, onceSettled } from './under-way';

/**
 * Gives a group the rules wanted, one by one in the order of their priorities; those that nobody wants go last, so that nothing is let
 * through in between. A priority is taken once, so whoever stands in the way moves behind all others first.
 */
export async function setRules(calls: ResolverCalls, region: string, group: string, wanted: readonly ApiFirewallRule[]): Promise<void> {
  const place = { region, resource: group };
  const live = new Map((await listFirewallRules(calls, region, group)).map((rule) => [firewallRuleKey(rule), rule]));
  const update = async (rule: ApiFirewallRule) => {
    const { FirewallDomainListId, Qtype, ...members } = rule;
    const key = { FirewallRuleGroupId: group, FirewallDomainListId, ...(Qtype === undefined ? {} : { Qtype }) };
    await onceGroupAtRest(calls, region, group, () => calls.call('UpdateFirewallRule', { ...key, ...members }, place));
    live.set(firewallRuleKey(rule), rule);
  };
  for (const rule of wanted) {
    const key = firewallRuleKey(rule);
    const inTheWay = [...live.values()].find((one) => one.Priority === rule.Priority && firewallRuleKey(one) !== key);
    if (inTheWay !== undefined) await update({ ...inTheWay, Priority: behind([...wanted, ...live.values()]) });
    const existing = live.get(key);
    if (existing === undefined) {
      const CreatorRequestId = tokenOf(group, firewallRuleText(rule));
      const input = { ...rule, FirewallRuleGroupId: group, CreatorRequestId };
      await onceGroupAtRest(calls, region, group, () => calls.call('CreateFirewallRule', input, place));
      live.set(key, rule);
    } else if (firewallRuleText(existing) !== firewallRuleText(rule)) await update(rule);
  }
  const kept = new Set(wanted.map(firewallRuleKey));
  await deleteRules(
    calls,
    region,
    group,
    [...live.values()].filter((rule) => !kept.has(firewallRuleKey(rule))),
  );
}

/** Done also for those that are gone. */
export async function deleteRules(calls: ResolverCalls, region: string, group: string, rules: readonly ApiFirewallRule[]): Promise<void> {
  for (const { FirewallDomainListId, Qtype } of rules) {
    const key = { FirewallRuleGroupId: group, FirewallDomainListId, ...(Qtype === undefined ? {} : { Qtype }) };
    const send = () => calls.call('DeleteFirewallRule', key, { region, resource: group });
    await unlessCode(['ResourceNotFoundException'], onceGroupAtRest(calls, region, group, send));
  }
}

function onceGroupAtRest<T>(calls: ResolverCalls, region: string, FirewallRuleGroupId: string, send: () => Promise<T>): Promise<T> {
  const look = () => calls.call('GetFirewallRuleGroup', { FirewallRuleGroupId }, { region, resource: FirewallRuleGroupId });
  return onceSettled(calls.clock, send, async () => firstUnderWay([(await look()).FirewallRuleGroup]));
}

function behind(rules: readonly ApiFirewallRule[]): number {
  return Math.max(...rules.map(({ Priority }) => Priority)) + 1;
}
