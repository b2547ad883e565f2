import type { HostedZoneDescription, Route53Port } from '../aws/route53-port';
import { DomainName } from '../model/name/domain-name';
import { PartialListing } from './partial-listing';

/** The account's hosted zones of some names: names that stand near each other share a page of a hundred. */
export async function zonesByName(
  port: Route53Port,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, readonly HostedZoneDescription[]>> {
  const listing = new PartialListing<HostedZoneDescription, { readonly dnsName: string; readonly hostedZoneId?: string }>({
    page: async (from) => {
      const { hostedZones, next } = await port.listHostedZonesByName(from);
      return { items: hostedZones, next };
    },
    startAt: (dnsName) => ({ dnsName }),
    nameOf: ({ dnsName }) => dnsName,
  });
  const wanted = new Map(Array.from(names, (name) => [name, [] as HostedZoneDescription[]]));
  await listing.read(Array.from(wanted.keys(), (name) => ({ name: DomainName.fromCanonicalText(name), subtree: false })));
  const byId = new Map(listing.items.map((zone) => [zone.id, zone]));
  for (const zone of byId.values()) wanted.get(zone.name)?.push(zone);
  return wanted;
}
