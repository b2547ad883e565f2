import { pageOf, sweep } from './paging';
import { json, type Answer } from './protocols';
import type { FakeService } from './server';

type Members = Record<string, unknown>;
type Kept = Members & { readonly Id: string; Status: string };

interface Rule {
  Priority: number;
  readonly FirewallDomainListId: string;
  readonly Qtype?: string;
  readonly [member: string]: unknown;
}

/** DNS Firewall as of Resolver's service model of 2018-04-01. */
export interface FakeFirewall {
  readonly service: FakeService;
  readonly lists: Map<string, Kept>;
  readonly domains: Map<string, Set<string>>;
  readonly groups: Map<string, Kept>;
  readonly rules: Map<string, Rule[]>;
  readonly associations: Map<string, Kept>;
  readonly failOpen: Map<string, string>;
}

const account = 'arn:aws:route53resolver:eu-west-1:123456789012';

/** The double; what a call has changed is UPDATING at the first look unless it is done at once, and what is ended is DELETING. */
export function fakeFirewall({ atOnce = false } = {}): FakeFirewall {
  const changing = atOnce ? 'COMPLETE' : 'UPDATING';
  const lists = new Map<string, Kept>();
  const domains = new Map<string, Set<string>>();
  const groups = new Map<string, Kept>();
  const rules = new Map<string, Rule[]>();
  const associations = new Map<string, Kept>();
  const failOpen = new Map<string, string>();
  /** What was listed as DELETING. */
  const ended = new Set<Kept>();
  const takenIds = new Set<string>();
  const tags = new Map<string, Map<string, string>>();
  let made = 0;

  const refuse = (code: string, message: string) => json.refuse({ code, message });
  const missing = (id: unknown) => refuse('ResourceNotFoundException', `[RSLVR-02025] Can’t find the resource with ID "${String(id)}"`);
  const invalid = (message: string) => refuse('ValidationException', message);
  const listed = (all: readonly unknown[], input: Readonly<Members>, member: string): Answer => {
    const { items, next } = pageOf(all, input.NextToken);
    return json.answer({ [member]: items, NextToken: next });
  };
  const create = (all: Map<string, Kept>, prefix: string, sort: string, input: Readonly<Members>, rest: Members = {}): Kept | undefined => {
    const { CreatorRequestId, Tags = [], ...members } = input;
    if (takenIds.has(String(CreatorRequestId))) return undefined;
    takenIds.add(String(CreatorRequestId));
    const Id = `${prefix}-${String(++made).padStart(4, '0')}`;
    const Arn = `${account}:${sort}/${Id}`;
    const kept = { ...members, ...rest, Id, Arn, CreatorRequestId, Status: changing };
    all.set(Id, kept);
    tags.set(Arn, new Map((Tags as readonly { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value])));
    return kept;
  };
  const conflict = () => refuse('ConflictException', '[RSLVR-02003] The CreatorRequestId is in use.');
  /** As it is, and at rest at the next look. */
  const seen = (all: Map<string, Kept>, id: unknown): Kept | undefined => {
    const kept = all.get(String(id));
    if (kept === undefined) return undefined;
    const shown = { ...kept };
    if (kept.Status === 'DELETING') all.delete(kept.Id);
    else kept.Status = 'COMPLETE';
    return shown;
  };
  const ruleOf = (input: Readonly<Members>) =>
    (rules.get(String(input.FirewallRuleGroupId)) ?? []).find(
      (one) => one.FirewallDomainListId === input.FirewallDomainListId && one.Qtype === input.Qtype,
    );
  const isPriorityTaken = (all: readonly Readonly<Members>[], Priority: unknown, self?: unknown) =>
    all.some((one) => one !== self && one.Priority === Priority);

  const answer = ({ operation, input }: { readonly operation: string; readonly input: Readonly<Members> }): Answer | undefined => {
    const listId = String(input.FirewallDomainListId);
    const groupId = String(input.FirewallRuleGroupId);
    const associationId = String(input.FirewallRuleGroupAssociationId);
    switch (operation) {
      case 'CreateFirewallDomainList': {
        const kept = create(lists, 'rslvr-fdl', 'firewall-domain-list', input);
        if (kept === undefined) return conflict();
        domains.set(kept.Id, new Set());
        return json.answer({ FirewallDomainList: kept });
      }
      case 'ListFirewallDomainLists':
        return listed([...lists.values()], input, 'FirewallDomainLists');
      case 'GetFirewallDomainList': {
        const kept = seen(lists, listId);
        return kept === undefined ? missing(listId) : json.answer({ FirewallDomainList: kept });
      }
      case 'ListFirewallDomains':
        return listed(
          [...(domains.get(listId) ?? [])].map((domain) => `${domain}.`),
          input,
          'Domains',
        );
      case 'UpdateFirewallDomains': {
        const kept = lists.get(listId);
        const all = domains.get(listId);
        const given = input.Domains as readonly string[];
        if (kept === undefined || all === undefined) return missing(listId);
        if (kept.Status === 'UPDATING' && all.size > 0) return refuse('ConflictException', '[RSLVR-02018] The list is being updated.');
        if (given.length > 1000) return invalid('Too many domains.');
        if (input.Operation === 'REMOVE' && given.some((domain) => !all.has(domain))) return invalid('[RSLVR-02502] No such domain.');
        for (const domain of given) {
          if (input.Operation === 'ADD') all.add(domain);
          else all.delete(domain);
        }
        kept.Status = changing;
        return json.answer({ Id: listId, Status: changing });
      }
      case 'DeleteFirewallDomainList': {
        const kept = lists.get(listId);
        if (kept === undefined) return missing(listId);
        if ([...rules.values()].flat().some((rule) => rule.FirewallDomainListId === listId))
          return refuse('ConflictException', '[RSLVR-02013] The list is in use.');
        kept.Status = 'DELETING';
        return json.answer({ FirewallDomainList: kept });
      }
      case 'CreateFirewallRuleGroup': {
        const kept = create(groups, 'rslvr-frg', 'firewall-rule-group', input);
        if (kept === undefined) return conflict();
        rules.set(kept.Id, []);
        return json.answer({ FirewallRuleGroup: kept });
      }
      case 'ListFirewallRuleGroups':
        return listed([...groups.values()], input, 'FirewallRuleGroups');
      case 'GetFirewallRuleGroup': {
        const kept = seen(groups, groupId);
        return kept === undefined ? missing(groupId) : json.answer({ FirewallRuleGroup: kept });
      }
      case 'DeleteFirewallRuleGroup': {
        const kept = groups.get(groupId);
        if (kept === undefined) return missing(groupId);
        if ((rules.get(groupId) ?? []).length > 0 || [...associations.values()].some((one) => one.FirewallRuleGroupId === groupId))
          return refuse('ConflictException', '[RSLVR-02014] The group has rules or associations.');
        kept.Status = 'DELETING';
        return json.answer({ FirewallRuleGroup: kept });
      }
      case 'ListFirewallRules':
        return listed(rules.get(groupId) ?? [], input, 'FirewallRules');
      case 'CreateFirewallRule': {
        const rule = without(input, 'FirewallRuleGroupId', 'CreatorRequestId');
        const all = rules.get(groupId);
        if (all === undefined) return missing(groupId);
        if (!lists.has(listId)) return missing(listId);
        if (ruleOf(input) !== undefined || isPriorityTaken(all, rule.Priority))
          return refuse('ConflictException', '[RSLVR-02028] The rule or its priority exists.');
        all.push(rule as unknown as Rule);
        return json.answer({ FirewallRule: rule });
      }
      case 'UpdateFirewallRule': {
        const rule = ruleOf(input);
        if (rule === undefined) return missing(listId);
        if (isPriorityTaken(rules.get(groupId) ?? [], input.Priority, rule))
          return refuse('ConflictException', '[RSLVR-02028] The priority exists.');
        Object.assign(rule, without(input, 'FirewallRuleGroupId'));
        return json.answer({ FirewallRule: rule });
      }
      case 'DeleteFirewallRule': {
        const rule = ruleOf(input);
        if (rule === undefined) return missing(listId);
        rules.set(
          groupId,
          (rules.get(groupId) ?? []).filter((one) => one !== rule),
        );
        return json.answer({ FirewallRule: rule });
      }
      case 'AssociateFirewallRuleGroup': {
        if (!groups.has(groupId)) return missing(groupId);
        const ofVpc = [...associations.values()].filter(({ VpcId }) => VpcId === input.VpcId);
        if (ofVpc.some((one) => one.FirewallRuleGroupId === groupId) || isPriorityTaken(ofVpc, input.Priority))
          return takenIds.has(String(input.CreatorRequestId)) ? conflict() : refuse('ConflictException', '[RSLVR-02016] It is associated.');
        const kept = create(associations, 'rslvr-frgassoc', 'firewall-rule-group-association', input);
        return kept === undefined ? conflict() : json.answer({ FirewallRuleGroupAssociation: kept });
      }
      case 'ListFirewallRuleGroupAssociations': {
        const { VpcId, FirewallRuleGroupId } = input;
        sweep(associations, ended, input.NextToken);
        const fits = [...associations.values()].filter(
          (one) => [undefined, one.VpcId].includes(VpcId) && [undefined, one.FirewallRuleGroupId].includes(FirewallRuleGroupId),
        );
        for (const one of fits) if (one.Status === 'DELETING') ended.add(one);
        return listed(fits, input, 'FirewallRuleGroupAssociations');
      }
      case 'GetFirewallRuleGroupAssociation': {
        const kept = seen(associations, associationId);
        return kept === undefined ? missing(associationId) : json.answer({ FirewallRuleGroupAssociation: kept });
      }
      case 'UpdateFirewallRuleGroupAssociation': {
        const kept = associations.get(associationId);
        if (kept === undefined) return missing(associationId);
        Object.assign(kept, input, { Status: changing });
        return json.answer({ FirewallRuleGroupAssociation: kept });
      }
      case 'DisassociateFirewallRuleGroup': {
        const kept = associations.get(associationId);
        if (kept === undefined) return missing(associationId);
        if (kept.MutationProtection === 'ENABLED' || kept.Status !== 'COMPLETE')
          return invalid('[RSLVR-02307] The DNS Firewall rule group association is under mutation protection.');
        kept.Status = 'DELETING';
        return json.answer({ FirewallRuleGroupAssociation: kept });
      }
      case 'GetFirewallConfig':
        return json.answer({
          FirewallConfig: { ResourceId: input.ResourceId, FirewallFailOpen: failOpen.get(String(input.ResourceId)) ?? 'DISABLED' },
        });
      case 'UpdateFirewallConfig':
        failOpen.set(String(input.ResourceId), String(input.FirewallFailOpen));
        return json.answer({ FirewallConfig: input });
      case 'ListTagsForResource':
        return tags.has(String(input.ResourceArn))
          ? json.answer({ Tags: [...(tags.get(String(input.ResourceArn)) ?? [])].map(([Key, Value]) => ({ Key, Value })) })
          : undefined;
      case 'TagResource': {
        const kept = tags.get(String(input.ResourceArn));
        for (const { Key, Value } of input.Tags as readonly { Key: string; Value: string }[]) kept?.set(Key, Value);
        return kept === undefined ? undefined : json.answer({});
      }
      default:
        return undefined;
    }
  };

  return { service: { refuse: json.refuse, answer }, lists, domains, groups, rules, associations, failOpen };
}

function without(members: Readonly<Members>, ...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}
