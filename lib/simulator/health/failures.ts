import { Apex53Error } from '../../model/error';
import { nearestNames } from '../../model/nearest-names';
import { DomainName } from '../../model/name/domain-name';
import type { HealthState } from './check';
import { resourceKey } from '../resource-key';
import { withHealth, type World } from '../world';
import type { RecordSetGroup } from '../zone/zone-index';

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
 * with or without `dualstack.` in front, and `dns-firewall` where some VPC has it. A construct path may begin with a slash, and with `App` or the app's name.
 *
 * @throws Apex53Error `SimulationInvalid` listing every name that means nothing in the world, each with the nearest ones, and every
 * health check that is disabled, whose status never changes.
 */
export function withUnhealthy(world: World, names: readonly string[]): World {
  const [failing = world] = allWithUnhealthy([world], names);
  return failing;
}

/** What DNS Firewall itself goes by among the things that fail. */
const dnsFirewall = 'dns-firewall';

const noLabels: ReadonlyMap<string, string> = new Map();

/**
 * The same for editions of one world, in which a health check may go by other keys: each name fails wherever it means something.
 *
 * @param labels What health checks are called beside their keys; those of one label are one health check.
 * @throws Apex53Error `SimulationInvalid` as {@link withUnhealthy}, for names that mean nothing in any of the worlds.
 */
export function allWithUnhealthy(worlds: readonly World[], names: readonly string[], labels = noLabels): readonly World[] {
  if (names.length === 0) return worlds;
  const synonyms = new Map<string, string[]>();
  for (const [key, label] of labels) synonyms.set(label, [...(synonyms.get(label) ?? []), key]);
  const keysOf = (key: string) => {
    const label = labels.get(key) ?? key;
    return [label, ...(synonyms.get(label) ?? [])];
  };
  const problems: string[] = [];
  const failing = worlds.map(({ input: { health } }) => ({ checks: { ...health?.checks }, aliasTargets: { ...health?.aliasTargets } }));
  const failsFirewall = names.includes(dnsFirewall) && worlds.some(({ firewalls }) => firewalls.size > 0);
  for (const name of names) {
    if (failsFirewall && name === dnsFirewall) continue;
    const meant = worlds.map((world) => thingsNamed(name, world, keysOf));
    const isDisabled = (key: string, world: World | undefined) => world?.checks.get(key)?.Disabled === true;
    if (meant.every(({ checks, aliasTargets }) => checks.size + aliasTargets.size === 0)) problems.push(unknownThing(name, worlds, labels));
    else if (
      meant.every(({ checks, aliasTargets }, i) => aliasTargets.size === 0 && [...checks].every((key) => isDisabled(key, worlds[i])))
    )
      problems.push(`${JSON.stringify(name)} is disabled, so its status never changes`);
    for (const [i, { checks, aliasTargets }] of meant.entries()) {
      const states = failing[i];
      if (states === undefined) continue;
      for (const key of checks) if (!isDisabled(key, worlds[i])) states.checks[key] = { status: 'unhealthy' };
      for (const target of aliasTargets) states.aliasTargets[target] = { ...states.aliasTargets[target], healthy: false, targetGroups: [] };
    }
  }
  if (problems.length > 0)
    throw new Apex53Error('SimulationInvalid', `This cannot be unhealthy: ${problems.join('; ')}.`, { details: { problems } });
  const more: HealthState = failsFirewall ? { dnsFirewall: 'unhealthy' } : {};
  return worlds.map((world, i) => withHealth(world, { ...world.input.health, ...failing[i], ...more }));
}

/** What a name means in a world; health checks before AWS resources. */
function thingsNamed(name: string, world: World, keysOf: (key: string) => readonly string[]): ThingsThatFail {
  const all = thingsThatFail(world);
  for (const spelling of spellings(name, world)) {
    const checks = new Set(keysOf(spelling).filter((key) => all.checks.has(key)));
    if (checks.size > 0) return { checks, aliasTargets: new Set() };
  }
  return { checks: new Set(), aliasTargets: new Set(targetsNamed(name, all)) };
}

/** A construct path as it is, without a slash in front, and without the app in front, whose own id is no part of paths. */
function spellings(name: string, { input: { app } }: World): readonly string[] {
  const key = resourceKey(name);
  const bare = key.replace(/^\//, '');
  const [first = '', ...rest] = bare.split('/');
  return [key, bare, ...(rest.length > 0 && (first === 'App' || first === app) ? [rest.join('/')] : [])];
}

function targetsNamed(name: string, { aliasTargets }: ThingsThatFail): string[] {
  const parsed = DomainName.tryParse(name);
  if (!parsed.ok) return [];
  const text = parsed.value.toText();
  return [text, `dualstack.${text}`].filter((target) => aliasTargets.has(target));
}

function unknownThing(name: string, worlds: readonly World[], labels: ReadonlyMap<string, string>): string {
  const things = worlds.map(thingsThatFail);
  const all = [
    ...new Set([
      ...things.flatMap(({ checks }) => [...checks].map((key) => labels.get(key) ?? key)),
      ...things.flatMap(({ aliasTargets }) => [...aliasTargets]),
    ]),
  ];
  const near = nearestNames(name, all);
  const shown = near.length > 0 ? near : all.slice(0, 5);
  const hint =
    shown.length === 0
      ? 'there are none'
      : `${near.length > 0 ? 'near it' : 'there are'}: ${shown.map((one) => JSON.stringify(one)).join(', ')}`;
  return `${JSON.stringify(name)} is no health check and no alias target here (${hint}${shown.length < all.length && near.length === 0 ? ', …' : ''})`;
}
