import { type Operation } from '../operation';
import { taggedResource, writeTagSet } from '../resources/tags';

/**
 * ListTagsForResource. The id is bare: one with its prefix is too long for an id.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTagsForResource.html
 */
export const listTagsForResource: Operation = ({ account, parameters }) => {
  const { type, id } = taggedResource(parameters);
  return { markup: writeTagSet(account, type, id) };
};
