import type { Route53Port } from '../aws/route53-port';
import { addTags, readTags } from '../aws/tags';
import { scopeTag } from '../synth/scope-tag';
import type { Tags } from '../synth/declarations';

/**
 * The tag of a hosted zone that says which app made its query logging configuration, which has neither name nor tags. It names the
 * configuration, so that it says nothing of one that somebody else made later.
 */
const markTag = 'apex53:query-logging';

/** Whose configurations are, as tags of theirs, by hosted zone. */
export async function readMarks(
  route53: Route53Port,
  configs: readonly { readonly id: string; readonly hostedZoneId: string }[],
): Promise<ReadonlyMap<string, Tags>> {
  const tags = await readTags(
    route53,
    'hostedzone',
    configs.map(({ hostedZoneId }) => hostedZoneId),
  );
  return new Map(
    configs.map(({ id, hostedZoneId }) => {
      const [scope = '', configId] = tags.get(hostedZoneId)?.[markTag]?.split('/') ?? [];
      return [hostedZoneId, configId === id ? { [scopeTag]: scope } : {}];
    }),
  );
}

export async function mark(route53: Route53Port, hostedZoneId: string, id: string, { [scopeTag]: scope }: Tags): Promise<void> {
  if (scope !== undefined) await addTags(route53, 'hostedzone', hostedZoneId, { [markTag]: `${scope}/${id}` });
}

export function unmark(route53: Route53Port, hostedZoneId: string): Promise<void> {
  return route53.removeTags('hostedzone', hostedZoneId, [markTag]);
}
