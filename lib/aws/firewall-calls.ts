import type { ApiFirewallAssociation, ApiFirewallRule } from '../model/firewall/api-shape';
import type { Next, Page, ResolverTag } from './resolver-shapes';

/** A list of domains, or a group of rules, as DNS Firewall lists them. */
export interface FirewallDescription {
  readonly Id: string;
  readonly Arn: string;
  readonly Name: string;
  readonly CreatorRequestId?: string;
  /** Of lists that AWS keeps. */
  readonly ManagedOwnerName?: string;
  readonly ShareStatus?: string;
}

/** What a list or group is doing. */
export interface FirewallStatus {
  readonly Status: string;
  readonly StatusMessage?: string;
}

/** A group's association with a VPC as DNS Firewall tells of it. */
export interface FirewallAssociationDescription extends FirewallStatus {
  readonly Id: string;
  readonly Arn: string;
  readonly FirewallRuleGroupId: string;
  readonly VpcId: string;
  readonly Name?: string;
  readonly Priority: number;
  readonly MutationProtection?: 'ENABLED' | 'DISABLED';
  readonly CreatorRequestId?: string;
  readonly ManagedOwnerName?: string;
}

interface Requested {
  readonly CreatorRequestId: string;
  readonly Tags?: readonly ResolverTag[];
}

type RuleKey = Pick<ApiFirewallRule, 'FirewallDomainListId' | 'Qtype'> & { readonly FirewallRuleGroupId: string };

/** The calls of DNS Firewall in use; its lists take no filters. */
export interface FirewallCallTable {
  readonly ListFirewallDomainLists: { input: Page; output: Next & { readonly FirewallDomainLists?: readonly FirewallDescription[] } };
  readonly GetFirewallDomainList: {
    input: { readonly FirewallDomainListId: string };
    output: { readonly FirewallDomainList?: FirewallDescription & FirewallStatus };
  };
  readonly CreateFirewallDomainList: {
    input: Requested & { readonly Name: string };
    output: { readonly FirewallDomainList?: FirewallDescription };
  };
  readonly ListFirewallDomains: {
    input: Page & { readonly FirewallDomainListId: string };
    output: Next & { readonly Domains?: readonly string[] };
  };
  readonly UpdateFirewallDomains: {
    input: { readonly FirewallDomainListId: string; readonly Operation: 'ADD' | 'REMOVE'; readonly Domains: readonly string[] };
    output: object;
  };
  readonly DeleteFirewallDomainList: { input: { readonly FirewallDomainListId: string }; output: object };
  readonly ListFirewallRuleGroups: { input: Page; output: Next & { readonly FirewallRuleGroups?: readonly FirewallDescription[] } };
  readonly GetFirewallRuleGroup: {
    input: { readonly FirewallRuleGroupId: string };
    output: { readonly FirewallRuleGroup?: FirewallDescription & FirewallStatus };
  };
  readonly CreateFirewallRuleGroup: {
    input: Requested & { readonly Name: string };
    output: { readonly FirewallRuleGroup?: FirewallDescription };
  };
  readonly DeleteFirewallRuleGroup: { input: { readonly FirewallRuleGroupId: string }; output: object };
  readonly ListFirewallRules: {
    input: Page & { readonly FirewallRuleGroupId: string };
    output: Next & { readonly FirewallRules?: readonly Partial<ApiFirewallRule>[] };
  };
  readonly CreateFirewallRule: { input: ApiFirewallRule & RuleKey & { readonly CreatorRequestId: string }; output: object };
  readonly UpdateFirewallRule: { input: RuleKey & Partial<ApiFirewallRule>; output: object };
  readonly DeleteFirewallRule: { input: RuleKey; output: object };
  readonly ListFirewallRuleGroupAssociations: {
    input: Page & { readonly VpcId?: string; readonly FirewallRuleGroupId?: string };
    output: Next & { readonly FirewallRuleGroupAssociations?: readonly FirewallAssociationDescription[] };
  };
  readonly GetFirewallRuleGroupAssociation: {
    input: { readonly FirewallRuleGroupAssociationId: string };
    output: { readonly FirewallRuleGroupAssociation?: FirewallAssociationDescription };
  };
  readonly AssociateFirewallRuleGroup: {
    input: Omit<ApiFirewallAssociation, 'Region'> & Requested;
    output: { readonly FirewallRuleGroupAssociation?: FirewallAssociationDescription };
  };
  readonly UpdateFirewallRuleGroupAssociation: {
    input: { readonly FirewallRuleGroupAssociationId: string } & Partial<
      Pick<ApiFirewallAssociation, 'Name' | 'Priority' | 'MutationProtection'>
    >;
    output: object;
  };
  readonly DisassociateFirewallRuleGroup: { input: { readonly FirewallRuleGroupAssociationId: string }; output: object };
  readonly GetFirewallConfig: {
    input: { readonly ResourceId: string };
    output: { readonly FirewallConfig?: { readonly FirewallFailOpen?: string } };
  };
  readonly UpdateFirewallConfig: {
    input: { readonly ResourceId: string; readonly FirewallFailOpen: 'ENABLED' | 'DISABLED' };
    output: object;
  };
}
