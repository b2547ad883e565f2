import { portIn } from '../aws/accounts';
import type { HostedZoneDescription, Route53Port } from '../aws/route53-port';
import { mapConcurrently } from '../model/concurrency';
import { Apex53Error } from '../model/error';
import type { AbsentZone } from '../plan/live-state';
import type { AssemblyHostedZone } from '../synth/assembly';
import type { ZoneLookup } from '../synth/declarations';
import type { Vpc } from '../model/vpc/vpc';
import { generationOf } from '../synth/caller-reference';
import { zonesByName } from './zone-listing';
import { zonesAtOnce } from './zones-at-once';

/** A hosted zone that was found, with its name servers where finding it told them. */
export interface LocatedZone {
  readonly status: 'present';
  readonly hostedZone: HostedZoneDescription;
  readonly nameServers?: readonly string[];
}

/** A zone of the assembly with the hosted zone that it means. */
export interface Location {
  readonly zone: AssemblyHostedZone;
  readonly found: LocatedZone | AbsentZone;
}

/**
 * The hosted zones that zones of the assembly mean: by caller reference, by id, or by name. Name servers are told of those wanted by
 * their paths.
 *
 * Several zones by id are looked for in the listing of names, as all others are, since that never takes more calls; a role that may not
 * list asks for each.
 *
 * @throws Apex53Error `ZoneNotFound`, `ZoneAmbiguous` or `ZoneNameMismatch` for imported zones.
 */
export async function locateZones(
  port: Route53Port,
  zones: readonly AssemblyHostedZone[],
  wantNameServers: ReadonlySet<string>,
): Promise<Location[]> {
  const accounts = [...new Set(zones.map(({ account }) => account))];
  const located = await mapConcurrently(accounts, zonesAtOnce, (account) =>
    locateInAccount(
      portIn(port, account),
      zones.filter((zone) => zone.account === account),
      wantNameServers,
    ),
  );
  return located.flat();
}

async function locateInAccount(
  port: Route53Port,
  zones: readonly AssemblyHostedZone[],
  wantNameServers: ReadonlySet<string>,
): Promise<Location[]> {
  const alone = zones.filter(({ source, path }) => source.kind === 'imported' && (zones.length === 1 || wantNameServers.has(path)));
  const listed = zones.filter((zone) => !alone.includes(zone));
  const named = await zonesNamedByAny(port, listed);
  return mapConcurrently(zones, zonesAtOnce, async (zone) => {
    const found = await locate(port, zone, named.get(zone.name) ?? []);
    if (found.status === 'absent' || found.nameServers !== undefined || !wantNameServers.has(zone.path)) return { zone, found };
    const nameServers = (await port.getHostedZone(found.hostedZone.id))?.nameServers;
    return { zone, found: { ...found, ...(nameServers === undefined ? {} : { nameServers }) } };
  });
}

async function zonesNamedByAny(port: Route53Port, zones: readonly AssemblyHostedZone[]): ReturnType<typeof zonesByName> {
  try {
    return await zonesByName(
      port,
      zones.map(({ name }) => name),
    );
  } catch (error) {
    if (Apex53Error.is(error, 'AccessDenied') && zones.every(({ source }) => source.kind === 'imported')) return new Map();
    throw error;
  }
}

async function locate(
  port: Route53Port,
  zone: AssemblyHostedZone,
  named: readonly HostedZoneDescription[],
): Promise<LocatedZone | AbsentZone> {
  const { source } = zone;
  switch (source.kind) {
    case 'declared':
      return locateDeclared(port, named, source);
    case 'imported': {
      const hostedZone = named.find(({ id }) => id === source.hostedZoneId);
      return hostedZone === undefined ? locateById(port, zone, source.hostedZoneId) : { status: 'present', hostedZone };
    }
    case 'looked-up':
      return locateByName(port, named, zone, source);
  }
}

/** All hosted zones of exactly this name. */
export async function zonesNamed(port: Route53Port, name: string): Promise<readonly HostedZoneDescription[]> {
  return (await zonesByName(port, [name])).get(name) ?? [];
}

/** The app's own zone: the latest generation of its caller reference. */
export function ownZone(zones: readonly HostedZoneDescription[], callerReference: string): HostedZoneDescription | undefined {
  return zones
    .flatMap((hostedZone) => {
      const generation = generationOf(hostedZone.callerReference, callerReference);
      return generation === undefined ? [] : [{ hostedZone, generation }];
    })
    .sort((a, b) => b.generation - a.generation)[0]?.hostedZone;
}

/** How a declared zone is found again, and told from those of others. */
export interface DeclaredIdentity {
  readonly callerReference: string;
  /** Present exactly for a private zone. */
  readonly vpcs?: readonly Vpc[];
}

/** The app's own zone, or the zones of others that stand in its way. */
export async function locateDeclared(
  port: Route53Port,
  zones: readonly HostedZoneDescription[],
  { callerReference, vpcs }: DeclaredIdentity,
): Promise<LocatedZone | AbsentZone> {
  const own = ownZone(zones, callerReference);
  if (own !== undefined) return { status: 'present', hostedZone: own };
  const candidates = vpcs === undefined ? zones.filter(({ privateZone }) => !privateZone) : await zonesOnVpcs(port, zones, vpcs);
  return {
    status: 'absent',
    candidates: candidates.map(({ id, callerReference: reference, comment }) => ({
      hostedZoneId: id,
      callerReference: reference,
      ...(comment === undefined ? {} : { comment }),
    })),
  };
}

/** The private zones that have one of the VPCs: one call for each private zone. */
async function zonesOnVpcs(
  port: Route53Port,
  zones: readonly HostedZoneDescription[],
  vpcs: readonly Pick<Vpc, 'vpcId'>[],
): Promise<HostedZoneDescription[]> {
  const wanted = new Set(vpcs.map(({ vpcId }) => vpcId));
  const found: HostedZoneDescription[] = [];
  for (const zone of zones) {
    const described = zone.privateZone ? await port.getHostedZone(zone.id) : undefined;
    if (described?.vpcs.some(({ vpcId }) => wanted.has(vpcId)) === true) found.push(zone);
  }
  return found;
}

async function locateById(port: Route53Port, zone: AssemblyHostedZone, hostedZoneId: string): Promise<LocatedZone> {
  const found = await port.getHostedZone(hostedZoneId);
  if (found === undefined)
    throw new Apex53Error(
      'ZoneNotFound',
      `There is no hosted zone ${hostedZoneId} in the account (imported at ${zone.path}). Check the id, and whose credentials are used.`,
      { details: { hostedZoneId } },
    );
  const { hostedZone, nameServers } = found;
  if (hostedZone.name === zone.name) return { status: 'present', hostedZone, nameServers };
  throw new Apex53Error(
    'ZoneNameMismatch',
    `The hosted zone ${hostedZoneId} is ${hostedZone.name}, not ${zone.name} as declared at ${zone.path}. Correct the id or the zone name.`,
    { details: { hostedZoneId, name: hostedZone.name } },
  );
}

async function locateByName(
  port: Route53Port,
  zones: readonly HostedZoneDescription[],
  zone: AssemblyHostedZone,
  source: ZoneLookup,
): Promise<LocatedZone> {
  const { vpcId } = source;
  const ofKind = zones.filter(({ privateZone }) => privateZone === source.privateZone);
  const matching = vpcId === undefined ? ofKind : await zonesOnVpcs(port, ofKind, [{ vpcId }]);
  const [hostedZone] = matching;
  const kind = source.privateZone ? 'private' : 'public';
  if (hostedZone === undefined) {
    throw new Apex53Error(
      'ZoneNotFound',
      `There is no ${kind} hosted zone ${zone.name}${vpcId === undefined ? '' : ` of ${vpcId}`} in the account (looked up at ${zone.path}). Deploy the app that declares it first, declare it here with new HostedZone, or check whose credentials are used.`,
      { details: { name: zone.name } },
    );
  }
  if (matching.length === 1) return { status: 'present', hostedZone };
  const candidates = matching.map(({ id, comment }) => (comment === undefined ? id : `${id} (${comment})`));
  throw new Apex53Error(
    'ZoneAmbiguous',
    `There are ${matching.length} ${kind} hosted zones ${zone.name}: ${candidates.join(', ')}. Import the one you mean with HostedZone.fromZoneId${source.privateZone && vpcId === undefined ? ', or look it up with vpcId' : ''}.`,
    { details: { candidates: matching.map(({ id }) => id) } },
  );
}
