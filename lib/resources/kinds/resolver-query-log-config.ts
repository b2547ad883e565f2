import { listQueryLogConfigs, addResolverTags, isMadeBy, lookAt, resolverOf, resolverTags } from '../resolver';
import { createRequested, endAndWait, readRequested } from '../requested';
import type { ResolverCalls } from '../../aws/resolver-calls';
import type { ResourceKind } from '../resource-kind';
import { unlessCode, waitUntilSettled } from '../service-call';

/**
 * Configurations for the logging of what VPCs ask: found by CreatorRequestId, of which name, destination and Region are part, since no call
 * changes one. Those that other accounts share are never touched.
 *
 * @see Route 53 Resolver API Reference, CreateResolverQueryLogConfig
 */
export const resolverQueryLogConfig: ResourceKind<'resolverQueryLogConfig'> = {
  kind: 'resolverQueryLogConfig',
  noun: { one: 'Resolver query log configuration', many: 'Resolver query log configurations' },
  identifiedBy: 'callerReference',

  isOwn: ({ identity }, app) => isMadeBy(app, identity),

  compare: (declared, live) =>
    declared.DestinationArn === live.DestinationArn && declared.Name === live.Name
      ? { outcome: 'same' }
      : { outcome: 'replace', reason: 'a query log configuration keeps its name and destination' },

  read: (ports, request) =>
    readRequested('resolverQueryLogConfig', ports, request, {
      family: 'queryLogs',
      list: listQueryLogConfigs,
      properties: (_, Region, { Name = '', DestinationArn }) => Promise.resolve({ Region, Name, DestinationArn }),
    }),

  create(ports, { path, identity, properties, tags }) {
    const calls = resolverOf(ports);
    const { Region: region, ...members } = properties;
    return createRequested(
      { path, identity },
      async (CreatorRequestId) => {
        const input = { ...members, CreatorRequestId, ...resolverTags(tags) };
        return (await calls.call('CreateResolverQueryLogConfig', input, { region, resource: path })).ResolverQueryLogConfig;
      },
      async (CreatorRequestId) => (await listQueryLogConfigs(calls, region, CreatorRequestId))[0],
    );
  },

  update: (_, { id }) => Promise.resolve({ id, attributes: { id } }),

  delete(ports, { id, before: { Region: region } }) {
    const calls = resolverOf(ports);
    const end = () => calls.call('DeleteResolverQueryLogConfig', { ResolverQueryLogConfigId: id }, { region, resource: id });
    return endAndWait(calls, `The deletion of ${id}`, end, () => configOf(calls, region, id));
  },

  async addTags(ports, id, tags, { Region: region }) {
    const calls = resolverOf(ports);
    const config = await configOf(calls, region, id);
    if (config !== undefined) await addResolverTags(calls, region, config.Arn, tags);
  },

  waitUntilUsable: (ports, { id }, patience, { Region: region }) =>
    waitUntilSettled(
      `The query log configuration ${id}`,
      async () => lookAt(await configOf(resolverOf(ports), region, id), ['CREATED']),
      patience,
    ),
};

async function configOf(calls: ResolverCalls, region: string, ResolverQueryLogConfigId: string) {
  const place = { region, resource: ResolverQueryLogConfigId };
  const answer = await unlessCode(
    ['ResourceNotFoundException'],
    calls.call('GetResolverQueryLogConfig', { ResolverQueryLogConfigId }, place),
  );
  return answer?.ResolverQueryLogConfig;
}
