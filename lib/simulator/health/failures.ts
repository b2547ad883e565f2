import { Apex53Error } from '../../model/error';
import { nearestNames } from '../../model/nearest-names';
import { DomainName } from '../../model/name/domain-name';
import { resourceKey, withHealth, type World } from '../world';
import type { RecordSetGroup } from '../zone/zone-index';
import type { AliasTargetState, CheckObservation } from './check';

/** What can fail in a world: health checks by id or construct path, AWS resources behind aliases by DNS name. */
export interface ThingsThatFail {
  readonly checks: ReadonlySet<string>;
  readonly aliasTargets: ReadonlySet<string>;
}

/** The health checks that the record sets of these groups have themselves, and the AWS resources that their aliases name. */
export function thingsIn(groups: Iterable<RecordSetGroup>): { readonly checks: Set<string>; readonly targets: Map<string, boolean> } {
  const checks = new Set<string>();
  /** Whether some alias evaluates the target's health. */
  const targets = new Map<string, boolean>();
  for (const { members } of groups)
    for (const { rrset } of members) {
      if (rrset.routing.kind !== 'simple' && rrset.routing.healthCheck !== undefined) checks.add(resourceKey(rrset.routing.healthCheck));
      if (rrset.kind !== 'alias' || rrset.aliasTarget.home === 'own-zone') continue;
      const name = rrset.aliasTarget.dnsName.toText();
      targets.set(name, rrset.aliasTarget.evaluateTargetHealth || targets.get(name) === true);
    }
  return { checks, targets };
}

/** Worlds in other states of health share their zones, so this is worked out once for all of them. */
const known = new WeakMap<World['zonesById'], ThingsThatFail>();

/** Everything that can fail in the world, in time linear in its record sets the first time. */
export function thingsThatFail(world: World): ThingsThatFail {
  let things = known.get(world.zonesById);
  if (things === undefined) {
    const groups = [...world.zonesById.values()].flatMap(({ nodes }) => [...nodes.values()].flatMap((node) => [...node.values()]));
    const { checks, targets } = thingsIn(groups);
    things = { checks: new Set([...world.checks.keys(), ...checks]), aliasTargets: new Set(targets.keys()) };
    known.set(world.zonesById, things);
  }
  return things;
}

/**
 * The same world in which what is named here is unhealthy too: health checks by id or construct path, AWS resources by DNS name,
 * with or without `dualstack.` in front.
 *
 * @throws Apex53Error `SimulationInvalid` listing every name that means nothing in the world, each with the nearest ones, and every
 * health check that is disabled, whose status never changes.
 */
export function withUnhealthy(world: World, names: readonly string[]): World {
  if (names.length === 0) return world;
  const checks: Record<string, CheckObservation> = { ...world.input.health?.checks };
  const aliasTargets: Record<string, AliasTargetState> = { ...world.input.health?.aliasTargets };
  const problems: string[] = [];
  for (const name of names) {
    const key = resourceKey(name);
    const targets = world.checks.has(key) || thingsThatFail(world).checks.has(key) ? undefined : targetsNamed(name, world);
    if (targets === undefined) {
      if (world.checks.get(key)?.Disabled === true) problems.push(`${JSON.stringify(name)} is disabled, so its status never changes`);
      checks[key] = { status: 'unhealthy' };
    } else if (targets.length === 0) problems.push(unknownThing(name, world));
    for (const target of targets ?? []) aliasTargets[target] = { ...aliasTargets[target], healthy: false, targetGroups: [] };
  }
  if (problems.length > 0)
    throw new Apex53Error('SimulationInvalid', `This cannot be unhealthy: ${problems.join('; ')}.`, { details: { problems } });
  return withHealth(world, { ...world.input.health, checks, aliasTargets });
}

function targetsNamed(name: string, world: World): string[] {
  const parsed = DomainName.tryParse(name);
  if (!parsed.ok) return [];
  const { aliasTargets } = thingsThatFail(world);
  const text = parsed.value.toText();
  return [text, `dualstack.${text}`].filter((target) => aliasTargets.has(target));
}

function unknownThing(name: string, world: World): string {
  const { checks, aliasTargets } = thingsThatFail(world);
  const all = [...checks, ...aliasTargets];
  const near = nearestNames(name, all);
  const shown = near.length > 0 ? near : all.slice(0, 5);
  const hint =
    shown.length === 0
      ? 'there are none'
      : `${near.length > 0 ? 'near it' : 'there are'}: ${shown.map((one) => JSON.stringify(one)).join(', ')}`;
  return `${JSON.stringify(name)} is no health check and no alias target here (${hint}${shown.length < all.length && near.length === 0 ? ', …' : ''})`;
}
