import { guardNames } from '../../lib/plan/guards/guard-names';
import fc from 'fast-check';
import { deploy, plan } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { listChecks, listZones, zoneIdOf } from '../support/by-hand';
import { appOf, assemblyOf, declaredLines, listedLines, smallZone, type SmallZone } from '../support/arbitrary-zone';
import { emulated } from '../support/emulated';

const nothing: SmallZone = { sets: [], checks: {} };

describe('for any two declarations', () => {
  it('deploying one and then the other leaves exactly the other, every batch is taken, and then there is nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(smallZone, smallZone, async (one, other) => {
        const { client } = emulated();
        for (const zone of [one, other]) {
          const { rounds } = await deploy(assemblyOf(zone), { client, allow: guardNames });

          expect(rounds).toBe(1);
          expect(await listedLines(client, await zoneIdOf(client))).toEqual(declaredLines(zone));
          expect(await listChecks(client)).toHaveLength(Object.keys(zone.checks).length);
          expect(isEmptyPlan(await plan(assemblyOf(zone), { client }))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('destroying leaves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(smallZone, smallZone, async (one, other) => {
        const { client } = emulated();
        await deploy(assemblyOf(one), { client });

        await deploy(assemblyOf(other), { client, purpose: 'destroy' });

        expect(await listZones(client)).toEqual([]);
        expect(await listChecks(client)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('the plan is the same bytes in whatever order things are declared', async () => {
    const shuffled = smallZone.chain((zone) =>
      fc.tuple(fc.constant(zone), fc.shuffledSubarray([...zone.sets], { minLength: zone.sets.length })),
    );
    await fc.assert(
      fc.asyncProperty(smallZone, shuffled, async (before, [zone, sets]) => {
        const { client } = emulated();
        await deploy(assemblyOf(before), { client });

        const planned = await plan(assemblyOf(zone), { client });
        const again = await plan(assemblyOf({ ...zone, sets }), { client });

        expect(JSON.stringify(again)).toBe(JSON.stringify(planned));
      }),
      { numRuns: 40 },
    );
  });

  it('the plan keeps the limits of a batch, and changes one name in one batch', async () => {
    await fc.assert(
      fc.asyncProperty(smallZone, smallZone, async (one, other) => {
        const { client } = emulated();
        await deploy(assemblyOf(one), { client });

        const { hostedZones } = await plan(assemblyOf(other), { client });

        const batches = hostedZones[0]?.batches ?? [];
        for (const { Changes } of batches) {
          const texts = Changes.flatMap(({ Action, ResourceRecordSet: { ResourceRecords = [] } }) =>
            Action === 'UPSERT' ? [...ResourceRecords, ...ResourceRecords] : ResourceRecords,
          );
          expect(texts.length).toBeLessThanOrEqual(1000);
          expect(texts.reduce((sum, { Value }) => sum + Value.length, 0)).toBeLessThanOrEqual(32_000);
        }
        const names = batches.flatMap(({ Changes }, i) => Changes.map(({ ResourceRecordSet: { Name } }) => `${Name.toLowerCase()} ${i}`));
        expect(new Set([...new Set(names)].map((entry) => entry.split(' ')[0])).size).toBe(new Set(names).size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the zones of these laws', () => {
  it('are not all alike: they hold aliases, every policy, health checks and more than one batch', () => {
    const zones = fc.sample(smallZone, { numRuns: 300, seed: 53 });
    const members = new Set(zones.flatMap(({ sets }) => sets.flatMap((set) => Object.keys(set))));

    for (const member of [
      'AliasTarget',
      'Weight',
      'Region',
      'Failover',
      'GeoLocation',
      'MultiValueAnswer',
      'HealthCheckId',
      'ResourceRecords',
    ])
      expect(members).toContain(member);
    expect(Math.max(...zones.map(({ sets }) => sets.length))).toBeGreaterThan(6);
    expect(
      zones.some(
        ({ sets }) =>
          sets.flatMap(({ ResourceRecords = [] }) => ResourceRecords).reduce((sum, { Value }) => sum + Value.length, 0) > 16_000,
      ),
    ).toBe(true);
    expect(appOf(nothing).lint()).toEqual([]);
  });
});
