import type { Assembly, AssemblyResource } from '../../synth/assembly';
import type { LiveResource } from '../live-resource';
import { resourceKind, resourceKinds } from '../registry';
import type { Remembered } from '../resource-kind';

/** What an app has or may have, by the word for it, with the Regions of what is looked for by Region. */
export type KindsInUse = ReadonlyMap<string, ReadonlySet<string>>;

/** Everything that is in one of them. */
export function together(...all: readonly KindsInUse[]): KindsInUse {
  const union = new Map<string, Set<string>>();
  for (const [word, regions] of all.flatMap((kinds) => [...kinds])) {
    const known = union.get(word) ?? new Set();
    for (const region of regions) known.add(region);
    union.set(word, known);
  }
  return union;
}

/** Whether all of one is in the other. */
export function covers(whole: KindsInUse, part: KindsInUse): boolean {
  return [...part].every(([word, regions]) => {
    const known = whole.get(word);
    return known !== undefined && [...regions].every((region) => known.has(region));
  });
}

/** What is declared. */
export function declaredKinds(resources: readonly Pick<AssemblyResource, 'kind' | 'properties'>[]): KindsInUse {
  return together(
    ...resources.flatMap(({ kind, properties }) => {
      const { remembered } = resourceKind(kind);
      return remembered === undefined ? [] : [inUse(remembered, 'Region' in properties ? [properties.Region] : [])];
    }),
  );
}

/** What there is of the app's own. */
export function existingKinds(live: readonly LiveResource[], app: Assembly['app']): KindsInUse {
  return declaredKinds(live.filter((resource) => resourceKind(resource.kind).isOwn(resource, app)));
}

/** What may be where an app says to look besides. */
export function lookedForBy({ lookFor }: Assembly['app']): KindsInUse {
  if (lookFor === undefined) return new Map();
  const { recoveryControls = false, resolverRegions = [] } = lookFor;
  return together(
    ...resourceKinds.flatMap(({ remembered }) => {
      if (remembered?.lookedFor === 'by-region' && resolverRegions.length > 0) return [inUse(remembered, resolverRegions)];
      return remembered?.lookedFor === 'if-any' && recoveryControls ? [inUse(remembered)] : [];
    }),
  );
}

/** What only another version knows. */
export function unknownKinds(kinds: KindsInUse): KindsInUse {
  const known = new Set(resourceKinds.map(({ remembered }) => remembered?.as));
  return new Map([...kinds].filter(([word]) => !known.has(word)));
}

/** One of them alone. */
export function inUse({ as, lookedFor }: Remembered, regions: readonly string[] = []): KindsInUse {
  return new Map([[as, new Set(lookedFor === 'by-region' ? regions : [])]]);
}
