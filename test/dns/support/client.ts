import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { decode, encode, type DecodedPacket, type Packet, type PacketOpt } from 'dns-packet';
import type { DnsServer } from '../../../lib/dns';

/** Where a server listens. */
export type ListensAt = Pick<DnsServer, 'host' | 'port'>;

/** A question of type and name, as dns-packet writes it. */
export function question(name: string, type = 'A', more: Partial<Packet> = {}): Buffer {
  return encode({ type: 'query', id: 4242, flags: 0x100, questions: [{ name, type: type as 'A', class: 'IN' }], ...more });
}

/** OPT with these options, in octets that need not make sense. */
export function opt(options: readonly { readonly code: number; readonly data: Buffer }[] = [], udpPayloadSize = 4096): Partial<Packet> {
  return {
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize,
        flags: 0,
        extendedRcode: 0,
        ednsVersion: 0,
        flag_do: false,
        options: options as unknown as PacketOpt[],
      },
    ],
  };
}

/** The reply to a datagram; undefined when none comes in time. */
export function overUdp({ host, port }: ListensAt, message: Buffer, waitMilliseconds = 5_000): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const timer = setTimeout(() => socket.close(() => resolve(undefined)), waitMilliseconds);
    socket.once('error', reject);
    socket.once('message', (reply) => {
      clearTimeout(timer);
      socket.close(() => resolve(reply));
    });
    socket.send(message, port, host);
  });
}

/** The replies to messages on one connection, until as many came or the server closed it. */
export function overTcp({ host, port }: ListensAt, messages: readonly Buffer[], cutInto = Infinity): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const replies: Buffer[] = [];
    let pending = Buffer.alloc(0);
    const socket = connect(port, host, () => {
      const octets = Buffer.concat(messages.flatMap((message) => [Buffer.of(message.length >> 8, message.length & 0xff), message]));
      for (let at = 0; at < octets.length; at += cutInto) socket.write(octets.subarray(at, at + cutInto));
    });
    socket.on('data', (octets) => {
      pending = Buffer.concat([pending, octets]);
      for (; pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0); pending = pending.subarray(2 + pending.readUInt16BE(0)))
        replies.push(pending.subarray(2, 2 + pending.readUInt16BE(0)));
      if (replies.length === messages.length) socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(replies));
  });
}

/** The decoded reply over UDP. */
export async function ask(server: ListensAt, name: string, type = 'A', more: Partial<Packet> = {}): Promise<DecodedPacket> {
  const reply = await overUdp(server, question(name, type, more));
  if (reply === undefined) throw new Error('no reply');
  return decode(reply);
}

/** Data of the answer section, sorted. */
export async function answersOf(server: ListensAt, name: string, type = 'A', more: Partial<Packet> = {}): Promise<readonly unknown[]> {
  const { answers = [] } = await ask(server, name, type, more);
  return answers.map((record) => ('data' in record ? record.data : undefined)).sort();
}
