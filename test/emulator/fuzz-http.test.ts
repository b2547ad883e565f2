import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { expectNothingOfTheMachine, expectProperAnswer } from './support/answer-laws';
import { start, type Child } from './support/child';
import { mangled } from './support/mangle';
import { plausibleRequests } from './support/plausible';
import { batchBody, changeMarkup } from './support/raw';

/** What came back over a connection until it was closed. */
interface Heard {
  readonly text: string;
}

describe('the HTTP door in a process of its own', () => {
  let child: Child;
  let port: number;
  let url: string;
  let said = 0;
  const hanging = new Set<Socket>();

  beforeAll(async () => {
    child = start('serve.ts', [], ['--expose-gc'], { ...process.env, APEX53_TEST_SECRET: 'leaked-if-seen' });
    url = await child.line(said++);
    port = Number(new URL(url).port);
  });
  afterEach(async () => {
    for (const socket of hanging) socket.destroy();
    hanging.clear();
    // Whatever came before, the next client is served.
    const response = await fetch(`${url}/2013-04-01/hostedzonecount`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<HostedZoneCount>');
  });
  afterAll(async () => {
    child.process.kill('SIGKILL');
    await child.ended;
  });

  const heap = async (): Promise<number> => {
    child.process.stdin.write('heap\n');
    return Number(await child.line(said++));
  };

  /** Sends octets and the end of them, and listens until the other side closes. */
  const exchange = (octets: Buffer | string): Promise<Heard> =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.end(octets));
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve({ text: Buffer.concat(chunks).toString() }));
      socket.on('end', () => socket.destroy());
    });

  /** A connection that stays until the test is over. */
  const hang = (octets: string): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(octets, () => resolve()));
      hanging.add(socket);
      socket.on('error', () => resolve());
      socket.on('close', () => resolve());
      socket.resume();
    });

  const requestText = (method: string, path: string, body: string, headers = ''): string =>
    `${method} /2013-04-01/${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}${body === '' ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`}\r\n${body}`;

  /** Every answer in what was heard is one of the service's, or the bare refusal of what is no HTTP. */
  const expectProper = ({ text }: Heard): void => {
    expectNothingOfTheMachine(text);
    for (const answer of text.split(/(?=HTTP\/1\.1 \d{3} )/)) {
      if (answer === '') continue;
      const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
      const [head = '', ...rest] = answer.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      if (head.includes('content-type: text/xml')) {
        if (body !== '') expectProperAnswer(status, body);
      } else {
        expect([100, 400, 408, 413, 414, 417, 431]).toContain(status);
        // Nothing, or the last chunk of nothing.
        expect(['', '0\r\n\r\n']).toContain(body);
      }
    }
  };

  const requests = plausibleRequests({
    zone: 'Z1',
    check: '00000000-0000-4000-8000-000000000000',
    collection: '00000000-0000-4000-8000-000000000000',
  });

  it('answers or closes, whatever octets come', async () => {
    const whole = fc.constantFrom(...requests).map(({ method, path, body }) => requestText(method, path, body));
    await fc.assert(
      fc.asyncProperty(fc.array(mangled(whole, 4), { minLength: 4, maxLength: 8 }), fc.boolean(), async (texts, isBinary) => {
        const heard = await Promise.all(texts.map((text) => exchange(Buffer.from(text, isBinary ? 'latin1' : 'utf8'))));
        heard.forEach(expectProper);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, string]>([
    ['a length that is no number', requestText('POST', 'hostedzone', '', 'Content-Length: x\r\n')],
    ['a negative length', requestText('POST', 'hostedzone', '', 'Content-Length: -1\r\n')],
    ['two lengths', requestText('POST', 'hostedzone', '<a/>', 'Content-Length: 3\r\n')],
    ['a length and chunks', requestText('POST', 'hostedzone', '<a/>', 'Transfer-Encoding: chunked\r\n')],
    ['less than announced', requestText('POST', 'hostedzone', '', 'Content-Length: 100\r\n') + '<a/>'],
    ['more than announced', requestText('POST', 'hostedzone', '<a/>') + 'GARBAGE'.repeat(100)],
    ['chunks that are none', requestText('POST', 'hostedzone', '', 'Transfer-Encoding: chunked\r\n') + 'zz\r\nabc\r\n'],
    ['a chunk that ends early', requestText('POST', 'hostedzone', '', 'Transfer-Encoding: chunked\r\n') + 'ff\r\nabc'],
    [
      'chunks of one octet',
      requestText('POST', 'hostedzone', '', 'Transfer-Encoding: chunked\r\n') +
        Array.from('<a></a>', (letter) => `1\r\n${letter}\r\n`).join('') +
        '0\r\n\r\n',
    ],
    ['an unknown transfer encoding', requestText('POST', 'hostedzone', '', 'Transfer-Encoding: gzip\r\n')],
    ['a length over the limit', requestText('POST', 'hostedzone', '', 'Content-Length: 99999999999\r\n')],
    ['thousands of headers', requestText('GET', 'hostedzone', '', 'A: b\r\n'.repeat(2_400))],
    ['headers over the limit', requestText('GET', 'hostedzone', '', `A: ${'b'.repeat(20_000)}\r\n`)],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(10_000)}`],
    ['an expectation nobody meets', requestText('POST', 'hostedzone', '<a/>', 'Expect: the moon\r\n')],
    ['an upgrade', requestText('GET', 'hostedzone', '', 'Connection: Upgrade\r\nUpgrade: websocket\r\n')],
    ['CONNECT', 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['OPTIONS of everything', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['TRACE', requestText('TRACE', 'hostedzone', '')],
    ['HEAD', requestText('HEAD', 'hostedzone', '')],
    ['an absolute path', 'GET http://169.254.169.254/latest/meta-data/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a path out of the tree', 'GET /2013-04-01/../../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a path with wrong escapes', requestText('GET', 'hostedzone/%', '') + requestText('GET', 'hostedzone/%C3%28', '')],
    ['a query with wrong escapes', requestText('GET', 'hostedzone?marker=%&maxitems=%ff%fe&=&&&%00=%00', '')],
    ['a query of thousands', requestText('GET', `hostedzone?${'a&'.repeat(5_000)}`, '')],
    ['no host', 'GET /2013-04-01/hostedzone HTTP/1.1\r\n\r\n'],
    ['HTTP 1.0', 'GET /2013-04-01/hostedzone HTTP/1.0\r\n\r\n'],
    ['a hundred requests at once', 'GET /2013-04-01/hostedzonecount HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(100)],
    ['the beginning of TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    ['nothing', ''],
  ])('answers or closes with %s', async (_, text) => {
    const heard = await exchange(Buffer.from(text, 'latin1'));
    expectProper(heard);
    if (text.includes('POST') || text.includes('passwd')) expect(heard.text).not.toMatch(/^HTTP\/1\.1 2/);
  });

  it('serves others while hundreds of clients send their headers or bodies without ever finishing', async () => {
    await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        hang(
          [
            'GET /2013-04-01/hosted',
            'GET / HTTP/1.1\r\nHost: x\r\nA: ',
            requestText('POST', 'hostedzone', '', 'Content-Length: 50\r\n'),
            requestText('POST', 'hostedzone', '', 'Transfer-Encoding: chunked\r\n') + '5\r\nab',
            '',
          ][index % 5] ?? '',
        ),
      ),
    );
    const { text } = await exchange(
      requestText(
        'POST',
        'hostedzone',
        '<CreateHostedZoneRequest><Name>example.com</Name><CallerReference>slow</CallerReference></CreateHostedZoneRequest>',
      ),
    );
    expect(text).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('remembers less of refused requests than a tenth of what was sent', async () => {
    const created = await exchange(
      requestText(
        'POST',
        'hostedzone',
        '<CreateHostedZoneRequest><Name>big.example</Name><CallerReference>big</CallerReference></CreateHostedZoneRequest>',
      ),
    );
    const zone = /<Id>\/hostedzone\/(\w+)</.exec(created.text)?.[1] ?? '';
    const changes = Array.from({ length: 800 }, (_, index) =>
      changeMarkup(
        `<Name>${'a'.repeat(60)}.${'b'.repeat(60)}.${index}.big.example</Name><Type>A</Type><TTL>1</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords>`,
        'DELETE',
      ),
    ).join('');
    const text = requestText('POST', `hostedzone/${zone}/rrset/`, batchBody(changes));
    const refuse = async (times: number) => {
      for (let count = 0; count < times; count += 1) expect((await exchange(text)).text).toContain('<Code>InvalidChangeBatch</Code>');
    };
    await refuse(5);
    const before = await heap();
    await refuse(40);
    expect((await heap()) - before).toBeLessThan(text.length * 4);
  });

  it('closes, and its process ends, although clients are in the middle of something', async () => {
    const other = start('serve.ts', []);
    const { port: otherPort } = new URL(await other.line(0));
    const sockets = await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(Number(otherPort), '127.0.0.1', () =>
              socket.write('POST /2013-04-01/hostedzone HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n<', () => resolve(socket)),
            );
            socket.on('error', () => undefined);
          }),
      ),
    );
    other.process.stdin.write('close\n');
    expect(await other.ended).toBe(0);
    for (const socket of sockets) socket.destroy();
  });
});
