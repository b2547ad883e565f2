import {
  App,
  FirewallDomainList,
  FirewallRuleGroup,
  FirewallVpcSetting,
  type FirewallRuleGroupProps,
  type FirewallRuleProps,
} from '../../../lib';
import type { firewallCodes } from '../../../lib/model/codes/firewall';

const region = 'eu-west-1';
const vpcs = [{ vpcId: 'vpc-0a', region }];
const rule: FirewallRuleProps = { domains: FirewallDomainList.fromId('rslvr-fdl-0a'), priority: 100, action: 'BLOCK' };

const list = (...domains: readonly string[]) => {
  const app = new App({ name: 'test' });
  new FirewallDomainList(app, 'List', { region, domains });
  return app;
};
const group = (changed: Partial<FirewallRuleGroupProps>) => {
  const app = new App({ name: 'test' });
  new FirewallRuleGroup(app, 'Group', { region, rules: [rule], vpcs, ...changed });
  return app;
};

export const firewallProvocations = {
  FirewallDomainInvalid: () => list('bad*.example'),
  FirewallRuleInvalid: () => group({ rules: [{ ...rule, response: { cname: '' } }] }),
  FirewallRuleRepeated: () => group({ rules: [rule, { ...rule, priority: 200 }] }),
  FirewallPriorityTaken: () => group({ rules: [rule, { ...rule, queryType: 'A' }] }),
  FirewallSettingTwice: () => {
    const app = new App({ name: 'test' });
    for (const failOpen of [true, false]) new FirewallVpcSetting(app, `Open-${failOpen}`, { vpc: { vpcId: 'vpc-0a', region }, failOpen });
    return app;
  },
  FirewallPriorityInvalid: () => group({ vpcs: [{ vpcId: 'vpc-0a', region, priority: 99 }] }),
  FirewallQuotaExceeded: () =>
    group({ rules: Array.from({ length: 101 }, (_, i) => ({ ...rule, priority: i + 1, queryType: `TYPE${i + 1}` })) }),
} satisfies Record<keyof typeof firewallCodes, () => App>;
