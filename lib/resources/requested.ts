import type { ResolverCalls } from '../aws/resolver-calls';
import type { ResourceKindName } from '../model/resource';
import type { Tags } from '../synth/declarations';
import type { LiveResource } from './live-resource';
import { isMadeBy, readResolverTags, regionsOf, resolverOf, type ResolverFamily } from './resolver';
import type { ReadRequest, ResourcePorts, WantedResource, WrittenResource } from './resource-kind';
import { ownPatience, settled, unlessCode, waitUntilSettled } from './service-call';
import { withFreeCallerReference } from './with-free-caller-reference';

/** What Resolver tells of everything that is found again by its CreatorRequestId. */
interface Requested {
  readonly Id: string;
  readonly Arn: string;
  readonly CreatorRequestId?: string;
  readonly ShareStatus?: string;
  /** Of what AWS keeps. */
  readonly ManagedOwnerName?: string;
}

/** How those of one kind are listed, and what one of them is. */
interface RequestedKind<K extends ResourceKindName, T extends Requested> {
  readonly family: ResolverFamily;
  readonly list: (calls: ResolverCalls, region: string) => Promise<readonly T[]>;
  readonly properties: (calls: ResolverCalls, region: string, one: T) => Promise<LiveResource<K>['properties']>;
}

/** Those of a kind that the app declares or made, in each of its Regions; their tags where it declares some. */
export async function readRequested<K extends ResourceKindName, T extends Requested>(
  kind: K,
  ports: ResourcePorts,
  { app, declared, resources }: ReadRequest<K>,
  { family, list, properties }: RequestedKind<K, T>,
): Promise<LiveResource<K>[]> {
  const identities = new Set(declared.map(({ identity }) => identity));
  const tagged = declared.some(({ tags }) => Object.keys(tags).length > 0);
  const live: LiveResource<K>[] = [];
  for (const region of regionsOf({ resources }, family)) {
    const calls = resolverOf(ports);
    for (const one of await list(calls, region)) {
      const { Id: id, Arn, CreatorRequestId: identity, ShareStatus, ManagedOwnerName } = one;
      if (identity === undefined || ShareStatus === 'SHARED_WITH_ME' || ManagedOwnerName !== undefined) continue;
      if (!identities.has(identity) && !isMadeBy(app, identity)) continue;
      const tags: { readonly tags?: Tags } = tagged ? { tags: await readResolverTags(calls, region, Arn) } : {};
      live.push({ kind, id, identity, properties: await properties(calls, region, one), attributes: { id }, ...tags });
    }
  }
  return live;
}

/**
 * What is made by the first CreatorRequestId that is free; or found, when a lost answer or another run made it. AWS answers a second
 * creation by the same id with an error.
 */
export async function createRequested(
  { path, identity }: Pick<WantedResource, 'path' | 'identity'>,
  create: (CreatorRequestId: string) => Promise<Pick<Requested, 'Id'> | undefined>,
  find: (CreatorRequestId: string) => Promise<Pick<Requested, 'Id'> | undefined>,
): Promise<WrittenResource> {
  return withFreeCallerReference(path, identity, async (CreatorRequestId) => {
    const taken = ['ResourceExistsException', 'ConflictException'];
    const found = (await unlessCode(taken, create(CreatorRequestId))) ?? (await find(CreatorRequestId));
    return found === undefined ? undefined : { id: found.Id, attributes: { id: found.Id } };
  });
}

/** Sends a call that ends something, and waits until it is gone; done also when it is gone already. */
export async function endAndWait(
  calls: ResolverCalls,
  what: string,
  end: () => Promise<unknown>,
  look: () => Promise<{ readonly Status: string } | undefined>,
): Promise<void> {
  const gone = ['ResourceNotFoundException'];
  await unlessCode(gone, end());
  await waitUntilSettled(
    what,
    async () => {
      const left = await unlessCode(gone, look());
      return left === undefined ? settled : { settled: false, status: left.Status };
    },
    ownPatience(calls.clock),
  );
}
