import type { HostedZoneDescription, Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import type { AbsentZone } from '../plan/live-state';
import type { AssemblyHostedZone, AssemblyZoneSource } from '../synth/assembly';
import { generationOf } from '../synth/caller-reference';

/** A hosted zone that was found, with its name servers where finding it told them. */
export interface LocatedZone {
  readonly status: 'present';
  readonly hostedZone: HostedZoneDescription;
  readonly nameServers?: readonly string[];
}

/**
 * The hosted zone that a zone of the assembly means: by caller reference, by id, or by name.
 *
 * @throws Apex53Error `ZoneNotFound`, `ZoneAmbiguous` or `ZoneNameMismatch` for imported zones.
 */
export async function locateZone(port: Route53Port, zone: AssemblyHostedZone): Promise<LocatedZone | AbsentZone> {
  switch (zone.source.kind) {
    case 'declared':
      return locateDeclared(await zonesNamed(port, zone.name), zone.source.callerReference);
    case 'imported':
      return locateById(port, zone, zone.source.hostedZoneId);
    case 'looked-up':
      return locateByName(await zonesNamed(port, zone.name), zone, zone.source);
  }
}

/** All hosted zones of exactly this name; the listing is ordered by name and has no filter. */
export async function zonesNamed(port: Route53Port, name: string): Promise<HostedZoneDescription[]> {
  const found: HostedZoneDescription[] = [];
  let page = await port.listHostedZonesByName({ dnsName: name });
  for (;;) {
    const matching = page.hostedZones.filter((hostedZone) => hostedZone.name === name);
    found.push(...matching);
    if (page.next === undefined || matching.length < page.hostedZones.length) return found;
    page = await port.listHostedZonesByName(page.next);
  }
}

/** The app's own zone: the latest generation of its caller reference. */
export function locateDeclared(zones: readonly HostedZoneDescription[], callerReference: string): LocatedZone | AbsentZone {
  const own = zones
    .flatMap((hostedZone) => {
      const generation = generationOf(hostedZone.callerReference, callerReference);
      return generation === undefined ? [] : [{ hostedZone, generation }];
    })
    .sort((a, b) => b.generation - a.generation)[0];
  if (own !== undefined) return { status: 'present', hostedZone: own.hostedZone };
  const candidates = zones.filter(({ privateZone }) => !privateZone);
  return {
    status: 'absent',
    candidates: candidates.map(({ id, callerReference: reference, comment }) => ({
      hostedZoneId: id,
      callerReference: reference,
      ...(comment === undefined ? {} : { comment }),
    })),
  };
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

function locateByName(
  zones: readonly HostedZoneDescription[],
  zone: AssemblyHostedZone,
  source: AssemblyZoneSource & { kind: 'looked-up' },
): LocatedZone {
  const matching = zones.filter(({ privateZone }) => privateZone === source.privateZone);
  const [hostedZone] = matching;
  const kind = source.privateZone ? 'private' : 'public';
  if (hostedZone === undefined) {
    throw new Apex53Error(
      'ZoneNotFound',
      `There is no ${kind} hosted zone ${zone.name} in the account (looked up at ${zone.path}). Declare it with new HostedZone, or check whose credentials are used.`,
      { details: { name: zone.name } },
    );
  }
  if (matching.length === 1) return { status: 'present', hostedZone };
  const candidates = matching.map(({ id, comment }) => (comment === undefined ? id : `${id} (${comment})`));
  throw new Apex53Error(
    'ZoneAmbiguous',
    `There are ${matching.length} ${kind} hosted zones ${zone.name}: ${candidates.join(', ')}. Import the one you mean with HostedZone.fromZoneId.`,
    { details: { candidates: matching.map(({ id }) => id) } },
  );
}
