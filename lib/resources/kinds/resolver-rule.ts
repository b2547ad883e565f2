import type { ResolverCalls, RuleDescription } from '../../aws/resolver-calls';
import type { ApiResolverRule, ApiResolverTarget } from '../../model/resolver/api-shape';
import { targetText } from '../../model/resolver/target-text';
import { createRequested, endAndWait, readRequested } from '../requested';
import { addResolverTags, isMadeBy, listRules, lookAt, resolverOf, resolverTags } from '../resolver';
import type { Patience, ResourceKind, WrittenResource } from '../resource-kind';
import { unlessCode, waitUntilSettled } from '../service-call';

/**
 * Resolver rules: found by CreatorRequestId, of which type, domain and Region are part, since no call changes them. Rules of AWS, and
 * those that other accounts share, are never touched.
 *
 * @see Route 53 Resolver API Reference, CreateResolverRule and UpdateResolverRule
 */
export const resolverRule: ResourceKind<'resolverRule'> = {
  kind: 'resolverRule',
  noun: { one: 'Resolver rule', many: 'Resolver rules' },
  identifiedBy: 'callerReference',

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

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

  read: (ports, request) =>
    readRequested('resolverRule', ports, request, {
      family: 'endpoints',
      list: listRules,
      properties: (_, region, rule) => Promise.resolve(propertiesOf(region, rule)),
    }),

  create(ports, { path, identity, properties, tags }) {
    const calls = resolverOf(ports);
    const { Region: region, ...members } = properties;
    return createRequested(
      { path, identity },
      async (CreatorRequestId) => {
        const input = { ...members, CreatorRequestId, ...resolverTags(tags) };
        return (await calls.call('CreateResolverRule', input, { region, resource: path })).ResolverRule;
      },
      async (CreatorRequestId) => (await listRules(calls, region, CreatorRequestId))[0],
    );
  },

  async update(ports, { id, after }) {
    const calls = resolverOf(ports);
    const { Region: region, Name, TargetIps, ResolverEndpointId } = after;
    const Config = {
      Name,
      ...(TargetIps === undefined ? {} : { TargetIps }),
      ...(ResolverEndpointId === undefined ? {} : { ResolverEndpointId }),
    };
    await calls.call('UpdateResolverRule', { ResolverRuleId: id, Config }, { region, resource: id });
    return written(id);
  },

  delete(ports, { id, before: { Region: region } }) {
    const calls = resolverOf(ports);
    const end = () => calls.call('DeleteResolverRule', { ResolverRuleId: id }, { region, resource: id });
    return endAndWait(calls, `The deletion of ${id}`, end, () => ruleOf(calls, region, id));
  },

  async addTags(ports, id, tags, { Region: region }) {
    const calls = resolverOf(ports);
    const rule = await ruleOf(calls, region, id);
    if (rule !== undefined) await addResolverTags(calls, region, rule.Arn, tags);
  },

  waitUntilUsable: (ports, { id }, patience, { Region: region }) => waitUntilComplete(resolverOf(ports), region, id, patience),
};

function waitUntilComplete(calls: ResolverCalls, region: string, id: string, patience: Patience): Promise<void> {
  return waitUntilSettled(`The rule ${id}`, async () => lookAt(await ruleOf(calls, region, id), ['COMPLETE']), patience);
}

async function ruleOf(calls: ResolverCalls, region: string, id: string): Promise<RuleDescription | undefined> {
  const answer = await unlessCode(
    ['ResourceNotFoundException'],
    calls.call('GetResolverRule', { ResolverRuleId: id }, { region, resource: id }),
  );
  return answer?.ResolverRule;
}

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
    ...(Ipv6 === undefined ? {} : { Ipv6 }),
    Port,
    Protocol,
    ...(ServerNameIndication === undefined ? {} : { ServerNameIndication }),
  };
}

function withoutFinalDot(name: string): string {
  return name === '.' ? name : name.replace(/\.+$/, '');
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}
