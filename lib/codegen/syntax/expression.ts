/** An expression of generated code: data in literals, and calls of what the library exports. Nothing else can be written. */
export type Expression =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A name in scope, or a path of them: never made of what a zone says. */
  | { readonly kind: 'name'; readonly path: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  /** The callee is a path of names, behind `new` where it is a class. */
  | { readonly kind: 'call'; readonly callee: string; readonly args: readonly Expression[] };

/** A property of an object: any text may be its key. */
export type Entry = readonly [key: string, value: Expression];

export function name(path: string): Expression {
  return { kind: 'name', path };
}

export function call(callee: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', callee, args };
}

export function instance(className: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', callee: `new ${className}`, args };
}

export function list(items: readonly Expression[]): Expression {
  return { kind: 'list', items };
}

/** An object of these entries; those without a value are left out. */
export function object(entries: readonly (readonly [key: string, value: Expression | undefined])[]): Expression {
  return { kind: 'object', entries: entries.filter((entry): entry is Entry => entry[1] !== undefined) };
}

/** The literal of plain data; members that are undefined are left out. */
export function literal(data: unknown): Expression {
  switch (typeof data) {
    case 'string':
      return { kind: 'string', value: data };
    case 'number':
      return { kind: 'number', value: data };
    case 'boolean':
      return { kind: 'boolean', value: data };
    default:
      if (Array.isArray(data)) return list(data.map(literal));
      if (typeof data !== 'object' || data === null) throw new TypeError(`${typeof data} has no literal.`);
      return object(Object.entries(data).map(([key, value]) => [key, value === undefined ? undefined : literal(value)]));
  }
}

/** The expression and all that it is made of. */
export function subexpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return [expression, ...expression.items.flatMap(subexpressions)];
    case 'object':
      return [expression, ...expression.entries.flatMap(([, value]) => subexpressions(value))];
    case 'call':
      return [expression, ...expression.args.flatMap(subexpressions)];
    default:
      return [expression];
  }
}
