import type { AppliedZone } from '../../apply/apply-zones';
import type { Plan } from '../../plan/plan';
import { count } from '../../render/plain';
import { displayName } from '../../render/record-set-text';
import type { Assembly } from '../../synth/assembly';
import { delegatedZonePaths } from '../../synth/delegated-zones';
import type { Terminal } from '../terminal';

/** Says what was done, and what is to be delegated by hand. */
export function printDone(
  { assembly, plan, hostedZones }: { readonly assembly: Assembly; readonly plan: Plan; readonly hostedZones: readonly AppliedZone[] },
  terminal: Terminal,
): void {
  const { create, update, delete: deleted } = plan.summary.recordSets;
  terminal.out(`${terminal.outStyle.green('Done.')} ${count(create, 'record set')} created, ${update} updated, ${deleted} deleted.\n`);
  const delegated = delegatedZonePaths(assembly);
  for (const zone of hostedZones) {
    const created = plan.hostedZones.some(({ path, step }) => path === zone.path && step.kind === 'create');
    if (!created || zone.nameServers === undefined || delegated.has(zone.path)) continue;
    terminal.out(
      `\nDelegate ${displayName(zone.name)} (${zone.hostedZoneId ?? ''}) to these name servers, at the registrar or in the parent zone:\n`,
    );
    for (const name of zone.nameServers) terminal.out(`  ${displayName(name)}\n`);
  }
}
