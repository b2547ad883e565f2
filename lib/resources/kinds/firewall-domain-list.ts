import type { ResolverCalls } from '../../aws/resolver-calls';
import { listDomainLists, listDomains } from '../firewall';
import { createRequested, endAndWait, readRequested } from '../requested';
import { addResolverTags, isMadeBy, lookAt, resolverOf, resolverTags } from '../resolver';
import type { ResourceKind } from '../resource-kind';
import { ownPatience, unlessCode, waitUntilSettled } from '../service-call';

/** Route 53 Resolver API Reference, UpdateFirewallDomains. */
const perCall = 1000;

/**
 * Lists of domains of DNS Firewall: found by CreatorRequestId, of which name and Region are part. Domains are changed in place, new ones
 * added before old ones go, so that nothing is let through in between that both sides of the change block.
 *
 * @see Route 53 Resolver API Reference, CreateFirewallDomainList and UpdateFirewallDomains
 */
export const firewallDomainList: ResourceKind<'firewallDomainList'> = {
  kind: 'firewallDomainList',
  noun: { one: 'DNS Firewall domain list', many: 'DNS Firewall domain lists' },
  identifiedBy: 'callerReference',

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

  compare(declared, live) {
    if (declared.Name !== live.Name) return { outcome: 'replace', reason: 'a list of domains keeps its name' };
    const [before, after] = [live.Domains, declared.Domains];
    return String(before) === String(after) ? { outcome: 'same' } : { outcome: 'update', changes: [{ member: 'Domains', before, after }] };
  },

  read: (ports, request) =>
    readRequested('firewallDomainList', ports, request, {
      family: 'firewall',
      list: listDomainLists,
      properties: async (calls, Region, { Id, Name }) => ({ Region, Name, Domains: await listDomains(calls, Region, Id) }),
    }),

  async create(ports, { path, identity, properties, tags }) {
    const calls = resolverOf(ports);
    const { Region: region, Name, Domains } = properties;
    const made = await createRequested(
      { path, identity },
      async (CreatorRequestId) => {
        const input = { Name, CreatorRequestId, ...resolverTags(tags) };
        return (await calls.call('CreateFirewallDomainList', input, { region, resource: path })).FirewallDomainList;
      },
      async (CreatorRequestId) => (await listDomainLists(calls, region)).find((one) => one.CreatorRequestId === CreatorRequestId),
    );
    await setDomains(calls, region, made.id, Domains);
    return made;
  },

  async update(ports, { id, after }) {
    await setDomains(resolverOf(ports), after.Region, id, after.Domains);
    return { id, attributes: { id } };
  },

  delete(ports, { id, before: { Region: region } }) {
    const calls = resolverOf(ports);
    const end = () => calls.call('DeleteFirewallDomainList', { FirewallDomainListId: id }, { region, resource: id });
    return endAndWait(calls, `The deletion of ${id}`, end, () => listOf(calls, region, id));
  },

  async addTags(ports, id, tags, { Region: region }) {
    const calls = resolverOf(ports);
    const list = await listOf(calls, region, id);
    if (list !== undefined) await addResolverTags(calls, region, list.Arn, tags);
  },
};

async function setDomains(calls: ResolverCalls, region: string, id: string, wanted: readonly string[]): Promise<void> {
  const existing = await listDomains(calls, region, id);
  const [before, after] = [new Set(existing), new Set(wanted)];
  const settle = () =>
    waitUntilSettled(`The list ${id}`, async () => lookAt(await listOf(calls, region, id), ['COMPLETE']), ownPatience(calls.clock));
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

async function listOf(calls: ResolverCalls, region: string, FirewallDomainListId: string) {
  const place = { region, resource: FirewallDomainListId };
  const answer = await unlessCode(['ResourceNotFoundException'], calls.call('GetFirewallDomainList', { FirewallDomainListId }, place));
  return answer?.FirewallDomainList;
}
