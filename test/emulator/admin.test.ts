import { Emulator, SteppedClock, type EmulatorOptions } from '../../lib/emulator';
import { clientOf } from './support/doors';
import { a, change, create, createZone, listOwn, refusalOf } from './support/zone';

interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
}
type Ask = (method: string, path: string, body?: unknown) => Promise<Reply>;

const encode = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));

const ways: readonly { readonly way: string; readonly open: (options?: EmulatorOptions) => Promise<{ emulator: Emulator; ask: Ask }> }[] = [
  {
    way: 'handle()',
    open: (options) => {
      const emulator = new Emulator(options);
      const ask: Ask = async (method, path, body) => {
        const answer = await emulator.handle({ method, path, ...(body === undefined ? {} : { body: encode(body) }) });
        return { status: answer.statusCode, body: JSON.parse(answer.body) as Reply['body'] };
      };
      return Promise.resolve({ emulator, ask });
    },
  },
  {
    way: 'HTTP',
    open: async (options) => {
      const emulator = new Emulator(options);
      const { url } = await emulator.listen();
      const ask: Ask = async (method, path, body) => {
        const answer = await fetch(url + path, { method, ...(body === undefined ? {} : { body: encode(body) }) });
        expect(answer.headers.get('content-type')).toBe('application/json');
        return { status: answer.status, body: (await answer.json()) as Reply['body'] };
      };
      return { emulator, ask };
    },
  },
];

describe.each(ways)('the admin path by $way', ({ open }) => {
  let emulator: Emulator;
  let ask: Ask;
  const start = async (options?: EmulatorOptions) => {
    ({ emulator, ask } = await open(options));
    return clientOf(emulator);
  };
  afterEach(() => emulator.close());

  it('shows the requests, with refusals, resets and counts, and without its own', async () => {
    const client = await start({ clock: new SteppedClock(0) });
    const zoneId = await createZone(client);
    await refusalOf(change(client, 'Z404', create(a('www.example.com'))));
    emulator.faults.add({ kind: 'connection-reset' });
    await expect(change(client, zoneId, create(a('www.example.com')))).rejects.toMatchObject({ code: 'ECONNRESET' });
    await emulator.handle({ method: 'GET', path: '/nothing' });
    const entry = { accountId: '123456789012', at: '1970-01-01T00:00:00.000Z' };
    expect(await ask('GET', '/_apex53/requests')).toEqual({
      status: 200,
      body: {
        count: 4,
        counts: { CreateHostedZone: 1, ChangeResourceRecordSets: 2 },
        requests: [
          { number: 1, operation: 'CreateHostedZone', method: 'POST', path: '/2013-04-01/hostedzone', status: 201, ...entry },
          {
            number: 2,
            operation: 'ChangeResourceRecordSets',
            method: 'POST',
            path: '/2013-04-01/hostedzone/Z404/rrset',
            status: 404,
            code: 'NoSuchHostedZone',
            ...entry,
          },
          { number: 3, operation: 'ChangeResourceRecordSets', method: 'POST', path: `/2013-04-01/hostedzone/${zoneId}/rrset`, ...entry },
          { number: 4, method: 'GET', path: '/nothing', status: 404, code: 'UnknownOperationException', ...entry },
        ],
      },
    });
  });

  it('resets to how the emulator was made: the same request gives the same id again', async () => {
    const client = await start({
      throttling: 'five-per-second',
      faults: [{ kind: 'throttling', operation: 'GetHostedZoneCount' }],
      clock: new SteppedClock(),
    });
    const zoneId = await createZone(client);
    emulator.faults.clear();
    expect(await ask('POST', '/_apex53/reset')).toEqual({ status: 200, body: { reset: true } });
    expect(emulator.requests()).toEqual([]);
    expect(emulator.requestCounts().size).toBe(0);
    expect(emulator.faults.list()).toMatchObject([{ seen: 0, hit: 0, fault: { kind: 'throttling' } }]);
    expect((await ask('GET', '/_apex53/faults')).body.throttling).toEqual({ account: { capacity: 5, perSecond: 5 } });
    expect(await createZone(client)).toBe(zoneId);
  });

  it('takes a snapshot and puts it back, into another emulator as well', async () => {
    const client = await start({ accountPerAccessKey: true });
    const zoneId = await createZone(client);
    const { body: snapshot } = await ask('GET', '/_apex53/snapshot');
    await change(client, zoneId, create(a('www.example.com')));
    expect(await ask('PUT', '/_apex53/snapshot', snapshot)).toEqual({ status: 200, body: { restored: true } });
    expect(await listOwn(client, zoneId)).toEqual([]);
    const other = new Emulator({ accountPerAccessKey: true });
    await other.restore(JSON.stringify(snapshot));
    expect(await listOwn(clientOf(other), zoneId)).toEqual([]);
    expect(JSON.parse(other.snapshot())).toEqual(snapshot);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'The body must be a snapshot, as GET answers it.'],
    ['text', 'hello', 'The body is not JSON: '],
    ['something else', { zones: [] }, 'it is not a state file of the emulator'],
    [
      'an altered one',
      { format: 'apex53-emulator-state', formatVersion: 2, sha256: '', state: {} },
      'its checksum does not fit its content',
    ],
    [
      'one of a later format',
      { format: 'apex53-emulator-state', formatVersion: 3, state: {} },
      'its format version is 3, this release reads 1 and 2',
    ],
  ])('refuses %s for a snapshot and changes nothing', async (_, body, message) => {
    const client = await start();
    await createZone(client);
    const before = emulator.snapshot();
    const answer = await ask('PUT', '/_apex53/snapshot', body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
    expect((answer.body.error as { message: string }).message).toContain(message);
    expect(emulator.snapshot()).toBe(before);
  });

  it('adds faults and rate limits, shows them, and takes them away', async () => {
    const client = await start();
    const added = await ask('POST', '/_apex53/faults', {
      faults: [{ kind: 'throttling', operation: 'CreateHostedZone' }],
      throttling: 'five-per-second',
    });
    expect(added).toMatchObject({
      status: 200,
      body: { throttling: { account: { capacity: 5 } }, faults: [{ fault: { kind: 'throttling' }, seen: 0, hit: 0 }] },
    });
    expect((await refusalOf(createZone(client))).code).toBe('Throttling');
    expect((await ask('GET', '/_apex53/faults')).body).toMatchObject({ faults: [{ seen: 1, hit: 1 }] });
    expect(await ask('DELETE', '/_apex53/faults')).toEqual({ status: 200, body: { throttling: 'off', faults: [] } });
    await createZone(client);
  });

  it.each<[unknown, string]>([
    [undefined, 'The body must be an object with {"faults", "throttling"}.'],
    [[], 'The body must be an object'],
    [{ fault: {} }, 'There is no member "fault". There are: faults, throttling.'],
    [{ faults: {} }, 'The member faults must be a list.'],
    [{ faults: [{ kind: 'fire' }], throttling: '2026' }, 'A fault needs a kind'],
    [{ faults: [{ kind: 'throttling' }], throttling: 'fast' }, 'There is no throttling profile "fast".'],
  ])('refuses %j for faults and takes nothing of it', async (body, message) => {
    await start();
    const answer = await ask('POST', '/_apex53/faults', body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
    expect((answer.body.error as { message: string }).message).toContain(message);
    expect((await ask('GET', '/_apex53/faults')).body).toEqual({ throttling: 'off', faults: [] });
  });

  it('shows and steps a stepped clock', async () => {
    await start({ clock: new SteppedClock(Date.UTC(2026, 10, 21)) });
    expect((await ask('GET', '/_apex53/clock')).body).toEqual({ now: '2026-11-21T00:00:00.000Z', stepped: true });
    expect(await ask('POST', '/_apex53/clock', { stepMs: 90_000 })).toEqual({
      status: 200,
      body: { now: '2026-11-21T00:01:30.000Z', stepped: true },
    });
    expect((await ask('POST', '/_apex53/clock', { stepMs: -1 })).status).toBe(400);
    expect((await ask('POST', '/_apex53/clock', { stepMs: '1' })).status).toBe(400);
    expect((await ask('POST', '/_apex53/clock', {})).status).toBe(400);
  });

  it('does not step the real clock', async () => {
    await start();
    expect((await ask('GET', '/_apex53/clock')).body.stepped).toBe(false);
    expect(await ask('POST', '/_apex53/clock', { stepMs: 1 })).toMatchObject({ status: 409, body: { error: { code: 'ClockNotStepped' } } });
  });

  it.each([
    ['GET', '/_apex53/nothing', 404, 'NotFound'],
    ['GET', '/_apex53/', 404, 'NotFound'],
    ['GET', '/_apex53/toString', 404, 'NotFound'],
    ['PATCH', '/_apex53/faults', 405, 'MethodNotAllowed'],
    ['GET', '/_apex53/reset', 405, 'MethodNotAllowed'],
  ])('answers %s %s with an error that says what there is', async (method, path, status, code) => {
    await start();
    const answer = await ask(method, path);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect((answer.body.error as { message: string }).message).toMatch(/There are: \/_apex53\/requests, |takes: /);
  });
});

describe('the admin path', () => {
  it('turns web pages away', async () => {
    const emulator = new Emulator();
    const answer = await emulator.handle({ method: 'POST', path: '/_apex53/reset', headers: { Origin: 'https://example.com' } });
    expect(answer.statusCode).toBe(403);
  });

  it('keeps the last thousand requests, and counts all', async () => {
    const emulator = new Emulator();
    for (let index = 0; index < 2_500; index += 1) await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzonecount' });
    const numbers = emulator.requests().map(({ number }) => number);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([1_000, 1_501, 2_500]);
    expect(emulator.requestCounts().get('GetHostedZoneCount')).toBe(2_500);
  });
});
