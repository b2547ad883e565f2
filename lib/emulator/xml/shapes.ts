import { namespace } from './writer';
import { invalidXml, type XmlElement } from './reader';

/**
 * Shapes: what a request body may hold, declared once per member and read in one pass.
 *
 * Two layers of refusal come out of one reading. What the service's XML schema forbids (unknown or missing elements,
 * enumerations, patterns, text lengths) is thrown at once, as its parser does. Numeric ranges are collected as
 * constraints, because the service reports them all together, after the schema.
 */

/** Where reading is, and what constraints were violated on the way. */
export class ReadContext {
  readonly violations: string[] = [];
  /** Lower-camel member names and, for list items, their number and `member`; joined only when a text needs it. */
  readonly path: (string | number)[] = [];

  /** Notes that the value being read violates a constraint. */
  violated(value: string, constraint: string): void {
    this.violations.push(`Value '${value}' at '${this.path.join('.')}' failed to satisfy constraint: ${constraint}`);
  }
}

/** Reads one element. */
export interface Shape<T> {
  read(element: XmlElement, context: ReadContext): T;
}

/** A member of a structure: its shape, and whether the schema demands it. */
export interface Member<T, Required extends boolean> {
  readonly shape: Shape<T>;
  readonly required: Required;
}

type Members = Readonly<Record<string, Member<unknown, boolean>>>;
type RequiredNames<M extends Members> = { [K in keyof M]: M[K] extends Member<unknown, true> ? K : never }[keyof M];
type Value<M> = M extends Member<infer T, boolean> ? T : never;

/** The value that a structure with these members reads to. */
export type StructureValue<M extends Members> = { readonly [K in RequiredNames<M>]: Value<M[K]> } & {
  readonly [K in Exclude<keyof M, RequiredNames<M>>]?: Value<M[K]>;
};

/** The value that a shape reads to. */
export type ShapeValue<S> = S extends Shape<infer T> ? T : never;

/** A member that must be there. */
export function required<T>(shape: Shape<T>): Member<T, true> {
  return { shape, required: true };
}

/** A member that may be left out. */
export function optional<T>(shape: Shape<T>): Member<T, false> {
  return { shape, required: false };
}

/** `TTL` becomes `tTL`, `HostedZoneId` becomes `hostedZoneId`: the way constraint texts spell members. */
export function lowerCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A structure: each member at most once, in any order, because the official SDKs do not keep the schema's order. */
export function structure<M extends Members>(members: M): Shape<StructureValue<M>> {
  const known = new Map(Object.entries(members).map(([name, { shape }]) => [name, { shape, pathName: lowerCamel(name) }]));
  const requiredNames = Object.entries(members)
    .filter(([, member]) => member.required)
    .map(([name]) => name);
  return {
    read(element, context) {
      const value: Record<string, unknown> = {};
      for (const child of element.children) {
        const found = known.get(child.name);
        if (!found || value[child.name] !== undefined) throw unexpected(child, [...known.keys()]);
        context.path.push(found.pathName);
        value[child.name] = found.shape.read(child, context);
        context.path.pop();
      }
      const missing = requiredNames.find((name) => value[name] === undefined);
      if (missing !== undefined) throw incomplete(element, missing);
      return value as StructureValue<M>;
    },
  };
}

/** A list whose items are elements of one name. @default min 1: the schema refuses an empty list element */
export function listOf<T>(
  itemName: string,
  item: Shape<T>,
  { min = 1, max = Infinity }: { min?: number; max?: number } = {},
): Shape<readonly T[]> {
  return {
    read(element, context) {
      const { children } = element;
      const wrong = children.find((child) => child.name !== itemName);
      if (wrong) throw unexpected(wrong, [itemName]);
      if (children.length < min) throw incomplete(element, itemName);
      if (children.length > max) context.violated(`[${children.length} items]`, `Member must have length less than or equal to ${max}`);
      return children.map((child, index) => {
        context.path.push(index + 1, 'member');
        const value = item.read(child, context);
        context.path.length -= 2;
        return value;
      });
    },
  };
}

function unexpected(element: XmlElement, names: readonly string[]): Error {
  return schemaFault(
    element,
    `cvc-complex-type.2.4.a: Invalid content was found starting with element '${element.name}'. ${expected(names)}`,
  );
}

function incomplete(element: XmlElement, name: string): Error {
  return schemaFault(element, `cvc-complex-type.2.4.b: The content of element '${element.name}' is not complete. ${expected([name])}`);
}

function expected(names: readonly string[]): string {
  return `One of '{${names.map((name) => `"${namespace}":${name}`).join(', ')}}' is expected.`;
}

function schemaFault(element: XmlElement, cause: string): Error {
  return invalidXml(cause, element.line, element.column);
}
