import fc from 'fast-check';
import { App, ARecord, deploy, HostedZone, TxtRecord, type HostedZoneBase } from '../../lib';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { Apex53Error } from '../../lib/model/error';
import { zoneOwners } from '../../lib/model/ledger/zone-owners';
import { guardNames } from '../../lib/plan/guards/guard-names';
import { readRecordSets } from '../../lib/state/read-record-sets';
import { a, change, createZone, listOwn, remove, upsert } from '../support/by-hand';
import { clientOf, emulated } from '../support/emulated';
import type { Tap } from '../support/tap';

/** What happens in a zone that two apps share with somebody who writes by hand. */
type Event =
  | { readonly who: 'shop' | 'blog'; readonly declares: readonly string[]; readonly bulk: boolean; readonly crashAt: number | undefined }
  | { readonly who: 'somebody'; readonly name: string; readonly act: 'upsert' | 'delete' };

const names = ['a', 'b', 'c', 'd'];
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constantFrom<'shop' | 'blog'>('shop', 'blog'),
      declares: fc.subarray(names),
      bulk: fc.boolean(),
      crashAt: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constant('somebody' as const),
      name: fc.constantFrom(...names, 'x', 'y'),
      act: fc.constantFrom<'upsert' | 'delete'>('upsert', 'delete'),
    }),
  },
);

const addressOf = { shop: '192.0.2.1', blog: '192.0.2.2', somebody: '198.51.100.1' };
const long = (char: string) => Array.from({ length: 14 }, () => char.repeat(250)).join('');

function declare(zone: HostedZoneBase, { who, declares, bulk }: Event & { who: 'shop' | 'blog' }): void {
  for (const name of declares) new ARecord(zone, name, { name, values: [addressOf[who]] });
  // Enough text for several batches, so that a crash can come between them.
  if (bulk) for (let i = 0; i < 6; i++) new TxtRecord(zone, `T${i}`, { name: `t${i}.${who}`, values: [long('x'), long('y')] });
}

/** Breaks the connection at one of the requests: before the service saw it, or after it did what it was asked. */
function crashing(at: number | undefined): Tap {
  let requests = 0;
  return async (_, forward) => {
    const now = requests++;
    if (at === undefined || now < at) return forward();
    if (now === at && now % 2 === 0) await forward();
    throw Object.assign(new Error('crashed'), { name: 'NotRetried' });
  };
}

describe('whatever two apps and somebody else do in one zone, crashes included', () => {
  it('what a ledger says is what its app made, nobody loses anything to an app, and another run settles what a crash left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
        const { emulator, client } = emulated();
        const zoneId = await createZone(client);
        /** Record sets that somebody wrote by hand under names that no app owned then. */
        const byHand = new Map<string, string>();
        const owners = async () =>
          zoneOwners((await readRecordSets(sdkRoute53(client), zoneId)).recordSets, { name: 'example.com.', hostedZoneId: zoneId });
        for (const one of events) {
          if (one.who === 'somebody') {
            const before = await listOwn(client, zoneId);
            const there = before.find(({ Name }) => Name === `${one.name}.example.com.`);
            const owned = (await owners()).recordSets.some(
              ({ recordSet, owners: who }) => recordSet === `${one.name}.example.com. A` && who.length > 0,
            );
            if (owned) continue;
            if (one.act === 'upsert') {
              await change(client, zoneId, upsert(a(`${one.name}.example.com.`, addressOf.somebody)));
              byHand.set(one.name, addressOf.somebody);
            } else if (there !== undefined) {
              await change(client, zoneId, remove(there));
              byHand.delete(one.name);
            }
            continue;
          }
          const app = new App({ name: one.who });
          declare(HostedZone.fromZoneId(app, 'Zone', { hostedZoneId: zoneId, zoneName: 'example.com' }), { ...one, who: one.who });
          const assembly = app.synth();
          const run = (tap?: Tap) =>
            deploy(assembly, { client: tap === undefined ? client : clientOf(emulator, tap).client, allow: guardNames }).then(
              () => 'done' as const,
              (error: unknown) => {
                if (Apex53Error.is(error, 'RecordSetOwned') || Apex53Error.is(error, 'RecordSetConflict')) return 'refused' as const;
                if (Apex53Error.is(error, 'ServiceFailed')) return 'crashed' as const;
                throw error;
              },
            );
          const first = one.crashAt === undefined ? 'crashed' : await run(crashing(one.crashAt));
          const outcome = first === 'crashed' ? await run() : first;

          const now = await owners();
          const own = now.recordSets.filter(({ owners: who }) => who.includes(one.who)).map(({ recordSet }) => recordSet);
          if (outcome === 'done')
            expect(own.sort()).toEqual(
              [
                ...one.declares.map((name) => `${name}.example.com. A`),
                ...(one.bulk ? Array.from({ length: 6 }, (_, i) => `t${i}.${one.who}.example.com. TXT`) : []),
              ].sort(),
            );
          expect(now.recordSets.filter(({ owners: who }) => who.length > 1)).toEqual([]);
          expect(now.owners.map(({ gone }) => gone)).toEqual(now.owners.map(() => 0));
          // Whatever no app claims was written by hand, and whatever was written by hand is still there.
          const unowned = now.recordSets.filter(({ owners: who }) => who.length === 0).map(({ recordSet }) => recordSet);
          expect(unowned.sort()).toEqual([...byHand.keys()].map((name) => `${name}.example.com. A`).sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});
