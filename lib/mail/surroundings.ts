import { isReference } from '../model/reference';
import type { DomainName } from '../model/name/domain-name';
import { delegationOf, groupKey, hasWildcardAbove, indexZone, type ZoneIndex } from '../model/rules/zone-index';
import { textsOf, type MailZone } from './mail-zone';
import { isDmarc } from './dmarc';
import { isVoid, type SpfSurroundings } from './spf/check-spf';
import { isLookup, SpfCounter } from './spf/lookups';
import { isSpf, parseSpf, type SpfPolicyText } from './spf/spf-policy-text';

/** Policies, stated look-ups, and names with a DMARC text, by canonical name. */
interface Gathered {
  readonly policies: Map<string, SpfPolicyText>;
  readonly stated: Map<string, number>;
  readonly dmarc: Set<string>;
}

/** What the zones of an app say about mail, by name; gathered when it is first asked for. */
export class MailSurroundings implements SpfSurroundings {
  private readonly lookups = new SpfCounter({
    declared: (name) => this.declared(name),
    ofTerm: (term) => (isLookup(term) ? 1 : 0),
    ofOther: (name) => this.gather().stated.get(name.toText()) ?? 0,
  });
  private readonly voids = new SpfCounter({
    declared: (name) => this.declared(name),
    ofTerm: (term, owner) => (isVoid(term, owner, this) ? 1 : 0),
    ofOther: () => 0,
  });
  private readonly indexes = new Map<MailZone, ZoneIndex>();
  private gathered: Gathered | undefined;

  private readonly publicZones: ReadonlyMap<string, MailZone>;

  constructor(private readonly zones: readonly MailZone[]) {
    this.publicZones = new Map(zones.filter(({ privateZone }) => privateZone !== true).map((zone) => [zone.zoneName.toText(), zone]));
  }

  declared(name: DomainName): SpfPolicyText | undefined {
    return this.gather().policies.get(name.toText());
  }

  lookupsOf(policy: SpfPolicyText, owner: DomainName): number {
    return this.lookups.count(policy, owner);
  }

  voidLookupsOf(policy: SpfPolicyText, owner: DomainName): number {
    return this.voids.count(policy, owner);
  }

  /** Whether a text that begins like a DMARC policy is declared at a name. */
  hasDmarc(name: DomainName): boolean {
    return this.gather().dmarc.has(name.toText());
  }

  isMissing(name: DomainName, types: readonly string[]): boolean {
    const zone = this.zoneOf(name);
    if (zone?.complete !== true) return false;
    const index = this.indexOf(zone);
    const text = name.toText();
    if (delegationOf(text, index) !== undefined || hasWildcardAbove(text, index)) return false;
    return ![...types, 'CNAME'].some((type) => index.groups.has(groupKey(text, type)));
  }

  /** The public zone that answers for a name: the one whose name is the longest end of it. */
  private zoneOf(name: DomainName): MailZone | undefined {
    let rest = name.toText();
    while (rest !== '' && !this.publicZones.has(rest)) rest = rest.slice(rest.indexOf('.') + 1);
    return this.publicZones.get(rest);
  }

  private indexOf(zone: MailZone): ZoneIndex {
    const index = this.indexes.get(zone) ?? indexZone(zone.recordSets, zone.zoneName);
    this.indexes.set(zone, index);
    return index;
  }

  private gather(): Gathered {
    if (this.gathered !== undefined) return this.gathered;
    const all: Gathered = { policies: new Map(), stated: new Map(), dmarc: new Set() };
    for (const entry of this.zones.flatMap(({ recordSets }) => recordSets)) {
      const texts = textsOf(entry);
      if (texts.length === 0) continue;
      const name = entry.rrset.name.toText();
      const policy = texts.find(isSpf);
      if (policy !== undefined) all.policies.set(name, parseSpf(policy));
      if (texts.some(isDmarc)) all.dmarc.add(name);
      if (entry.rrset.kind === 'values' && !isReference(entry.rrset.records))
        for (const { spfLookups } of entry.rrset.records) for (const [included, count] of spfLookups ?? []) all.stated.set(included, count);
    }
    return (this.gathered = all);
  }
}
