import { count, plainText } from '../../render/plain';
import { buildWorld, indexZone, worldFromAssembly, type World, type ZoneIndex } from '../../simulator';
import type { CapturedZone } from '../../state/capture';
import { captureSelected } from '../live-zones';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { WorldOptions } from '../options';
import type { Terminal } from '../terminal';
import { readPlacesFile } from './places-file';

/**
 * The zones of the app, or the live ones that are named, ready for questions; everything is healthy.
 *
 * Of live zones it holds the health checks that their record sets use, and the children of those. Private zones have no VPC yet: `associateVpc` gives them one.
 */
export async function worldToAsk(options: WorldOptions, terminal: Terminal): Promise<World> {
  const world = await readWorld(options, terminal);
  if (world.input.zones.some(goesByCidr))
    terminal.err('The blocks of CIDR collections are not read: IP-based record sets answer by their default location only.\n');
  return world;
}

async function readWorld(options: WorldOptions, terminal: Terminal): Promise<World> {
  const places = options.places === undefined ? {} : { places: await readPlacesFile(options.places) };
  if (options.zone.length === 0 && options.all !== true) {
    const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
    return worldFromAssembly(assembly, places);
  }
  const { zones, healthChecks } = await captureSelected(options);
  for (const zone of zones) tellLeftOut(zone, terminal);
  return buildWorld({
    ...places,
    zones: zones.map(({ hostedZone, zoneName, recordSets }) =>
      indexZone({ id: hostedZone.id, name: zoneName, recordSets, ...(hostedZone.privateZone ? { vpcs: [] } : {}) }),
    ),
    healthChecks: Object.fromEntries(healthChecks.map(({ id, config }) => [id, config])),
  });
}

function goesByCidr({ nodes }: ZoneIndex): boolean {
  return [...nodes.values()].some((node) => [...node.values()].some(({ policy }) => policy === 'ip-based'));
}

function tellLeftOut({ zoneName, undeclarable }: CapturedZone, terminal: Terminal): void {
  if (undeclarable.length === 0) return;
  terminal.err(`${zoneName.toDisplay()}: ${count(undeclarable.length, 'record set')} left out, which cannot be read:\n`);
  for (const { subject, reason } of undeclarable) terminal.err(`  ${plainText(`${subject}: ${reason}`)}\n`);
}
