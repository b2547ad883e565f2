/** A list of domains of DNS Firewall (Route 53 Resolver API Reference, FirewallDomainList). */
export interface ApiFirewallDomainList {
  readonly Region: string;
  readonly Name: string;
  /** Lower case, without final dot, sorted, each once; `*.` in front stands for everything below. */
  readonly Domains: readonly string[];
}

export type FirewallAction = 'ALLOW' | 'ALERT' | 'BLOCK';

/** A rule of a group, which has one for each list and query type (Route 53 Resolver API Reference, FirewallRule). */
export interface ApiFirewallRule {
  readonly Name: string;
  /** Smaller ones come first; each once in a group. */
  readonly Priority: number;
  readonly FirewallDomainListId: string;
  readonly Action: FirewallAction;
  readonly BlockResponse?: 'NODATA' | 'NXDOMAIN' | 'OVERRIDE';
  readonly BlockOverrideDomain?: string;
  readonly BlockOverrideDnsType?: 'CNAME';
  readonly BlockOverrideTtl?: number;
  readonly FirewallDomainRedirectionAction?: 'INSPECT_REDIRECTION_DOMAIN' | 'TRUST_REDIRECTION_DOMAIN';
  readonly Qtype?: string;
}

/** A group of rules (Route 53 Resolver API Reference, FirewallRuleGroup). */
export interface ApiFirewallRuleGroup {
  readonly Region: string;
  readonly Name: string;
  /** By priority. */
  readonly Rules: readonly ApiFirewallRule[];
}

/** A group at work in a VPC (Route 53 Resolver API Reference, FirewallRuleGroupAssociation). */
export interface ApiFirewallAssociation {
  readonly Region: string;
  readonly FirewallRuleGroupId: string;
  readonly VpcId: string;
  readonly Name: string;
  /** Groups of smaller ones come first; each once in a VPC. */
  readonly Priority: number;
  readonly MutationProtection: 'ENABLED' | 'DISABLED';
}

/** What a VPC answers while DNS Firewall does not (Route 53 Resolver API Reference, FirewallConfig). */
export interface ApiFirewallConfig {
  readonly Region: string;
  /** The VPC. */
  readonly ResourceId: string;
  readonly FirewallFailOpen: 'ENABLED' | 'DISABLED';
}
