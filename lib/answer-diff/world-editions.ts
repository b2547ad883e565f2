import type { LiveState } from '../plan/live-state';
import type { Plan, ZonePlan } from '../plan/plan';
import { buildWorld, vpcsOfDeclared, type ClientVpc, type World, type WorldInput, type ZoneIndex } from '../simulator';
import type { Assembly } from '../synth/assembly';
import { cidrCollectionsOf } from './cidr-collections-of';
import { healthChecksOf } from './health-checks-of';
import { instancesOf, type KnownDocuments } from './instances-of';
import { succeedingChecks } from './succeeding-checks';
import { vpcSettingsOf } from './vpc-settings-of';
import { editionsOfZone } from './zone-editions';

/** The world of an app as it is, and as a plan makes it. */
export interface WorldEditions {
  readonly before: World;
  readonly after: World;
  /** Construct paths of health checks by key, where they are known; of one that another takes the place of, that one's. */
  readonly labels: ReadonlyMap<string, string>;
  /** The world after the plan, but with the Resolver rules and DNS Firewall that VPCs have now. */
  readonly between: World;
  /** VPCs whose Resolver rules or DNS Firewall may differ. */
  readonly touchedVpcs: readonly ClientVpc[];
  /** Canonical texts of names that nobody asks for. */
  readonly hidden: ReadonlySet<string>;
}

/** What a plan and live state do not say of a world; CIDR collections are those that the app does not declare, as they are, by id. */
export interface SurroundingsOfPlan extends Pick<WorldInput, 'cidrCollections' | 'places' | 'latencies'> {
  /** Those that the plan and the live state do not hold. @default - not known: instances that use them answer nothing */
  readonly policyDocuments?: KnownDocuments;
}

/**
 * The worlds before and after a plan, with the app's zones as they are and become; everything is healthy. In time linear in the zones.
 *
 * @throws Apex53Error `AssemblyInvalid` when the plan was not made by `plan`.
 */
export function worldEditions(plan: Plan, live: LiveState, assembly: Assembly, options: SurroundingsOfPlan = {}): WorldEditions {
  const { policyDocuments, ...surroundings } = options;
  const checks = healthChecksOf(plan, live, assembly);
  const collections = cidrCollectionsOf(plan, live, surroundings.cidrCollections);
  const instances = instancesOf(plan, live, policyDocuments);
  const declared = new Map(assembly.hostedZones.map((zone) => [zone.path, zone]));
  const zones = plan.hostedZones.map((zone) => {
    const found = live.zones.get(zone.path);
    const present = found?.status === 'present' ? found : undefined;
    const source = declared.get(zone.path);
    const { before, after, hidden } = editionsOfZone(zone, present, source, instances);
    return {
      zone,
      present,
      hidden,
      before: servingVpcs(
        before,
        present?.vpcs?.map(({ vpcId: id, region }) => ({ id, region })),
      ),
      after: servingVpcs(after, source === undefined ? undefined : vpcsOfDeclared(source)),
    };
  });
  const base = { ...surroundings, app: assembly.app.name };
  const settings = vpcSettingsOf(plan, live, assembly);
  const after: WorldInput = {
    ...base,
    ...settings.after,
    zones: zones.filter(({ zone, present }) => isThereAfter(zone, present !== undefined)).map((one) => one.after),
    healthChecks: checks.after,
    cidrCollections: collections.after,
  };
  return {
    before: buildWorld({
      ...base,
      ...settings.before,
      zones: zones.filter(({ present }) => present !== undefined).map(({ before }) => before),
      healthChecks: checks.before,
      cidrCollections: collections.before,
    }),
    after: buildWorld(after),
    between: buildWorld({ ...after, ...settings.before }),
    touchedVpcs: settings.touched,
    hidden: new Set(zones.flatMap(({ hidden }) => [...hidden])),
    labels: new Map([...succeedingChecks(plan), ...checks.labels]),
  };
}

function isThereAfter({ step }: ZonePlan, isThere: boolean): boolean {
  return step.kind === 'create' || (isThere && step.kind !== 'delete');
}

/** A private zone for the VPCs that it is associated with, where they are known. */
function servingVpcs(zone: ZoneIndex, vpcs: ZoneIndex['vpcs']): ZoneIndex {
  return zone.vpcs === undefined || vpcs === undefined ? zone : { ...zone, vpcs };
}
