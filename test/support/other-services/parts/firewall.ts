import { FirewallAssociation, FirewallDomainList, FirewallRuleGroup } from '../../../../lib';
import { lines, region, staying, vpc, type Edition, type Part } from './part';

const domainsOf: Readonly<Record<Edition, Readonly<Record<string, readonly string[]>>>> = {
  1: { Bad: ['bad.example', 'worse.example'], Good: ['ok.bad.example'] },
  2: { Bad: ['worse.example', 'worst.example'] },
};

/** A firewall: the second edition blocks other domains, in another order, and allows none; it guards another VPC. */
export const firewall: Part = {
  declare(edition, app) {
    const rules = Object.entries(domainsOf[edition]).map(([id, domains], i) => ({
      domains: new FirewallDomainList(app, id, { region, domains }),
      priority: 100 * (edition + i),
      ...(id === 'Bad' ? { action: 'BLOCK' as const, response: 'NXDOMAIN' as const } : { action: 'ALLOW' as const }),
    }));
    const group = new FirewallRuleGroup(app, 'Egress', { region, rules });
    new FirewallAssociation(app, 'InVpc', { group, vpc: vpc(`vpc-0${edition}`), mutationProtection: edition === 1 });
  },
  wanted: (edition) => [
    ...Object.entries(domainsOf[edition]).flatMap(([id, domains], i) => [
      `list ${domains.join(' ')}`,
      `${100 * (edition + i)} ${id === 'Bad' ? 'BLOCK' : 'ALLOW'} ${domains.join(' ')}`,
    ]),
    'group',
    `in vpc-0${edition}`,
  ],
  held({ firewall: { lists, domains, groups, rules, associations } }) {
    const domainsIn = (id: string) => [...(domains.get(id) ?? [])].sort().join(' ');
    const own = staying(groups.values())
      .filter(({ Name }) => Name !== 'theirs')
      .map(({ Id }) => Id);
    return [
      ...staying(lists.values()).flatMap(({ Id, Name }) => (Name === 'theirs' ? [] : [`list ${domainsIn(Id)}`])),
      ...own.flatMap((id) => [
        'group',
        ...(rules.get(id) ?? []).map(
          ({ Priority, Action, FirewallDomainListId }) => `${Priority} ${String(Action)} ${domainsIn(FirewallDomainListId)}`,
        ),
      ]),
      ...staying(associations.values()).flatMap(({ Name, VpcId }) => (Name === 'theirs' ? [] : [`in ${String(VpcId)}`])),
    ];
  },
  makeTheirs({ made, firewall: { lists, groups } }) {
    made('CreateFirewallDomainList', { CreatorRequestId: 'theirs list', Name: 'theirs' });
    const [FirewallDomainListId] = lists.keys();
    made('UpdateFirewallDomains', { FirewallDomainListId, Operation: 'ADD', Domains: ['theirs.example'] });
    made('CreateFirewallRuleGroup', { CreatorRequestId: 'theirs group', Name: 'theirs' });
    const [FirewallRuleGroupId] = groups.keys();
    made('CreateFirewallRule', { FirewallRuleGroupId, FirewallDomainListId, Priority: 1, Action: 'ALLOW', Name: 'theirs' });
    made('AssociateFirewallRuleGroup', {
      CreatorRequestId: 'theirs association',
      FirewallRuleGroupId,
      VpcId: 'vpc-01',
      Priority: 9000,
      Name: 'theirs',
      MutationProtection: 'DISABLED',
    });
  },
  theirs({ firewall: { lists, domains, groups, rules, associations } }) {
    return lines(
      [lists, groups, associations].flatMap((all) =>
        [...all.values()].flatMap((one) =>
          one.Name === 'theirs' ? [{ ...one, Status: undefined, domains: [...(domains.get(one.Id) ?? [])], rules: rules.get(one.Id) }] : [],
        ),
      ),
    );
  },
};
