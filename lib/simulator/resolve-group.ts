import type { AliasTarget } from '../model/rrset/resource-record-set';
import { aliasTtl } from './alias-ttl';
import type { LocatedClient } from './client/located-client';
import { fraction, none, plus, times, whole, type Fraction } from './fraction';
import { HealthOfMembers, maxAliasDepth } from './health/member-health';
import { valuesKey, type ReplyValues } from './reply';
import { candidatesOf, choose, type Candidates, type Choice } from './routing/choose';
import type { CandidateStep, GroupStep, Step, UnanswerableReason } from './steps';
import type { World } from './world';
import { findGroup } from './zone/find-name';
import { cutTtl, valueTexts, type Member, type RecordSetGroup, type ZoneIndex } from './zone/zone-index';

/** What one way through an alias tree ends in. */
export type Leaf =
  | { readonly kind: 'records'; readonly ttlSeconds: number; readonly values: ReplyValues }
  /** Nothing of the type for this client. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unanswerable'; readonly why: UnanswerableReason };

/** A leaf with the share of questions that end there. */
export interface LeafShare {
  readonly share: Fraction;
  readonly leaf: Leaf;
}

/** What a group answers a client: leaves that differ, whose shares sum up to 1, and how it came to them. */
export interface Resolved {
  readonly leaves: readonly LeafShare[];
  readonly steps: readonly Step[];
}

/** What a candidate contributes: its share at its level, and what it leads to. */
type Contribution = Pick<CandidateStep, 'share' | 'steps'>;

/** Leaves are merged this often for one question; a tree that needs more has some thousand leaves on every of many levels. */
const maxLeafAdditions = 100_000;

/**
 * Resolves groups of one zone for one client: candidates, health, last resort, policy, and so on down the tree of aliases.
 *
 * A group that many aliases lead to is resolved once, so the time is that of the tree's groups, not of its ways.
 */
export class GroupResolver {
  private readonly health: HealthOfMembers;
  private readonly candidates = new Map<RecordSetGroup, Candidates>();
  private readonly resolved = new Map<RecordSetGroup, Resolved>();
  private readonly open = new Set<RecordSetGroup>();
  private additions = 0;

  constructor(
    private readonly world: World,
    private readonly zone: ZoneIndex,
    private readonly client: LocatedClient,
  ) {
    this.health = new HealthOfMembers({
      world,
      groupOf: ({ dnsName }, type) => findGroup(zone, dnsName, type),
      candidatesOf: (group) => this.candidatesOf(group),
    });
  }

  /** What the group answers; steps of a group that was resolved before only say so. */
  resolve(group: RecordSetGroup): Resolved {
    const known = this.resolved.get(group);
    if (known !== undefined) return { leaves: known.leaves, steps: [{ kind: 'repeated', name: group.name, type: group.type }] };
    if (this.open.has(group)) return unanswerable('alias-circle');
    if (this.open.size >= maxAliasDepth) return unanswerable('too-deep');
    this.open.add(group);
    const resolved = this.resolveFresh(group);
    this.open.delete(group);
    this.resolved.set(group, resolved);
    return resolved;
  }

  private candidatesOf(group: RecordSetGroup): Candidates {
    let candidates = this.candidates.get(group);
    if (candidates === undefined) {
      candidates = candidatesOf(group, this.client, this.world);
      this.candidates.set(group, candidates);
    }
    return candidates;
  }

  private resolveFresh(group: RecordSetGroup): Resolved {
    const candidates = this.candidatesOf(group);
    if (candidates.members.length === 0)
      return {
        leaves: [{ share: whole, leaf: { kind: 'nothing' } }],
        steps: [this.stepOf(group, candidates, { lastResort: false, shares: new Map() })],
      };
    const healthy = candidates.members.filter((member) => this.health.of(member).healthy);
    const lastResort = healthy.length === 0;
    const choice = choose(group.policy, lastResort ? candidates.members : healthy, candidates);
    const shares = new Map<Member, Contribution>();
    const leaves = choice.kind === 'together' ? this.together(choice, shares) : this.oneOf(choice, shares);
    return { leaves, steps: [this.stepOf(group, candidates, { lastResort, shares, choice })] };
  }

  private oneOf(choice: Choice & { kind: 'one-of' }, shares: Map<Member, Contribution>): LeafShare[] {
    const merged = new LeafShares();
    for (const { member, share } of choice.shares) {
      const { leaves, steps } = this.ofMember(member);
      shares.set(member, { share, steps });
      this.additions += leaves.length;
      if (this.additions > maxLeafAdditions) merged.add(share, { kind: 'unanswerable', why: 'too-many-replies' });
      else for (const { share: part, leaf } of leaves) merged.add(times(share, part), leaf);
    }
    return merged.toList();
  }

  /** Values of several members in one answer. Members that are aliases, which Route 53 does not take, are left out. */
  private together({ members, count }: Choice & { kind: 'together' }, shares: Map<Member, Contribution>): LeafShare[] {
    const texts: string[] = [];
    let ttlSeconds = Infinity;
    for (const member of members) {
      shares.set(member, { share: fraction(count, members.length), steps: [] });
      if (member.rrset.kind !== 'values') continue;
      texts.push(...valueTexts(member.rrset));
      // Records of one name and type go out with one TTL (RFC 2181, section 5.2).
      ttlSeconds = Math.min(ttlSeconds, cutTtl(member.rrset.ttlSeconds, this.zone));
    }
    if (texts.length === 0) return [{ share: whole, leaf: { kind: 'nothing' } }];
    const values: ReplyValues = count < members.length && count < texts.length ? { kind: 'some', count, texts } : { kind: 'all', texts };
    return [{ share: whole, leaf: { kind: 'records', ttlSeconds, values } }];
  }

  private ofMember({ rrset }: Member): Resolved {
    if (rrset.kind === 'values') {
      const texts = valueTexts(rrset);
      const ttlSeconds = cutTtl(rrset.ttlSeconds, this.zone);
      return leafOf({ kind: 'records', ttlSeconds, values: { kind: 'all', texts } }, { kind: 'values', ttlSeconds, texts });
    }
    const { aliasTarget, type } = rrset;
    if (aliasTarget.home !== 'own-zone') return this.ofAwsTarget(aliasTarget, aliasTarget.home.hostedZoneId, type);
    const group = findGroup(this.zone, aliasTarget.dnsName, type);
    if (group === undefined) return leafOf({ kind: 'nothing' }, { kind: 'target-missing', name: aliasTarget.dnsName, type });
    return this.resolve(group);
  }

  private ofAwsTarget({ dnsName }: AliasTarget, hostedZoneId: string, type: RecordSetGroup['type']): Resolved {
    const state = this.world.aliasTargets.get(dnsName.toText());
    const { target, ttlSeconds, assumed } = aliasTtl(dnsName.toText());
    const ttl = cutTtl(state?.ttlSeconds ?? ttlSeconds, this.zone);
    const step: Step = {
      kind: 'alias-target',
      dnsName,
      target,
      ttlSeconds: ttl,
      assumedTtl: assumed && state?.ttlSeconds === undefined,
      known: state?.addresses !== undefined,
    };
    if (state?.addresses === undefined)
      return leafOf({ kind: 'records', ttlSeconds: ttl, values: { kind: 'alias-target', dnsName, hostedZoneId } }, step);
    const texts = Object.hasOwn(state.addresses, type) ? (state.addresses[type] ?? []) : [];
    if (texts.length === 0) return leafOf({ kind: 'nothing' }, step);
    return leafOf({ kind: 'records', ttlSeconds: ttl, values: { kind: 'all', texts } }, step);
  }

  private stepOf(
    group: RecordSetGroup,
    { members, measures }: Candidates,
    chosen: { lastResort: boolean; shares: ReadonlyMap<Member, Contribution>; choice?: Choice },
  ): GroupStep {
    const candidates = members.map((member): CandidateStep => {
      const measure = measures?.get(member)?.measure;
      const { share, steps } = chosen.shares.get(member) ?? { share: none, steps: [] };
      return {
        setIdentifier: member.setIdentifier,
        routing: member.rrset.routing,
        health: this.health.of(member),
        ...(measure === undefined ? {} : { measure }),
        share,
        steps,
      };
    });
    const { name, type, policy } = group;
    const applicable = new Set(members);
    return {
      kind: 'group',
      name,
      type,
      policy,
      candidates,
      notApplicable:
        members.length === group.members.length
          ? []
          : group.members.filter((member) => !applicable.has(member)).map(({ setIdentifier }) => setIdentifier),
      lastResort: chosen.lastResort,
      ...(chosen.choice === undefined ? {} : { decision: chosen.choice.decision }),
      ...(goesByPlace(policy) ? { client: { place: this.client.place, by: this.client.by } } : {}),
    };
  }
}

function goesByPlace(policy: RecordSetGroup['policy']): boolean {
  return policy === 'geolocation' || policy === 'latency' || policy === 'geoproximity';
}

function leafOf(leaf: Leaf, step: Step): Resolved {
  return { leaves: [{ share: whole, leaf }], steps: [step] };
}

function unanswerable(why: UnanswerableReason): Resolved {
  return leafOf({ kind: 'unanswerable', why }, { kind: 'unanswerable', why });
}

/** Shares of leaves, equal ones added up. */
class LeafShares {
  private readonly shares = new Map<string, LeafShare>();

  add(share: Fraction, leaf: Leaf): void {
    const key = leafKey(leaf);
    const known = this.shares.get(key);
    this.shares.set(key, known === undefined ? { share, leaf } : { share: plus(known.share, share), leaf: known.leaf });
  }

  toList(): LeafShare[] {
    return [...this.shares.values()];
  }
}

function leafKey(leaf: Leaf): string {
  if (leaf.kind === 'records') return `${leaf.ttlSeconds} ${valuesKey(leaf.values)}`;
  return leaf.kind === 'nothing' ? leaf.kind : leaf.why;
}
