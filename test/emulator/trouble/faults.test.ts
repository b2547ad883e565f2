import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateHostedZoneCommand,
  GetHostedZoneCountCommand,
  ListHostedZonesCommand,
  Route53ServiceException,
} from '@aws-sdk/client-route-53';
import { Emulator, SteppedClock, type EmulatorFaults, type EmulatorOptions, type Fault } from '../../../lib/emulator';
import { clientOf, doors, type Session } from '../support/doors';
import { a, change, create, createZone, listOwn, refusalOf, remove, upsert } from '../support/zone';

/** `ok`, or what a call failed with. */
async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof Route53ServiceException) return `${error.name} ${error.$metadata.httpStatusCode ?? ''}`;
    // Over HTTP the SDK wraps the socket's error into one of its own.
    return /ECONNRESET/.exec(`${(error as NodeJS.ErrnoException).code ?? ''} ${String(error)}`)?.[0] ?? String(error);
  }
}

describe.each(doors)('faults through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  const count = () => session.client.send(new GetHostedZoneCountCommand({}));
  const add = (name: string) => change(session.client, zoneId, create(a(`${name}.example.com`)));
  const names = async () => (await listOwn(session.client, zoneId)).map(({ Name }) => Name);
  const start = async (options?: EmulatorOptions) => {
    session = await open(options);
    zoneId = await createZone(session.client);
  };
  afterEach(() => session.close());

  it('are none unless asked for', async () => {
    await start();
    expect(await Promise.all(Array.from({ length: 100 }, () => outcomeOf(count())))).toEqual(Array<string>(100).fill('ok'));
  });

  it('hit the next three requests of an operation and no others', async () => {
    await start();
    session.emulator.faults.add({ kind: 'throttling', operation: 'ChangeResourceRecordSets', times: 3 });
    const refusal = await refusalOf(add('a'));
    expect(refusal).toEqual({ code: 'Throttling', status: 400, message: 'Rate exceeded' });
    expect([
      await outcomeOf(count()),
      await outcomeOf(add('b')),
      await outcomeOf(add('c')),
      await outcomeOf(add('d')),
      await outcomeOf(add('e')),
    ]).toEqual(['ok', 'Throttling 400', 'Throttling 400', 'ok', 'ok']);
    expect(await names()).toEqual(['d.example.com.', 'e.example.com.']);
    expect(session.emulator.faults.list()).toMatchObject([{ seen: 5, hit: 3 }]);
  });

  it('let the first requests pass when told so, and hit always when told so', async () => {
    await start({ faults: [{ kind: 'server-error', operation: ['GetHostedZoneCount', 'ListHostedZones'], after: 1, times: 'always' }] });
    expect([
      await outcomeOf(count()),
      await outcomeOf(session.client.send(new ListHostedZonesCommand({}))),
      await outcomeOf(count()),
    ]).toEqual(['ok', 'InternalFailure 500', 'InternalFailure 500']);
    session.emulator.faults.clear();
    expect(await outcomeOf(count())).toBe('ok');
  });

  it('take turns: of two that refuse, the second waits for the first to be spent', async () => {
    await start();
    session.emulator.faults.add(
      { kind: 'throttling', operation: 'GetHostedZoneCount' },
      { kind: 'server-error', status: 503, operation: 'GetHostedZoneCount' },
    );
    expect([await outcomeOf(count()), await outcomeOf(count()), await outcomeOf(count())]).toEqual([
      'Throttling 400',
      'ServiceUnavailable 503',
      'ok',
    ]);
  });

  it('say PriorRequestNotComplete', async () => {
    await start();
    session.emulator.faults.add({ kind: 'prior-request-not-complete' });
    expect(await refusalOf(add('a'))).toEqual({
      code: 'PriorRequestNotComplete',
      status: 400,
      message: 'The request was rejected because Route 53 was still processing a prior request.',
    });
    expect(await names()).toEqual([]);
  });

  it.each<[Fault, string]>([
    [{ kind: 'server-error' }, 'InternalFailure 500'],
    [{ kind: 'server-error', status: 503 }, 'ServiceUnavailable 503'],
    [{ kind: 'connection-reset' }, 'ECONNRESET'],
  ])('%j: before, nothing was done; after, everything was', async (fault, outcome) => {
    await start();
    session.emulator.faults.add({ ...fault, operation: 'ChangeResourceRecordSets' });
    expect(await outcomeOf(add('before'))).toBe(outcome);
    session.emulator.faults.add({ ...fault, when: 'after', operation: 'ChangeResourceRecordSets' } as Fault);
    expect(await outcomeOf(add('after'))).toBe(outcome);
    expect(await names()).toEqual(['after.example.com.']);
    expect(await refusalOf(add('after'))).toMatchObject({ code: 'InvalidChangeBatch' });
  });

  it('let somebody else edit the zone right before the n-th request', async () => {
    await start();
    await change(session.client, zoneId, create(a('www.example.com')));
    session.emulator.faults.add({
      kind: 'edit',
      operation: 'ChangeResourceRecordSets',
      after: 1,
      changeBatches: [
        [remove(a('www.example.com')), create(a('new.example.com', { ResourceRecords: [{ Value: '192.0.2.9' }] }))],
        [create(a('one-more.example.com'))],
      ],
    });
    await add('first');
    expect(await refusalOf(change(session.client, zoneId, remove(a('www.example.com'))))).toMatchObject({ code: 'InvalidChangeBatch' });
    expect(await names()).toEqual(['first.example.com.', 'new.example.com.', 'one-more.example.com.']);
    expect(session.emulator.requestCounts().get('ChangeResourceRecordSets')).toBe(3);
  });

  it('can edit another zone than the one asked for, before a request that is about no zone', async () => {
    await start();
    session.emulator.faults.add({
      kind: 'edit',
      operation: 'GetHostedZoneCount',
      hostedZoneId: zoneId,
      changeBatches: [[upsert(a('x.example.com'))]],
    });
    await count();
    expect(await names()).toEqual(['x.example.com.']);
  });

  it('do not pass over an edit that is refused', async () => {
    await start();
    session.emulator.faults.add({
      kind: 'edit',
      changeBatches: [[remove(a('nothing.example.com'))]],
      operation: 'ChangeResourceRecordSets',
    });
    const refusal = await refusalOf(add('a'));
    expect(refusal).toMatchObject({ code: 'ScriptedEditRefused', status: 409 });
    expect(refusal.message).toContain("Tried to delete resource record set [name='nothing.example.com.', type='A'] but it was not found");
    expect(await names()).toEqual([]);
  });

  it('make answers late, by a clock that jumps when somebody waits', async () => {
    const clock = new SteppedClock();
    await start({ clock });
    const began = clock.now();
    session.emulator.faults.add(
      { kind: 'latency', milliseconds: 1_500 },
      { kind: 'latency', milliseconds: [100, 200] },
      { kind: 'throttling' },
    );
    expect(await outcomeOf(count())).toBe('Throttling 400');
    expect(clock.now() - began).toBeGreaterThanOrEqual(1_600);
    expect(clock.now() - began).toBeLessThanOrEqual(1_700);
  });
});

describe('chances', () => {
  const run = async (seed: number) => {
    const emulator = new Emulator({ seed, faults: [{ kind: 'throttling', chance: 0.3, times: 'always' }] });
    const client = clientOf(emulator);
    const outcomes: string[] = [];
    for (let index = 0; index < 200; index += 1) outcomes.push(await outcomeOf(client.send(new GetHostedZoneCountCommand({}))));
    return outcomes.map((outcome) => (outcome === 'ok' ? '.' : 'x')).join('');
  };

  it('come from the seed alone, and about as often as asked for', async () => {
    const [first, again, other] = [await run(1), await run(1), await run(2)];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    const hits = first.split('x').length - 1;
    expect(hits).toBeGreaterThan(40);
    expect(hits).toBeLessThan(80);
  });

  it('leave identifiers as they are without trouble', async () => {
    const idOf = async (options: EmulatorOptions) => {
      const emulator = new Emulator(options);
      const client = clientOf(emulator);
      await outcomeOf(client.send(new GetHostedZoneCountCommand({})));
      return (await client.send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'x' }))).HostedZone?.Id;
    };
    expect(await idOf({ faults: [{ kind: 'throttling', chance: 0.5, operation: 'GetHostedZoneCount' }] })).toBe(await idOf({}));
  });
});

describe('what is no fault is refused:', () => {
  const add = (fault: unknown) => () => {
    new Emulator().faults.add(fault as Fault);
  };
  const throttle = (limits: unknown) => () => {
    new Emulator().faults.throttle(limits as Parameters<EmulatorFaults['throttle']>[0]);
  };

  it.each<[unknown, string]>([
    [null, 'A fault must be an object. It is null.'],
    [[], 'A fault must be an object.'],
    [
      {},
      'A fault needs a kind, one of: throttling, prior-request-not-complete, latency, server-error, connection-reset, edit. It is missing.',
    ],
    [{ kind: 'toString' }, 'It is "toString".'],
    [{ kind: 'latency' }, 'A fault of kind "latency" needs the member milliseconds.'],
    [{ kind: 'latency', milliseconds: -1 }, 'The member milliseconds of a fault of kind "latency" cannot be -1.'],
    [{ kind: 'latency', milliseconds: [1, 2, 3] }, 'cannot be [1,2,3].'],
    [{ kind: 'throttling', operation: 'ChangeRecords' }, 'The member operation of a fault of kind "throttling" cannot be "ChangeRecords".'],
    [{ kind: 'throttling', operation: [] }, 'cannot be [].'],
    [{ kind: 'throttling', times: 'often' }, 'The member times'],
    [{ kind: 'throttling', after: 0.5 }, 'The member after'],
    [{ kind: 'throttling', chance: 2 }, 'The member chance'],
    [
      { kind: 'throttling', milliseconds: 5 },
      'There is no member "milliseconds" in a fault of kind "throttling". There are: kind, operation, after, times, chance.',
    ],
    [{ kind: 'server-error', status: 404 }, 'The member status'],
    [{ kind: 'connection-reset', when: 'during' }, 'The member when'],
    [{ kind: 'edit' }, 'needs the member changeBatches'],
    [{ kind: 'edit', changeBatches: [[]] }, 'The member changeBatches'],
  ])('%j', (fault, message) => {
    expect(add(fault)).toThrow(TypeError);
    expect(add(fault)).toThrow(message);
  });

  it.each<[unknown, string]>([
    ['2025', 'There is no throttling profile "2025". There are: 2026, five-per-second.'],
    [5, 'Rate limits must be an object. It is 5.'],
    [{}, 'Rate limits need the member account.'],
    [{ account: { capacity: 5 } }, 'The member account of rate limits cannot be {"capacity":5}.'],
    [{ account: { capacity: 5, perSecond: 0 } }, 'The member account'],
    [{ account: { capacity: 5, perSecond: 5 }, operations: { Nothing: { capacity: 5, perSecond: 5 } } }, 'The member operations'],
    [{ account: { capacity: 5, perSecond: 5 }, each: 1 }, 'There is no member "each" in rate limits.'],
  ])('limits of %j', (limits, message) => {
    expect(throttle(limits)).toThrow(TypeError);
    expect(throttle(limits)).toThrow(message);
  });

  it('of several, none is taken', () => {
    const emulator = new Emulator();
    expect(() => emulator.faults.add({ kind: 'throttling' }, { kind: 'nothing' } as unknown as Fault)).toThrow(TypeError);
    expect(emulator.faults.list()).toEqual([]);
  });
});

describe("somebody else's edit", () => {
  it('is on the disk when the request is answered before which it was made, also when that one only reads', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'apex53-edit-'));
    const stateFile = join(folder, 'state.json');
    const emulator = await Emulator.open({ stateFile });
    const client = clientOf(emulator);
    const zoneId = await createZone(client);
    emulator.faults.add({ kind: 'edit', operation: 'ListResourceRecordSets', changeBatches: [[create(a('edited.example.com'))]] });
    expect((await listOwn(client, zoneId)).map(({ Name }) => Name)).toEqual(['edited.example.com.']);
    expect(await readFile(stateFile, 'utf8')).toContain('edited.example.com.');
    await emulator.close();
    await rm(folder, { recursive: true });
  });
});
