import type { LiveResource } from '../resources/live-resource';
import { inUse, together, type KindsInUse } from '../resources/memory/kinds-in-use';
import { resourceKinds } from '../resources/registry';
import type { LiveZone, Remembered, ResourcePorts } from '../resources/resource-kind';
import { isOfKind } from '../model/resource';
import type { Assembly, AssemblyResource } from '../synth/assembly';
import { unlessDenied } from './unless-denied';

/** What is looked for. */
export interface ResourceSearch {
  readonly app: Assembly['app'];
  readonly declared: readonly AssemblyResource[];
  /** The app's hosted zones that exist, by construct path. */
  readonly zones: ReadonlyMap<string, LiveZone>;
  /** What the app has or may have, what it declares included. */
  readonly kinds: KindsInUse;
  /** Whether it has nothing else. */
  readonly complete: boolean;
}

/** What was found, and what could not be looked for. */
export interface FoundResources {
  readonly resources: readonly LiveResource[];
  /** The app declares none of it, and the credentials do not allow to read it. */
  readonly unseen: KindsInUse;
}

/** What there is of resources of every kind that the app has, may have or declares. */
export async function readResources(
  ports: ResourcePorts,
  { kinds, complete, declared, ...about }: ResourceSearch,
): Promise<FoundResources> {
  const resources: LiveResource[] = [];
  const unseen: KindsInUse[] = [];
  for (const kind of resourceKinds) {
    const { remembered } = kind;
    if (remembered !== undefined && !isLookedFor(remembered, kinds, complete)) continue;
    const regions = remembered === undefined ? [] : [...(kinds.get(remembered.as) ?? [])].sort();
    const own = declared.filter((one) => isOfKind(one, kind.kind));
    const found = await unlessDenied(kind.read(ports, { ...about, declared: own, regions }), remembered !== undefined && own.length === 0);
    if (found !== undefined) resources.push(...found);
    else if (remembered !== undefined) unseen.push(inUse(remembered, regions));
  }
  return { resources, unseen: together(...unseen) };
}

function isLookedFor({ as, lookedFor }: Remembered, kinds: KindsInUse, complete: boolean): boolean {
  return kinds.has(as) || (lookedFor === 'unless-none' && !complete);
}
