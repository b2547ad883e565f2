import { connect } from 'node:net';
import { request } from 'node:http';
import { Emulator, type EmulatorServer } from '../../lib/emulator';

describe('the HTTP door', () => {
  let emulator: Emulator;
  let server: EmulatorServer;
  beforeEach(async () => {
    emulator = new Emulator();
    server = await emulator.listen();
  });
  afterEach(() => emulator.close());

  it('binds loopback and a free port unless told otherwise', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(server.port).toBeGreaterThan(0);
  });

  it('decodes the query', async () => {
    const response = await fetch(`${server.url}/2013-04-01/hostedzonesbyname?dnsname=%5C052.example.com&maxitems=7`);
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(body).toContain('<DNSName>\\052.example.com</DNSName>');
    expect(body).toContain('<MaxItems>7</MaxItems>');
  });

  it('takes a body without Content-Type', async () => {
    const body = Buffer.from(
      '<CreateHostedZoneRequest><Name>example.com</Name><CallerReference>x</CallerReference></CreateHostedZoneRequest>',
    );
    const response = await fetch(`${server.url}/2013-04-01/hostedzone`, { method: 'POST', body });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toMatch(/^https:\/\/route53\.amazonaws\.com\/2013-04-01\/hostedzone\/Z0/);
  });

  it('refuses a body that announces too much, before it comes', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${server.url}/2013-04-01/hostedzone`,
        { method: 'POST', headers: { 'content-length': 9 * 1024 * 1024 } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      sent.write('<');
    });
    expect(status).toBe(413);
  });

  it('refuses a body that grows too long without announcing it', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${server.url}/2013-04-01/hostedzone`, { method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on('error', (error) =>
        (error as NodeJS.ErrnoException).code === 'ECONNRESET' || (error as NodeJS.ErrnoException).code === 'EPIPE'
          ? undefined
          : reject(error),
      );
      for (let sentOctets = 0; sentOctets <= 9 * 1024 * 1024; sentOctets += 1024 * 1024) sent.write(' '.repeat(1024 * 1024));
      sent.end();
    });
    expect(status).toBe(413);
  });

  it.each(['hello\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', '\u0000\u0001\u0002\r\n\r\n', `GET /${'a'.repeat(64 * 1024)} HTTP/1.1\r\n\r\n`])(
    'outlives bytes that are no request',
    async (bytes) => {
      await new Promise<void>((resolve) => {
        const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.resume();
      });
      expect((await fetch(`${server.url}/2013-04-01/hostedzonecount`)).status).toBe(200);
    },
  );

  it('outlives a client that leaves in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('POST /2013-04-01/hostedzone HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n<Cre', () => socket.destroy());
      });
      socket.on('close', () => resolve());
    });
    expect((await fetch(`${server.url}/2013-04-01/hostedzonecount`)).status).toBe(200);
    expect(emulator.requestCounts().get('CreateHostedZone')).toBeUndefined();
  });

  it('closes although a client never finishes its request', async () => {
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write('POST /2013-04-01/hostedzone HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n<Cre'),
    );
    socket.on('error', () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    socket.destroy();
  });

  it('rejects when its port is taken', async () => {
    await expect(emulator.listen({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('serves one account through several doors, and closes each once', async () => {
    const second = await emulator.listen();
    await fetch(`${server.url}/2013-04-01/hostedzonecount`);
    await fetch(`${second.url}/2013-04-01/hostedzonecount`);
    expect(emulator.requestCounts().get('GetHostedZoneCount')).toBe(2);
    await second.close();
    await expect(fetch(`${second.url}/2013-04-01/hostedzonecount`)).rejects.toThrow();
    await emulator.close();
    await emulator.close();
  });
});
