import { invalidXml, type XmlElement } from './reader';
import { type Shape } from './shapes';

/** What the schema says about a text: its type's name in error texts, lengths in characters, a pattern. */
export interface TextFacets {
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  /** Must match the whole text. */
  readonly pattern?: RegExp;
}

function fault(element: XmlElement, cause: string): Error {
  return invalidXml(cause, element.line, element.column);
}

function leafText(element: XmlElement): string {
  const child = element.children[0];
  if (child)
    throw fault(
      child,
      `cvc-type.3.1.2: Element '${element.name}' is a simple type, so it must have no element information item [children].`,
    );
  return element.text;
}

/** Characters as XML Schema counts them: code points, not UTF-16 units. */
function lengthOf(text: string): number {
  let count = 0;
  for (const character of text) count += character === '' ? 0 : 1;
  return count;
}

function notFacetValid(kind: string, text: string, clause: string): string {
  return `cvc-${kind}-valid: Value '${text}' ${clause}`;
}

/** A text with the facets of its schema type. */
export function text({ type, min = 0, max = Infinity, pattern }: TextFacets): Shape<string> {
  return {
    read(element) {
      const value = leafText(element);
      const length = value.length > max || value.length <= min ? lengthOf(value) : value.length;
      const tail = (facet: string, limit: number) =>
        `with length = '${length}' is not facet-valid with respect to ${facet} '${limit}' for type '${type}'.`;
      if (length < min) throw fault(element, notFacetValid('minLength', value, tail('minLength', min)));
      if (length > max) throw fault(element, notFacetValid('maxLength', value, tail('maxLength', max)));
      if (pattern && !pattern.test(value)) {
        const shown = pattern.source.replace(/^\^(?:\(\?:)?|\)?\$$/g, '');
        throw fault(element, notFacetValid('pattern', value, `is not facet-valid with respect to pattern '${shown}' for type '${type}'.`));
      }
      return value;
    },
  };
}

/** One of the given words. */
export function enumeration(words: readonly string[]): Shape<string> {
  const allowed = new Set(words);
  return {
    read(element) {
      const value = leafText(element);
      if (!allowed.has(value)) {
        const clause = `is not facet-valid with respect to enumeration '[${words.join(', ')}]'. It must be a value from the enumeration.`;
        throw fault(element, notFacetValid('enumeration', value, clause));
      }
      return value;
    },
  };
}

/** `true`, `false`, `1` or `0`, as XML Schema has it. */
export const boolean: Shape<boolean> = {
  read(element) {
    const value = leafText(element).trim();
    if (value === 'true' || value === '1') return true;
    if (value === 'false' || value === '0') return false;
    throw fault(element, `cvc-datatype-valid.1.2.1: '${value}' is not a valid value for 'boolean'.`);
  },
};

/** A whole number; its range is a constraint of the second layer, so a value outside is noted and reading goes on. */
export function integer(range: { readonly min?: number; readonly max?: number } = {}): Shape<number> {
  const { min = -Infinity, max = Infinity } = range;
  return {
    read(element, context) {
      const written = leafText(element).trim();
      if (!/^[-+]?\d+$/.test(written)) throw fault(element, `cvc-datatype-valid.1.2.1: '${written}' is not a valid value for 'integer'.`);
      const value = Number(written);
      if (value < min) context.violated(written, `Member must have value greater than or equal to ${min}`);
      if (value > max) context.violated(written, `Member must have value less than or equal to ${max}`);
      return value;
    },
  };
}
