import {
  awsHealth,
  checkStatus,
  findGroup,
  HealthOfMembers,
  type Member,
  type MemberHealth,
  type QuestionType,
  type RecordSetGroup,
  type World,
  type ZoneIndex,
} from '../../simulator';
import type { AwsNode, CheckNode, GroupNode, MemberNode } from './graph';
import { contentOf, linksOf, type Link } from './links';
import { groupKey, type Simulated, type SimulatedGroup } from './simulated';

/** What boxes of one zone are made from. */
export interface ZoneContext {
  readonly world: World;
  readonly zone: ZoneIndex;
  /** Undefined when every type is followed. */
  readonly type?: QuestionType;
  /** Undefined without a client. */
  readonly simulated?: Simulated;
}

/** Makes the boxes of one zone's record sets: what they are, their health, and what the client gets of them. */
export class ZoneBoxes {
  /** Counts every member as a candidate, so what is unhealthy here is so for every client. */
  private readonly health: HealthOfMembers;

  constructor(private readonly context: ZoneContext) {
    const { world, zone } = context;
    this.health = new HealthOfMembers({
      world,
      groupOf: ({ dnsName }, type) => findGroup(zone, dnsName, type),
      candidatesOf: ({ members }) => ({ members }),
    });
  }

  group(group: RecordSetGroup): GroupNode {
    const { name, type, policy, members } = group;
    const simulated = this.simulatedOf(group);
    const [first] = members;
    const lastResort = simulated?.step.lastResort ?? members.every((member) => !this.healthOf(member, simulated).healthy);
    return {
      kind: 'group',
      name,
      type,
      policy,
      members: members.length,
      lastResort,
      ...(policy === 'simple' && first !== undefined ? { content: contentOf(first), health: this.healthOf(first, simulated) } : {}),
      ...(this.context.simulated === undefined ? {} : { asked: simulated !== undefined }),
    };
  }

  member(member: Member, group: RecordSetGroup): MemberNode {
    const simulated = this.simulatedOf(group);
    const candidate = simulated?.candidates.get(member.setIdentifier);
    return {
      kind: 'member',
      setIdentifier: member.setIdentifier,
      routing: member.rrset.routing,
      content: contentOf(member),
      health: this.healthOf(member, simulated),
      ...(candidate === undefined ? {} : { share: candidate.share }),
      ...(simulated === undefined ? {} : { applicable: candidate !== undefined }),
    };
  }

  aws(end: Omit<AwsNode, 'healthy'>): AwsNode {
    return { ...end, healthy: awsHealth(this.context.world.aliasTargets.get(end.dnsName.toText())).healthy };
  }

  check(id: string): CheckNode {
    const { world } = this.context;
    const type = world.checks.get(id)?.Type;
    return { kind: 'check', status: checkStatus(id, world), ...(type === undefined ? {} : { type }) };
  }

  links(member: Member): readonly Link[] {
    return linksOf(member, this.context.zone, this.context.type);
  }

  /** Those of a group that the client gets, or that are unhealthy, come first when not all can be drawn. */
  matters(member: Member, group: RecordSetGroup): boolean {
    const { share, health } = this.member(member, group);
    return !health.healthy || (share !== undefined && share.numerator > 0n);
  }

  private simulatedOf(group: RecordSetGroup): SimulatedGroup | undefined {
    return this.context.simulated?.get(groupKey(group));
  }

  private healthOf(member: Member, simulated: SimulatedGroup | undefined): MemberHealth {
    return simulated?.candidates.get(member.setIdentifier)?.health ?? this.health.of(member);
  }
}
