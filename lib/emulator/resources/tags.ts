import { invalidInput, noSuchHealthCheck, noSuchHostedZone } from '../errors';
import { compareText } from '../names/compare';
import { constraintText } from '../xml/body';
import { element, member } from '../xml/writer';
import { type Parameters } from '../protocol/parameters';
import { type Account } from '../store/account';

/** What can be tagged. */
export const taggableTypes = ['healthcheck', 'hostedzone'] as const;

/** Type and id of the path. The model allows 64 characters; for zones the service was seen to stop at 32. */
export function taggedResource(parameters: Parameters): { readonly type: string; readonly id: string } {
  const type = parameters.path('ResourceType', 32);
  return { type, id: parameters.path('ResourceId', type === 'hostedzone' ? 32 : 64) };
}

/** Key of a resource in the account's tags. @throws ServiceError NoSuchHostedZone, NoSuchHealthCheck, InvalidInput for another type */
export function tagOwner(account: Account, type: string, id: string): string {
  if (type === 'hostedzone') {
    if (!account.hostedZones.has(id)) throw noSuchHostedZone(id);
  } else if (type === 'healthcheck') {
    if (!account.healthChecks.has(id)) throw noSuchHealthCheck(id);
  } else {
    const constraint = `Member must satisfy enum value set: [${taggableTypes.join(', ')}]`;
    throw invalidInput(constraintText([`Value '${type}' at 'resourceType' failed to satisfy constraint: ${constraint}`]));
  }
  return `${type}/${id}`;
}

/** Markup of a ResourceTagSet; Tags is there even when empty. */
export function writeTagSet(account: Account, type: string, id: string): string {
  const tags = [...(account.tags.get(tagOwner(account, type, id)) ?? [])].sort(([left], [right]) => compareText(left, right));
  const markup = tags.map(([key, value]) => element('Tag', member('Key', key) + member('Value', value))).join('');
  return element('ResourceTagSet', member('ResourceType', type) + member('ResourceId', id) + element('Tags', markup));
}
