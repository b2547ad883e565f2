import { count, plainText } from '../../render/plain';
import { buildWorld, indexZone, worldFromAssembly, type World } from '../../simulator';
import type { CapturedZone } from '../../state/capture';
import { captureToAnswer } from '../live-zones';
import { loadApp } from '../load-app';
import { synthesizeApp } from '../lookups';
import type { WorldOptions } from '../options';
import type { Terminal } from '../terminal';
import { answersOfInstances } from './answers-of-instances';
import { readPlacesFile } from './places-file';
import { tellUnknownCollections } from './unknown-collections';

/**
 * The zones of the app, or the live ones that are named, ready for questions; everything is healthy.
 *
 * Of live zones it holds the health checks and the blocks of CIDR collections that their record sets use, and what traffic policies answer. Private zones of which
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
  const { zones, healthChecks, cidrBlocks, denied } = await captureToAnswer(options);
  for (const error of [denied, cidrBlocks.denied]) if (error !== undefined) terminal.err(`${plainText(error.message)}\n`);
  const policies = new Map(zones.map((zone) => [zone, answersOfInstances(zone)]));
  for (const zone of zones) tellLeftOut(zone, policies.get(zone)?.answered ?? new Set(), terminal);
  return buildWorld({
    ...places,
    zones: zones.map((zone) => {
      const { hostedZone, zoneName, vpcs, recordSets } = zone;
      return indexZone({
        id: hostedZone.id,
        name: zoneName,
        recordSets: [...recordSets, ...(policies.get(zone)?.recordSets ?? [])],
        ...(hostedZone.privateZone ? { vpcs: vpcs.map(({ vpcId: id, region }) => ({ id, region })) } : {}),
      });
    }),
    healthChecks: Object.fromEntries(healthChecks.map(({ id, config }) => [id, config])),
    cidrCollections: cidrBlocks.collections,
  });
}

function tellLeftOut({ zoneName, undeclarable }: CapturedZone, answered: ReadonlySet<string>, terminal: Terminal): void {
  const leftOut = undeclarable.filter(({ instanceId }) => instanceId === undefined || !answered.has(instanceId));
  if (leftOut.length === 0) return;
  terminal.err(`${zoneName.toDisplay()}: ${count(leftOut.length, 'record set')} left out, which cannot be read:\n`);
  for (const { subject, reason } of leftOut) terminal.err(`  ${plainText(`${subject}: ${reason}`)}\n`);
}
