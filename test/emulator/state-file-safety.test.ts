import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Emulator, EmulatorStateError } from '../../lib/emulator';
import { start } from './support/child';
import { clientOf } from './support/doors';
import { a, change, create, createZone, listAll } from './support/zone';

/** Numbers from a seed, so that a failing story can be told again. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('the state file', () => {
  let folder: string;
  let stateFile: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apex53-safety-'));
    stateFile = join(folder, 'state.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const namesIn = async (): Promise<Set<string>> => {
    const emulator = await Emulator.open({ stateFile });
    const client = clientOf(emulator);
    const { body } = await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzone' });
    const id = /<Id>\/hostedzone\/(\w+)</.exec(body)?.[1] ?? '';
    const names = (await listAll(client, id)).map(({ Name = '' }) => Name.replace('.example.com.', ''));
    await emulator.close();
    return new Set(names);
  };

  it('holds every acknowledged change and no half one, whenever its process is killed, again and again', async () => {
    const below = numbersFrom(53);
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const child = start('write-forever.ts', [stateFile, String(round * 10_000)]);
      await child.line(1 + below(20));
      await new Promise((resolve) => setTimeout(resolve, below(12)));
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      acknowledged.push(...child.lines);
      const names = await namesIn();
      expect(acknowledged.filter((number) => !names.has(`left${number}`) || !names.has(`right${number}`))).toEqual([]);
      const pairs = (side: string) =>
        [...names]
          .filter((name) => name.startsWith(side))
          .map((name) => name.slice(side.length))
          .sort();
      expect(pairs('left')).toEqual(pairs('right'));
      // Beside what was acknowledged there is at most one change of each of its three writers.
      expect(pairs('left').length - acknowledged.length).toBeLessThanOrEqual(3 * (round + 1));
      expect(await readdir(folder)).toEqual(['state.json']);
    }
  });

  it('goes to one of several processes that find the lock of a process that is gone', async () => {
    await (await Emulator.open({ stateFile })).close();
    await writeFile(`${stateFile}.lock`, JSON.stringify({ pid: spawnSync(process.execPath, ['--version']).pid, host: hostname() }));
    const children = [1, 2, 3].map(() => start('open-once.ts', [stateFile]));
    await Promise.all(children.map((child) => child.line(0)));
    for (const child of children) child.process.stdin.write('now\n');
    const outcomes = await Promise.all(children.map((child) => child.line(1)));
    expect(outcomes.sort()).toEqual(['STATE_FILE_LOCKED', 'STATE_FILE_LOCKED', 'opened']);
    for (const child of children) child.process.kill('SIGKILL');
    await Promise.all(children.map((child) => child.ended));
    await (await Emulator.open({ stateFile })).close();
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('goes to one of several emulators of one process that find a left lock at the same time', async () => {
    await writeFile(`${stateFile}.lock`, JSON.stringify({ pid: process.pid, host: hostname() }));
    const openings = await Promise.allSettled([1, 2, 3].map(() => Emulator.open({ stateFile })));
    expect(openings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const opening of openings) if (opening.status === 'fulfilled') await opening.value.close();
  });

  it('is written although an earlier process with the same id was killed while it wrote', async () => {
    await writeFile(`${stateFile}.${process.pid}.1.tmp`, '{"format":"apex53-emul');
    await writeFile(`${stateFile}.1.2.tmp.kept`, 'not ours');
    const emulator = await Emulator.open({ stateFile });
    await createZone(clientOf(emulator));
    await emulator.close();
    expect((await readdir(folder)).sort()).toEqual(['state.json', 'state.json.1.2.tmp.kept']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['somebody else wrote it', () => writeFile(stateFile, 'another text')],
    ['its folder is gone', () => rm(folder, { recursive: true })],
  ])('is not shown to clients with its folder when %s and nothing can be saved', async (_, spoil) => {
    const emulator = await Emulator.open({ stateFile });
    await spoil();
    const creation = '<CreateHostedZoneRequest><Name>example.com</Name><CallerReference>x</CallerReference></CreateHostedZoneRequest>';
    for (const [path, body] of [
      ['/2013-04-01/hostedzone', creation],
      ['/_apex53/reset', ''],
    ] as const) {
      const answer = await emulator.handle({ method: 'POST', path, body });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).toContain('Emulator state file state.json: ');
      expect(answer.body).not.toContain(tmpdir());
    }
    // Whoever runs the emulator is told.
    await expect(emulator.close()).rejects.toThrow(`Emulator state file ${stateFile}: `);
    await mkdir(folder, { recursive: true });
  });

  describe('that was damaged', () => {
    let whole: Buffer;
    beforeEach(async () => {
      const emulator = await Emulator.open({ stateFile });
      const client = clientOf(emulator);
      const zoneId = await createZone(client);
      await change(client, zoneId, create(a('w.example.com', { SetIdentifier: 'é & "x"', Weight: 0 })), create(a('*.example.com')));
      await emulator.close();
      whole = await readFile(stateFile);
    });

    /** Opens it, which must not work, and must leave it and its folder alone. */
    const expectRefused = async (damaged: Buffer): Promise<void> => {
      await writeFile(stateFile, damaged);
      const outcome = await Emulator.open({ stateFile }).then(
        () => 'opened',
        (error: unknown) => error,
      );
      expect(outcome).toBeInstanceOf(EmulatorStateError);
      expect(['STATE_FILE_DAMAGED', 'STATE_FILE_UNSUPPORTED']).toContain((outcome as EmulatorStateError).code);
      expect((await readFile(stateFile)).equals(damaged)).toBe(true);
      expect(await readdir(folder)).toEqual(['state.json']);
    };

    it('in any byte is refused and left as it is', async () => {
      // The line feed at the end says nothing, so it is not among them.
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: whole.length - 2 }), fc.integer({ min: 1, max: 255 }), async (position, bits) => {
          const damaged = Buffer.from(whole);
          damaged.writeUInt8(damaged.readUInt8(position) ^ bits, position);
          await expectRefused(damaged);
        }),
        { numRuns: 100 },
      );
    });

    it('in its version number is refused, although the checksum does not cover that', async () => {
      const text = whole.toString();
      for (const version of ['0', '1', '3', '9'])
        await expectRefused(Buffer.from(text.replace('"formatVersion":2', `"formatVersion":${version}`)));
    });

    it('by a cut, a gap or zeros anywhere is refused and left as it is', async () => {
      const size = whole.length;
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: size - 3 }),
          fc.integer({ min: 2, max: 64 }),
          fc.constantFrom('cut', 'gap', 'zeros'),
          async (at, length, kind) => {
            const end = Math.min(size - 1, at + length);
            const damaged = {
              cut: () => whole.subarray(0, at),
              gap: () => Buffer.concat([whole.subarray(0, at), whole.subarray(end)]),
              zeros: () => Buffer.concat([whole.subarray(0, at), Buffer.alloc(end - at), whole.subarray(end)]),
            }[kind]();
            await expectRefused(damaged);
          },
        ),
        { numRuns: 100 },
      );
    });
  });
});
