import { createSocket, type Socket } from 'node:dgram';
import dnsPacket from 'dns-packet';
import { dnsProbe } from '../../lib/cli/name-probe';

type Rcode = 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL';
const rcodes: Readonly<Record<Rcode, number>> = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3 };

let socket: Socket;
afterEach(() => new Promise<void>((resolve) => socket.close(() => resolve())));

/** A name server that answers so; its address. */
async function nameServer(rcode: Rcode, ...addresses: readonly string[]): Promise<string> {
  socket = createSocket('udp4', (message, { port, address }) => {
    const { id, questions = [] } = dnsPacket.decode(message);
    const answers = questions.flatMap(({ name }) => addresses.map((data) => ({ type: 'A' as const, name, ttl: 1, data })));
    socket.send(
      dnsPacket.encode({ type: 'response', ...(id === undefined ? {} : { id }), flags: rcodes[rcode], questions, answers }),
      port,
      address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return `127.0.0.1:${socket.address().port}`;
}

describe('whether the DNS has a name', () => {
  it.each([
    ['an address', 'NOERROR', ['192.0.2.1'], true],
    ['no IPv4 address', 'NOERROR', [], true],
    ['a name error', 'NXDOMAIN', [], false],
    ['a failure', 'SERVFAIL', [], undefined],
  ] as const)('%s says so', async (_, rcode, addresses, exists) => {
    const probe = dnsProbe([await nameServer(rcode, ...addresses)]);
    expect(await probe.exists('d111111abcdef8.cloudfront.net.')).toBe(exists);
  });
});
