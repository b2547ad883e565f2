import { namespace } from './writer';
import { invalidXml, type XmlElement } from './reader';

/**
 * Shapes: what a request body may hold, declared once per member and read in one pass.
 *
 * Two layers of refusal come out of one reading. What the service's XML schema forbids (unknown or missing elements,
 * enumerations, patterns, text lengths) is thrown at once, as its parser does. Numeric ranges are collected as
 * constraints, because the service reports them all together, after the schema.
 */

/** Collects violated constraints while a body is read. */
export interface ReadContext {
  readonly violations: string[];
}

/** Reads one element; `path` is the lower-camel path that constraint texts name. */
export interface Shape<T> {
  read(element: XmlElement, path: string, context: ReadContext): T;
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
export type StructureValue<M extends Members> =
  { readonly [K in RequiredNames<M>]: Value<M[K]> } & { readonly [K in Exclude<keyof M, RequiredNames<M>>]?: Value<M[K]> };

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

function expected(name: string): string {
  return `One of '{"${namespace}":${name}}' is expected.`;
}

function schemaFault(element: XmlElement, cause: string): Error {
  return invalidXml(cause, element.line, element.column);
}

/** A structure: each member at most once, in any order, because the official SDKs do not keep the schema's order. */
export function structure<M extends Members>(members: M): Shape<StructureValue<M>> {
  const known = new Map(Object.entries(members));
  return {
    read(element, path, context) {
      const value: Record<string, unknown> = {};
      for (const child of element.children) {
        const found = known.get(child.name);
        if (!found || child.name in value) {
          throw schemaFault(child, `cvc-complex-type.2.4.a: Invalid content was found starting with element '${child.name}'. ${expected([...known.keys()].join(`, "${namespace}":`))}`);
        }
        value[child.name] = found.shape.read(child, path === '' ? lowerCamel(child.name) : `${path}.${lowerCamel(child.name)}`, context);
      }
      for (const [name, { required: demanded }] of known) {
        if (demanded && !(name in value)) {
          throw schemaFault(element, `cvc-complex-type.2.4.b: The content of element '${element.name}' is not complete. ${expected(name)}`);
        }
      }
      return value as StructureValue<M>;
    },
  };
}

/** A list whose items are elements of one name. @default min 1: the schema refuses an empty list element */
export function listOf<T>(itemName: string, item: Shape<T>, { min = 1, max = Infinity }: { min?: number; max?: number } = {}): Shape<readonly T[]> {
  return {
    read(element, path, context) {
      const wrong = element.children.find((child) => child.name !== itemName);
      if (wrong) throw schemaFault(wrong, `cvc-complex-type.2.4.a: Invalid content was found starting with element '${wrong.name}'. ${expected(itemName)}`);
      if (element.children.length < min) {
        throw schemaFault(element, `cvc-complex-type.2.4.b: The content of element '${element.name}' is not complete. ${expected(itemName)}`);
      }
      if (element.children.length > max) {
        context.violations.push(`Value at '${path}' failed to satisfy constraint: Member must have length less than or equal to ${max}`);
      }
      return element.children.map((child, index) => item.read(child, `${path}.${index + 1}.member`, context));
    },
  };
}
