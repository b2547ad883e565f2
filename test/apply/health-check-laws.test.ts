import { CreateHealthCheckCommand, type Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { apply, deploy, plan, type Assembly } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { immutablePart, type CalculatedConfig, type HealthCheckConfig } from '../../lib/model/health-check/config';
import { healthCheckToApi } from '../../lib/model/health-check/to-api';
import { healthCheckId, referenceToken } from '../../lib/model/reference';
import { synthesize } from '../../lib/synth/synthesize';
import { listChecks } from '../support/by-hand';
import { arbitraryCalculated, childlessCheck } from '../support/arbitrary-health-checks';
import { caught } from '../support/caught';
import { clientOf, emulated } from '../support/emulated';
import { refusing } from '../support/faults';

type Checks = Readonly<Record<string, HealthCheckConfig>>;

/** Up to four checks, each there or not, and one that counts those that are there. */
const checks: fc.Arbitrary<Checks> = fc
  .record({ Y: childlessCheck, Z: childlessCheck, M: childlessCheck, N: childlessCheck }, { requiredKeys: [] })
  .chain((children) => {
    const ids = Object.keys(children);
    return fc
      .option(arbitraryCalculated(ids), { nil: undefined, freq: 4 })
      .map((parent) => (parent === undefined ? children : { ...children, A: withReferences(parent) }));
  });

function withReferences(config: CalculatedConfig): CalculatedConfig {
  return { ...config, children: config.children.map((id) => (typeof id === 'string' ? healthCheckId(id) : id)) };
}

function assemblyOf(declared: Checks): Assembly {
  const healthChecks = Object.entries(declared).map(([path, config]) => ({ path, config, tags: {} }));
  return synthesize({ name: 'law', zones: [], healthChecks, findings: [], acknowledgements: [] });
}

/** What exists, ids replaced by paths. */
async function holdings(client: Route53Client, assembly: Assembly): Promise<unknown> {
  const existing = await listChecks(client);
  const pathOf = (reference = '') => assembly.resources.find(({ identity }) => reference.startsWith(identity))?.path;
  const tokenOf = new Map(existing.map(({ Id, CallerReference }) => [Id, referenceToken(healthCheckId(pathOf(CallerReference) ?? ''))]));
  return Object.fromEntries(
    existing.map(({ CallerReference, HealthCheckConfig }) => [
      pathOf(CallerReference),
      [HealthCheckConfig?.Type, HealthCheckConfig?.ChildHealthChecks?.map((id) => tokenOf.get(id)).sort()],
    ]),
  );
}

const expected = (declared: Checks) =>
  Object.fromEntries(
    Object.entries(declared).map(([path, config]) => {
      const { Type, ChildHealthChecks } = healthCheckToApi(config);
      return [path, [Type, ChildHealthChecks]];
    }),
  );

describe('whatever checks are there and are declared', () => {
  it('a deployment ends as declared, one check of each, and a second one has nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(checks, checks, async (before, after) => {
        const { client } = emulated();
        await deploy(assemblyOf(before), { client });
        const old = await listChecks(client);

        await deploy(assemblyOf(after), { client });

        expect(await holdings(client, assemblyOf(after))).toEqual(expected(after));
        expect(await listChecks(client)).toHaveLength(Object.keys(after).length);
        expect(isEmptyPlan(await plan(assemblyOf(after), { client }))).toBe(true);
        // What could be changed in place was.
        const kept = Object.keys(after).filter(
          (path) =>
            JSON.stringify(before[path] && immutablePart(before[path])) === JSON.stringify(after[path] && immutablePart(after[path])),
        );
        const ids = new Set(old.map(({ Id }) => Id));
        expect((await listChecks(client)).filter(({ Id }) => ids.has(Id))).toHaveLength(kept.length);
      }),
      { numRuns: 40 },
    );
  });

  it('a run that breaks off at any call is finished by the next one', async () => {
    await fc.assert(
      fc.asyncProperty(checks, checks, fc.nat(8), async (before, after, calls) => {
        const { client, emulator } = emulated();
        await deploy(assemblyOf(before), { client });
        const planned = await plan(assemblyOf(after), { client });
        let made = 0;
        const denied = refusing(() => made++ >= calls, 'AccessDenied', 403, 'no');
        const steps = planned.resources.length;
        const broken = apply(planned, { client: clientOf(emulator, denied).client });
        if (steps > calls) expect((await caught(broken)).code).toBe('AccessDenied');
        else await broken;

        await deploy(assemblyOf(after), { client });

        expect(await holdings(client, assemblyOf(after))).toEqual(expected(after));
        expect(await listChecks(client)).toHaveLength(Object.keys(after).length);
      }),
      { numRuns: 40 },
    );
  });
});

it('what is drawn for these laws the service takes', async () => {
  await fc.assert(
    fc.asyncProperty(childlessCheck, async (config) => {
      const { client } = emulated();
      await client.send(
        new CreateHealthCheckCommand({
          CallerReference: 'law',
          HealthCheckConfig: healthCheckToApi(config) as ConstructorParameters<typeof CreateHealthCheckCommand>[0]['HealthCheckConfig'],
        }),
      );

      expect(await listChecks(client)).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});
