import {
  identifyingAttribute,
  parseReferenceToken,
  referenceTo,
  referenceToken,
  type ReferenceAttribute,
  type ReferenceResolver,
} from '../../model/reference';
import type { ResourceStep } from '../../plan/resource-step';
import type { Standing } from './standing';
import { pathOf } from './as-declared';

/** What references to the resources that the steps created, changed or replaced stand for by now. */
export function idsByNow(done: readonly ResourceStep[], standing: Standing, resolveZone: ReferenceResolver): ReferenceResolver {
  const known = new Map<string, string>();
  for (const step of done) {
    const is = step.action === 'delete' ? undefined : standing(step);
    for (const [attribute, value] of Object.entries(is?.attributes ?? {}))
      known.set(referenceToken(referenceTo(step.kind, pathOf(step), attribute as ReferenceAttribute)), value);
  }
  return (reference, index) => known.get(referenceToken(reference, index)) ?? resolveZone(reference, index);
}

/** References to the resources that were deleted and are to be created anew, by the ids they had. */
export function idsOfDeleted(done: readonly ResourceStep[], standing: Standing): ReadonlyMap<string, string> {
  return new Map(
    done.flatMap((step) =>
      step.action === 'delete' && standing(step) === undefined
        ? [[step.id, referenceToken(referenceTo(step.kind, pathOf(step), identifyingAttribute(step.kind)))] as const]
        : [],
    ),
  );
}

/** The text with every reference token in it that is known replaced. */
export function resolved(text: string, resolve: ReferenceResolver): string {
  const token = parseReferenceToken(text);
  return (token === undefined ? undefined : resolve(token.reference, token.index)) ?? text;
}

/** A JSON value with ids replaced by references to what is created anew. */
export function withReferences<T>(value: T, recreated: ReadonlyMap<string, string>): T {
  return mapTexts(value, (text) => recreated.get(text) ?? text) as T;
}

function mapTexts(value: unknown, text: (value: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]: [string, unknown]) => [name, mapTexts(member, text)]));
}
