import { DomainName } from '../../model/name/domain-name';
import { suffixesOf, valuesOfSimple, type RecordSetGroup, type ZoneIndex } from '../zone/zone-index';
import type { ResolverRule, RulesOfVpc } from './resolver-rule';

/** A name server of a delegation in a private zone, and the rule by which the VPC's resolver reaches it. */
export interface DelegatedServer {
  readonly name: DomainName;
  /** As the private zone has them (glue); none where the resolver looks them up as any name of the VPC. */
  readonly addresses: readonly string[];
  /** Undefined where no rule of the VPC fits. */
  readonly rule?: ResolverRule;
}

/**
 * The name servers of a delegation in a private zone, each with the rule of the VPC whose delegation record is its name or the closest
 * one above it.
 *
 * @see Route 53 Developer Guide, Resolver delegation rules tutorial (read 2026-11-21): `na.hr.example.com NS ns3.na.hr.example.net` is
 * followed by the rule with the delegation record `hr.example.net`, not by the one with `hr.example.com`
 */
export function delegatedServers(ns: RecordSetGroup, zone: ZoneIndex, rules: RulesOfVpc): readonly DelegatedServer[] {
  return valuesOfSimple(ns).flatMap((text): DelegatedServer[] => {
    const name = DomainName.tryParse(text);
    if (!name.ok) return [];
    const rule = fittingRule(name.value, rules);
    return [{ name: name.value, addresses: addressesIn(zone, name.value), ...(rule === undefined ? {} : { rule }) }];
  });
}

/** A rule of which the domain alone is known may be one that delegates. */
function fittingRule(server: DomainName, rules: RulesOfVpc): ResolverRule | undefined {
  const suffixes = suffixesOf(server.toText());
  const closest = (find: (suffix: string) => ResolverRule | undefined) => suffixes.map(find).find((rule) => rule !== undefined);
  return (
    closest((suffix) => rules.delegations.get(suffix)) ??
    closest((suffix) => {
      const rule = rules.byDomain.get(suffix);
      return rule?.ruleType === 'UNKNOWN' ? rule : undefined;
    })
  );
}

function addressesIn(zone: ZoneIndex, server: DomainName): string[] {
  const node = zone.nodes.get(server.toText());
  return (['A', 'AAAA'] as const).flatMap((type) => {
    const group = node?.get(type);
    return group === undefined ? [] : valuesOfSimple(group);
  });
}
