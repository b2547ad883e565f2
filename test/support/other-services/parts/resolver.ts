import { HybridDns } from '../../../../lib';
import { lines, region, staying, vpc, type Edition, type Part } from './part';

const servers: Readonly<Record<Edition, Readonly<Record<string, readonly string[]>>>> = {
  1: { 'corp.example': ['10.9.0.53'], 'lab.example': ['10.9.8.53'] },
  2: { 'corp.example': ['10.9.1.53', '10.9.2.53'] },
};
const theirName = 'theirs';

/** DNS both ways between a VPC and a network: the second edition has other endpoints, other servers and a rule less. */
export const resolver: Part = {
  declare: (edition, app) => {
    new HybridDns(app, 'Hybrid', {
      region,
      addresses: ['subnet-0a', 'subnet-0b'],
      securityGroupIds: [`sg-${edition}`],
      vpcs: [vpc('vpc-0a')],
      forward: servers[edition],
    });
  },
  wanted: (edition) => [
    `INBOUND by sg-${edition} at subnet-0a subnet-0b`,
    `OUTBOUND by sg-${edition} at subnet-0a subnet-0b`,
    ...Object.entries(servers[edition]).flatMap(([domain, targets]) => [
      `${domain}. asks ${targets.join(' ')} by sg-${edition}`,
      `vpc-0a forwards ${domain}.`,
    ]),
  ],
  held({ resolver: { endpoints, addresses, rules, associations } }) {
    const securityOf = (id: unknown) => String(endpoints.get(String(id))?.members.SecurityGroupIds);
    const membersOf = (all: ReadonlyMap<string, { readonly members: Readonly<Record<string, unknown>> }>) =>
      staying(Array.from(all.values(), ({ members }) => members));
    return [
      ...membersOf(endpoints).flatMap(({ Id, Name, Direction }) => {
        const subnets = (addresses.get(String(Id)) ?? []).map(({ members }) => members.SubnetId).sort();
        return Name === theirName ? [] : [`${String(Direction)} by ${securityOf(Id)} at ${subnets.join(' ')}`];
      }),
      ...membersOf(rules).flatMap(({ Name, DomainName, TargetIps, ResolverEndpointId }) => {
        if (Name === theirName) return [];
        const ips = (TargetIps as readonly { readonly Ip: string }[]).map(({ Ip }) => Ip);
        return `${String(DomainName)} asks ${ips.join(' ')} by ${securityOf(ResolverEndpointId)}`;
      }),
      ...membersOf(associations).flatMap(({ VPCId, ResolverRuleId }) => {
        const rule = rules.get(String(ResolverRuleId))?.members;
        return rule?.Name === theirName ? [] : [`${String(VPCId)} forwards ${String(rule?.DomainName)}`];
      }),
    ];
  },
  makeTheirs({ made, resolver: { endpoints, rules } }) {
    made('CreateResolverEndpoint', {
      CreatorRequestId: theirName,
      Name: theirName,
      Direction: 'OUTBOUND',
      SecurityGroupIds: ['sg-9'],
      IpAddresses: [{ SubnetId: 'subnet-9a' }, { SubnetId: 'subnet-9b' }],
    });
    const [ResolverEndpointId] = endpoints.keys();
    // Seen twice it is OPERATIONAL.
    made('GetResolverEndpoint', { ResolverEndpointId });
    made('GetResolverEndpoint', { ResolverEndpointId });
    made('CreateResolverRule', {
      CreatorRequestId: `${theirName} rule`,
      Name: theirName,
      RuleType: 'FORWARD',
      DomainName: 'theirs.example',
      TargetIps: [{ Ip: '10.9.9.53' }],
      ResolverEndpointId,
    });
    const [ResolverRuleId] = rules.keys();
    made('AssociateResolverRule', { ResolverRuleId, VPCId: 'vpc-0a', Name: theirName });
  },
  theirs({ resolver: { endpoints, rules, associations } }) {
    // What becomes of its own accord is nobody's doing.
    return lines(
      [endpoints, rules, associations].flatMap((all) =>
        [...all.values()].flatMap(({ members }) => (members.Name === theirName ? [{ ...members, Status: undefined }] : [])),
      ),
    );
  },
};
