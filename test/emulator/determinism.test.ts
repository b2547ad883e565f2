import fc from 'fast-check';
import { Emulator, SteppedClock, type Fault } from '../../lib/emulator';
import { mangled } from './support/mangle';
import { plausibleRequests } from './support/plausible';

const faults: readonly Fault[] = [
  { kind: 'throttling', times: 'always', chance: 0.2 },
  { kind: 'server-error', times: 'always', chance: 0.1, when: 'after' },
  { kind: 'latency', times: 'always', milliseconds: [1, 1_000] },
];

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Everything that comes out of an emulator: answers with their headers, the state, the log. */
async function told(requests: readonly Request[], seed: number): Promise<string> {
  const emulator = new Emulator({ seed, clock: new SteppedClock(), faults });
  const answers: unknown[] = [];
  for (const { method, path, body } of requests) answers.push(await emulator.handle({ method, path: `/2013-04-01/${path}`, body }));
  return JSON.stringify([answers, emulator.snapshot(), emulator.requests(), emulator.faults.list()]);
}

const creations: readonly Request[] = ['a.example', 'b.example', 'c.example', 'd.example'].map((name) => ({
  method: 'POST',
  path: 'hostedzone',
  body: `<CreateHostedZoneRequest><Name>${name}</Name><CallerReference>${name}</CallerReference></CreateHostedZoneRequest>`,
}));

/** Ids, name servers and faults of a few zones. */
async function drawn(seed: number): Promise<string> {
  const emulator = new Emulator({
    seed,
    clock: new SteppedClock(),
    faults: [{ kind: 'latency', times: 'always', milliseconds: [1, 1_000_000 / 2] }],
  });
  const bodies: string[] = [];
  for (const { method, path, body } of creations) bodies.push((await emulator.handle({ method, path: `/2013-04-01/${path}`, body })).body);
  return bodies.join().replace(/<SubmittedAt>[^<]*/g, '');
}

describe('the seed', () => {
  const requests = fc.array(
    fc
      .constantFrom(...plausibleRequests({ zone: 'Z1', check: 'c', collection: 'c' }))
      .chain(({ method, path, body }) => mangled(fc.constant(body), 1).map((mangledBody) => ({ method, path, body: mangledBody }))),
    { maxLength: 15 },
  );

  it('and the same requests give the same bytes: ids, name servers, request ids, faults, waiting, state', async () => {
    await fc.assert(
      fc.asyncProperty(requests, fc.integer(), async (sent, seed) => {
        const all = [...creations, ...sent];
        expect(await told(all, seed)).toBe(await told(all, seed));
      }),
      { numRuns: 40 },
    );
  });

  it('of two emulators that differ makes other ids and other name servers', async () => {
    const seeds = [...Array.from({ length: 100 }, (_, index) => index - 50), 2 ** 31 - 1, -(2 ** 31), 123_456_789];
    const stories = await Promise.all(seeds.map(drawn));
    expect(new Set(stories).size).toBe(seeds.length);
    const ids = stories.flatMap((story) => [...story.matchAll(/<Id>([^<]*)/g)].map(([, id]) => id));
    expect(ids).toHaveLength(seeds.length * creations.length * 2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives an emulator that was reset, or restarted from its state, the same ids as one that was not', async () => {
    const idsOf = async (emulator: Emulator, list: readonly Request[]) => {
      const bodies = [];
      for (const { method, path, body } of list) bodies.push((await emulator.handle({ method, path: `/2013-04-01/${path}`, body })).body);
      return bodies;
    };
    const clock = new SteppedClock();
    const first = new Emulator({ clock });
    const whole = await idsOf(first, creations);
    await first.reset();
    expect(await idsOf(first, creations)).toEqual(whole);
    const second = new Emulator({ clock });
    const half = await idsOf(second, creations.slice(0, 2));
    const third = new Emulator({ clock, seed: 7 });
    await third.restore(second.snapshot());
    expect([...half, ...(await idsOf(third, creations.slice(2)))]).toEqual(whole);
  });
});
