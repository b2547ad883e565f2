import type { ApiFirewallRule } from '../../model/firewall/api-shape';

/** A group of DNS Firewall rules at work in a VPC. */
export interface FirewallAssociation {
  readonly vpcId: string;
  /** Construct path or id of the group. */
  readonly group: string;
  /** Groups of smaller ones come first. */
  readonly priority: number;
}

/** DNS Firewall in the VPCs of a world; what is not in it is not known, and answers that depend on it are neither. */
export interface FirewallInput {
  /** @default - no VPC has a group */
  readonly associations?: readonly FirewallAssociation[];
  /** The rules of groups, by id or by the construct path of those that are declared. @default - not known */
  readonly groups?: Readonly<Record<string, readonly ApiFirewallRule[]>>;
  /** The domains of lists, by id or by the construct path of those that are declared. @default - not known, as those of lists that AWS keeps */
  readonly domainLists?: Readonly<Record<string, readonly string[]>>;
  /** VPCs that answer while DNS Firewall itself does not. @default - none: it fails closed */
  readonly failOpenVpcs?: readonly string[];
}
