import { DomainName } from '../model/name/domain-name';
import { isRecordType, type RecordType } from '../model/rdata/record-type';
import { times, whole, type Fraction } from './fraction';
import type { QuestionType } from './question';
import { delegatedServers, type DelegatedServer } from './resolver/delegation';
import type { RulesOfVpc } from './resolver/resolver-rule';
import type { ReplyRecords } from './reply';
import type { GroupResolver, Leaf, LeafShare } from './resolve-group';
import type { Step, UnanswerableReason } from './steps';
import { findCut, findDelegation, findName } from './zone/find-name';
import type { RecordSetGroup, ZoneIndex } from './zone/zone-index';

/** How following a name in a zone ends. */
export type Ending =
  | { readonly kind: 'found' }
  | { readonly kind: 'nodata' }
  | { readonly kind: 'nxdomain' }
  | { readonly kind: 'referral'; readonly ns: RecordSetGroup }
  /** By name servers that the VPC's resolver reaches, or may reach, by a rule. */
  | { readonly kind: 'delegated'; readonly cut: DomainName; readonly servers: readonly DelegatedServer[] }
  | { readonly kind: 'unanswerable'; readonly why: UnanswerableReason };

/** One way to answer: the records of the answer section, and how it ends. */
export interface Way {
  readonly share: Fraction;
  readonly answer: readonly ReplyRecords[];
  readonly ending: Ending;
}

/** All ways to answer, with shares that sum up to 1, and how they came about. */
export interface Followed {
  readonly ways: readonly Way[];
  readonly steps: readonly Step[];
}

/** CNAMEs are followed this far in a zone; Route 53 documents no limit. */
export const maxCnameHops = 16;

/** A question has at most about so many replies that differ; what is beyond is told as unanswerable. */
export const maxWays = 4096;

/**
 * Follows names in one zone: delegation, name or wildcard, CNAME, record sets of the type.
 *
 * @see RFC 1034, section 4.3.2; RFC 4592, section 3.3
 */
export class Follower {
  private ways = 0;

  constructor(
    private readonly zone: ZoneIndex,
    private readonly resolver: GroupResolver,
    private readonly type: QuestionType,
    /** Those of the VPC whose resolver follows. @default - the zone is asked itself */
    private readonly rules?: RulesOfVpc,
  ) {}

  follow(name: DomainName, passed: readonly DomainName[] = []): Followed {
    const cut = findCut(this.zone, name, this.type);
    if (cut !== undefined) return end({ kind: 'referral', ns: cut }, [{ kind: 'referral', cut: cut.name }]);
    const delegation = this.delegation(name);
    if (delegation?.servers.some(({ rule }) => rule !== undefined) === true) {
      const { cut: at, servers } = delegation;
      return end({ kind: 'delegated', cut: at, servers }, [delegation]);
    }
    const match = findName(this.zone, name);
    const before: Step[] = delegation === undefined ? [] : [delegation];
    before.push({ kind: 'name', name, match: match.kind, ...(match.kind === 'wildcard' ? { source: match.source } : {}) });
    if (match.kind === 'missing') return end({ kind: 'nxdomain' }, before);

    const { ways, steps } = this.atNode(name, match.node, passed);
    return { ways, steps: [...before, ...steps] };
  }

  /** NS records of a private zone above or at the name, as the resolver of a VPC meets them. */
  private delegation(name: DomainName): (Step & { kind: 'delegation' }) | undefined {
    const { zone, rules } = this;
    const ns = rules === undefined || zone.vpcs === undefined ? undefined : findDelegation(zone, name, this.type);
    if (ns === undefined || rules === undefined) return undefined;
    return { kind: 'delegation', cut: ns.name, servers: delegatedServers(ns, zone, rules) };
  }

  private atNode(name: DomainName, node: ReadonlyMap<RecordType, RecordSetGroup>, passed: readonly DomainName[]): Followed {
    if (this.type === 'ANY') return this.everything(name, [...node.values()]);
    const cname = this.type === 'CNAME' ? undefined : node.get('CNAME');
    if (cname !== undefined) return this.throughCname(name, cname, passed);
    const group = isRecordType(this.type) ? node.get(this.type) : undefined;
    if (group === undefined) return end({ kind: 'nodata' }, [{ kind: 'no-type', name, type: this.type }]);
    const { leaves, steps } = this.resolver.resolve(group);
    this.ways += leaves.length;
    return { ways: leaves.map((leaf) => wayOf(name, group.type, leaf)), steps };
  }

  private throughCname(name: DomainName, group: RecordSetGroup, passed: readonly DomainName[]): Followed {
    const { leaves, steps } = this.resolver.resolve(group);
    const ways: Way[] = [];
    const further: Step[] = [];
    for (const leaf of leaves) {
      const way = wayOf(name, 'CNAME', leaf);
      const target = cnameTarget(leaf.leaf);
      if (target === undefined) {
        ways.push(way);
        continue;
      }
      const inZone = target.isWithin(this.zone.name);
      const followed = inZone ? this.followFurther(target, [...passed, name]) : undefined;
      further.push({ kind: 'cname', from: name, to: target, inZone, share: leaf.share, steps: followed?.steps ?? [] });
      if (followed === undefined) ways.push(way);
      else
        for (const next of followed.ways)
          ways.push({ ...next, share: times(way.share, next.share), answer: [...way.answer, ...next.answer] });
    }
    this.ways += leaves.length;
    return { ways, steps: [...steps, ...further] };
  }

  private followFurther(target: DomainName, passed: readonly DomainName[]): Followed {
    const stop = passed.some((name) => name.equals(target))
      ? 'cname-circle'
      : passed.length > maxCnameHops
        ? 'too-deep'
        : this.ways > maxWays
          ? 'too-many-replies'
          : undefined;
    return stop === undefined ? this.follow(target, passed) : unanswerable(stop);
  }

  /** Every type at the name; each is chosen on its own, so the ways multiply. */
  private everything(name: DomainName, groups: readonly RecordSetGroup[]): Followed {
    const resolved = [...groups]
      .sort((a, b) => (a.type < b.type ? -1 : 1))
      .map((group) => ({ type: group.type, ...this.resolver.resolve(group) }));
    const steps = resolved.flatMap((one) => one.steps);
    const count = resolved.reduce((product, { leaves }) => product * leaves.length, 1);
    if (count > maxWays)
      return { ways: unanswerable('too-many-replies').ways, steps: [...steps, { kind: 'unanswerable', why: 'too-many-replies' }] };
    let ways: readonly Way[] = [{ share: whole, answer: [], ending: { kind: 'nodata' } }];
    for (const { type, leaves } of resolved) ways = ways.flatMap((before) => leaves.map((leaf) => both(before, wayOf(name, type, leaf))));
    return { ways, steps };
  }
}

function wayOf(name: DomainName, type: RecordType, { share, leaf }: LeafShare): Way {
  switch (leaf.kind) {
    case 'records':
      return { share, answer: [{ name, type, ttlSeconds: leaf.ttlSeconds, values: leaf.values }], ending: { kind: 'found' } };
    case 'nothing':
      return { share, answer: [], ending: { kind: 'nodata' } };
    case 'unanswerable':
      return { share, answer: [], ending: leaf };
  }
}

/** What a CNAME points to; undefined where its value is not known or is no name. */
function cnameTarget(leaf: Leaf): DomainName | undefined {
  const text = leaf.kind === 'records' && leaf.values.kind === 'all' ? leaf.values.texts[0] : undefined;
  const name = text === undefined ? undefined : DomainName.tryParse(text.trim());
  return name?.ok === true ? name.value : undefined;
}

/** Records of one more type beside those there are. */
function both(before: Way, next: Way): Way {
  const endings = [before.ending, next.ending];
  const ending = endings.find(({ kind }) => kind === 'unanswerable') ?? endings.find(({ kind }) => kind === 'found') ?? before.ending;
  return { share: times(before.share, next.share), answer: [...before.answer, ...next.answer], ending };
}

function end(ending: Ending, steps: readonly Step[]): Followed {
  return { ways: [{ share: whole, answer: [], ending }], steps };
}

function unanswerable(why: UnanswerableReason): Followed {
  return end({ kind: 'unanswerable', why }, [{ kind: 'unanswerable', why }]);
}
