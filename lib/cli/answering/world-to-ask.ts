import { count, plainText } from '../../render/plain';
import { buildWorld, indexZone, worldFromAssembly, type World } from '../../simulator';
import type { CapturedZone } from '../../state/capture';
import { captureToAnswer } from '../live-zones';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { WorldOptions } from '../options';
import type { Terminal } from '../terminal';
import { readPlacesFile } from './places-file';
import { tellUnknownCollections } from './unknown-collections';

/**
 * The zones of the app, or the live ones that are named, ready for questions; everything is healthy.
 *
 * Of live zones it holds the health checks and the blocks of CIDR collections that their record sets use. Private zones of which
 * no VPC is known have none yet: `associateVpc` gives them one.
 */
export async function worldToAsk(options: WorldOptions, terminal: Terminal): Promise<World> {
  const world = await readWorld(options, terminal);
  tellUnknownCollections([world], terminal);
  return world;
}

async function readWorld(options: WorldOptions, terminal: Terminal): Promise<World> {
  const places = options.places === undefined ? {} : { places: await readPlacesFile(options.places) };
  if (options.zone.length === 0 && options.all !== true) {
    const { assembly } = await synthesizeApp(await loadApp(options.app), options, terminal);
    return worldFromAssembly(assembly, places);
  }
  const { zones, healthChecks, cidrBlocks } = await captureToAnswer(options);
  for (const zone of zones) tellLeftOut(zone, terminal);
  if (cidrBlocks.denied !== undefined) terminal.err(`${plainText(cidrBlocks.denied.message)}\n`);
  return buildWorld({
    ...places,
    zones: zones.map(({ hostedZone, zoneName, vpcs, recordSets }) =>
      indexZone({
        id: hostedZone.id,
        name: zoneName,
        recordSets,
        ...(hostedZone.privateZone ? { vpcs: vpcs.map(({ vpcId: id, region }) => ({ id, region })) } : {}),
      }),
    ),
    healthChecks: Object.fromEntries(healthChecks.map(({ id, config }) => [id, config])),
    cidrCollections: cidrBlocks.collections,
  });
}

function tellLeftOut({ zoneName, undeclarable }: CapturedZone, terminal: Terminal): void {
  if (undeclarable.length === 0) return;
  terminal.err(`${zoneName.toDisplay()}: ${count(undeclarable.length, 'record set')} left out, which cannot be read:\n`);
  for (const { subject, reason } of undeclarable) terminal.err(`  ${plainText(`${subject}: ${reason}`)}\n`);
}
