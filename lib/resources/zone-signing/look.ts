import { listAllRecordSets } from '../../aws/list-all';
import { readTags } from '../../aws/tags';
import { canonicalDs } from '../../dnssec/facts';
import type { KeySigningKeyDescription } from '../../aws/route53-port';
import type { SeenKey, SeenZone, ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import type { LiveZone, ResourcePorts } from '../resource-kind';
import { lookAtFormers, type FormerParent } from './former-parents';
import { lookAtParent, type ParentDs } from './parent-ds';
import { seenZone } from './seen-zone';
import { signingTagsOf } from './tags';

/** A zone that is signed or to be signed: which one, and where its DS record goes. */
export type SigningPlace = Pick<ZoneSigningProperties, 'HostedZoneId' | 'ZoneName' | 'Parent'>;

/** What is seen of a zone's signing at one moment. */
export interface SigningLook {
  readonly live: ZoneSigningProperties & Required<Pick<ZoneSigningProperties, 'Seen'>>;
  readonly parentDs: ParentDs;
  readonly formers: readonly FormerParent[];
}

/** Looks at a zone's signing, its tags and its parent; what the zone holds is known. */
export async function lookAtSigning(ports: ResourcePorts, place: SigningPlace, Zone: SeenZone): Promise<SigningLook> {
  const { HostedZoneId, ZoneName, Parent } = place;
  const { signing, keys } = await ports.route53.getDnssec(HostedZoneId);
  const Keys = keys.map(seenKey);
  const parentDs = await lookAtParent(ports, ZoneName, Parent, Keys);
  const Tags = signingTagsOf((await readTags(ports.route53, 'hostedzone', [HostedZoneId])).get(HostedZoneId));
  const formers = await lookAtFormers(ports, place, { tags: Tags, keys: Keys, current: parentDs.seen.DsRecords });
  const Seen = {
    Signing: signing,
    Keys,
    Zone,
    Parent: parentDs.seen,
    ...(formers.length === 0 ? {} : { Formers: formers.map(({ seen }) => seen) }),
    Tags,
  };
  return { parentDs, formers, live: { HostedZoneId, ZoneName, Parent, Seen } };
}

/** What the zone holds, by what was read of it where that was all, or by a listing. */
export async function lookAtZone(ports: ResourcePorts, { HostedZoneId, ZoneName }: SigningPlace, zone?: LiveZone): Promise<SeenZone> {
  if (zone !== undefined && (zone.unread ?? 0) === 0) {
    const instances = zone.managedByTrafficPolicies.map((key) => ({ Name: key.split(' ')[0] ?? '', Type: key.split(' ')[1] ?? '' }));
    return seenZone([...zone.recordSets.map(({ api }) => api), ...instances], ZoneName);
  }
  return seenZone(await listAllRecordSets(ports.route53, HostedZoneId), ZoneName);
}

function seenKey({ name, status, kmsArn, ds, algorithm, flags, publicKey }: KeySigningKeyDescription): SeenKey {
  return {
    Name: name,
    Status: status,
    KmsArn: kmsArn,
    DsRecord: canonicalDs(ds),
    Algorithm: algorithm,
    Flags: flags,
    PublicKey: publicKey,
  };
}
