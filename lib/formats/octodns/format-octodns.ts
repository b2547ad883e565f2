import type { Finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { sortByKey } from '../../model/name/order';
import { isReference } from '../../model/reference';
import type { AliasRecordSet, ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { listingOrderKey } from '../../model/rrset/rrset-key';
import { leftOutOf, type Formatted } from '../formatted';
import { aliasType } from './alias';
import { compareNaturally } from '../../model/name/natural-order';
import { octodnsValue } from './write-value';
import { loadYaml } from './yaml-package';

/** How an octoDNS file is written. */
export interface OctodnsFormatOptions {
  /** The name of the zone, which octoDNS keeps in the name of the file. */
  readonly zoneName: string | DomainName;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Writes record sets as the YAML of octoDNS, keys in the order that it enforces; aliases as its Route 53 provider has them.
 *
 * Routing policies, SOA records, references, and texts that octoDNS would cut in other places are left out and listed.
 *
 * @throws Apex53Error `InvalidLiteral` when `zoneName` is no domain name.
 * @see https://octodns.readthedocs.io, Records; octodns-route53
 */
export function formatOctodns(recordSets: readonly ResourceRecordSet[], options: OctodnsFormatOptions): Formatted {
  const zoneName = options.zoneName instanceof DomainName ? options.zoneName : DomainName.parse(options.zoneName);
  const leftOut: Finding[] = [];
  const byName = new Map<string, { readonly records: Members[]; readonly aliases: Members[] }>();
  for (const rrset of sortByKey(recordSets, listingOrderKey)) {
    const owner = ownerKey(rrset.name, zoneName);
    const written = owner === undefined ? { reason: 'octoDNS has no way to write its name.' } : writeSet(rrset, zoneName);
    if ('reason' in written || owner === undefined) {
      leftOut.push(leftOutOf(rrset, 'reason' in written ? written.reason : ''));
      continue;
    }
    const content = byName.get(owner) ?? { records: [], aliases: [] };
    byName.set(owner, content);
    if ('record' in written) content.records.push(written.record);
    else content.aliases.push(written.alias);
  }
  return { text: writeYaml(byName), leftOut };
}

function writeYaml(byName: ReadonlyMap<string, { readonly records: readonly Members[]; readonly aliases: readonly Members[] }>): string {
  const { Document, YAMLMap } = loadYaml();
  // octoDNS reads YAML 1.1, in which `no` and `1:30` are other things than texts.
  const file = new Document(undefined, { version: '1.1' });
  const names = new YAMLMap(file.schema);
  for (const [owner, { records, aliases }] of Array.from(byName).sort(([a], [b]) => compareNaturally(a, b))) {
    const all = aliases.length === 0 ? records : [...records, { type: aliasType, ...oneOrMore(aliases) }];
    names.items.push(file.createPair(owner, all.length === 1 ? all[0] : all));
  }
  file.contents = names;
  return file.toString({ lineWidth: 0, directives: false });
}

/** The name below the zone, as octoDNS writes it; undefined for one that it cannot write. */
function ownerKey(name: DomainName, zoneName: DomainName): string | undefined {
  if (!name.isWithin(zoneName)) return undefined;
  const labels = name.labels.slice(0, name.labelCount - zoneName.labelCount);
  return labels.every((label) => /^[!-[\]-~]+$/.test(label) && !/[.@]/.test(label)) ? labels.join('.') : undefined;
}

type Written = { readonly record: Members } | { readonly alias: Members } | { readonly reason: string };

function writeSet(rrset: ResourceRecordSet, zoneName: DomainName): Written {
  if (rrset.routing.kind !== 'simple') return { reason: `octoDNS has no ${rrset.routing.kind} routing of this form.` };
  if (rrset.kind === 'alias') return writeAlias(rrset, zoneName);
  if (isReference(rrset.records)) return { reason: 'the name servers are not known yet.' };
  if (rrset.type === 'SOA') return { reason: 'octoDNS leaves SOA records to the service.' };
  const values = rrset.records.map((record) => octodnsValue(rrset.type, record));
  if (values.some((value) => value === undefined)) return { reason: 'octoDNS would send a value as something else.' };
  return { record: { ttl: rrset.ttlSeconds, type: rrset.type, ...oneOrMore(values) } };
}

function writeAlias({ type, aliasTarget }: AliasRecordSet, zoneName: DomainName): Written {
  const { home, dnsName, evaluateTargetHealth } = aliasTarget;
  const name = home === 'own-zone' ? ownerKey(dnsName, zoneName) : dnsName.toDisplay();
  if (name === undefined) return { reason: 'octoDNS has no way to write the name of the alias target.' };
  return {
    alias: {
      'evaluate-target-health': evaluateTargetHealth,
      ...(home === 'own-zone' ? {} : { 'hosted-zone-id': home.hostedZoneId }),
      name,
      type,
    },
  };
}

function oneOrMore(values: readonly unknown[]): Members {
  return values.length === 1 ? { value: values[0] } : { values };
}
