import type { ApiResolverTarget } from './api-shape';

/** `192.0.2.53`, with port, protocol and server name where they are not the usual ones. */
export function targetText({ Ip, Ipv6, Port, Protocol, ServerNameIndication }: ApiResolverTarget): string {
  return [
    Ip ?? Ipv6 ?? '',
    ...(Port === 53 ? [] : [`port ${Port}`]),
    ...(Protocol === 'Do53' ? [] : [Protocol]),
    ...(ServerNameIndication === undefined ? [] : [`as ${ServerNameIndication}`]),
  ].join(' ');
}
