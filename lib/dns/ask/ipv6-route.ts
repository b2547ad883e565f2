import { createSocket } from 'node:dgram';

/** A root name server (root-servers.org): whatever reaches IPv6 at all has a way to it. */
const somewhere = { host: '2001:500:2f::f', port: 53 } as const;

/** Whether this machine has a way for packets of IPv6. Nothing is sent: connecting a UDP socket only looks for the way. */
export function hasIpv6Route(): Promise<boolean> {
  const socket = createSocket('udp6');
  return new Promise((resolve) => {
    const end = (found: boolean) => {
      socket.close();
      resolve(found);
    };
    socket.once('error', () => end(false));
    socket.connect(somewhere.port, somewhere.host, (error?: Error) => end(error === undefined));
  });
}
