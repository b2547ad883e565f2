import type { DeployResult } from '../../apply/deploy';
import type { Plan } from '../../plan/plan';
import { heldText } from '../../render/held-text';
import { count } from '../../render/plain';
import { schedulesText } from '../../render/schedule-text';
import { displayName } from '../../render/record-set-text';
import type { Assembly } from '../../synth/assembly';
import { delegatedZonePaths } from '../../synth/delegated-zones';
import type { Terminal } from '../terminal';

/** Says what was done, what was held back and why, what is to be delegated by hand, and when to come back. */
export function printDone(
  {
    assembly,
    plan,
    hostedZones,
    went,
    held,
    schedules = [],
  }: { readonly assembly: Assembly; readonly plan: Plan } & Pick<DeployResult, 'hostedZones' | 'went' | 'held' | 'schedules'>,
  terminal: Terminal,
): void {
  const counts = { create: 0, update: 0, delete: 0 };
  for (const { kind } of went.flatMap(({ differences }) => differences)) counts[kind] += 1;
  const done = `${count(counts.create, 'record set')} created, ${counts.update} updated, ${counts.delete} deleted.`;
  terminal.out(`${held.length === 0 ? terminal.outStyle.green('Done.') : 'Done in part.'} ${done}\n`);
  if (held.length > 0) terminal.out(`\n${heldText(held, terminal.outStyle)}`);
  const delegated = delegatedZonePaths(assembly);
  for (const zone of hostedZones) {
    const created = plan.hostedZones.some(({ path, step }) => path === zone.path && step.kind === 'create');
    const { nameServers = [] } = zone;
    // Private zones have none, and nobody delegates to them.
    if (!created || nameServers.length === 0 || delegated.has(zone.path)) continue;
    terminal.out(
      `\nDelegate ${displayName(zone.name)} (${zone.hostedZoneId ?? ''}) to these name servers, at the registrar or in the parent zone:\n`,
    );
    for (const name of nameServers) terminal.out(`  ${displayName(name)}\n`);
  }
  if (schedules.length > 0) terminal.out(`\n${schedulesText(schedules, terminal.outStyle)}`);
}
