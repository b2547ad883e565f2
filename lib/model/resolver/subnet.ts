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

function outside(message: string, value: string): Finding {
  return finding('ResolverAddressOutsideSubnet', { message, value });
}
