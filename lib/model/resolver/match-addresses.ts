import { canonicalIpv6 } from '../rdata/aaaa';
import type { ApiResolverIpAddress } from './api-shape';

/** Which wanted addresses are still to come, and which of those there are nobody wants. */
export interface AddressDifference<T extends ApiResolverIpAddress> {
  readonly missing: readonly ApiResolverIpAddress[];
  readonly surplus: readonly T[];
}

/**
 * The addresses wanted beside those there are, as two multisets: one that names no address is any of its subnet that is not wanted by name.
 *
 * Anything else would never settle, since AWS tells the address that it picked.
 */
export function matchAddresses<T extends ApiResolverIpAddress>(
  wanted: readonly ApiResolverIpAddress[],
  existing: readonly T[],
): AddressDifference<T> {
  const left = [...existing];
  const take = (fits: (one: T) => boolean) => {
    const at = left.findIndex(fits);
    return at !== -1 && left.splice(at, 1).length > 0;
  };
  const byName = (one: ApiResolverIpAddress) => one.Ip !== undefined || one.Ipv6 !== undefined;
  const missing = [...wanted.filter(byName), ...wanted.filter((one) => !byName(one))].filter(
    ({ SubnetId, Ip, Ipv6 }) =>
      !take((one) => one.SubnetId === SubnetId && (Ip === undefined || one.Ip === Ip) && (Ipv6 === undefined || sameIpv6(one.Ipv6, Ipv6))),
  );
  return { missing, surplus: left };
}

function sameIpv6(one = '', other: string): boolean {
  return one === other || (canonicalIpv6(one) ?? one) === canonicalIpv6(other);
}

/** `10.0.1.10 in subnet-0a`. */
export function addressText({ SubnetId, Ip, Ipv6 }: ApiResolverIpAddress): string {
  const address = [Ip, Ipv6].filter((one) => one !== undefined).join(' and ');
  return `${address === '' ? 'any address' : address} in ${SubnetId}`;
}
