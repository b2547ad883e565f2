import { readTags } from '../../aws/tags';
import { resolveIn } from '../../model/json-references';
import type { ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import { scopeTag } from '../../synth/scope-tag';
import type { Tags } from '../../synth/declarations';
import type { LiveResource } from '../live-resource';
import type { LiveZone, ReadRequest, ResourceKind, ResourcePorts } from '../resource-kind';
import { isTaggedOwn } from '../tagged-own';
import { courseOf } from '../zone-signing/course';
import { lookAtSigning, lookAtZone, type SigningPlace } from '../zone-signing/look';
import { proceed } from '../zone-signing/proceed';
import { signingDrift } from '../zone-signing/signing-drift';
import { parseParent, signingTagsOf } from '../zone-signing/tags';

/**
 * DNSSEC of hosted zones: found by the zone, whose tags say whose it is and since when it has looked as it does. Signing, going over to
 * another key and ending it take days, of which each run does what is due.
 *
 * @see Route 53 Developer Guide, Configuring DNSSEC signing; decision 13
 */
export const zoneSigning: ResourceKind<'zoneSigning'> = {
  kind: 'zoneSigning',
  noun: { one: 'signed zone', many: 'signed zones' },
  identifiedBy: 'name',
  remembered: { as: 'zoneSigning', lookedFor: 'unless-none' },

  identityOf: ({ properties }) => properties.HostedZoneId,
  isOwn: isTaggedOwn,

  /** What differs goes its way by the schedule. */
  compare: () => ({ outcome: 'same' }),
  schedule: (declared, live, moment) => courseOf(declared, live, moment).schedule,
  drift: signingDrift,

  async read(ports, request) {
    const declared = declaredPlaces(request);
    const tags = await tagsOfZones(ports, request);
    const live: LiveResource<'zoneSigning'>[] = [];
    for (const zone of request.zones.values()) {
      const { hostedZoneId } = zone;
      const { Scope, Parent } = signingTagsOf(tags.get(hostedZoneId));
      const place = declared.get(hostedZoneId) ?? (Scope === undefined ? undefined : await placeOf(ports, zone, Parent));
      if (place === undefined) continue;
      const look = await lookAtSigning(ports, place, await lookAtZone(ports, place, zone));
      live.push(toLive(look.live, Scope));
    }
    return live;
  },

  async create(ports, { properties, tags, due = [] }) {
    const place = placeIn(properties);
    const zone = await lookAtZone(ports, place);
    const schedule = await proceed(ports, { place, declared: properties, zone, due, scope: tags[scopeTag] });
    return { id: place.HostedZoneId, attributes: { id: place.HostedZoneId }, schedule };
  },

  async update(ports, { before, after, addTags, due = [] }) {
    const place = placeIn(after);
    const zone = before.Seen?.Zone ?? (await lookAtZone(ports, place));
    const schedule = await proceed(ports, { place, declared: after, zone, due, scope: addTags?.[scopeTag] });
    return { id: place.HostedZoneId, attributes: { id: place.HostedZoneId }, schedule };
  },

  async end(ports, { before, due = [] }) {
    const place = placeIn(before);
    return proceed(ports, { place, zone: before.Seen?.Zone ?? (await lookAtZone(ports, place)), due });
  },

  async delete(ports, doomed) {
    await zoneSigning.end?.(ports, doomed);
  },
};

function placeIn({ HostedZoneId, ZoneName, Parent }: ZoneSigningProperties): SigningPlace {
  return { HostedZoneId, ZoneName, Parent };
}

/** What is declared of zones that exist; a parent zone that does not exist yet has no DS set. */
function declaredPlaces({ declared, zones }: ReadRequest<'zoneSigning'>): ReadonlyMap<string, SigningPlace> {
  const places = declared.map(({ properties }) => {
    const resolved = resolveIn(properties, ({ resource, path }) => (resource === 'hostedZone' ? zones.get(path)?.hostedZoneId : undefined));
    return placeIn(resolved);
  });
  return new Map(places.map((place) => [place.HostedZoneId, place]));
}

/** Tags of the zones that can be signed, of one account at a time. */
async function tagsOfZones({ route53 }: ResourcePorts, { zones }: ReadRequest<'zoneSigning'>): Promise<ReadonlyMap<string, Tags>> {
  const signable = [...zones.values()].filter(({ privateZone }) => !privateZone);
  const tags = new Map(signable.flatMap((zone): [string, Tags][] => (zone.tags === undefined ? [] : [[zone.hostedZoneId, zone.tags]])));
  for (const account of new Set(signable.map((zone) => zone.account))) {
    const ids = signable.filter((zone) => zone.account === account && zone.tags === undefined).map(({ hostedZoneId }) => hostedZoneId);
    for (const [id, found] of await readTags(route53, 'hostedzone', ids)) tags.set(id, found);
  }
  return tags;
}

/** A zone that is no longer declared to be signed, by what its tags say. */
async function placeOf(
  { route53 }: ResourcePorts,
  { hostedZoneId }: LiveZone,
  parent: string | undefined,
): Promise<SigningPlace | undefined> {
  const described = await route53.getHostedZone(hostedZoneId);
  if (described === undefined) return undefined;
  const { name } = described.hostedZone;
  return { HostedZoneId: hostedZoneId, ZoneName: name, Parent: parseParent(parent, name) };
}

function toLive(properties: ZoneSigningProperties, scope: string | undefined): LiveResource<'zoneSigning'> {
  const { HostedZoneId: id } = properties;
  return {
    kind: 'zoneSigning',
    id,
    identity: id,
    properties,
    attributes: { id },
    ...(scope === undefined ? {} : { tags: { [scopeTag]: scope } }),
  };
}
