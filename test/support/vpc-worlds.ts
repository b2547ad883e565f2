import { DomainName } from '../../lib/model/name/domain-name';
import type { ApiFirewallRule } from '../../lib/model/firewall/api-shape';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import {
  answer,
  buildWorld,
  type Client,
  type Outcome,
  type QuestionType,
  type ResolverRule,
  type WorldInput,
  type ZoneIndex,
} from '../../lib/simulator';
import { told, zoneWith } from './worlds';

/** The client that asks in these worlds. */
export const inVpc: Client = { vpc: { id: 'vpc-1', region: 'eu-west-1' } };

/** A record set with values of its own. */
export function values(name: string, type: string, ...texts: readonly string[]): ApiResourceRecordSet {
  return { Name: name, Type: type, TTL: 60, ResourceRecords: texts.map((Value) => ({ Value })) };
}

/** A private zone of vpc-1 with these record sets. */
export function privateZone(name: string, ...records: readonly ApiResourceRecordSet[]): ZoneIndex {
  return zoneWith(records, { name, id: `Z-${name}`, vpcs: [{ id: 'vpc-1', region: 'eu-west-1' }] });
}

/** A rule of vpc-1. */
export function vpcRule(ruleType: ResolverRule['ruleType'], domain: string, more: Partial<ResolverRule> = {}): ResolverRule {
  return {
    domain: domain === '.' ? DomainName.root : DomainName.parse(domain),
    vpcIds: ['vpc-1'],
    ruleType,
    targets: ruleType === 'FORWARD' ? ['10.9.0.53'] : [],
    ...more,
  };
}

/** A rule of a DNS Firewall group; the list goes by its id. */
export function firewallRule(
  Priority: number,
  Action: ApiFirewallRule['Action'],
  list: string,
  more: Partial<ApiFirewallRule> = {},
): ApiFirewallRule {
  return { Name: `${Action}-${Priority}`, Priority, Action, FirewallDomainListId: list, ...more };
}

/** The outcome of a question in vpc-1. */
export function askInVpc(input: WorldInput, name: string, type: QuestionType = 'A', client: Client = inVpc): Outcome {
  return answer(buildWorld(input), client, { name, type });
}

/** Each reply on a line, with where it goes or what it depends on. */
export function toldInVpc(outcome: Outcome): string[] {
  const lines = told(outcome);
  return outcome.replies.map(({ reply }, i) => {
    const more = [...(reply.forwardedTo ?? []), ...(reply.delegatedTo ?? []), ...(reply.unknown === undefined ? [] : [reply.unknown])];
    return [lines[i] ?? '', ...more].join(' ');
  });
}
