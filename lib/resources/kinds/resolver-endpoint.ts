import type { AddressDescription, EndpointDescription } from '../../aws/resolver-calls';
import type { ApiResolverEndpoint } from '../../model/resolver/api-shape';
import { addressText, matchAddresses } from '../../model/resolver/match-addresses';
import { requestedKind, type RequestedCalls } from '../requested-kind';
import { listAddresses, listEndpoints, listRulesThrough, resolverOf } from '../resolver';
import { endpointUnderWay, isFailed, swapAddresses, waitUntilOperational } from '../resolver-addresses';
import type { ResourceKind } from '../resource-kind';
import { firstEnding, onceSettled } from '../under-way';

const calls: RequestedCalls<'resolverEndpoint', EndpointDescription> = {
  kind: 'resolverEndpoint',
  family: 'resolver',
  list: listEndpoints,
  properties: async (resolver, region, one) => propertiesOf(region, one, await listAddresses(resolver, region, one.Id)),
  get: async (resolver, ResolverEndpointId, place) =>
    (await resolver.call('GetResolverEndpoint', { ResolverEndpointId }, place)).ResolverEndpoint,
  make: async (resolver, members, request, place) =>
    (await resolver.call('CreateResolverEndpoint', { ...members, ...request }, place)).ResolverEndpoint,
  end: (resolver, ResolverEndpointId, place) => resolver.call('DeleteResolverEndpoint', { ResolverEndpointId }, place),
  endingBefore: async (resolver, region, id) => firstEnding(await listRulesThrough(resolver, region, id)),
};

/**
 * Resolver endpoints: found by CreatorRequestId, of which direction, security groups and Region are part, since no call changes them.
 *
 * AWS answers a second creation by the same id with an error, also after a lost answer; the endpoint is looked up then.
 *
 * @see Route 53 Resolver API Reference, CreateResolverEndpoint and UpdateResolverEndpoint
 */
export const resolverEndpoint: ResourceKind<'resolverEndpoint'> = {
  ...requestedKind(calls),
  noun: { one: 'Resolver endpoint', many: 'Resolver endpoints' },
  compare(declared, live) {
    const { missing, surplus } = matchAddresses(declared.IpAddresses, live.IpAddresses);
    const changes = [
      ...(['Name', 'ResolverEndpointType', 'Protocols'] as const)
        .filter((member) => String(declared[member]) !== String(live[member]))
        .map((member) => ({ member, before: live[member], after: declared[member] })),
      ...(missing.length + surplus.length === 0
        ? []
        : [{ member: 'IpAddresses', before: live.IpAddresses.map(addressText), after: declared.IpAddresses.map(addressText) }]),
    ];
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async update(ports, { id, before, after }) {
    const resolver = resolverOf(ports);
    const { Region: region } = after;
    for (const members of memberUpdates(before, after)) {
      const send = () => resolver.call('UpdateResolverEndpoint', { ResolverEndpointId: id, ...members }, { region, resource: id });
      await onceSettled(resolver.clock, send, () => endpointUnderWay(resolver, region, id));
      await waitUntilOperational(resolver, region, id);
    }
    await swapAddresses(resolver, region, id, after.IpAddresses);
    return { id, attributes: { id } };
  },

  waitUntilUsable: (ports, { id }, patience, { Region: region }) => waitUntilOperational(resolverOf(ports), region, id, patience),
};

/** Protocols go from plain to encrypted, and back, by way of both (Route 53 Resolver API Reference, UpdateResolverEndpoint). */
function memberUpdates(before: ApiResolverEndpoint, after: ApiResolverEndpoint): Partial<ApiResolverEndpoint>[] {
  const differs = (member: 'Name' | 'ResolverEndpointType' | 'Protocols') => String(before[member]) !== String(after[member]);
  const { Name, ResolverEndpointType, Protocols } = after;
  const shared = Protocols.some((protocol) => before.Protocols.includes(protocol));
  const both = [...before.Protocols.slice(0, 1), ...Protocols.slice(0, 1)].sort();
  const first = {
    ...(differs('Name') ? { Name } : {}),
    ...(differs('ResolverEndpointType') ? { ResolverEndpointType } : {}),
    ...(differs('Protocols') ? { Protocols: shared ? Protocols : both } : {}),
  };
  // Emulators take a name that is left out for none.
  const named = (members: Partial<ApiResolverEndpoint>) => ({ Name, ...members });
  return [...(Object.keys(first).length === 0 ? [] : [named(first)]), ...(shared ? [] : [named({ Protocols })])];
}

function propertiesOf(Region: string, endpoint: EndpointDescription, addresses: readonly AddressDescription[]): ApiResolverEndpoint {
  const { Name = '', Direction, ResolverEndpointType = 'IPV4', Protocols = ['Do53'], SecurityGroupIds } = endpoint;
  return {
    Region,
    Name,
    Direction,
    ResolverEndpointType,
    Protocols: [...Protocols].sort(),
    SecurityGroupIds: [...SecurityGroupIds].sort(),
    // One that failed has to be replaced, so it does not count as there.
    IpAddresses: addresses
      .filter((address) => !isFailed(address))
      .map(({ SubnetId, Ip, Ipv6 }) => ({ SubnetId, ...(Ip === undefined ? {} : { Ip }), ...(Ipv6 === undefined ? {} : { Ipv6 }) })),
  };
}
