import type { ResourceRecordSet, Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { deploy, plan } from '../../lib';
import { Apex53Error } from '../../lib/model/error';
import { guardNames } from '../../lib/plan/guards/guard-names';
import { isEmptyPlan, type Plan } from '../../lib/plan/plan';
import { assemblyOf, declaredLines, line, listedLines, smallZone } from '../support/arbitrary-zone';
import { a, change, createZone, listOwn, remove, upsert } from '../support/by-hand';
import { clientOf, emulated } from '../support/emulated';
import type { Tap } from '../support/tap';

const allow = guardNames;

/** What somebody else does at some moment: an upsert of an address of its own, or the deletion of whatever record set comes next. */
interface Edit {
  /** Before which of our requests, counted from the first. */
  readonly at: number;
  readonly act: 'upsert' | 'delete';
  readonly name: string;
}

const edit = (...names: readonly string[]): fc.Arbitrary<Edit> =>
  fc.record({ at: fc.nat({ max: 12 }), act: fc.constantFrom('upsert', 'delete'), name: fc.constantFrom(...names) });

/** A writer that edits a zone between our calls. What it wrote can be told apart from everything else by its addresses. */
function otherWriter(client: Route53Client, zoneId: string, edits: readonly Edit[]) {
  let requests = 0;
  let written = 0;
  const done: string[] = [];
  /** What it wrote last under each name, and did not delete itself. */
  const writes = new Map<string, ResourceRecordSet>();
  const act = async ({ act: kind, name }: Edit) => {
    const sets = await listOwn(client, zoneId);
    if (kind === 'upsert') {
      const set = a(name, `198.51.100.${++written}`);
      await change(client, zoneId, upsert(set));
      for (const [earlier, { Name }] of writes) if (Name === name) writes.delete(earlier);
      writes.set(line(set), set);
      done.push(`wrote ${line(set)}`);
    } else {
      const victim = sets.find(({ Name }) => Name === name);
      if (victim === undefined) return;
      await change(client, zoneId, remove(victim));
      writes.delete(line(victim));
      done.push(`deleted ${line(victim)}`);
    }
  };
  const tap: Tap = async (_, forward) => {
    const now = requests++;
    for (const next of edits.filter(({ at }) => at === now)) {
      // Route 53 refuses it some of its ideas; that is its own affair.
      await act(next).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'InvalidChangeBatch') throw error;
      });
    }
    return forward();
  };
  return { tap, done, writes };
}

describe('while somebody else writes to the same zone', () => {
  it('deploying in an own zone ends well, and whatever of theirs disappears was shown in an approved plan', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallZone,
        smallZone,
        fc.array(edit('example.com.', 'a.example.com.', 'b.example.com.', 'new.example.com.'), { maxLength: 6 }),
        async (before, after, edits) => {
          const { emulator, client: plain } = emulated();
          const zoneId = await createZone(plain, 'example.com', { callerReference: 'law' });
          await deploy(assemblyOf(before), { client: plain, allow });
          const other = otherWriter(plain, zoneId, edits);
          const { client } = clientOf(emulator, other.tap);
          const approved: Plan[] = [];

          await deploy(assemblyOf(after), { client, allow, maxRounds: 20, approve: (planned) => approved.push(planned) > 0 });

          const left = new Set(await listedLines(plain, zoneId));
          const shown = new Set(
            approved.flatMap(({ hostedZones }) =>
              hostedZones.flatMap(({ differences }) =>
                differences.flatMap(({ before: was }) => (was === undefined ? [] : [line(was as ResourceRecordSet)])),
              ),
            ),
          );
          const lost = [...other.writes.keys()].filter((written) => !left.has(written) && !shown.has(written));
          expect({ lost, story: other.done }).toEqual({ lost: [], story: other.done });

          await deploy(assemblyOf(after), { client: plain, allow });
          expect(await listedLines(plain, zoneId)).toEqual(declaredLines(after));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('deploying in a shared zone leaves every record set of theirs as it is', async () => {
    const theirs = ['theirs.example.com.', 'a.theirs.example.com.', '_theirs.example.com.'];
    await fc.assert(
      fc.asyncProperty(
        smallZone,
        smallZone,
        fc.array(edit(...theirs), { maxLength: 8 }),
        fc.boolean(),
        async (before, after, edits, destroy) => {
          const { emulator, client: plain } = emulated();
          const hostedZoneId = await createZone(plain);
          await change(plain, hostedZoneId, ...theirs.slice(0, 2).map((name) => upsert(a(name, '203.0.113.1'))));
          await deploy(assemblyOf(before, { hostedZoneId }), { client: plain });
          const ours = new Set([...before.sets, ...after.sets].map(({ Name }) => Name.replace('*', '\\052')));
          const other = otherWriter(plain, hostedZoneId, edits);
          const { client } = clientOf(emulator, other.tap);
          const foreignNow = async () => (await listOwn(plain, hostedZoneId)).filter(({ Name }) => !ours.has(Name ?? '')).map(line);
          const seen = new Set(await foreignNow());

          await deploy(assemblyOf(after, { hostedZoneId, adopt: true }), {
            client,
            allow,
            ...(destroy ? { purpose: 'destroy' } : {}),
          }).catch((error: unknown) => {
            // What stood there before under another policy is a conflict, and then nothing is done at all.
            if (!Apex53Error.is(error, 'RecordSetConflict')) throw error;
          });

          const survivors = new Set(await foreignNow());
          const deleted = other.done.filter((deed) => deed.startsWith('deleted ')).map((deed) => deed.slice('deleted '.length));
          for (const written of [...other.writes.keys(), ...seen]) {
            const replaced = other.done.some(
              (deed) =>
                deed.startsWith('wrote ') &&
                deed !== `wrote ${written}` &&
                (JSON.parse(deed.slice('wrote '.length)) as ResourceRecordSet).Name === (JSON.parse(written) as ResourceRecordSet).Name,
            );
            if (!deleted.includes(written) && !replaced) expect(survivors).toContain(written);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('once they stop, one more plan in a shared zone has nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(smallZone, fc.array(edit('theirs.example.com.'), { maxLength: 8 }), async (zone, edits) => {
        const { emulator, client: plain } = emulated();
        const hostedZoneId = await createZone(plain);
        const { client } = clientOf(emulator, otherWriter(plain, hostedZoneId, edits).tap);

        await deploy(assemblyOf(zone, { hostedZoneId }), { client });

        const ours = new Set(declaredLines(zone));
        expect((await listedLines(plain, hostedZoneId)).filter((listed) => ours.has(listed))).toEqual([...ours].sort());
        expect(isEmptyPlan(await plan(assemblyOf(zone, { hostedZoneId }), { client: plain }))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
