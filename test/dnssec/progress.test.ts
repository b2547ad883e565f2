import fc from 'fast-check';
import type { DnssecWish, DsSight, SigningKey } from '../../lib/dnssec/facts';
import { memoryText, parseMemory } from '../../lib/dnssec/memory';
import { dnssecProgress, type DnssecProgress } from '../../lib/dnssec/progress';
import { dsOf, SignedWorld } from '../support/signed-world';

const times = { zone: 86_400, dnskey: 3_600, ds: 7_200, ns: 172_800, parentMargin: 600 };
const signed = (key: string): DnssecWish => ({ kind: 'signed', key });
const unsigned: DnssecWish = { kind: 'unsigned' };
const key = (name: string, status: SigningKey['status'] = 'ACTIVE'): SigningKey => ({ name, status, ds: dsOf(name) });

type Crash = 'none' | 'before-memory' | 'before-action';

/** Runs of the machine in a world, with what is remembered between them as a tag keeps it. */
class Runs {
  tag: string | undefined;

  constructor(readonly world: SignedWorld) {}

  /** One run: looks, keeps what is to be remembered, does what is due, and looks again; a crash may come at any of these. */
  run(wish: DnssecWish, crash: Crash = 'none', dsSight: DsSight = 'told'): DnssecProgress {
    const remembered = this.tag === undefined ? undefined : parseMemory(this.tag);
    const now = this.world.now * 1000;
    const seen = this.world.sight();
    const sight = { ...seen, dsSight, parentDs: dsSight === 'unseen' ? [] : seen.parentDs };
    const progress = dnssecProgress(sight, wish, { now, ...(remembered === undefined ? {} : { remembered }) });
    if (crash === 'before-memory') return progress;
    this.tag = memoryText(progress.memory);
    if (progress.due !== undefined && crash !== 'before-action') this.world.act(progress.due);
    return progress;
  }

  /** Runs whenever something is due, until it is as wished or somebody has to do something; gives what was done, with seconds from now. */
  follow(wish: DnssecWish, maxRuns = 60): { readonly done: readonly string[]; readonly last: DnssecProgress } {
    const start = this.world.now;
    const done: string[] = [];
    for (let i = 0; i < maxRuns; i++) {
      const progress = this.run(wish);
      if (progress.due !== undefined) done.push(`${this.world.now - start} ${progress.due.kind}`);
      else if (progress.comeBack !== undefined) this.world.pass(Math.max(0, progress.comeBack / 1000 - this.world.now));
      else return { done, last: progress };
    }
    throw new Error(`no end after ${maxRuns} runs: ${done.join(', ')}`);
  }
}

const world = (zone: ConstructorParameters<typeof SignedWorld>[0]) => new Runs(new SignedWorld(zone, times));
const settled = (zone: ConstructorParameters<typeof SignedWorld>[0], wish: DnssecWish) => {
  const runs = world(zone);
  runs.run(wish);
  runs.world.pass(1_000_000);
  return runs;
};

describe('the way of a zone', () => {
  it('to being signed waits for unsigned answers to be forgotten before the parent vouches for it', () => {
    const runs = world({ signing: false, keys: [], parentDs: [] });
    const { done, last } = runs.follow(signed('a'));
    expect(done).toEqual(['0 create-key', '0 enable-signing', `${times.zone} add-ds`]);
    expect(last.chain).toBe('secure');
    expect(last.next).toMatchObject({ kind: 'done', everywhere: (runs.world.now + times.parentMargin + times.ns) * 1000 });
  });

  it('to another key has both keys sign, then both vouched for, and only then lets go of the old one', () => {
    const runs = settled({ signing: true, keys: [key('a')], parentDs: [dsOf('a')] }, signed('a'));
    const { done } = runs.follow(signed('b'));
    const dsWait = times.parentMargin + times.ds;
    expect(done).toEqual([
      '0 create-key',
      `${times.dnskey} add-ds`,
      `${times.dnskey + dsWait} remove-ds`,
      `${times.dnskey + 2 * dsWait} deactivate-key`,
      `${2 * times.dnskey + 2 * dsWait} delete-key`,
    ]);
  });

  it('to being unsigned waits for the DS set to be forgotten before signing ends', () => {
    const runs = settled({ signing: true, keys: [key('a')], parentDs: [dsOf('a')] }, signed('a'));
    const { done, last } = runs.follow(unsigned);
    const dsWait = times.parentMargin + times.ds;
    expect(done).toEqual(['0 remove-ds', `${dsWait} disable-signing`, `${dsWait} deactivate-key`, `${dsWait} delete-key`]);
    expect(last.next.kind).toBe('done');
  });

  it('is told as a whole before the first step, with the earliest moment of each', () => {
    const runs = settled({ signing: true, keys: [key('a')], parentDs: [dsOf('a')] }, signed('a'));
    const foretold = dnssecProgress(runs.world.sight(), signed('b'), {
      now: runs.world.now * 1000,
      ...(runs.tag === undefined ? {} : { remembered: parseMemory(runs.tag) ?? fail() }),
    }).timeline.entries.map(({ action, notBefore }) => `${notBefore / 1000 - runs.world.now} ${action.kind}`);
    expect(foretold).toEqual(runs.follow(signed('b')).done);
  });

  it('begins to wait anew when nothing is remembered, and is shorter by nothing', () => {
    const runs = world({ signing: false, keys: [], parentDs: [] });
    runs.run(signed('a'));
    runs.run(signed('a'));
    runs.world.pass(times.zone - 1);
    runs.tag = undefined;
    expect(runs.run(signed('a')).comeBack).toBe((runs.world.now + times.zone) * 1000);
  });

  it('goes by the longest TTLs that were seen since, also when they were lowered meanwhile', () => {
    const runs = new Runs(new SignedWorld({ signing: false, keys: [], parentDs: [] }, times));
    runs.run(signed('a'));
    runs.run(signed('a'));
    const { comeBack } = runs.run(signed('a'));
    const lowered = { ...runs.world.sight(), cacheTimes: { zone: 60, ns: 60, dnskey: 60, parentMargin: 600 } };
    const remembered = parseMemory(runs.tag ?? '') ?? fail();
    expect(dnssecProgress(lowered, signed('a'), { now: runs.world.now * 1000, remembered }).comeBack).toBe(comeBack);
  });
});

describe('what nobody can go on with', () => {
  const blocked = (zone: Partial<ReturnType<SignedWorld['sight']>>, wish: DnssecWish) => {
    const sight = { ...new SignedWorld({ signing: true, keys: [key('a')], parentDs: [] }, times).sight(), ...zone };
    return dnssecProgress(sight, wish, { now: 0 }).next;
  };
  it.each([
    ['an internal failure of the zone', { signing: 'INTERNAL_FAILURE' }, signed('a'), 'INTERNAL_FAILURE'],
    ['an internal failure of a key', { keys: [key('a', 'INTERNAL_FAILURE')] }, signed('a'), 'INTERNAL_FAILURE'],
    ['a deletion under way', { keys: [key('a', 'DELETING')] }, unsigned, 'middle of a deletion'],
    ['a lost KMS key', { keys: [key('a', 'ACTION_NEEDED')], signing: 'ACTION_NEEDED' }, signed('a'), 'cannot use the KMS key of a'],
    ['a parent that delegates elsewhere', { delegated: false }, signed('a'), 'does not delegate'],
    ['signed children of a zone that is to be unsigned', { vouchesForChildren: true }, unsigned, 'zones below it'],
  ] as const)('is %s', (_, zone, wish, because) => {
    expect(blocked(zone, wish)).toMatchObject({ kind: 'blocked', because: expect.stringContaining(because) as string });
  });

  it('is no reason to keep another key that is lost', () => {
    const lost = { keys: [key('a'), key('b', 'ACTION_NEEDED')], parentDs: [dsOf('a')], signing: 'ACTION_NEEDED' as const };
    expect(blocked(lost, signed('a'))).toMatchObject({ kind: 'act', action: { kind: 'deactivate-key', key: 'b' } });
  });
});

/** Every state of two keys, of signing, and of a DS set for any of them and for a key of somebody else. */
const statuses = [undefined, 'ACTIVE', 'INACTIVE'] as const;
const dsSets = [[], ['a'], ['b'], ['a', 'b'], ['x'], ['a', 'x'], ['b', 'x'], ['a', 'b', 'x']].map((names) => names.map(dsOf));
const states = statuses.flatMap((a) =>
  statuses.flatMap((b) =>
    [true, false].flatMap((signing) =>
      dsSets.map((parentDs) => ({
        signing,
        keys: [...(a === undefined ? [] : [key('a', a)]), ...(b === undefined ? [] : [key('b', b)])],
        parentDs,
      })),
    ),
  ),
);
/** A zone signs only with an active key. */
const possible = states.filter(({ signing, keys }) => !signing || keys.some(({ status }) => status === 'ACTIVE'));
const wishes = [signed('a'), signed('b'), signed('c'), unsigned];

describe('from every state there can be', () => {
  it.each(wishes.map((wish) => [wish.kind === 'signed' ? `signed with ${wish.key}` : 'unsigned', wish] as const))(
    'the way to %s ends, refused by no call, and nobody who was not without answers before ever is',
    (_, wish) => {
      for (const state of possible) {
        const runs = world(state);
        const start = runs.world.now;
        const bogusBefore = runs.world.isBogusNow();
        const { last } = runs.follow(wish);
        expect([state, last.next.kind]).toEqual([state, 'done']);
        expect([state, runs.world.isBogusNow()]).toEqual([state, false]);
        const sight = runs.world.sight();
        if (wish.kind === 'signed') {
          expect([sight.signing, sight.keys.map(({ name, status }) => [name, status])]).toEqual(['SIGNING', [[wish.key, 'ACTIVE']]]);
          expect(sight.parentDs).toContain(dsOf(wish.key));
        } else expect([sight.signing, sight.keys, sight.parentDs]).toEqual(['NOT_SIGNING', [], []]);
        runs.world.pass(1_000_000);
        if (!bogusBefore) expect([state, runs.world.bogusSince(start)]).toEqual([state, []]);
      }
    },
  );

  it('a bogus zone is mended by the very first steps, without waiting', () => {
    for (const state of possible) {
      const runs = world(state);
      if (!runs.world.isBogusNow()) continue;
      for (let i = 0; i < 3 && runs.world.isBogusNow(); i++) runs.run(signed('a'));
      expect([state, runs.world.isBogusNow()]).toEqual([state, false]);
    }
  });
});

describe('a DS set that is left where the parent was before', () => {
  const left = possible
    .filter(({ signing, parentDs }) => signing && !parentDs.includes(dsOf('x')))
    .flatMap((state) => state.keys.filter(({ status }) => status === 'ACTIVE').map(({ ds }) => ({ ...state, formerDs: [ds] })))
    .filter((state) => !new SignedWorld(state, times).isBogusNow());

  it('is withdrawn on every way, from every state, and nobody is ever without answers by it', () => {
    for (const state of left)
      for (const wish of wishes) {
        const runs = world(state);
        const start = runs.world.now;
        const { last } = runs.follow(wish);
        runs.world.pass(1_000_000);
        expect([state, wish, last.next.kind, runs.world.sight().formerDs]).toEqual([state, wish, 'done', []]);
        expect([state, wish, runs.world.bogusSince(start)]).toEqual([state, wish, []]);
      }
  });

  it('stays until the new parent vouches for the key, and everybody can know', () => {
    const runs = settled({ signing: true, keys: [key('a')], parentDs: [], formerDs: [dsOf('a')] }, signed('a'));
    // A day for a DS set that nobody saw.
    expect(runs.follow(signed('a')).done).toEqual(['0 add-ds', `${times.parentMargin + 86_400} withdraw-ds`]);
  });
});

describe('any history of runs', () => {
  const run = fc.record({
    wish: fc.constantFrom(...wishes),
    wait: fc.oneof(fc.constant(0), fc.constantFrom('due' as const), fc.integer({ min: 1, max: 300_000 })),
    crash: fc.constantFrom('none', 'none', 'before-memory', 'before-action' as const),
    forget: fc.constantFrom(false, false, false, true),
    sight: fc.constantFrom<DsSight>('told', 'answered', 'unsettled', 'unseen'),
  });
  const start = fc.constantFrom(...possible.filter((state) => !new SignedWorld(state, times).isBogusNow()));

  it('with changes of mind, crashes, lost memory and parents that nobody can look at leaves nobody without answers, and comes to its end', () => {
    fc.assert(
      fc.property(start, fc.array(run, { maxLength: 40 }), fc.constantFrom(...wishes), (state, history, last) => {
        const runs = world(state);
        const began = runs.world.now;
        for (const { wish, wait, crash, forget, sight } of history) {
          if (forget) runs.tag = undefined;
          const { comeBack } = runs.run(wish, crash, sight);
          runs.world.pass(wait === 'due' ? Math.max(0, (comeBack ?? 0) / 1000 - runs.world.now) : wait);
        }
        const { last: end } = runs.follow(last);
        runs.world.pass(1_000_000);
        expect(end.next.kind).toBe('done');
        expect(runs.world.bogusSince(began)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what is remembered', () => {
  it('is kept in a tag, and read as it was written', () => {
    const { memory } = world({ signing: true, keys: [key('a'), key('b')], parentDs: [dsOf('a')] }).run(signed('a'));
    const text = memoryText(memory);
    expect(text).toMatch(/^[\p{L}\p{N} _.:/=+\-@]{1,256}$/u);
    expect(parseMemory(text)).toEqual(memory);
  });

  it.each(['', 'x', 'signing=yes@1', 'signing=yes@x keys=none@1 ds=none@1 ttl=1/1/1/1'])('is nothing in %j', (text) => {
    expect(parseMemory(text)).toBeUndefined();
  });

  it('of a moment to come counts for nothing', () => {
    const runs = world({ signing: true, keys: [key('a')], parentDs: [] });
    runs.tag = memoryText({
      ...runs.run(signed('a')).memory,
      since: { signing: { looks: 'yes', moment: 9e14 }, keys: { looks: 'x', moment: 0 }, ds: { looks: 'none', moment: 0 } },
    });
    expect(runs.run(signed('a')).comeBack).toBe((runs.world.now + times.zone) * 1000);
  });
});

function fail(): never {
  throw new Error('nothing is remembered');
}
