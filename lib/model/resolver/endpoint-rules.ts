import { finding, type Finding } from '../finding';
import { isIpv4Address } from '../rdata/a';
import { canonicalIpv6 } from '../rdata/aaaa';
import type { ApiResolverDirection, ApiResolverEndpoint } from './api-shape';
import { addressText } from './match-addresses';

const fewestAddresses = 2;
const mostAddresses = 20;

/** Sorted, and joined by blanks (Route 53 Resolver API Reference, CreateResolverEndpoint, Protocols). */
const protocolSets: Readonly<Record<ApiResolverDirection, readonly string[]>> = {
  INBOUND: ['Do53', 'DoH', 'DoH-FIPS', 'Do53 DoH', 'Do53 DoH-FIPS'],
  OUTBOUND: ['Do53', 'DoH', 'Do53 DoH'],
  INBOUND_DELEGATION: ['Do53'],
};

/** What is wrong with a Resolver endpoint. */
export function checkEndpoint(endpoint: ApiResolverEndpoint): Finding[] {
  const { IpAddresses, Direction, Protocols, SecurityGroupIds } = endpoint;
  const count = IpAddresses.length;
  const protocols = Protocols.join(' ');
  return [
    ...checkResolverName(endpoint.Name),
    ...(count >= fewestAddresses && count <= mostAddresses
      ? []
      : [finding('ResolverAddressCount', { message: `The endpoint has ${count} addresses.`, value: String(count) })]),
    ...(count >= fewestAddresses && new Set(IpAddresses.map(({ SubnetId }) => SubnetId)).size === 1
      ? [finding('ResolverSubnetRepeated', { message: 'Every address is in the same subnet.', value: IpAddresses[0]?.SubnetId ?? '' })]
      : []),
    ...checkAddresses(endpoint),
    ...(SecurityGroupIds.length > 0 ? [] : [invalid('The endpoint has no security group.', '')]),
    ...SecurityGroupIds.filter((id) => !/^sg-[0-9a-z]+$/.test(id)).map((id) =>
      invalid(`${JSON.stringify(id)} is no id of a security group.`, id),
    ),
    ...(protocolSets[Direction].includes(protocols)
      ? []
      : [
          finding('ResolverProtocolsInvalid', {
            message: `An endpoint of direction ${Direction} cannot have ${protocols === '' ? 'no protocol' : protocols}.`,
            value: protocols,
          }),
        ]),
  ];
}

/** What is wrong with a name of anything in Resolver. */
export function checkResolverName(name: string): Finding[] {
  if (/^[A-Za-z0-9_ -]{1,64}$/.test(name) && !/^\d+$/.test(name)) return [];
  return [finding('ResolverNameInvalid', { message: `${JSON.stringify(name)} is no name that Resolver takes.`, value: name })];
}

function checkAddresses({ IpAddresses, ResolverEndpointType: type }: ApiResolverEndpoint): Finding[] {
  const seen = new Set<string>();
  return IpAddresses.flatMap((address) => {
    const { SubnetId, Ip, Ipv6 } = address;
    const findings: Finding[] = [];
    const add = (message: string, value: string) => findings.push(invalid(message, value));
    if (!/^subnet-[0-9a-z]+$/.test(SubnetId)) add(`${JSON.stringify(SubnetId)} is no id of a subnet.`, SubnetId);
    if (Ip !== undefined && !isIpv4Address(Ip)) add(`${JSON.stringify(Ip)} is no IPv4 address.`, Ip);
    if (Ipv6 !== undefined && canonicalIpv6(Ipv6) === undefined) add(`${JSON.stringify(Ipv6)} is no IPv6 address.`, Ipv6);
    if (Ip !== undefined && type === 'IPV6') add(`${Ip} is given to an endpoint of IPv6 alone.`, Ip);
    if (Ipv6 !== undefined && type === 'IPV4') add(`${Ipv6} is given to an endpoint of IPv4 alone.`, Ipv6);
    for (const one of [Ip, Ipv6 === undefined ? undefined : (canonicalIpv6(Ipv6) ?? Ipv6)]) {
      if (one !== undefined && seen.has(one)) add(`${addressText(address)} is given twice.`, one);
      if (one !== undefined) seen.add(one);
    }
    return findings;
  });
}

function invalid(message: string, value: string): Finding {
  return finding('ResolverAddressInvalid', { message, value });
}
