import type { AddressDescription, ResolverCalls } from '../aws/resolver-calls';
import type { ApiResolverIpAddress } from '../model/resolver/api-shape';
import { addressText, matchAddresses } from '../model/resolver/match-addresses';
import type { Patience } from './resource-kind';
import { listAddresses, lookAt } from './resolver';
import { ownPatience, settled, unlessCode, waitUntilSettled } from './service-call';
import { firstUnderWay, onceSettled, type UnderWay } from './under-way';

/** An endpoint never has fewer: they are in different Availability Zones. */
const fewest = 2;
/** The default quota (Route 53 Developer Guide, Quotas on Route 53 Resolver). */
const most = 6;

/** An endpoint that repairs itself answers, and one that needs action has been seen to come round by itself. */
const operational = ['OPERATIONAL', 'AUTO_RECOVERING'];

/** Whether an address will never answer, so that another one has to take its place. */
export function isFailed({ Status }: AddressDescription): boolean {
  return Status.startsWith('FAILED') || isLeaving({ Status });
}

function isLeaving({ Status }: Pick<AddressDescription, 'Status'>): boolean {
  return ['DETACHING', 'REMAP_DETACHING', 'DELETING', 'DELETE_FAILED_FAS_EXPIRED'].includes(Status);
}

/**
 * Gives an endpoint the addresses wanted, one by one: a new one is attached before an old one goes, so that it never has fewer than two.
 * Where the quota leaves no room for one more, an old one goes first.
 *
 * @see Route 53 Resolver API Reference, AssociateResolverEndpointIpAddress: an address counts once it is ATTACHED
 */
export async function swapAddresses(
  calls: ResolverCalls,
  region: string,
  id: string,
  wanted: readonly ApiResolverIpAddress[],
): Promise<void> {
  for (;;) {
    const addresses = (await listAddresses(calls, region, id)).filter((address) => !isLeaving(address));
    const sound = addresses.filter((address) => !isFailed(address));
    const { missing, surplus } = matchAddresses(wanted, sound);
    const [next] = missing;
    const [leaving] = [...addresses.filter(isFailed), ...surplus];
    const mayLeave = leaving !== undefined && (sound.length > fewest || isFailed(leaving));
    if (next !== undefined && (addresses.length < most || !mayLeave)) await addAddress(calls, region, id, next);
    else if (mayLeave) await removeAddress(calls, region, id, leaving);
    else return;
  }
}

/** What keeps an endpoint from being changed or used, where that passes: it has been seen to need action and to come round by itself. */
export async function endpointUnderWay(calls: ResolverCalls, region: string, id: string): Promise<UnderWay | undefined> {
  const look = calls.call('GetResolverEndpoint', { ResolverEndpointId: id }, { region, resource: id });
  return firstUnderWay(
    [(await unlessCode(['ResourceNotFoundException'], look))?.ResolverEndpoint],
    ['CREATING', 'UPDATING', 'ACTION_NEEDED'],
  );
}

/** Ends when an endpoint answers. */
export function waitUntilOperational(
  calls: ResolverCalls,
  region: string,
  id: string,
  patience: Patience = ownPatience(calls.clock),
): Promise<void> {
  const look = async () => {
    const { ResolverEndpoint } = await calls.call('GetResolverEndpoint', { ResolverEndpointId: id }, { region, resource: id });
    return lookAt(ResolverEndpoint, operational);
  };
  return waitUntilSettled(`The endpoint ${id}`, look, patience);
}

async function addAddress(calls: ResolverCalls, region: string, id: string, address: ApiResolverIpAddress): Promise<void> {
  const before = new Set((await listAddresses(calls, region, id)).map(({ IpId }) => IpId));
  const input = { ResolverEndpointId: id, IpAddress: address };
  // It exists where an answer was lost.
  const send = () => calls.call('AssociateResolverEndpointIpAddress', input, { region, resource: id });
  await unlessCode(
    ['ResourceExistsException'],
    onceSettled(calls.clock, send, () => endpointUnderWay(calls, region, id)),
  );
  const look = async () => {
    const added = (await listAddresses(calls, region, id)).filter(({ IpId }) => !before.has(IpId));
    const waiting = added.find(({ Status }) => Status !== 'ATTACHED');
    return added.length > 0 && waiting === undefined ? settled : lookAt(waiting, ['ATTACHED']);
  };
  await waitUntilSettled(`The address ${addressText(address)} of ${id}`, look, ownPatience(calls.clock));
  await waitUntilOperational(calls, region, id);
}

async function removeAddress(calls: ResolverCalls, region: string, id: string, address: AddressDescription): Promise<void> {
  const { IpId, SubnetId, Ip, Ipv6 } = address;
  const IpAddress = { IpId, SubnetId, ...(Ip === undefined ? {} : { Ip }), ...(Ipv6 === undefined ? {} : { Ipv6 }) };
  const input = { ResolverEndpointId: id, IpAddress };
  const send = () => calls.call('DisassociateResolverEndpointIpAddress', input, { region, resource: id });
  await unlessCode(
    ['ResourceNotFoundException'],
    onceSettled(calls.clock, send, () => endpointUnderWay(calls, region, id)),
  );
  const look = async () => {
    const left = (await listAddresses(calls, region, id)).find((one) => one.IpId === IpId);
    return left === undefined ? settled : { settled: false as const, status: left.Status };
  };
  await waitUntilSettled(`The removal of ${addressText(address)} from ${id}`, look, ownPatience(calls.clock));
  await waitUntilOperational(calls, region, id);
}
