import type { AddressDescription, EndpointDescription } from '../../aws/resolver-calls';
import type { ApiResolverEndpoint } from '../../model/resolver/api-shape';
import { addressText, matchAddresses } from '../../model/resolver/match-addresses';
import type { Tags } from '../../synth/declarations';
import type { LiveResource } from '../live-resource';
import {
  addResolverTags,
  isMadeBy,
  listAddresses,
  listEndpoints,
  readResolverTags,
  regionsOf,
  resolverOf,
  resolverTags,
} from '../resolver';
import { isFailed, swapAddresses, waitUntilOperational } from '../resolver-addresses';
import type { ResourceKind, WrittenResource } from '../resource-kind';
import { ownPatience, settled, unlessCode, waitUntilSettled } from '../service-call';
import { withFreeCallerReference } from '../with-free-caller-reference';

/**
 * Resolver endpoints: found by CreatorRequestId, of which direction, security groups and Region are part, since no call changes them.
 *
 * AWS answers a second creation by the same id with an error, also after a lost answer; the endpoint is looked up then.
 *
 * @see Route 53 Resolver API Reference, CreateResolverEndpoint and UpdateResolverEndpoint
 */
export const resolverEndpoint: ResourceKind<'resolverEndpoint'> = {
  kind: 'resolverEndpoint',
  noun: { one: 'Resolver endpoint', many: 'Resolver endpoints' },
  identifiedBy: 'callerReference',

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

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

  async read(ports, { app, declared, resources }) {
    const identities = new Set(declared.map(({ identity }) => identity));
    const tagged = declared.some(({ tags }) => Object.keys(tags).length > 0);
    const live: LiveResource<'resolverEndpoint'>[] = [];
    for (const region of regionsOf({ resources })) {
      const calls = resolverOf(ports);
      for (const one of await listEndpoints(calls, region)) {
        if (!identities.has(one.CreatorRequestId) && !isMadeBy(app, one.CreatorRequestId)) continue;
        const addresses = await listAddresses(calls, region, one.Id);
        live.push(toLive(region, one, addresses, tagged ? await readResolverTags(calls, region, one.Arn) : undefined));
      }
    }
    return live;
  },

  async create(ports, { path, identity, properties, tags }) {
    const calls = resolverOf(ports);
    const { Region: region, ...members } = properties;
    return withFreeCallerReference(path, identity, async (CreatorRequestId) => {
      const input = { ...members, CreatorRequestId, ...resolverTags(tags) };
      const created = await unlessCode(
        ['ResourceExistsException'],
        calls.call('CreateResolverEndpoint', input, { region, resource: path }),
      );
      const found = created?.ResolverEndpoint ?? (await listEndpoints(calls, region, CreatorRequestId))[0];
      return found === undefined ? undefined : written(found.Id);
    });
  },

  async update(ports, { id, before, after }) {
    const calls = resolverOf(ports);
    const { Region: region } = after;
    for (const members of memberUpdates(before, after)) {
      await calls.call('UpdateResolverEndpoint', { ResolverEndpointId: id, ...members }, { region, resource: id });
      await waitUntilOperational(calls, region, id);
    }
    await swapAddresses(calls, region, id, after.IpAddresses);
    return written(id);
  },

  async delete(ports, { id, before: { Region: region } }) {
    const calls = resolverOf(ports);
    const gone = ['ResourceNotFoundException'];
    await unlessCode(gone, calls.call('DeleteResolverEndpoint', { ResolverEndpointId: id }, { region, resource: id }));
    await waitUntilSettled(
      `The deletion of ${id}`,
      async () => {
        const left = await unlessCode(gone, calls.call('GetResolverEndpoint', { ResolverEndpointId: id }, { region, resource: id }));
        return left?.ResolverEndpoint === undefined ? settled : { settled: false, status: left.ResolverEndpoint.Status };
      },
      ownPatience(calls.clock),
    );
  },

  async addTags(ports, id, tags, { Region: region }) {
    const calls = resolverOf(ports);
    const { ResolverEndpoint } = await calls.call('GetResolverEndpoint', { ResolverEndpointId: id }, { region, resource: id });
    if (ResolverEndpoint !== undefined) await addResolverTags(calls, region, ResolverEndpoint.Arn, tags);
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

function toLive(
  Region: string,
  endpoint: EndpointDescription,
  addresses: readonly AddressDescription[],
  tags: Tags | undefined,
): LiveResource<'resolverEndpoint'> {
  const { Id: id, Name = '', Direction, ResolverEndpointType = 'IPV4', Protocols = ['Do53'], SecurityGroupIds } = endpoint;
  return {
    kind: 'resolverEndpoint',
    id,
    identity: endpoint.CreatorRequestId,
    properties: {
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
    },
    attributes: { id },
    ...(tags === undefined ? {} : { tags }),
  };
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}
