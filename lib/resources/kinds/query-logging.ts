import { portIn } from '../../aws/accounts';
import { listAll } from '../../aws/list-all';
import type { QueryLoggingDescription } from '../../aws/query-logging-port';
import type { Route53Port } from '../../aws/route53-port';
import { Apex53Error } from '../../model/error';
import type { ApiQueryLogging } from '../../model/query-logging/api-shape';
import type { Tags } from '../../synth/declarations';
import type { LiveResource } from '../live-resource';
import { ensureLogDelivery, logsOf, readLogDelivery } from '../log-group';
import type { PropertyChange } from '../property-change';
import { mark, markComing, readMarks, unfinishedTag, unmark } from '../query-logging-mark';
import type { ResourceKind, ResourcePorts, WrittenResource } from '../resource-kind';
import { isTaggedOwn } from '../tagged-own';
import { zoneOf } from '../zone-of';

/** CloudWatch Logs takes seconds until a new policy counts. */
const policyPausesMilliseconds = [2000, 4000, 8000, 16_000, 30_000];

/**
 * Query logging configurations of public zones: found by their zone, which has one at most. None can be changed, so another log group
 * takes another configuration, after the one before.
 *
 * One call tells of those of all zones.
 *
 * @see Route 53 API Reference, CreateQueryLoggingConfig
 */
export const queryLogging: ResourceKind<'queryLogging'> = {
  kind: 'queryLogging',
  noun: { one: 'query logging configuration', many: 'query logging configurations' },
  identifiedBy: 'name',
  remembered: { as: 'queryLogging', lookedFor: 'unless-none' },

  identityOf: ({ properties }) => properties.HostedZoneId,
  isOwn: (live, app) => isTaggedOwn(live, app) || app.scopes.includes(live.tags?.[unfinishedTag] ?? ''),

  compare(declared, live) {
    const { LogGroup: wanted } = declared;
    const arn = 'CloudWatchLogsLogGroupArn';
    const changes: PropertyChange[] = declared[arn] === live[arn] ? [] : [{ member: arn, before: live[arn], after: declared[arn] }];
    if (wanted !== undefined) {
      const days = wanted.RetentionInDays;
      if (live.LogGroup === undefined) changes.push({ member: 'LogGroup', before: 'absent', after: 'present' });
      else if (days !== undefined && days !== live.LogGroup.RetentionInDays)
        changes.push({ member: 'RetentionInDays', before: live.LogGroup.RetentionInDays, after: days });
      if (live.Writable !== true) changes.push({ member: 'Writable', before: false, after: true });
    }
    return changes.length === 0 ? { outcome: 'same' } : { outcome: 'update', changes };
  },

  async read(ports, { declared, zones }) {
    if (zones.size === 0 && declared.length === 0) return [];
    const { route53 } = ports;
    const byZone = new Map(declared.map(({ properties }) => [zoneOf(properties, zones).id, properties]));
    const ofZones = new Set([...byZone.keys(), ...Array.from(zones.values(), ({ hostedZoneId }) => hostedZoneId)]);
    const configs: QueryLoggingDescription[] = [];
    const marks = new Map<string, Tags>();
    for (const account of new Set([undefined, ...Array.from(zones.values(), (zone) => zone.account)])) {
      const port = portIn(route53, account);
      const found = (await listConfigs(port)).filter(({ hostedZoneId }) => ofZones.has(hostedZoneId));
      configs.push(...found);
      for (const [id, tags] of await readMarks(port, found)) marks.set(id, tags);
    }
    const live: LiveResource<'queryLogging'>[] = [];
    for (const { id, hostedZoneId, logGroupArn } of configs) {
      const wanted = byZone.get(hostedZoneId);
      // Of a log group that another one takes the place of nothing is asked.
      const delivery = wanted?.LogGroup === undefined ? {} : await readLogDelivery(logsOf(ports), wanted.CloudWatchLogsLogGroupArn);
      const properties = { HostedZoneId: hostedZoneId, CloudWatchLogsLogGroupArn: logGroupArn, ...delivery };
      live.push({
        kind: 'queryLogging',
        id,
        identity: hostedZoneId,
        properties,
        attributes: { id },
        tags: marks.get(hostedZoneId) ?? {},
      });
    }
    return live;
  },

  async create(ports, { path, properties, tags }) {
    const { HostedZoneId: hostedZoneId, CloudWatchLogsLogGroupArn: logGroupArn } = properties;
    await seeToLogGroup(ports, properties);
    await markComing(ports.route53, { hostedZoneId, logGroupArn }, tags);
    return logQueries(ports, path, properties);
  },

  async update(ports, { path, id, before, after, addTags = {} }) {
    const { route53 } = ports;
    await seeToLogGroup(ports, after);
    const { HostedZoneId: hostedZoneId, CloudWatchLogsLogGroupArn: logGroupArn } = after;
    if (before.CloudWatchLogsLogGroupArn === logGroupArn) return written(id);
    const marks = await readMarks(route53, [{ id, hostedZoneId, logGroupArn: before.CloudWatchLogsLogGroupArn }]);
    const tags = { ...marks.get(hostedZoneId), ...addTags };
    await markComing(route53, { hostedZoneId, logGroupArn, id }, tags);
    await route53.deleteQueryLoggingConfig({ hostedZoneId, id });
    const renewed = await logQueries(ports, path, after);
    await mark(route53, hostedZoneId, renewed.id, tags);
    return renewed;
  },

  async delete({ route53 }, { id, before }) {
    const { HostedZoneId: hostedZoneId } = before;
    await route53.deleteQueryLoggingConfig({ hostedZoneId, id });
    await unmark(route53, hostedZoneId);
  },

  addTags: ({ route53 }, id, tags, { HostedZoneId }) => mark(route53, HostedZoneId, id, tags),
};

function listConfigs(route53: Route53Port, of: { readonly hostedZoneId?: string } = {}): Promise<QueryLoggingDescription[]> {
  return listAll(async (token: string | undefined) => {
    const { configs: items, next } = await route53.listQueryLoggingConfigs({ ...of, token });
    return { items, next };
  });
}

async function seeToLogGroup(ports: ResourcePorts, wanted: ApiQueryLogging): Promise<void> {
  if (wanted.LogGroup !== undefined) await ensureLogDelivery(logsOf(ports), wanted.CloudWatchLogsLogGroupArn, wanted);
}

/** The configuration, created; or the one there is, when a lost answer or another run created it. */
async function logQueries(ports: ResourcePorts, path: string, wanted: ApiQueryLogging): Promise<WrittenResource> {
  const { route53 } = ports;
  const { HostedZoneId: hostedZoneId, CloudWatchLogsLogGroupArn: logGroupArn } = wanted;
  const created = await onceWritable(ports, wanted, () => route53.createQueryLoggingConfig({ hostedZoneId, logGroupArn }));
  if (created !== undefined) return written(created);
  const [existing] = await listConfigs(route53, { hostedZoneId });
  if (existing?.logGroupArn === logGroupArn) return written(existing.id);
  throw new Apex53Error(
    'ConcurrentChange',
    `Somebody else changes the query logging of ${path} at the same time: it goes to ${existing?.logGroupArn ?? 'nowhere by now'}. Run again.`,
    { details: { hostedZoneId } },
  );
}

/** Tries again for a while where the app has just allowed it. */
async function onceWritable<T>(ports: ResourcePorts, { LogGroup }: ApiQueryLogging, create: () => Promise<T>): Promise<T> {
  for (const pause of LogGroup === undefined ? [] : policyPausesMilliseconds) {
    try {
      return await create();
    } catch (error) {
      if (!Apex53Error.is(error, 'QueryLogsRefused')) throw error;
      await logsOf(ports).clock.sleep(pause);
    }
  }
  return create();
}

function written(id: string): WrittenResource {
  return { id, attributes: { id } };
}
