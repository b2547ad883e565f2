import { invalidInput } from '../errors';
import { type Operation } from '../operation';
import { taggedResource, tagOwner } from '../resources/tags';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { listOf, optional, structure } from '../xml/shapes';

const tagKey = text({ type: 'TagKey', max: 128 });
const request = structure({
  AddTags: optional(
    listOf('Tag', structure({ Key: optional(tagKey), Value: optional(text({ type: 'TagValue', max: 256 })) }), { max: 10 }),
  ),
  RemoveTagKeys: optional(listOf('Key', tagKey, { max: 10 })),
});

/** The reference says 10, the guide's page on tagging 50; the larger number refuses nobody wrongly. */
const maxTags = 50;
/**
 * Letters, digits, blanks and `_ . : / = + - @`.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/tagging-resources.html
 */
const allowed = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u;

/**
 * ChangeTagsForResource: adds or overwrites, then removes.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeTagsForResource.html
 */
export const changeTagsForResource: Operation = ({ account, parameters, body }) => {
  const { AddTags: added = [], RemoveTagKeys: removed = [] } = readBody(body, 'ChangeTagsForResource', request);
  const { type, id } = taggedResource(parameters);
  const owner = tagOwner(account, type, id);
  if (added.length + removed.length === 0) throw invalidInput('Invalid request: AddTags or RemoveTagKeys must be specified.');
  const tags = new Map(account.tags.get(owner));
  for (const { Key: key = '', Value: value = '' } of added) {
    const problem = tagProblem(key, value);
    if (problem !== undefined) throw invalidInput(problem);
    tags.set(key, value);
  }
  for (const key of removed) tags.delete(key);
  if (tags.size > maxTags) throw invalidInput(`A resource can have at most ${maxTags} tags.`);
  account.tags.set(owner, tags);
  return { markup: '' };
};

function tagProblem(key: string, value: string): string | undefined {
  if (key === '') return 'A tag must have a key.';
  if (/^aws:/i.test(key)) return `The tag key ${key} is not allowed: the prefix aws: is reserved.`;
  if (!allowed.test(key) || !allowed.test(value)) return `The tag ${key} has characters that are not allowed in tags.`;
  return undefined;
}
