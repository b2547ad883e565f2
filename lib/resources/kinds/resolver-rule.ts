import type { RuleDescription } from '../../aws/resolver-calls';
import { canonicalIpv6 } from '../../model/rdata/aaaa';
import type { ApiResolverRule, ApiResolverTarget } from '../../model/resolver/api-shape';
import { targetText } from '../../model/resolver/target-text';
import { lookUp, requestedKind, waitUntilIn, type RequestedCalls } from '../requested-kind';
import { listAllRuleAssociations, listRules, resolverOf } from '../resolver';
import { endpointUnderWay } from '../resolver-addresses';
import type { ResourceKind } from '../resource-kind';
import { firstEnding, firstUnderWay, onceSettled } from '../under-way';

const calls: RequestedCalls<'resolverRule', RuleDescription> = {
  kind: 'resolverRule',
  family: 'resolver',
  list: listRules,
  properties: (_, region, rule) => Promise.resolve(propertiesOf(region, rule)),
  get: async (resolver, ResolverRuleId, place) => (await resolver.call('GetResolverRule', { ResolverRuleId }, place)).ResolverRule,
  make: async (resolver, members, request, place) =>
    (await resolver.call('CreateResolverRule', { ...members, ...request }, place)).ResolverRule,
  end: (resolver, ResolverRuleId, place) => resolver.call('DeleteResolverRule', { ResolverRuleId }, place),
  comingBefore: (resolver, { Region: region, ResolverEndpointId: id }) =>
    id === undefined ? Promise.resolve(undefined) : endpointUnderWay(resolver, region, id),
  endingBefore: async (resolver, region, ResolverRuleId) =>
    firstEnding(await listAllRuleAssociations(resolver, region, { ResolverRuleId })),
};

/**
 * Resolver rules: found by CreatorRequestId, of which type, domain and Region are part, since no call changes them. Rules of AWS, and
 * those that other accounts share, are never touched.
 *
 * @see Route 53 Resolver API Reference, CreateResolverRule and UpdateResolverRule
 */
export const resolverRule: ResourceKind<'resolverRule'> = {
  ...requestedKind(calls),
  noun: { one: 'Resolver rule', many: 'Resolver rules' },
  compare(declared, live) {
    const [before, after] = [live, declared].map(({ TargetIps = [] }) => TargetIps.map(targetText).sort());
    const changes = [
      ...(['Name', 'ResolverEndpointId'] as const)
        .filter((member) => declared[member] !== live[member])
        .map((member) => ({ member, before: live[member], after: declared[member] })),
      ...(String(before) === String(after) ? [] : [{ member: 'TargetIps', before, after }]),
    ];
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async update(ports, { id, after }) {
    const { Region: region, Name, TargetIps, ResolverEndpointId } = after;
    const Config = {
      Name,
      ...(TargetIps === undefined ? {} : { TargetIps }),
      ...(ResolverEndpointId === undefined ? {} : { ResolverEndpointId }),
    };
    const resolver = resolverOf(ports);
    const send = () => resolver.call('UpdateResolverRule', { ResolverRuleId: id, Config }, { region, resource: id });
    await onceSettled(resolver.clock, send, async () => {
      const rule = await lookUp(calls, resolver, region, id);
      return firstUnderWay([rule]) ?? (await calls.comingBefore?.(resolver, after));
    });
    return { id, attributes: { id } };
  },

  waitUntilUsable: (ports, { id }, patience, { Region: region }) =>
    waitUntilIn(['COMPLETE'], calls, resolverOf(ports), region, id, patience),
};

function propertiesOf(Region: string, rule: RuleDescription): ApiResolverRule {
  const { Name = '', RuleType, DomainName, DelegationRecord, TargetIps, ResolverEndpointId } = rule;
  return {
    Region,
    Name,
    // The recursive rule is of AWS, and is not among those that an app made.
    RuleType: RuleType === 'RECURSIVE' ? 'SYSTEM' : RuleType,
    ...(DomainName === undefined || RuleType === 'DELEGATE' ? {} : { DomainName: withoutFinalDot(DomainName) }),
    ...(DelegationRecord === undefined ? {} : { DelegationRecord: withoutFinalDot(DelegationRecord) }),
    ...(TargetIps === undefined || TargetIps.length === 0 ? {} : { TargetIps: TargetIps.map(toTarget) }),
    ...(ResolverEndpointId === undefined || ResolverEndpointId === '' ? {} : { ResolverEndpointId }),
  };
}

function toTarget({ Ip, Ipv6, Port = 53, Protocol = 'Do53', ServerNameIndication }: Partial<ApiResolverTarget>): ApiResolverTarget {
  return {
    ...(Ip === undefined ? {} : { Ip }),
    ...(Ipv6 === undefined ? {} : { Ipv6: canonicalIpv6(Ipv6) ?? Ipv6 }),
    Port,
    Protocol,
    ...(ServerNameIndication === undefined ? {} : { ServerNameIndication }),
  };
}

function withoutFinalDot(name: string): string {
  return name === '.' ? name : name.replace(/\.+$/, '');
}
