import type { DomainName } from '../../model/name/domain-name';

/** A Resolver rule of VPCs (Route 53 Resolver API Reference, ResolverRule). */
export interface ResolverRule {
  /** Questions at and below it are meant; of a rule that delegates, name servers at and below it (`DelegationRecord`). */
  readonly domain: DomainName;
  readonly vpcIds: readonly string[];
  /**
   * `FORWARD` sends questions to the targets; `SYSTEM` takes a part of a forwarded domain back; `DELEGATE` follows NS records of private
   * zones to name servers; `UNKNOWN` is a rule of which the domain alone is known, such as one that another account shares.
   */
  readonly ruleType: 'FORWARD' | 'SYSTEM' | 'DELEGATE' | 'UNKNOWN';
  /** Addresses that questions are sent to. */
  readonly targets: readonly string[];
  /** Construct path or id of the rule. @default - not known */
  readonly rule?: string;
  /** Construct path or id of the outbound endpoint. @default - not known */
  readonly endpoint?: string;
}

/** The rules of one VPC, by domain. */
export interface RulesOfVpc {
  /** All but those that delegate; a VPC has one rule of a domain. */
  readonly byDomain: ReadonlyMap<string, ResolverRule>;
  /** Those that delegate, by delegation record. */
  readonly delegations: ReadonlyMap<string, ResolverRule>;
}

/** Of a VPC that has none. */
export const noRules: RulesOfVpc = { byDomain: new Map(), delegations: new Map() };

/** The rules by VPC, in time linear in rules and VPCs; of two for one domain in a VPC the later one counts. */
export function rulesByVpc(rules: readonly ResolverRule[]): ReadonlyMap<string, RulesOfVpc> {
  const byVpc = new Map<string, { readonly byDomain: Map<string, ResolverRule>; readonly delegations: Map<string, ResolverRule> }>();
  for (const rule of rules)
    for (const vpcId of rule.vpcIds) {
      const ofVpc = byVpc.get(vpcId) ?? { byDomain: new Map<string, ResolverRule>(), delegations: new Map<string, ResolverRule>() };
      byVpc.set(vpcId, ofVpc);
      (rule.ruleType === 'DELEGATE' ? ofVpc.delegations : ofVpc.byDomain).set(rule.domain.toText(), rule);
    }
  return byVpc;
}
