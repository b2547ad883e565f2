import { defaultGuardLimits } from '../../synth/guard-limits';
import type { PresentZone } from '../live-state';
import type { GuardViolation, ZonePlan } from '../plan';
import { apexMx, apexNs } from './apex';
import { delegationRemoval } from './delegation-removal';
import { massDeletion } from './mass-deletion';
import { nameRemoval } from './name-removal';
import { targetRemoval } from './target-removal';
import { ttlRise } from './ttl-rise';
import { vpcRemoval } from './vpc-removal';
import type { NamedRule } from './zone-change';
import { zoneDeletion } from './zone-deletion';

/** Every rule; each is linear in what changes, or in what the zone holds. */
const rules: readonly NamedRule[] = [
  ['zone-deletion', zoneDeletion],
  ['mass-deletion', massDeletion],
  ['name-removal', nameRemoval],
  ['target-removal', targetRemoval],
  ['apex-ns', apexNs],
  ['apex-mx', apexMx],
  ['delegation-removal', delegationRemoval],
  ['ttl-rise', ttlRise],
  ['vpc-removal', vpcRemoval],
];

/** Who asks for everything to go means all of it, but not what others still point to. */
const destroyRules: readonly NamedRule[] = [['target-removal', targetRemoval]];

/** A zone that is declared as removed loses everything, which one guard says. */
const removedRules: readonly NamedRule[] = [['zone-deletion', zoneDeletion], ...destroyRules];

/** The dangerous things that a zone's plan does, of which each has to be allowed. */
export function checkGuards(
  zone: ZonePlan,
  { recordSets: live, vpcs = [] }: Pick<PresentZone, 'recordSets' | 'vpcs'>,
  { destroy = false, removed = false }: { readonly destroy?: boolean; readonly removed?: boolean } = {},
): GuardViolation[] {
  const change = { zone, live, vpcs, limits: { ...defaultGuardLimits, ...zone.guardLimits } };
  return (destroy ? destroyRules : removed ? removedRules : rules).flatMap(([guard, rule]) => {
    const objection = rule(change);
    if (objection === undefined) return [];
    // What it ends with may be a name with its final dot.
    return [{ guard, path: zone.path, ...objection, message: objection.message.replace(/\.\.$/, '.') }];
  });
}
