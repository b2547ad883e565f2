import { DomainName } from '../../model/name/domain-name';
import type { ApiResourceRecordSet } from '../../model/rrset/api-shape';

/** Aliases of one name to one target, of whatever types: what the checks look at as one. */
export interface CheckedAlias {
  /** Construct path of the first of them. @default - read from a live zone */
  readonly path?: string;
  readonly name: DomainName;
  /** Record types, in the order of the listing. */
  readonly types: readonly string[];
  readonly dnsName: DomainName;
  /** Hosted zone id that the alias has. */
  readonly hostedZoneId: string;
  /** Whether it stands in a private zone; undefined when that is not known. */
  readonly privateZone?: boolean;
}

/** A hosted zone whose aliases are to be checked: one of an assembly, or a live one. */
export interface ZoneToCheck {
  /** @default - not known, as of a zone that is not there yet */
  readonly hostedZoneId?: string;
  readonly privateZone?: boolean;
  readonly recordSets: readonly { readonly path?: string; readonly recordSet: ApiResourceRecordSet }[];
}

/** The aliases of a zone that point out of it, in the order of the listing. */
export function checkedAliases({ hostedZoneId, privateZone, recordSets }: ZoneToCheck): readonly CheckedAlias[] {
  const aliases = new Map<string, CheckedAlias>();
  for (const { path, recordSet } of recordSets) {
    const { Name, Type, AliasTarget } = recordSet;
    // The id of a zone that is not there yet is a token; only aliases within the zone have it.
    if (AliasTarget === undefined || AliasTarget.HostedZoneId === hostedZoneId || AliasTarget.HostedZoneId.startsWith('{{')) continue;
    const [name, dnsName] = [DomainName.tryParseOwner(Name), DomainName.tryParseOwner(AliasTarget.DNSName)];
    if (!name.ok || !dnsName.ok) continue;
    const key = `${name.value.toText()} ${dnsName.value.toText()} ${AliasTarget.HostedZoneId}`;
    const known = aliases.get(key);
    aliases.set(key, {
      ...(path === undefined ? {} : { path }),
      name: name.value,
      dnsName: dnsName.value,
      hostedZoneId: AliasTarget.HostedZoneId,
      ...(privateZone === undefined ? {} : { privateZone }),
      ...known,
      types: [...new Set([...(known?.types ?? []), Type])],
    });
  }
  return [...aliases.values()];
}
