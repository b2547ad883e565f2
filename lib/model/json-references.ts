import { parseReferenceToken, type ReferenceResolver } from './reference';

/** The texts that plain JSON holds, each once, wherever they stand in it. */
export function textsIn(value: unknown): readonly string[] {
  const texts = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  visit(value);
  return [...texts];
}

/** The tokens of references that plain JSON holds, each once. */
export function tokensIn(value: unknown): readonly string[] {
  return textsIn(value).filter((text) => parseReferenceToken(text) !== undefined);
}

/** Plain JSON with every reference replaced that the resolver knows; the others stay as tokens. */
export function resolveIn<T>(value: T, resolve: ReferenceResolver): T {
  const replace = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const token = parseReferenceToken(part);
      return (token === undefined ? undefined : resolve(token.reference, token.index)) ?? part;
    }
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([member, inner]) => [member, replace(inner)]));
    return part;
  };
  return tokensIn(value).length === 0 ? value : (replace(value) as T);
}
