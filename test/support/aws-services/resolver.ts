import { isDeepStrictEqual } from 'node:util';
import { json } from './protocols';
import { pageOf } from './paging';
import type { Answer } from './protocols';
import type { FakeService } from './server';

type Members = Record<string, unknown>;

/** What the double holds; each object is seen so many times in a state that passes before it comes to rest. */
interface Kept {
  readonly members: Members & { Id: string; Status: string };
  pending: number;
  /** What it comes to rest in; nothing where it vanishes. */
  rest: string | undefined;
}

interface KeptAddress {
  readonly members: Members & { IpId: string; SubnetId: string; Status: string };
  pending: number;
  leaving: boolean;
}

/** Route 53 Resolver as of its service model of 2018-04-01, as far as endpoints, rules and associations go. */
export interface FakeResolver {
  readonly service: FakeService;
  readonly endpoints: Map<string, Kept>;
  readonly rules: Map<string, Kept>;
  readonly associations: Map<string, Kept>;
  readonly addresses: Map<string, KeptAddress[]>;
  /** The fewest attached addresses that any endpoint ever had after it was made. */
  readonly fewestAttached: () => number;
}

const account = 'arn:aws:route53resolver:eu-west-1:123456789012';

/** The double; `ticks` is how often something is seen before it is done. */
export function fakeResolver({ ticks = 1, mostAddresses = 6 } = {}): FakeResolver {
  const endpoints = new Map<string, Kept>();
  const rules = new Map<string, Kept>();
  const associations = new Map<string, Kept>();
  const addresses = new Map<string, KeptAddress[]>();
  const tags = new Map<string, Map<string, string>>();
  /** Ids stay taken after what was made by them is gone. */
  const takenIds = new Set<string>();
  let made = 0;
  let fewest = Number.POSITIVE_INFINITY;

  const refuse = (code: string, message: string) => json.refuse({ code, message });
  const missing = (id: unknown) => refuse('ResourceNotFoundException', `[RSLVR-00703] Resource with ID "${String(id)}" does not exist.`);
  const nextId = (prefix: string) => `${prefix}-${String(++made).padStart(4, '0')}`;

  /** One look at it brings it nearer to rest. */
  const seen = (all: Map<string, Kept>, id: unknown): Kept | undefined => {
    const kept = all.get(String(id));
    if (kept === undefined) return undefined;
    if (kept.pending > 0) kept.pending -= 1;
    else if (kept.rest === undefined) {
      all.delete(kept.members.Id);
      return undefined;
    } else kept.members.Status = kept.rest;
    return kept;
  };
  const busy = (kept: Kept, Status: string, rest: string | undefined) => {
    kept.members.Status = Status;
    kept.pending = ticks;
    kept.rest = rest;
  };
  /** What is on its way to another state takes no call. */
  const unready = ({ members: { Id, Status } }: Kept): Answer | undefined =>
    ['CREATING', 'UPDATING', 'DELETING'].includes(Status)
      ? refuse('ResourceUnavailableException', `[RSLVR-00701] ${Id} is ${Status}.`)
      : undefined;
  const listed = (all: Map<string, Kept>, input: Readonly<Members>, member: string): Answer => {
    // Time goes by between two listings, never within one: a page begins where the one before ended.
    if (input.NextToken === undefined) for (const id of [...all.keys()]) seen(all, id);
    const filters = (input.Filters ?? []) as readonly { Name: string; Values: readonly string[] }[];
    const fits = [...all.values()].filter(({ members }) => filters.every(({ Name, Values }) => Values.includes(String(members[Name]))));
    const { items, next } = pageOf(fits, input.NextToken);
    return json.answer({ [member]: items.map(({ members }) => members), NextToken: next });
  };
  const keepTags = (arn: string, list: unknown) => {
    const kept = tags.get(arn) ?? new Map<string, string>();
    for (const { Key, Value } of (list ?? []) as readonly { Key: string; Value: string }[]) kept.set(Key, Value);
    tags.set(arn, kept);
  };
  const attached = (id: string) =>
    (addresses.get(id) ?? []).filter(({ members, leaving }) => members.Status === 'ATTACHED' && !leaving).length;
  const passTime = (id: string) => {
    const left = (addresses.get(id) ?? []).filter((one) => !(one.leaving && one.pending === 0));
    for (const one of left) {
      if (one.pending > 0) one.pending -= 1;
      else if (one.members.Status === 'CREATING') one.members.Status = 'ATTACHED';
    }
    addresses.set(id, left);
  };
  const addAddress = (id: string, wanted: Members, Status: string) => {
    const kept = addresses.get(id) ?? [];
    const Ip = wanted.Ip ?? `10.0.9.${made + kept.length + 10}`;
    const address = { IpId: nextId('rni'), SubnetId: String(wanted.SubnetId), Ip, ...wanted, Status };
    addresses.set(id, [...kept, { members: address, pending: ticks, leaving: false }]);
  };

  const answer = ({ operation, input }: { readonly operation: string; readonly input: Readonly<Members> }): Answer | undefined => {
    const endpointId = String(input.ResolverEndpointId);
    switch (operation) {
      case 'CreateResolverEndpoint': {
        const { CreatorRequestId, IpAddresses, Tags, ...members } = input;
        if (takenIds.has(String(CreatorRequestId)))
          return refuse(
            'ResourceExistsException',
            `[RSLVR-00801] Resolver endpoint with creator request id "${String(CreatorRequestId)}" already exists.`,
          );
        takenIds.add(String(CreatorRequestId));
        const Id = nextId(members.Direction === 'OUTBOUND' ? 'rslvr-out' : 'rslvr-in');
        const Arn = `${account}:resolver-endpoint/${Id}`;
        const kept: Kept = { members: { ...members, Id, Arn, CreatorRequestId, Status: 'CREATING' }, pending: ticks, rest: 'OPERATIONAL' };
        endpoints.set(Id, kept);
        for (const address of IpAddresses as readonly Members[]) addAddress(Id, address, 'ATTACHED');
        keepTags(Arn, Tags);
        return json.answer({ ResolverEndpoint: kept.members });
      }
      case 'GetResolverEndpoint': {
        const kept = seen(endpoints, endpointId);
        return kept === undefined ? missing(endpointId) : json.answer({ ResolverEndpoint: kept.members });
      }
      case 'ListResolverEndpoints':
        return listed(endpoints, input, 'ResolverEndpoints');
      case 'UpdateResolverEndpoint': {
        const kept = endpoints.get(endpointId);
        if (kept === undefined) return missing(endpointId);
        const refusal = unready(kept);
        if (refusal !== undefined) return refusal;
        const { Protocols, ...members } = input;
        const [before, after] = [kept.members.Protocols, Protocols].map((list) => (list ?? []) as readonly string[]);
        if (Protocols !== undefined && !(after ?? []).some((one) => (before ?? []).includes(one)))
          return refuse('InvalidRequestException', '[RSLVR-00510] The protocols cannot be changed in one step.');
        Object.assign(kept.members, members, Protocols === undefined ? {} : { Protocols });
        busy(kept, 'UPDATING', 'OPERATIONAL');
        return json.answer({ ResolverEndpoint: kept.members });
      }
      case 'ListResolverEndpointIpAddresses': {
        if (input.NextToken === undefined) passTime(endpointId);
        const { items, next } = pageOf(addresses.get(endpointId) ?? [], input.NextToken);
        return json.answer({ IpAddresses: items.map(({ members }) => members), NextToken: next });
      }
      case 'AssociateResolverEndpointIpAddress': {
        const wanted = input.IpAddress as Members;
        const kept = addresses.get(endpointId) ?? [];
        if (kept.length >= mostAddresses) return refuse('LimitExceededException', 'Too many addresses.');
        if (wanted.Ip !== undefined && kept.some(({ members }) => members.Ip === wanted.Ip))
          return refuse('ResourceExistsException', '[RSLVR-00502] The address exists.');
        addAddress(endpointId, wanted, 'CREATING');
        const endpoint = endpoints.get(endpointId);
        if (endpoint !== undefined) busy(endpoint, 'UPDATING', 'OPERATIONAL');
        return json.answer({});
      }
      case 'DisassociateResolverEndpointIpAddress': {
        const { IpId } = input.IpAddress as { readonly IpId?: string };
        const kept = (addresses.get(endpointId) ?? []).find(({ members }) => members.IpId === IpId);
        if (kept === undefined) return missing(IpId);
        if (attached(endpointId) <= 1 && kept.members.Status === 'ATTACHED')
          return refuse('InvalidRequestException', "[RSLVR-00506] Can't remove the only attached IP address from resolver endpoint.");
        Object.assign(kept, { leaving: true, pending: ticks });
        kept.members.Status = 'DELETING';
        fewest = Math.min(fewest, attached(endpointId));
        return json.answer({});
      }
      case 'DeleteResolverEndpoint': {
        const kept = endpoints.get(endpointId);
        if (kept === undefined) return missing(endpointId);
        const refusal = unready(kept);
        if (refusal !== undefined) return refusal;
        if ([...rules.values()].some(({ members }) => members.ResolverEndpointId === endpointId))
          return refuse(
            'InvalidRequestException',
            '[RSLVR-00600] Cannot delete resolver endpoint unless its related resolver rules are deleted.',
          );
        busy(kept, 'DELETING', undefined);
        return json.answer({ ResolverEndpoint: kept.members });
      }
      case 'CreateResolverRule': {
        const { CreatorRequestId, Tags, ...members } = input;
        if (takenIds.has(String(CreatorRequestId))) return refuse('ResourceExistsException', '[RSLVR-00801] The rule exists.');
        const endpoint = endpoints.get(String(members.ResolverEndpointId));
        if (members.ResolverEndpointId !== undefined && endpoint === undefined) return missing(members.ResolverEndpointId);
        if (endpoint !== undefined && endpoint.members.Direction !== 'OUTBOUND')
          return refuse('InvalidRequestException', '[RSLVR-00700] Resolver rules can only be associated to OUTBOUND resolver endpoints.');
        if (endpoint !== undefined && endpoint.members.Status !== 'OPERATIONAL')
          return refuse('ResourceUnavailableException', '[RSLVR-00701] The endpoint is not OPERATIONAL.');
        takenIds.add(String(CreatorRequestId));
        const Id = nextId('rslvr-rr');
        const Arn = `${account}:resolver-rule/${Id}`;
        const DomainName = members.DomainName === undefined ? {} : { DomainName: `${(members.DomainName as string).replace(/\.$/, '')}.` };
        const kept: Kept = {
          members: { ...members, ...DomainName, Id, Arn, CreatorRequestId, Status: 'COMPLETE', ShareStatus: 'NOT_SHARED' },
          pending: 0,
          rest: 'COMPLETE',
        };
        rules.set(Id, kept);
        keepTags(Arn, Tags);
        return json.answer({ ResolverRule: kept.members });
      }
      case 'GetResolverRule': {
        const kept = seen(rules, input.ResolverRuleId);
        return kept === undefined ? missing(input.ResolverRuleId) : json.answer({ ResolverRule: kept.members });
      }
      case 'ListResolverRules':
        return listed(rules, input, 'ResolverRules');
      case 'UpdateResolverRule': {
        const kept = rules.get(String(input.ResolverRuleId));
        if (kept === undefined) return missing(input.ResolverRuleId);
        const refusal = unready(kept);
        if (refusal !== undefined) return refusal;
        Object.assign(kept.members, input.Config);
        busy(kept, 'UPDATING', 'COMPLETE');
        return json.answer({ ResolverRule: kept.members });
      }
      case 'DeleteResolverRule': {
        const kept = rules.get(String(input.ResolverRuleId));
        if (kept === undefined) return missing(input.ResolverRuleId);
        const refusal = unready(kept);
        if (refusal !== undefined) return refusal;
        if ([...associations.values()].some(({ members }) => members.ResolverRuleId === input.ResolverRuleId))
          return refuse('ResourceInUseException', '[RSLVR-00706] The rule is associated with a VPC.');
        busy(kept, 'DELETING', undefined);
        return json.answer({ ResolverRule: kept.members });
      }
      case 'AssociateResolverRule': {
        const rule = rules.get(String(input.ResolverRuleId));
        if (rule === undefined) return missing(input.ResolverRuleId);
        const clash = [...associations.values()].some(
          ({ members }) =>
            members.VPCId === input.VPCId &&
            isDeepStrictEqual(rules.get(String(members.ResolverRuleId))?.members.DomainName, rule.members.DomainName),
        );
        if (clash) return refuse('InvalidRequestException', '[RSLVR-00802] Cannot associate rules with same domain name with same VPC.');
        const Id = nextId('rslvr-rrassoc');
        const kept: Kept = { members: { ...input, Id, Status: 'CREATING' }, pending: ticks, rest: 'COMPLETE' };
        associations.set(Id, kept);
        return json.answer({ ResolverRuleAssociation: kept.members });
      }
      case 'GetResolverRuleAssociation': {
        const kept = seen(associations, input.ResolverRuleAssociationId);
        return kept === undefined ? missing(input.ResolverRuleAssociationId) : json.answer({ ResolverRuleAssociation: kept.members });
      }
      case 'ListResolverRuleAssociations':
        return listed(associations, input, 'ResolverRuleAssociations');
      case 'DisassociateResolverRule': {
        const kept = [...associations.values()].find(
          ({ members }) => members.VPCId === input.VPCId && members.ResolverRuleId === input.ResolverRuleId,
        );
        if (kept === undefined) return missing(input.ResolverRuleId);
        const refusal = unready(kept);
        if (refusal !== undefined) return refusal;
        busy(kept, 'DELETING', undefined);
        return json.answer({ ResolverRuleAssociation: kept.members });
      }
      case 'ListTagsForResource':
        return json.answer({ Tags: [...(tags.get(String(input.ResourceArn)) ?? [])].map(([Key, Value]) => ({ Key, Value })) });
      case 'TagResource':
        keepTags(String(input.ResourceArn), input.Tags);
        return json.answer({});
      default:
        return undefined;
    }
  };

  return { service: { refuse: json.refuse, answer }, endpoints, rules, associations, addresses, fewestAttached: () => fewest };
}
