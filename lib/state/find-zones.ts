import type { DescribedHostedZone, Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import { DomainName } from '../model/name/domain-name';
import { vpcText } from '../model/vpc/vpc';
import { zonesNamed } from './locate-zone';

/** Ids as Route 53 gives them; no domain name in upper case without a dot is meant. */
const idForm = /^(?:\/hostedzone\/)?(Z[A-Z0-9]{1,31})$/;

/**
 * The one hosted zone that a person means by an id or by a name, public or private.
 *
 * @throws Apex53Error `ZoneNotFound`, `ZoneAmbiguous`; `InvalidLiteral` when the text is neither an id nor a name.
 */
export async function findZone(port: Route53Port, idOrName: string): Promise<DescribedHostedZone> {
  const id = idForm.exec(idOrName)?.[1] ?? (await idOfName(port, DomainName.parse(idOrName)));
  const found = await port.getHostedZone(id);
  if (found === undefined)
    throw new Apex53Error('ZoneNotFound', `There is no hosted zone ${id} in the account. Check the id, and whose credentials are used.`, {
      details: { hostedZoneId: id },
    });
  return found;
}

async function idOfName(port: Route53Port, name: DomainName): Promise<string> {
  const zones = await zonesNamed(port, name.toText());
  const [zone, ...others] = zones;
  if (zone === undefined)
    throw new Apex53Error(
      'ZoneNotFound',
      `There is no hosted zone ${name.toDisplay()} in the account. Check the name, and whose credentials are used.`,
      { details: { name: name.toText() } },
    );
  if (others.length === 0) return zone.id;
  const candidates: string[] = [];
  for (const { id, privateZone, comment } of zones) {
    const vpcs = privateZone ? ((await port.getHostedZone(id))?.vpcs ?? []) : [];
    const about = [...(privateZone ? ['private'] : []), ...(comment === undefined ? [] : [comment]), ...vpcs.map(vpcText)];
    candidates.push(about.length === 0 ? id : `${id} (${about.join(', ')})`);
  }
  throw new Apex53Error(
    'ZoneAmbiguous',
    `There are ${zones.length} hosted zones ${name.toDisplay()}: ${candidates.join(', ')}. Give the id of the one you mean.`,
    { details: { candidates: zones.map(({ id }) => id) } },
  );
}

/** Every hosted zone of the account, in the order of names: one call for each page, and one for the name servers of each zone. */
export async function findAllZones(port: Route53Port): Promise<DescribedHostedZone[]> {
  const ids: string[] = [];
  let page = await port.listHostedZonesByName();
  for (;;) {
    ids.push(...page.hostedZones.map(({ id }) => id));
    if (page.next === undefined) break;
    page = await port.listHostedZonesByName(page.next);
  }
  const zones: DescribedHostedZone[] = [];
  for (const id of ids) {
    // A zone that somebody deletes meanwhile is not there any more.
    const found = await port.getHostedZone(id);
    if (found !== undefined) zones.push(found);
  }
  return zones;
}
