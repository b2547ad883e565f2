import fc from 'fast-check';
import { App, ARecord, HostedZone, plan } from '../../lib';
import { sdkRoute53 } from '../../lib/aws/sdk-adapter';
import { computePlan } from '../../lib/plan/compute-plan';
import type { PresentZone } from '../../lib/plan/live-state';
import { readLiveState } from '../../lib/state/read-live-state';
import { readRecordSets } from '../../lib/state/read-record-sets';
import { a, change, cname, create, createZone } from '../support/by-hand';
import { recordSets, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { refusing } from '../support/faults';

/** An account with a zone of so many A record sets, `r0` to the last. */
async function zoneOf(records: readonly ReturnType<typeof a>[]) {
  const { emulator, client } = emulated({ quotas: { hostedZones: 1000 } });
  const zoneId = await createZone(client);
  for (let from = 0; from < records.length; from += 1000) await change(client, zoneId, ...records.slice(from, from + 1000).map(create));
  emulator.resetCounts();
  return { emulator, client, zoneId };
}

const listings = (emulator: ReturnType<typeof emulated>['emulator']) => emulator.requestCounts().get('ListResourceRecordSets') ?? 0;
const declaring = (zoneId: string, ...names: readonly string[]) =>
  sharedZone(zoneId, (zone) => recordSets(zone, ...names.map((name) => a(name))));

describe('a shared zone', () => {
  it('is read at what is declared, not as a whole', async () => {
    const { emulator, client, zoneId } = await zoneOf(Array.from({ length: 3000 }, (_, i) => a(`r${i}.example.com`)));

    const planned = await plan(declaring(zoneId, 'r1500.example.com', 'r1501.example.com', 'new.example.com'), { client });

    // One page from the apex with what could decide, one with the ledgers up to `new`, one where the two others stand.
    expect(listings(emulator)).toBeLessThanOrEqual(3);
    expect(planned.summary.recordSets).toMatchObject({ create: 1, unchanged: 2, foreign: 2998 });
  });

  it('is read as a whole once, where that takes no more calls', async () => {
    const { emulator, client, zoneId } = await zoneOf(Array.from({ length: 700 }, (_, i) => a(`r${i}.example.com`)));

    await plan(declaring(zoneId, ...Array.from({ length: 700 }, (_, i) => `r${i}.example.com`)), { client });

    expect(listings(emulator)).toBe(3);
  });

  it('a name with more record sets than a page is read to its end', async () => {
    const texts = Array.from({ length: 350 }, (_, i) => ({ ...a('many.example.com'), SetIdentifier: `s${i}`, Weight: 1 }));
    const { client, zoneId } = await zoneOf([]);
    for (let from = 0; from < 350; from += 100)
      await change(
        client,
        zoneId,
        ...texts.slice(from, from + 100).map((set, i) => create({ ...set, Name: `m${(from + i) % 4}.example.com` })),
      );

    const planned = await plan(declaring(zoneId, 'm3.example.com'), { client });

    expect(planned.conflicts.map(({ code }) => code)).toContain('RecordSetConflict');
    expect(planned.summary.recordSets.foreign).toBe(350);
  });

  it('leads to the plan that reading everything leads to, in no more calls', async () => {
    const label = fc.constantFrom('a', 'b', 'c', '*', 'd.a', '*.a', 'x.d.a', 'b.c');
    const live = fc.uniqueArray(label, { maxLength: 8 });
    const target = fc.constantFrom('a', 'b', 'c', 'd.a', 'zz');
    await fc.assert(
      fc.asyncProperty(
        live,
        fc.uniqueArray(label, { minLength: 1, maxLength: 4 }),
        fc.array(target, { maxLength: 3 }),
        fc.integer({ min: 0, max: 320 }),
        async (names, declared, pointing, padding) => {
          const { emulator, client, zoneId } = await zoneOf([
            ...names.map((name) => a(`${name}.example.com`)),
            ...pointing.map((name, i) => cname(`p${i}.example.com`, `${name}.example.com`)),
            ...Array.from({ length: padding }, (_, i) => a(`bb${i}.example.com`)),
          ]);
          const assembly = declaring(zoneId, ...declared.map((name) => `${name}.example.com`));
          const port = sdkRoute53(client);
          const partial = await readLiveState(port, assembly);
          const calls = listings(emulator);
          const path = assembly.hostedZones[0]?.path ?? '';
          const whole = { ...(partial.zones.get(path) as PresentZone), unread: 0, ...(await readRecordSets(port, zoneId)) };

          expect(calls).toBeLessThanOrEqual(listings(emulator) - calls);
          expect(computePlan(assembly, partial)).toEqual(computePlan(assembly, { ...partial, zones: new Map([[path, whole]]) }));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('zones of an account', () => {
  const manyZones = async (n: number) => {
    const { emulator, client } = emulated({ quotas: { hostedZones: 1000 } });
    const ids: string[] = [];
    for (let i = 0; i < n; i++) ids.push(await createZone(client, `z${i}.example`));
    emulator.resetCounts();
    return { emulator, client, ids };
  };
  const importing = (ids: readonly string[], which: readonly number[]) => {
    const app = new App({ name: 'test' });
    for (const i of which) {
      const zone = HostedZone.fromZoneId(app, `Z${i}`, { hostedZoneId: ids[i] ?? '', zoneName: `z${i}.example` });
      new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
    }
    return app.synth();
  };
  const finding = (emulator: ReturnType<typeof emulated>['emulator']) => {
    const counts = emulator.requestCounts();
    return (counts.get('ListHostedZonesByName') ?? 0) + (counts.get('GetHostedZone') ?? 0);
  };

  it('that stand near each other are found with one call for a hundred', async () => {
    const { emulator, client, ids } = await manyZones(150);

    await plan(importing(ids, Array.from(ids.keys())), { client });

    expect(finding(emulator)).toBe(2);
  });

  it('of which few are meant take one call each at most, in an account of any size', async () => {
    const { emulator, client, ids } = await manyZones(230);

    await plan(importing(ids, [5, 120]), { client });

    expect(finding(emulator)).toBeLessThanOrEqual(2);
  });

  it('are asked for one by one by a role that may not list', async () => {
    const { emulator, ids } = await manyZones(3);
    const { client } = clientOf(
      emulator,
      refusing(({ operation }) => operation === 'ListHostedZonesByName', 'AccessDenied', 403, 'not allowed'),
    );

    const planned = await plan(importing(ids, [0, 1, 2]), { client });

    expect(planned.summary.recordSets.create).toBe(3);
    expect(emulator.requestCounts().get('GetHostedZone')).toBe(3);
  });
});
