import type { DomainName } from '../../model/name/domain-name';
import type { Client } from '../client/client';
import type { ResolverRule, World } from '../world';
import { parentOf, type ZoneIndex } from './zone-index';

/** The zone that answers, or why none does. */
export type ZoneChoice =
  | { readonly kind: 'zone'; readonly zone: ZoneIndex; readonly why: 'asked' | 'vpc' | 'longest' | 'parent-of-cut' }
  | { readonly kind: 'forwarded'; readonly rule: ResolverRule }
  | { readonly kind: 'refused' };

/**
 * The zone that answers a name: the one whose server is asked, else the VPC's most specific private zone, else the most specific
 * public zone. Within a VPC a forwarding rule wins over a private zone of the same name or a shorter one.
 *
 * @see Route 53 Developer Guide, Considerations when working with a private hosted zone
 */
export function chooseZone(
  world: World,
  client: Client,
  name: DomainName,
  asked: { readonly server?: string; readonly isDs: boolean },
): ZoneChoice {
  if (asked.server !== undefined) {
    const zone = world.zonesById.get(asked.server);
    return zone !== undefined && name.isWithin(zone.name) ? { kind: 'zone', zone, why: 'asked' } : { kind: 'refused' };
  }
  if (client.vpc !== undefined) {
    const choice = chooseInVpc(world, client.vpc.id, name);
    if (choice !== undefined) return choice;
  }
  const [zone, parent] = publicZonesOf(world, name);
  if (zone === undefined) return { kind: 'refused' };
  // DS of a zone is data of its parent (RFC 4035, section 2.4).
  if (asked.isDs && parent !== undefined && zone.name.equals(name)) return { kind: 'zone', zone: parent, why: 'parent-of-cut' };
  return { kind: 'zone', zone, why: 'longest' };
}

function chooseInVpc(world: World, vpcId: string, name: DomainName): ZoneChoice | undefined {
  const zones = world.privateZones.get(vpcId);
  const rules = world.resolverRules.get(vpcId);
  let forwards = true;
  for (const suffix of suffixes(name)) {
    const rule = rules?.get(suffix);
    // A system rule takes its domain back from the forwarding rules of shorter ones.
    if (rule?.ruleType === 'SYSTEM') forwards = false;
    else if (rule !== undefined && forwards) return { kind: 'forwarded', rule };
    const zone = zones?.get(suffix);
    if (zone !== undefined) return { kind: 'zone', zone, why: 'vpc' };
  }
  return undefined;
}

/** Public zones whose name is the name or an ancestor of it, longest first, one for each zone name. */
function publicZonesOf(world: World, name: DomainName): ZoneIndex[] {
  return suffixes(name).flatMap((suffix) => world.publicZones.get(suffix)?.[0] ?? []);
}

/** The canonical texts of a name and its ancestors, longest first. */
function suffixes(name: DomainName): string[] {
  const found: string[] = [];
  for (let text = name.toText(); text !== '.'; text = parentOf(text)) found.push(text);
  found.push('.');
  return found;
}
