import fc from 'fast-check';
import { deploy, plan } from '../../lib';
import { Apex53Error } from '../../lib/model/error';
import { isEmptyPlan } from '../../lib/plan/plan';
import { assemblyOf, declaredLines, listedLines, smallZone } from '../support/arbitrary-zone';
import { listChecks, listZones, zoneIdOf } from '../support/by-hand';
import { clientOf, emulated } from '../support/emulated';
import type { Tap } from '../support/tap';

const allow = ['mass-deletion'] as const;

/** The process dies at its nth request, before or after the service got to see it. */
function crashingAt(n: number, when: 'before' | 'after'): Tap {
  let requests = 0;
  return async (_, forward) => {
    if (requests++ < n) return forward();
    if (requests === n + 1 && when === 'after') await forward();
    throw Object.assign(new Error('the process is gone'), { code: 'CRASH' });
  };
}

/** Some answers are lost on the way, after the service did what was asked. */
function losingSome(indexes: readonly number[]): Tap {
  let requests = 0;
  return async (_, forward) => {
    const now = requests++;
    const answer = await forward();
    if (indexes.includes(now)) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    return answer;
  };
}

const crash = fc.record({ zone: smallZone, at: fc.nat({ max: 10 }), when: fc.constantFrom('before', 'after') });

describe('after any history of crashes', () => {
  it('the next deployment leaves exactly what is declared: one zone, its record sets, its health checks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(crash, { minLength: 1, maxLength: 4 }), smallZone, async (crashes, zone) => {
        const { emulator, client: plain } = emulated();
        for (const { zone: attempt, at, when } of crashes) {
          const { client } = clientOf(emulator, crashingAt(at, when));
          await deploy(assemblyOf(attempt), { client, allow }).catch((error: unknown) => {
            if (!Apex53Error.is(error, 'ServiceFailed')) throw error;
          });
        }

        await deploy(assemblyOf(zone), { client: plain, allow });

        expect(await listZones(plain)).toHaveLength(1);
        expect(await listedLines(plain, await zoneIdOf(plain))).toEqual(declaredLines(zone));
        expect(await listChecks(plain)).toHaveLength(Object.keys(zone.checks).length);
        expect(isEmptyPlan(await plan(assemblyOf(zone), { client: plain }))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('the next destruction leaves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(smallZone, fc.array(crash, { minLength: 1, maxLength: 3 }), async (zone, crashes) => {
        const { emulator, client: plain } = emulated();
        await deploy(assemblyOf(zone), { client: plain, allow });
        for (const { at, when } of crashes) {
          const { client } = clientOf(emulator, crashingAt(at, when));
          await deploy(assemblyOf(zone), { client, purpose: 'destroy' }).catch((error: unknown) => {
            if (!Apex53Error.is(error, 'ServiceFailed')) throw error;
          });
        }

        await deploy(assemblyOf(zone), { client: plain, purpose: 'destroy' });

        expect(await listZones(plain)).toEqual([]);
        expect(await listChecks(plain)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('with answers lost on the way', () => {
  it('a deployment still leaves exactly what is declared', async () => {
    await fc.assert(
      fc.asyncProperty(smallZone, smallZone, fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 3 }), async (before, zone, lost) => {
        const { emulator, client: plain } = emulated();
        await deploy(assemblyOf(before), { client: plain, allow });
        const { client } = clientOf(emulator, losingSome(lost));

        await deploy(assemblyOf(zone), { client, allow, maxRounds: 10 });

        expect(await listZones(plain)).toHaveLength(1);
        expect(await listedLines(plain, await zoneIdOf(plain))).toEqual(declaredLines(zone));
        expect(await listChecks(plain)).toHaveLength(Object.keys(zone.checks).length);
      }),
      { numRuns: 15 },
    );
  });
});
