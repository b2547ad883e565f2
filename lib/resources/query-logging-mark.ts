import { createHash } from 'node:crypto';
import type { Route53Port } from '../aws/route53-port';
import { addTags, readTags } from '../aws/tags';
import { scopeTag } from '../synth/scope-tag';
import type { Tags } from '../synth/declarations';

/**
 * The tag of a hosted zone that says which app made its query logging configuration, which has neither name nor tags. It names the
 * configuration, so that it says nothing of one that somebody else made later: by its id, and while one is made by its log group.
 */
const markTag = 'apex53:query-logging';

/** Of one that is the app's, but was never marked with its id, since the run that made it broke off. */
export const unfinishedTag = 'apex53:unfinished';

/** What a mark names. */
interface Marked {
  readonly id: string;
  readonly hostedZoneId: string;
  readonly logGroupArn: string;
}

/** Whose configurations are, as tags of theirs, by hosted zone. */
export async function readMarks(route53: Route53Port, configs: readonly Marked[]): Promise<ReadonlyMap<string, Tags>> {
  const tags = await readTags(
    route53,
    'hostedzone',
    configs.map(({ hostedZoneId }) => hostedZoneId),
  );
  return new Map(
    configs.map(({ id, hostedZoneId, logGroupArn }): [string, Tags] => {
      const [scope = '', ...named] = tags.get(hostedZoneId)?.[markTag]?.split('/') ?? [];
      if (named.includes(id)) return [hostedZoneId, { [scopeTag]: scope }];
      return [hostedZoneId, named.includes(coming(logGroupArn)) ? { [unfinishedTag]: scope } : {}];
    }),
  );
}

export async function mark(route53: Route53Port, hostedZoneId: string, id: string, { [scopeTag]: scope }: Tags): Promise<void> {
  if (scope !== undefined) await addTags(route53, 'hostedzone', hostedZoneId, { [markTag]: `${scope}/${id}` });
}

/** Before one is made, and in place of the one with this id, if any. */
export async function markComing(
  route53: Route53Port,
  { hostedZoneId, logGroupArn, id }: Omit<Marked, 'id'> & Partial<Pick<Marked, 'id'>>,
  { [scopeTag]: scope }: Tags,
): Promise<void> {
  if (scope === undefined) return;
  const named = [...(id === undefined ? [] : [id]), coming(logGroupArn)];
  await addTags(route53, 'hostedzone', hostedZoneId, { [markTag]: [scope, ...named].join('/') });
}

export function unmark(route53: Route53Port, hostedZoneId: string): Promise<void> {
  return route53.removeTags('hostedzone', hostedZoneId, [markTag]);
}

/** A tag cannot hold every name of a log group. */
function coming(logGroupArn: string): string {
  return `to-${createHash('sha256').update(logGroupArn).digest('hex').slice(0, 16)}`;
}
