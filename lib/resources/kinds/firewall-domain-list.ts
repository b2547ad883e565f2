import type { FirewallDescription } from '../../aws/firewall-calls';
import type { ResolverCalls } from '../../aws/resolver-calls';
import { listDomainLists, listDomains } from '../firewall';
import { requestedKind, waitUntilIn, type RequestedCalls } from '../requested-kind';
import { resolverOf } from '../resolver';
import type { ResourceKind } from '../resource-kind';

/** Route 53 Resolver API Reference, UpdateFirewallDomains. */
const perCall = 1000;

const listCalls: RequestedCalls<'firewallDomainList', FirewallDescription> = {
  kind: 'firewallDomainList',
  family: 'firewall',
  listsWithoutStatus: true,
  list: listDomainLists,
  properties: async (calls, Region, { Id, Name }) => ({ Region, Name, Domains: await listDomains(calls, Region, Id) }),
  get: async (calls, FirewallDomainListId, place) =>
    (await calls.call('GetFirewallDomainList', { FirewallDomainListId }, place)).FirewallDomainList,
  make: async (calls, { Name }, request, place) =>
    (await calls.call('CreateFirewallDomainList', { Name, ...request }, place)).FirewallDomainList,
  end: (calls, FirewallDomainListId, place) => calls.call('DeleteFirewallDomainList', { FirewallDomainListId }, place),
};
const lists = requestedKind(listCalls);

/**
 * Lists of domains of DNS Firewall: found by CreatorRequestId, of which name and Region are part. Domains are changed in place, new ones
 * added before old ones go, so that nothing is let through in between that both sides of the change block.
 *
 * @see Route 53 Resolver API Reference, CreateFirewallDomainList and UpdateFirewallDomains
 */
export const firewallDomainList: ResourceKind<'firewallDomainList'> = {
  ...lists,
  noun: { one: 'DNS Firewall domain list', many: 'DNS Firewall domain lists' },
  compare(declared, live) {
    if (declared.Name !== live.Name) return { outcome: 'replace', reason: 'a list of domains keeps its name' };
    const [before, after] = [live.Domains, declared.Domains];
    return String(before) === String(after) ? { outcome: 'same' } : { outcome: 'update', changes: [{ member: 'Domains', before, after }] };
  },

  async create(ports, wanted) {
    const made = await lists.create(ports, wanted);
    await setDomains(resolverOf(ports), wanted.properties.Region, made.id, wanted.properties.Domains);
    return made;
  },

  async update(ports, { id, after }) {
    await setDomains(resolverOf(ports), after.Region, id, after.Domains);
    return { id, attributes: { id } };
  },
};

async function setDomains(calls: ResolverCalls, region: string, id: string, wanted: readonly string[]): Promise<void> {
  const existing = await listDomains(calls, region, id);
  const [before, after] = [new Set(existing), new Set(wanted)];
  const settle = () => waitUntilIn(['COMPLETE'], listCalls, calls, region, id);
  const send = async (Operation: 'ADD' | 'REMOVE', domains: readonly string[]) => {
    for (let i = 0; i < domains.length; i += perCall) {
      // Also what an earlier run sent is waited for: a list takes one update at a time.
      await settle();
      const input = { FirewallDomainListId: id, Operation, Domains: domains.slice(i, i + perCall) };
      await calls.call('UpdateFirewallDomains', input, { region, resource: id });
    }
  };
  await send(
    'ADD',
    wanted.filter((domain) => !before.has(domain)),
  );
  await send(
    'REMOVE',
    existing.filter((domain) => !after.has(domain)),
  );
  await settle();
}
