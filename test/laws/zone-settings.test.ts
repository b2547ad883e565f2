import {
  GetHostedZoneCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetProtectionsCommand,
  ListReusableDelegationSetsCommand,
} from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { App, ARecord, HostedZone, ReusableDelegationSet, type Assembly } from '../../lib';
import { deploy } from '../../lib/apply/deploy';
import { Apex53Error } from '../../lib/model/error';
import { computePlan } from '../../lib/plan/compute-plan';
import { guardNames } from '../../lib/plan/guards/guard-names';
import { isEmptyPlan } from '../../lib/plan/plan';
import { readLiveState } from '../../lib/state/read-live-state';
import { clientOf } from '../support/emulated';
import { troubles, World, type Trouble } from '../support/other-services/world';

/** What is declared of a zone beside its record sets, and of its name servers. */
interface Settings {
  readonly hasServers: boolean;
  readonly acceleratedRecovery: boolean;
  readonly isProtected: boolean;
  readonly address: 1 | 2;
}

interface Run {
  readonly declared: Settings;
  readonly troubled: readonly Trouble[];
}

/** What a run may end with when something went wrong around or before it; everything else is a defect. */
const honest = ['ServiceFailed', 'ConcurrentChange', 'ChangeRefused', 'Throttled', 'PropagationTimedOut'];

const settings: fc.Arbitrary<Settings> = fc.record({
  hasServers: fc.boolean(),
  acceleratedRecovery: fc.boolean(),
  isProtected: fc.boolean(),
  address: fc.constantFrom(1, 2),
});
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({ at: fc.constant('changes' as const), nth: fc.nat({ max: 10 }), what: fc.constantFrom(...troubles) }),
  fc.record({ at: fc.constant('calls' as const), nth: fc.nat({ max: 30 }), what: fc.constantFrom(...troubles) }),
);
const run: fc.Arbitrary<Run> = fc.record({ declared: settings, troubled: fc.array(trouble, { maxLength: 2 }) });

function assemblyOf({ hasServers, acceleratedRecovery, isProtected, address }: Settings): Assembly {
  const app = new App({ name: 'law' });
  if (hasServers) new ReusableDelegationSet(app, 'Servers', { removalPolicy: 'destroy' });
  const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', removalPolicy: 'destroy', acceleratedRecovery });
  // What is protected keeps its content.
  new ARecord(zone, 'Www', { name: 'www', values: [`192.0.2.${isProtected ? 1 : address}`], protect: isProtected ? 'service' : false });
  return app.synth();
}

async function held({ emulator }: World) {
  const { client } = clientOf(emulator);
  const { DelegationSets = [] } = await client.send(new ListReusableDelegationSetsCommand({}));
  const { HostedZones = [] } = await client.send(new ListHostedZonesCommand({}));
  const zones = await Promise.all(
    HostedZones.map(async ({ Id }) => {
      const { HostedZone: zone } = await client.send(new GetHostedZoneCommand({ Id }));
      const { ResourceRecordSetProtections = [] } = await client.send(new ListResourceRecordSetProtectionsCommand({ HostedZoneId: Id }));
      return {
        name: zone?.Name,
        acceleratedRecovery: zone?.Features?.AcceleratedRecoveryStatus === 'ENABLED',
        isProtected: ResourceRecordSetProtections.map(({ RecordName, RecordType }) => `${RecordName ?? ''} ${RecordType ?? ''}`),
      };
    }),
  );
  return { sets: DelegationSets.length, zones };
}

it('one more run ends well after any crash, refusal or lost answer of features, protections and reusable delegation sets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 3 }), settings, fc.boolean(), async (runs, last, isDestroyed) => {
      const world = new World();
      for (const { declared, troubled } of runs)
        await deploy(assemblyOf(declared), world.ports(troubled), { allow: guardNames }).catch((error: unknown) => {
          if (!Apex53Error.is(error) || !honest.includes(error.code)) throw error;
        });
      const assembly = assemblyOf(isDestroyed ? { ...last, isProtected: false } : last);
      const purpose = isDestroyed ? 'destroy' : 'deploy';
      await deploy(assembly, world.ports(), { allow: guardNames });
      // What is protected has to be declared without, and deployed, before it is destroyed.
      if (isDestroyed) await deploy(assembly, world.ports(), { purpose, allow: guardNames });

      const { hasServers, acceleratedRecovery, isProtected } = last;
      const zone = { name: 'example.com.', acceleratedRecovery, isProtected: isProtected ? ['www.example.com. A'] : [] };
      expect(await held(world)).toEqual({ sets: hasServers && !isDestroyed ? 1 : 0, zones: isDestroyed ? [] : [zone] });
      const ports = world.ports();
      expect(isEmptyPlan(computePlan(assembly, await readLiveState(ports.port, assembly, ports), { purpose }))).toBe(true);
    }),
    { numRuns: 60 },
  );
}, 60_000);
