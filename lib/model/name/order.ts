import type { DomainName } from './domain-name';

/**
 * The text by which Route 53 orders names: labels reversed, joined with dots, final dot kept, in their listed spelling.
 *
 * `com.example.a-b.` stands before `com.example.a.`, and that before `com.example.a.b.`. Compare with `<`: the text is ASCII.
 *
 * @see Route 53 API Reference, ListResourceRecordSets
 */
export function nameOrderKey(name: DomainName): string {
  const labels = name.escapedLabels();
  let key = '';
  for (let i = labels.length - 1; i >= 0; i--) key += `${labels[i] ?? ''}.`;
  return key;
}

/** Values in the order of a key computed once for each. */
export function sortByKey<T>(values: Iterable<T>, keyOf: (value: T) => string): T[] {
  const keyed = Array.from(values, (value) => ({ key: keyOf(value), value }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ value }) => value);
}
