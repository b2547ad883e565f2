import { parseCidrBlock } from '../cidr-collection/cidr-block';
import { finding, type Finding } from '../finding';

/** AWS keeps the first four addresses of a subnet and the last one (Amazon VPC User Guide, Subnet sizing). */
const keptFirst = 4;
const keptLast = 1;

/** Whether an address can be had in its subnet, where the subnet's block is told. */
export function checkInSubnet({
  subnetId,
  ip,
  cidr,
}: {
  readonly subnetId: string;
  readonly ip?: string;
  readonly cidr?: string;
}): Finding[] {
  if (cidr === undefined) return [];
  const subnet = parseCidrBlock(cidr);
  if (subnet?.family !== 4) return [outside(`${JSON.stringify(cidr)} of ${subnetId} is no IPv4 block.`, cidr)];
  const address = ip === undefined ? undefined : parseCidrBlock(`${ip}/32`);
  if (ip === undefined || address === undefined) return [];
  if (!address.bits.startsWith(subnet.bits)) return [outside(`${ip} is outside of ${subnet.text}, the block of ${subnetId}.`, ip)];
  const place = Number.parseInt(address.bits.slice(subnet.prefixLength) || '0', 2);
  const size = 2 ** (32 - subnet.prefixLength);
  if (place >= keptFirst && place < size - keptLast) return [];
  return [outside(`${ip} is one of the addresses of ${subnet.text} that AWS keeps for itself.`, ip)];
}

/** A subnet as an address of an endpoint tells of it. */
interface SubnetOfAddress {
  readonly subnetId: string;
  readonly cidr?: string;
}

/** Whether the blocks of subnets, as far as they are told, can be: each subnet has one, and no two of them have addresses in common. */
export function checkSubnetBlocks(addresses: readonly SubnetOfAddress[]): Finding[] {
  const told = addresses.flatMap(({ subnetId, cidr = '' }) => {
    const block = parseCidrBlock(cidr);
    return block === undefined ? [] : [{ subnetId, block }];
  });
  return told.flatMap(({ subnetId, block }, i) => {
    const other = told
      .slice(0, i)
      .find((one) => (one.subnetId === subnetId ? one.block.text !== block.text : overlap(one.block.bits, block.bits)));
    if (other === undefined) return [];
    const message = `${subnetId} has ${block.text}, and ${other.subnetId === subnetId ? 'also' : `${other.subnetId} has`} ${other.block.text}.`;
    return [finding('ResolverSubnetsOverlap', { message, value: block.text })];
  });
}

function overlap(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function outside(message: string, value: string): Finding {
  return finding('ResolverAddressOutsideSubnet', { message, value });
}
