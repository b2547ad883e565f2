import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { randomInt } from 'node:crypto';
import type { DomainName } from '../../model/name/domain-name';
import { nameToWire } from '../../model/name/wire';
import { metaTypes, internetClass } from '../message/numbers';
import { readReply, type Reply } from '../message/read-reply';

/** Where a name server listens. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** How long one try waits, in milliseconds, and how many there are. */
const [tryMilliseconds, tries] = [2000, 2];
/** Octets that fit nearly every path (DNS Flag Day 2020). */
const udpOctets = 1232;

/** The reply of one name server to one question, which is not to ask others; undefined when it does not answer. TCP where UDP is too small. */
export async function askServer(server: ServerAddress, name: DomainName, type: number): Promise<Reply | undefined> {
  const id = randomInt(65536);
  const question = questionOf(id, name, type);
  for (let i = 0; i < tries; i++) {
    const reply = await overUdp(server, question, id);
    if (reply?.truncated === true) return (await overTcp(server, question, id)) ?? reply;
    if (reply !== undefined) return reply;
  }
  return undefined;
}

function questionOf(id: number, name: DomainName, type: number): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(1, 10);
  const tail = Buffer.alloc(4);
  tail.writeUInt16BE(type, 0);
  tail.writeUInt16BE(internetClass, 2);
  // The OPT record: root, type, octets, no flags, no options (RFC 6891, section 6.1.2).
  const opt = Buffer.alloc(11);
  opt.writeUInt16BE(metaTypes.OPT, 1);
  opt.writeUInt16BE(udpOctets, 3);
  return Buffer.concat([header, nameToWire(name), tail, opt]);
}

function overUdp({ host, port }: ServerAddress, question: Buffer, id: number): Promise<Reply | undefined> {
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  return new Promise((resolve) => {
    const end = (reply?: Reply) => {
      clearTimeout(timer);
      socket.close();
      resolve(reply);
    };
    const timer = setTimeout(end, tryMilliseconds);
    socket.once('error', () => end());
    socket.on('message', (message) => {
      const reply = readReply(message);
      if (reply?.id === id) end(reply);
    });
    socket.connect(port, host, (error?: Error) => (error === undefined ? socket.send(question) : end()));
  });
}

function overTcp({ host, port }: ServerAddress, question: Buffer, id: number): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(question.length);
    const socket = connect(port, host, () => socket.write(Buffer.concat([length, question])));
    let received = Buffer.alloc(0);
    const end = (reply?: Reply) => {
      socket.destroy();
      resolve(reply);
    };
    socket.setTimeout(tryMilliseconds, () => end());
    socket.once('error', () => end());
    socket.once('close', () => end());
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      const reply = readReply(received.subarray(2, 2 + received.readUInt16BE(0)));
      end(reply?.id === id ? reply : undefined);
    });
  });
}
