import type { Document, Node, Pair } from 'yaml';
import type { Notebook } from '../notebook';
import type { SourcePlace } from '../place';
import { loadYaml } from './yaml-package';

/** A value of a YAML text with its offset. Every scalar is its text, since octoDNS knows from the record type what it is. */
export type YamlTree =
  | { readonly kind: 'map'; readonly offset: number; readonly members: ReadonlyMap<string, YamlTree> }
  | { readonly kind: 'list'; readonly offset: number; readonly items: readonly YamlTree[] }
  | { readonly kind: 'text'; readonly offset: number; readonly text: string }
  | { readonly kind: 'null'; readonly offset: number };

const maxDepth = 100;

/**
 * The tree of a YAML text, or undefined when nothing of it can be used; every problem is written down.
 *
 * Aliases share what they point to, so they cannot make the tree larger than the text; merge keys (`<<`) are carried out.
 */
export function parseYamlTree(text: string, notebook: Notebook, place: (offset: number) => SourcePlace): YamlTree | undefined {
  const problem = (offset: number, message: string) => {
    notebook.error('YamlSyntax', place(offset), { message });
  };
  const document = parseText(text);
  if (document === undefined) {
    problem(0, 'The text is nested too deep.');
    return undefined;
  }
  for (const { pos, message } of document.errors) problem(pos[0], sentence(message));
  return document.errors.length > 0 || document.contents === null ? undefined : new TreeBuilder(problem).build(document.contents, 0);
}

function parseText(text: string): Document.Parsed | undefined {
  try {
    // Duplicate keys are looked for below: the package compares every key with every other.
    return loadYaml().parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    // The package is recursive, so the stack ends at some depth.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}

class TreeBuilder {
  private readonly yaml = loadYaml();
  private readonly anchors = new Map<string, YamlTree>();

  constructor(private readonly problem: (offset: number, message: string) => void) {}

  build(node: Node, depth: number): YamlTree {
    const tree = this.convert(node, depth);
    if ('anchor' in node && typeof node.anchor === 'string') this.anchors.set(node.anchor, tree);
    return tree;
  }

  private convert(node: Node, depth: number): YamlTree {
    const offset = node.range?.[0] ?? 0;
    const { isAlias, isMap, isScalar, isSeq } = this.yaml;
    if (depth > maxDepth) this.problem(offset, `The text is nested more than ${maxDepth} deep.`);
    else if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (target !== undefined) return target;
      this.problem(offset, `The alias *${node.source} points to nothing that is complete before it.`);
    } else if (isMap<Node, Node | null>(node)) return { kind: 'map', offset, members: this.members(node.items, depth) };
    else if (isSeq<Node>(node)) return { kind: 'list', offset, items: node.items.map((item) => this.build(item, depth + 1)) };
    else if (isScalar(node) && node.value !== null) {
      return { kind: 'text', offset, text: typeof node.value === 'string' ? node.value : (node.source ?? '') };
    }
    return { kind: 'null', offset };
  }

  private members(pairs: readonly Pair<Node, Node | null>[], depth: number): Map<string, YamlTree> {
    const members = new Map<string, YamlTree>();
    const merged: YamlTree[] = [];
    for (const { key: keyNode, value: valueNode } of pairs) {
      const key = this.build(keyNode, depth + 1);
      const value: YamlTree = valueNode === null ? { kind: 'null', offset: key.offset } : this.build(valueNode, depth + 1);
      const name = key.kind === 'text' ? key.text : key.kind === 'null' ? '' : undefined;
      if (name === undefined) this.problem(key.offset, 'A key is no text.');
      else if (name === '<<') merged.push(...(value.kind === 'list' ? value.items : [value]));
      else if (members.has(name)) this.problem(key.offset, `The key ${JSON.stringify(name)} stands twice.`);
      else members.set(name, value);
    }
    for (const source of merged) {
      if (source.kind !== 'map') this.problem(source.offset, 'What is merged is no map.');
      else for (const [name, value] of source.members) if (!members.has(name)) members.set(name, value);
    }
    return members;
  }
}

/** What JSON can hold. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | { readonly [member: string]: PlainValue };

/** A plain value as a tree without places. */
export function treeOf(value: PlainValue): YamlTree {
  const offset = 0;
  if (value === null) return { kind: 'null', offset };
  if (isList(value)) return { kind: 'list', offset, items: value.map(treeOf) };
  if (typeof value !== 'object') return { kind: 'text', offset, text: String(value) };
  return { kind: 'map', offset, members: new Map(Object.entries(value).map(([name, member]) => [name, treeOf(member)])) };
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}
