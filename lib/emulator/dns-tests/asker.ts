import { isIPv4, isIPv6 } from 'node:net';
import { invalidInput } from '../errors';
import { type Parameters } from '../protocol/parameters';
import { constraintText } from '../xml/body';

/** Who asks, as TestDNSAnswer is told. */
export interface Asker {
  readonly resolverAddress?: string;
  readonly clientSubnet?: string;
}

/** How much of an address the client subnet is where no mask says it (API Reference, TestDNSAnswer). */
const defaultMasks = { 4: 24, 6: 64 } as const;
const longestMasks = { 4: 32, 6: 128 } as const;

/** The longest text of an address, `0000:0000:0000:0000:0000:ffff:192.168.100.228`. */
const longestAddress = 45;

/** @throws ServiceError InvalidInput */
export function readAsker(parameters: Parameters): Asker {
  const resolver = readAddress(parameters, 'resolverip', 'resolverIP');
  const subnet = readAddress(parameters, 'edns0clientsubnetip', 'EDNS0ClientSubnetIP');
  const mask = readMask(parameters, subnet?.family);
  return {
    ...(resolver === undefined ? {} : { resolverAddress: resolver.address }),
    ...(subnet === undefined ? {} : { clientSubnet: `${subnet.address}/${mask ?? defaultMasks[subnet.family]}` }),
  };
}

function readAddress(
  parameters: Parameters,
  name: string,
  pathName: string,
): { readonly address: string; readonly family: 4 | 6 } | undefined {
  const address = parameters.queryOfLength(name, pathName, 0, longestAddress);
  if (address === undefined) return undefined;
  if (isIPv4(address)) return { address, family: 4 };
  if (isIPv6(address) && !address.includes('%')) return { address, family: 6 };
  throw violation(address, pathName, 'Member must be an IPv4 or IPv6 address');
}

function readMask(parameters: Parameters, family: 4 | 6 | undefined): number | undefined {
  const mask = parameters.queryOfLength('edns0clientsubnetmask', 'EDNS0ClientSubnetMask', 0, 3);
  if (mask === undefined) return undefined;
  if (family === undefined) throw invalidInput('Invalid request: EDNS0ClientSubnetMask needs an EDNS0ClientSubnetIP.');
  const longest = longestMasks[family];
  if (/^\d+$/.test(mask) && Number(mask) <= longest) return Number(mask);
  throw violation(mask, 'EDNS0ClientSubnetMask', `Member must be a number between 0 and ${longest} for an IPv${family} address`);
}

function violation(value: string, path: string, constraint: string): Error {
  return invalidInput(constraintText([`Value '${value}' at '${path}' failed to satisfy constraint: ${constraint}`]));
}
