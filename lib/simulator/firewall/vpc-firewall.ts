import type { ApiFirewallRule } from '../../model/firewall/api-shape';
import type { RecordType } from '../../model/rdata/record-type';
import { typeNumbers } from '../../model/rdata/type-numbers';
import { resourceKey } from '../resource-key';
import type { QuestionType } from '../question';
import { DomainList } from './domain-list';
import type { FirewallInput } from './firewall-input';

/** A rule made ready; the list is undefined where its domains are not known. */
interface ReadyRule {
  readonly rule: FirewallRuleRef;
  readonly list: DomainList | undefined;
  /** The number of the type that it is for; undefined for all of them. */
  readonly type: number | undefined;
  readonly trusts: boolean;
}

/** A group of a VPC made ready; the rules are undefined where they are not known. */
interface ReadyGroup {
  readonly group: string;
  readonly rules: readonly ReadyRule[] | undefined;
}

/** A rule of a group, and where to find it. */
export interface FirewallRuleRef {
  /** Construct path or id of the group. */
  readonly group: string;
  /** Construct path or id of the list of domains. */
  readonly list: string;
  readonly rule: ApiFirewallRule;
}

/** What may decide about a name. */
export type FirewallFinding =
  /** A rule that has the name in its list; `assumed` where its domains are not known. */
  | { readonly kind: 'rule'; readonly by: FirewallRuleRef; readonly assumed: boolean }
  /** A group whose rules are not known. */
  | { readonly kind: 'group'; readonly group: string }
  /** No rule has the name. */
  | { readonly kind: 'no-rule' };

/** The groups of one VPC in the order in which they are looked at. */
export class VpcFirewall {
  constructor(
    readonly vpcId: string,
    /** Whether questions are answered while DNS Firewall itself does not answer. */
    readonly failOpen: boolean,
    private readonly groups: readonly ReadyGroup[],
  ) {}

  /**
   * What may decide about a name, in order: the last of them does unless one before it does. All but the last are not known to.
   *
   * Groups and rules are gone through by priority, smallest first, until one matches. A rule that trusts redirections looks at the name
   * asked for alone.
   *
   * @see Route 53 Developer Guide, How Resolver DNS Firewall works; Rule settings in DNS Firewall
   */
  inspect(name: string, type: QuestionType, isRedirection: boolean): readonly FirewallFinding[] {
    const asked = typeNumber(type);
    const findings: FirewallFinding[] = [];
    for (const { group, rules } of this.groups) {
      if (rules === undefined) findings.push({ kind: 'group', group });
      for (const { rule: by, list, type: only, trusts } of rules ?? []) {
        if ((only !== undefined && only !== asked) || (isRedirection && trusts)) continue;
        if (list === undefined) findings.push({ kind: 'rule', by, assumed: true });
        else if (list.has(name)) return [...findings, { kind: 'rule', by, assumed: false }];
      }
    }
    return [...findings, { kind: 'no-rule' }];
  }
}

/** The firewalls of VPCs that have groups, in time linear in rules, domains and associations. */
export function firewallsByVpc(input: FirewallInput): ReadonlyMap<string, VpcFirewall> {
  const { associations = [], failOpenVpcs = [] } = input;
  const [groups, lists] = [byKey(input.groups), byKey(input.domainLists)];
  const readyLists = new Map<string, DomainList | undefined>();
  const listOf = (key: string) => {
    const domains = lists.get(key);
    if (!readyLists.has(key)) readyLists.set(key, domains === undefined ? undefined : new DomainList(domains));
    return readyLists.get(key);
  };
  const readyGroups = new Map<string, ReadyGroup>();
  const groupOf = (key: string): ReadyGroup => {
    const known = readyGroups.get(key);
    if (known !== undefined) return known;
    const rules = groups.get(key);
    const ready = { group: key, rules: rules === undefined ? undefined : readyRules(key, rules, listOf) };
    readyGroups.set(key, ready);
    return ready;
  };
  const byVpc = new Map<string, { readonly priority: number; readonly group: string }[]>();
  for (const { vpcId, group, priority } of associations)
    byVpc.set(vpcId, [...(byVpc.get(vpcId) ?? []), { priority, group: resourceKey(group) }]);
  return new Map(
    Array.from(byVpc, ([vpcId, ofVpc]) => {
      const ordered = ofVpc.sort((a, b) => a.priority - b.priority).map(({ group }) => groupOf(group));
      return [vpcId, new VpcFirewall(vpcId, failOpenVpcs.includes(vpcId), ordered)];
    }),
  );
}

function readyRules(
  group: string,
  rules: readonly ApiFirewallRule[],
  listOf: (key: string) => DomainList | undefined,
): readonly ReadyRule[] {
  return [...rules]
    .sort((a, b) => a.Priority - b.Priority)
    .map((rule) => {
      const list = resourceKey(rule.FirewallDomainListId);
      return {
        rule: { group, list, rule },
        list: listOf(list),
        type: rule.Qtype === undefined ? undefined : typeNumber(rule.Qtype),
        trusts: rule.FirewallDomainRedirectionAction === 'TRUST_REDIRECTION_DOMAIN',
      };
    });
}

function byKey<T>(values: Readonly<Record<string, T>> = {}): ReadonlyMap<string, T> {
  return new Map(Object.entries(values).map(([id, value]) => [resourceKey(id), value]));
}

/** ANY is a type of its own on the wire (RFC 1035, section 3.2.3); -1 for what is no type. */
function typeNumber(type: string): number {
  if (type === 'ANY') return 255;
  if (Object.hasOwn(typeNumbers, type)) return typeNumbers[type as RecordType];
  const [, number] = /^TYPE(\d{1,5})$/.exec(type) ?? [];
  return number === undefined ? -1 : Number(number);
}
