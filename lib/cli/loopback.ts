import { isIPv4 } from 'node:net';

/** Whether a host, as it stands in a URL or on its own, is this machine and nobody else. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));
}
