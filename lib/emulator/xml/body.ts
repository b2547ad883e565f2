import { invalidInput, ServiceError } from '../errors';
import { invalidXml, readXml, type XmlElement } from './reader';
import { ReadContext, type Shape } from './shapes';

/** One text for all violated constraints of a request, as the service counts and lists them. */
export function constraintText(violations: readonly string[]): string {
  return `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${violations.join('; ')}`;
}

/**
 * Reads the body of an operation: well-formed XML, the right root, the schema, then numeric constraints.
 *
 * @throws ServiceError MalformedInput for another root, InvalidInput for everything else
 */
export function readBody<T>(body: string, operation: string, shape: Shape<T>): T {
  const expectedRoot = `${operation}Request`;
  const root = body.trim() === '' ? emptyRoot(expectedRoot, shape) : readXml(body);
  if (root.name !== expectedRoot) throw new ServiceError('MalformedInput', `${root.name} is not valid, expected ${expectedRoot}`);
  const context = new ReadContext();
  const value = shape.read(root, context);
  if (context.violations.length > 0) throw invalidInput(constraintText(context.violations));
  return value;
}

/** The JavaScript SDK sends no body at all when no member is set, so no body is an empty one where that is allowed. */
function emptyRoot(name: string, shape: Shape<unknown>): XmlElement {
  const root = { name, text: '', children: [], line: 1, column: 1 };
  try {
    shape.read(root, new ReadContext());
  } catch {
    throw invalidXml('Premature end of file.');
  }
  return root;
}
