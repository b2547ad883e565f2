import type { DomainName } from '../../model/name/domain-name';
import type { AliasTarget } from '../../model/rrset/resource-record-set';
import type { Candidates } from '../routing/choose';
import { resourceKey } from '../resource-key';
import type { World } from '../world';
import type { Member, RecordSetGroup } from '../zone/zone-index';
import type { AliasTargetState } from './check';
import { checkStatus, type CheckStatus } from './check-status';

/** The health of a record set: its own check and, where an alias evaluates it, its target must both be healthy. */
export interface MemberHealth {
  readonly healthy: boolean;
  /** Undefined without a health check. */
  readonly check?: CheckStatus;
  /** Undefined unless an alias evaluates its target. */
  readonly target?: TargetHealth;
}

/** The health of an alias's target. */
export type TargetHealth =
  /** Record sets of the zone: healthy when one of those that could answer this client is. */
  | {
      readonly kind: 'records';
      readonly name: DomainName;
      readonly healthy: boolean;
      readonly members: readonly { readonly setIdentifier: string; readonly health: MemberHealth }[];
    }
  /** An AWS resource; `targetGroups` are those of a load balancer that have no healthy target, of how many. */
  | {
      readonly kind: 'aws';
      readonly name: DomainName;
      readonly healthy: boolean;
      readonly targetGroups?: { readonly unhealthy: number; readonly of: number };
    }
  /** Aliases in a circle, or too deep to follow. */
  | { readonly kind: 'unknown'; readonly name: DomainName; readonly healthy: false };

/** How groups and their candidates are found while health is worked out. */
export interface HealthContext {
  readonly world: World;
  groupOf(target: AliasTarget, type: RecordSetGroup['type']): RecordSetGroup | undefined;
  candidatesOf(group: RecordSetGroup): Candidates;
}

/** Aliases are followed this far; Route 53 documents no limit, and real trees have a handful of levels. */
export const maxAliasDepth = 100;

/** Works out the health of record sets for one client; what was worked out is kept, so every group is looked at once. */
export class HealthOfMembers {
  private readonly known = new Map<Member, MemberHealth>();
  private depth = 0;
  private readonly open = new Set<RecordSetGroup>();

  constructor(private readonly context: HealthContext) {}

  /**
   * The health of a record set as it counts in a choice.
   *
   * @see Route 53 Developer Guide, How health checks work in complex configurations
   */
  of(member: Member): MemberHealth {
    let health = this.known.get(member);
    if (health === undefined) {
      health = this.workOut(member);
      this.known.set(member, health);
    }
    return health;
  }

  private workOut({ rrset }: Member): MemberHealth {
    const id = rrset.routing.kind === 'simple' ? undefined : rrset.routing.healthCheck;
    const check = id === undefined ? undefined : checkStatus(resourceKey(id), this.context.world);
    const target =
      rrset.kind === 'alias' && rrset.aliasTarget.evaluateTargetHealth ? this.ofTarget(rrset.aliasTarget, rrset.type) : undefined;
    return {
      healthy: (check?.healthy ?? true) && (target?.healthy ?? true),
      ...(check === undefined ? {} : { check }),
      ...(target === undefined ? {} : { target }),
    };
  }

  private ofTarget(target: AliasTarget, type: RecordSetGroup['type']): TargetHealth {
    const name = target.dnsName;
    if (target.home !== 'own-zone') return { kind: 'aws', name, ...awsHealth(this.context.world.aliasTargets.get(name.toText())) };
    const group = this.context.groupOf(target, type);
    if (group === undefined) return { kind: 'records', name, healthy: false, members: [] };
    if (this.open.has(group) || this.depth >= maxAliasDepth) return { kind: 'unknown', name, healthy: false };
    this.open.add(group);
    this.depth += 1;
    const members = this.context
      .candidatesOf(group)
      .members.map((member) => ({ setIdentifier: member.setIdentifier, health: this.of(member) }));
    this.depth -= 1;
    this.open.delete(group);
    return { kind: 'records', name, healthy: members.some(({ health }) => health.healthy), members };
  }
}

/**
 * A load balancer is healthy when each of its target groups has a healthy target; one without targets is unhealthy.
 *
 * @see Route 53 API Reference, AliasTarget, EvaluateTargetHealth
 */
export function awsHealth(state: AliasTargetState | undefined): Pick<TargetHealth & { kind: 'aws' }, 'healthy' | 'targetGroups'> {
  const { healthy = true, targetGroups = [] } = state ?? {};
  if (targetGroups.length === 0) return { healthy };
  const unhealthy = targetGroups.filter((group) => group.healthy === 0 || group.registered === 0).length;
  return { healthy: unhealthy === 0, targetGroups: { unhealthy, of: targetGroups.length } };
}
