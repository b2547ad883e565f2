import { bareId, longestResourceId, type IdPrefix } from '../protocol/bare-id';
import { text } from '../xml/scalars';
import { type Shape } from '../xml/shapes';

/** An id in a body, read bare; its prefix does not count to its length. */
export function resourceId(prefix: IdPrefix): Shape<string> {
  const id = text({ type: 'ResourceId', max: longestResourceId });
  return { read: (element, context) => id.read({ ...element, text: bareId(element.text, prefix) }, context) };
}
