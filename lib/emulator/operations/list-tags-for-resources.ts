import { type Operation } from '../operation';
import { writeTagSet } from '../resources/tags';
import { readBody } from '../xml/body';
import { text } from '../xml/scalars';
import { listOf, required, structure } from '../xml/shapes';
import { element } from '../xml/writer';

const request = structure({ ResourceIds: required(listOf('ResourceId', text({ type: 'TagResourceId', max: 64 }), { max: 10 })) });

/**
 * ListTagsForResources: ten resources at most; one that does not exist fails the call.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTagsForResources.html
 */
export const listTagsForResources: Operation = ({ account, parameters, body }) => {
  const { ResourceIds } = readBody(body, 'ListTagsForResources', request);
  const type = parameters.path('ResourceType', 32);
  return { markup: element('ResourceTagSets', ResourceIds.map((id) => writeTagSet(account, type, id)).join('')) };
};
