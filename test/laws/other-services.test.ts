import fc from 'fast-check';
import { App, ARecord, HostedZone, type Assembly } from '../../lib';
import { deploy } from '../../lib/apply/deploy';
import { Apex53Error } from '../../lib/model/error';
import { computePlan } from '../../lib/plan/compute-plan';
import { guardNames } from '../../lib/plan/guards/guard-names';
import { isEmptyPlan } from '../../lib/plan/plan';
import { readLiveState } from '../../lib/state/read-live-state';
import { difference } from '../support/history/comparable';
import { partNames, parts, type PartName } from '../support/other-services/parts';
import type { Edition, Part } from '../support/other-services/parts/part';
import { troubles, World, type Trouble } from '../support/other-services/world';

type Declared = Readonly<Partial<Record<PartName, Edition>>>;

interface Run {
  readonly declared: Declared;
  readonly purpose: 'deploy' | 'destroy';
  readonly troubled: readonly Trouble[];
}

/** What a run may end with when something went wrong around or before it; everything else is a defect. */
const honest = ['ServiceFailed', 'ConcurrentChange', 'Throttled', 'PropagationTimedOut'];

/** Services that a history is about; each is declared in one edition, in the other, or not at all. */
const chosen = fc.subarray([...partNames], { minLength: 1, maxLength: 2 });
const declaring = (names: readonly PartName[]): fc.Arbitrary<Declared> =>
  fc
    .tuple(...names.map(() => fc.constantFrom<Edition | undefined>(1, 2, undefined)))
    .map((editions) => Object.fromEntries(names.map((name, i) => [name, editions[i]])) as Declared);
const purpose = fc.constantFrom<Run['purpose']>('deploy', 'deploy', 'deploy', 'destroy');
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({ at: fc.constant('changes' as const), nth: fc.nat({ max: 15 }), what: fc.constantFrom(...troubles) }),
  fc.record({ at: fc.constant('calls' as const), nth: fc.nat({ max: 60 }), what: fc.constantFrom(...troubles) }),
);
const histories = chosen.chain((names) => {
  const run = fc.record({ declared: declaring(names), purpose, troubled: fc.array(trouble, { maxLength: 2 }) });
  return fc.record({ runs: fc.array(run, { minLength: 1, maxLength: 3 }), last: declaring(names), lastPurpose: purpose });
});

function assemblyOf(declared: Declared): Assembly {
  const app = new App({ name: 'law' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', removalPolicy: 'destroy' });
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
  for (const name of partNames) {
    const edition = declared[name];
    if (edition !== undefined) parts[name].declare(edition, app, zone);
  }
  return app.synth();
}

const theirsIn = (world: World) => partNames.flatMap((name) => parts[name].theirs(world));

/** Every law that is broken at the end, with what is wrong. */
async function brokenLaws(runs: readonly Run[], last: Declared, lastPurpose: Run['purpose']): Promise<Record<string, readonly string[]>> {
  const world = new World();
  for (const name of partNames) parts[name].makeTheirs(world);
  const before = theirsIn(world);
  for (const { declared, purpose: runPurpose, troubled } of runs) {
    await deploy(assemblyOf(declared), world.ports(troubled), { purpose: runPurpose, allow: guardNames }).catch((error: unknown) => {
      if (!Apex53Error.is(error) || !honest.includes(error.code)) throw error;
    });
  }
  const assembly = assemblyOf(last);
  await deploy(assembly, world.ports(), { purpose: lastPurpose, allow: guardNames });
  const ports = world.ports();
  const next = computePlan(assembly, await readLiveState(ports.port, assembly, ports), { purpose: lastPurpose });
  const held = partNames.flatMap((name) => {
    const { wanted, held: of, afterwards }: Part = parts[name];
    const edition = last[name];
    const isGone = edition === undefined || lastPurpose === 'destroy';
    return isGone && afterwards === 'stays' ? [] : difference(of(world), isGone ? [] : wanted(edition, world));
  });
  const laws = {
    'everything is there once as declared last, and nothing is left behind': held,
    'what others made is as they made it': difference(theirsIn(world), before),
    'what cannot be done yet is not asked for': world.refusals.filter((refusal) =>
      /InUse|list is in use|has rules|Cannot delete/.test(refusal),
    ),
    'a domain follows a zone once that answers': world.early,
    'then there is nothing left to do': isEmptyPlan(next) ? [] : [JSON.stringify(next.summary)],
  };
  return Object.fromEntries(Object.entries(laws).filter(([, wrong]) => wrong.length > 0));
}

it('one more run ends well after any crash, refusal or lost answer of Resolver, DNS Firewall, recovery controls and the registrar', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ runs, last, lastPurpose }) => {
      expect(await brokenLaws(runs, last, lastPurpose)).toEqual({});
    }),
    { numRuns: 100 },
  );
}, 120_000);
