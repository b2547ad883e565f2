import type { QueryLogConfigDescription } from '../../aws/resolver-query-log-calls';
import { requestedKind, waitUntilIn, type RequestedCalls } from '../requested-kind';
import { listQueryLogAssociations, listQueryLogConfigs, resolverOf } from '../resolver';
import type { ResourceKind } from '../resource-kind';
import { firstEnding } from '../under-way';

const calls: RequestedCalls<'resolverQueryLogConfig', QueryLogConfigDescription> = {
  kind: 'resolverQueryLogConfig',
  family: 'resolverQueryLogs',
  list: listQueryLogConfigs,
  properties: (_, Region, { Name = '', DestinationArn }) => Promise.resolve({ Region, Name, DestinationArn }),
  get: async (resolver, ResolverQueryLogConfigId, place) =>
    (await resolver.call('GetResolverQueryLogConfig', { ResolverQueryLogConfigId }, place)).ResolverQueryLogConfig,
  make: async (resolver, members, request, place) =>
    (await resolver.call('CreateResolverQueryLogConfig', { ...members, ...request }, place)).ResolverQueryLogConfig,
  end: (resolver, ResolverQueryLogConfigId, place) => resolver.call('DeleteResolverQueryLogConfig', { ResolverQueryLogConfigId }, place),
  endingBefore: async (resolver, region, ResolverQueryLogConfigId) =>
    firstEnding(await listQueryLogAssociations(resolver, region, { ResolverQueryLogConfigId })),
};

/**
 * Configurations for the logging of what VPCs ask: found by CreatorRequestId, of which name, destination and Region are part, since no call
 * changes one. Those that other accounts share are never touched.
 *
 * @see Route 53 Resolver API Reference, CreateResolverQueryLogConfig
 */
export const resolverQueryLogConfig: ResourceKind<'resolverQueryLogConfig'> = {
  ...requestedKind(calls),
  noun: { one: 'Resolver query log configuration', many: 'Resolver query log configurations' },
  compare: (declared, live) =>
    declared.DestinationArn === live.DestinationArn && declared.Name === live.Name
      ? { outcome: 'same' }
      : { outcome: 'replace', reason: 'a query log configuration keeps its name and destination' },

  update: (_, { id }) => Promise.resolve({ id, attributes: { id } }),

  waitUntilUsable: (ports, { id }, patience, { Region: region }) =>
    waitUntilIn(['CREATED'], calls, resolverOf(ports), region, id, patience),
};
