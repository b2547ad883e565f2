import { DomainName } from '../model/name/domain-name';
import { groupsInReach } from './classes/reach';
import type { ClientVpc } from './client/client';
import type { QuestionType } from './question';
import { delegatedServers } from './resolver/delegation';
import { noRules, type ResolverRule } from './resolver/resolver-rule';
import type { World } from './world';
import { chooseZone } from './zone/choose-zone';
import { findDelegation } from './zone/find-name';
import { valueTexts, type ZoneIndex } from './zone/zone-index';

/** A question that the resolver of a VPC gets. */
interface QuestionInVpc {
  readonly name: DomainName;
  readonly type: QuestionType;
}

/**
 * A text that is equal for two worlds with the same zones only if the resolver of a VPC decides alike in them: by its rules, by DNS Firewall
 * for the name and for where its CNAMEs lead, and by the rules that follow a delegation of its own private zone. Takes time linear in the
 * labels of the name and in the record sets in reach of its CNAMEs.
 */
export function resolverDecision(world: World, vpc: ClientVpc, question: QuestionInVpc): string {
  const { name, type } = question;
  const choice = chooseZone(world, { vpc }, name, { isDs: type === 'DS' });
  const zone = choice.kind === 'zone' ? choice.zone : undefined;
  const firewall = world.firewalls.get(vpc.id);
  return JSON.stringify([
    choice.kind,
    zone?.id,
    'rule' in choice ? ruleKey(choice.rule) : undefined,
    zone === undefined ? [] : delegationOf(world, vpc, zone, question),
    firewall?.inspect(name.toText(), type, false),
    zone === undefined || firewall === undefined ? [] : redirectionsOf(zone, name).map((text) => firewall.inspect(text, type, true)),
  ]);
}

function ruleKey({ ruleType, domain, targets, rule, endpoint }: ResolverRule): unknown {
  return [ruleType, domain, targets, rule, endpoint];
}

function delegationOf({ resolverRules }: World, vpc: ClientVpc, zone: ZoneIndex, { name, type }: QuestionInVpc): unknown {
  const ns = zone.vpcs === undefined ? undefined : findDelegation(zone, name, type);
  if (ns === undefined) return [];
  const servers = delegatedServers(ns, zone, resolverRules.get(vpc.id) ?? noRules);
  return servers.map((server) => [server.name, server.rule === undefined ? undefined : ruleKey(server.rule)]);
}

/** Every name that CNAMEs lead to from here, as canonical texts; most names have none. */
function redirectionsOf(zone: ZoneIndex, name: DomainName): readonly string[] {
  if (zone.nodes.get(name.toText())?.has('CNAME') !== true) return [];
  const cnames = groupsInReach(zone, name, 'A').filter(({ type }) => type === 'CNAME');
  return cnames.flatMap(({ members }) =>
    members.flatMap(({ rrset }) =>
      (rrset.kind === 'values' ? valueTexts(rrset) : []).flatMap((text) => {
        const target = DomainName.tryParse(text);
        return target.ok ? [target.value.toText()] : [];
      }),
    ),
  );
}
