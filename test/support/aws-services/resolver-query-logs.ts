import { pageOf, sweep } from './paging';
import { json, type Answer } from './protocols';
import type { FakeService } from './server';

type Members = Record<string, unknown>;
type Kept = Members & { readonly Id: string; Status: string };

/** The logging of what VPCs ask, as of Resolver's service model of 2018-04-01. */
export interface FakeQueryLogs {
  readonly service: FakeService;
  readonly configs: Map<string, Kept>;
  readonly associations: Map<string, Kept>;
}

/** The double; what is made comes to rest at the second look unless it is done at once, and what is ended is gone then. */
export function fakeQueryLogs({ atOnce = false } = {}): FakeQueryLogs {
  const configs = new Map<string, Kept>();
  const associations = new Map<string, Kept>();
  /** What was listed as DELETING. */
  const ended = { configs: new Set<Kept>(), associations: new Set<Kept>() };
  const takenIds = new Set<string>();
  const tags = new Map<string, Map<string, string>>();
  let made = 0;

  const refuse = (code: string, message: string) => json.refuse({ code, message });
  const missing = () => refuse('ResourceNotFoundException', "[RSLVR-01601] The specified query logging configuration doesn't exist.");
  const listed = (of: 'configs' | 'associations', input: Readonly<Members>, member: string, rest: string): Answer => {
    const all = of === 'configs' ? configs : associations;
    sweep(all, ended[of], input.NextToken);
    const filters = (input.Filters ?? []) as readonly { Name: string; Values: readonly string[] }[];
    const fits = [...all.values()].filter((one) => filters.every(({ Name, Values }) => Values.includes(String(one[Name]))));
    const { items, next } = pageOf(fits, input.NextToken);
    const shown = items.map((one) => ({ ...one }));
    for (const one of items) {
      if (one.Status === 'DELETING') ended[of].add(one);
      else one.Status = rest;
    }
    return json.answer({ [member]: shown, NextToken: next });
  };
  const find = ({ ResolverQueryLogConfigId, ResourceId }: Readonly<Members>) =>
    [...associations.values()].find((one) => one.ResolverQueryLogConfigId === ResolverQueryLogConfigId && one.ResourceId === ResourceId);
  const sortOf = (configId: unknown) => String(configs.get(String(configId))?.DestinationArn).split(':')[2];

  const answer = ({ operation, input }: { readonly operation: string; readonly input: Readonly<Members> }): Answer | undefined => {
    const config = configs.get(String(input.ResolverQueryLogConfigId));
    switch (operation) {
      case 'CreateResolverQueryLogConfig': {
        if (takenIds.has(String(input.CreatorRequestId))) return refuse('ResourceExistsException', '[RSLVR-01603] It exists.');
        takenIds.add(String(input.CreatorRequestId));
        const Id = `rqlc-${++made}`;
        const Arn = `arn:aws:route53resolver:eu-west-1:123456789012:resolver-query-log-config/${Id}`;
        const { Tags = [], ...members } = input;
        tags.set(Arn, new Map((Tags as readonly { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value])));
        const kept = { ...members, Id, Arn, Status: atOnce ? 'CREATED' : 'CREATING', ShareStatus: 'NOT_SHARED' };
        configs.set(Id, kept);
        return json.answer({ ResolverQueryLogConfig: kept });
      }
      case 'ListResolverQueryLogConfigs':
        return listed('configs', input, 'ResolverQueryLogConfigs', 'CREATED');
      case 'GetResolverQueryLogConfig': {
        if (config === undefined) return missing();
        const shown = { ...config };
        if (config.Status === 'DELETING') configs.delete(config.Id);
        else config.Status = 'CREATED';
        return json.answer({ ResolverQueryLogConfig: shown });
      }
      case 'DeleteResolverQueryLogConfig':
        if (config === undefined) return missing();
        if ([...associations.values()].some((one) => one.ResolverQueryLogConfigId === config.Id))
          return refuse('InvalidRequestException', '[RSLVR-01604] The configuration is associated with VPCs.');
        config.Status = 'DELETING';
        return json.answer({ ResolverQueryLogConfig: config });
      case 'ListResolverQueryLogConfigAssociations':
        return listed('associations', input, 'ResolverQueryLogConfigAssociations', 'ACTIVE');
      case 'AssociateResolverQueryLogConfig': {
        if (config === undefined) return missing();
        if (config.Status !== 'CREATED') return refuse('InvalidRequestException', '[RSLVR-01602] The configuration is not ready.');
        const { ResourceId, ResolverQueryLogConfigId } = input;
        const sort = sortOf(ResolverQueryLogConfigId);
        if ([...associations.values()].some((one) => one.ResourceId === ResourceId && sortOf(one.ResolverQueryLogConfigId) === sort))
          return refuse('ResourceExistsException', '[RSLVR-01605] The VPC has a configuration of that sort.');
        const kept = { Id: `rqlca-${++made}`, ResourceId, ResolverQueryLogConfigId, Status: atOnce ? 'ACTIVE' : 'CREATING', Error: 'NONE' };
        associations.set(kept.Id, kept);
        return json.answer({ ResolverQueryLogConfigAssociation: kept });
      }
      case 'DisassociateResolverQueryLogConfig': {
        const kept = find(input);
        if (kept === undefined) return missing();
        kept.Status = 'DELETING';
        return json.answer({ ResolverQueryLogConfigAssociation: kept });
      }
      case 'ListTagsForResource': {
        const kept = tags.get(String(input.ResourceArn));
        return kept && json.answer({ Tags: Array.from(kept, ([Key, Value]) => ({ Key, Value })) });
      }
      case 'TagResource': {
        const kept = tags.get(String(input.ResourceArn));
        for (const { Key, Value } of input.Tags as readonly { Key: string; Value: string }[]) kept?.set(Key, Value);
        return kept && json.answer({});
      }
      default:
        return undefined;
    }
  };
  return { service: { refuse: json.refuse, answer }, configs, associations };
}
