import { finding, type Finding } from '../finding';

/** The finding about a digest in hexadecimal that has not as many octets as its type; none where the type's length is unknown. */
export function digestLengthFindings(field: string, hex: string, lengthOctets: number | undefined): readonly Finding[] {
  const found = hex.length / 2;
  if (lengthOctets === undefined || found === lengthOctets) return [];
  return [
    finding('DigestLengthWrong', {
      message: `The ${field} has ${found} octets, but its type has ${lengthOctets}.`,
      value: hex,
      allowed: `${2 * lengthOctets} hexadecimal digits`,
    }),
  ];
}

/** The values of those keys that have weak digests only, one for each key: a weak one beside a strong one is for old clients. */
export function onlyWeakDigests<R>(
  values: readonly R[],
  about: (value: R) => { readonly key: string; readonly strong: boolean },
): readonly R[] {
  const strong = new Set(values.map(about).flatMap((of) => (of.strong ? [of.key] : [])));
  const weak = new Map(values.map((value) => [about(value).key, value]));
  return [...weak].flatMap(([key, value]) => (strong.has(key) ? [] : [value]));
}
