import { listAll } from '../aws/list-all';
import type { FirewallAssociationDescription, FirewallDescription } from '../aws/firewall-calls';
import type { ResolverCalls } from '../aws/resolver-calls';
import type { ApiFirewallRule } from '../model/firewall/api-shape';
import { token } from './resolver';

const MaxResults = 100;

/** Lists of domains; those that AWS keeps, and those of other accounts, are among them. */
export function listDomainLists(calls: ResolverCalls, region: string): Promise<FirewallDescription[]> {
  return listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListFirewallDomainLists', { MaxResults, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.FirewallDomainLists ?? [], next: page.NextToken };
  });
}

/** The domains of a list, in the form in which they are declared. */
export async function listDomains(calls: ResolverCalls, region: string, FirewallDomainListId: string): Promise<string[]> {
  const domains = await listAll(async (NextToken: string | undefined) => {
    const input = { FirewallDomainListId, MaxResults: 5000, ...token(NextToken) };
    const page = await calls.call('ListFirewallDomains', input, { region, resource: FirewallDomainListId });
    return { items: page.Domains ?? [], next: page.NextToken };
  });
  return domains.map((domain) => domain.toLowerCase().replace(/\.$/, '')).sort();
}

/** Groups of rules; those of other accounts are among them. */
export function listRuleGroups(calls: ResolverCalls, region: string): Promise<FirewallDescription[]> {
  return listAll(async (NextToken: string | undefined) => {
    const page = await calls.call('ListFirewallRuleGroups', { MaxResults, ...token(NextToken) }, { region, resource: '*' });
    return { items: page.FirewallRuleGroups ?? [], next: page.NextToken };
  });
}

/** The rules of a group that look questions up in lists, by priority; those of threat protection and of partners are none of ours. */
export async function listFirewallRules(calls: ResolverCalls, region: string, FirewallRuleGroupId: string): Promise<ApiFirewallRule[]> {
  const rules = await listAll(async (NextToken: string | undefined) => {
    const input = { FirewallRuleGroupId, MaxResults, ...token(NextToken) };
    const page = await calls.call('ListFirewallRules', input, { region, resource: FirewallRuleGroupId });
    return { items: page.FirewallRules ?? [], next: page.NextToken };
  });
  return rules
    .filter(({ FirewallDomainListId = '' }) => FirewallDomainListId !== '')
    .map(toRule)
    .sort((a, b) => a.Priority - b.Priority);
}

/** Associations of groups with VPCs but those that vanish. */
export async function listFirewallAssociations(
  calls: ResolverCalls,
  region: string,
  of: { readonly VpcId?: string; readonly FirewallRuleGroupId?: string } = {},
): Promise<FirewallAssociationDescription[]> {
  return (await listAllAssociations(calls, region, of)).filter(({ Status }) => Status !== 'DELETING');
}

/** Associations of groups with VPCs, those that vanish included. */
export function listAllAssociations(
  calls: ResolverCalls,
  region: string,
  of: { readonly VpcId?: string; readonly FirewallRuleGroupId?: string } = {},
): Promise<FirewallAssociationDescription[]> {
  return listAll(async (NextToken: string | undefined) => {
    const input = { MaxResults, ...of, ...token(NextToken) };
    const page = await calls.call('ListFirewallRuleGroupAssociations', input, {
      region,
      resource: of.VpcId ?? of.FirewallRuleGroupId ?? '*',
    });
    return { items: page.FirewallRuleGroupAssociations ?? [], next: page.NextToken };
  });
}

function toRule(rule: Partial<ApiFirewallRule>): ApiFirewallRule {
  const { Name = '', Priority = 0, FirewallDomainListId = '', Action = 'ALERT', BlockResponse, Qtype } = rule;
  const { BlockOverrideDomain, BlockOverrideDnsType, BlockOverrideTtl, FirewallDomainRedirectionAction } = rule;
  return {
    Name,
    Priority,
    FirewallDomainListId,
    Action,
    ...(BlockResponse === undefined ? {} : { BlockResponse }),
    ...(BlockResponse !== 'OVERRIDE' || BlockOverrideDomain === undefined
      ? {}
      : { BlockOverrideDomain: BlockOverrideDomain.replace(/\.$/, '') }),
    ...(BlockResponse !== 'OVERRIDE' || BlockOverrideDnsType === undefined ? {} : { BlockOverrideDnsType }),
    ...(BlockResponse !== 'OVERRIDE' || BlockOverrideTtl === undefined ? {} : { BlockOverrideTtl }),
    ...(FirewallDomainRedirectionAction === undefined ? {} : { FirewallDomainRedirectionAction }),
    ...(Qtype === undefined || Qtype === '' ? {} : { Qtype }),
  };
}
