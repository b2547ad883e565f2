import { isIPv4, isIPv6 } from 'node:net';
import { valueProblem, type ValueReader } from './value-syntax';

/** The eight groups of an IPv6 address, without leading zeros and without `::`. The text must be an IPv6 address. */
export function expandIpv6(address: string): string {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const text = dotted
    ? `${dotted[1] ?? ''}${((Number(dotted[2]) << 8) | Number(dotted[3])).toString(16)}:${((Number(dotted[4]) << 8) | Number(dotted[5])).toString(16)}`
    : address;
  const [head = '', tail] = text.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...(tail === undefined ? [] : zeros), ...after].map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** A: a dotted quad. */
export const readA: ValueReader = (value) => {
  if (!isIPv4(value)) throw valueProblem('ARRDATAIllegalIPv4Address', 'Value is not a valid IPv4 address', value);
  return value;
};

/** AAAA: any text form of RFC 4291, without a zone. The problem's code is by analogy with A; it is not documented. */
export const readAaaa: ValueReader = (value) => {
  if (!isIPv6(value) || value.includes('%')) throw valueProblem('AAAARRDATAIllegalIPv6Address', 'Value is not a valid IPv6 address', value);
  return expandIpv6(value);
};
