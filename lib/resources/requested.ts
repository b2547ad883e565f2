import type { ResolverCalls } from '../aws/resolver-calls';
import type { WantedResource, WrittenResource } from './resource-kind';
import { ownPatience, settled, unlessCode, waitUntilSettled } from './service-call';
import { withFreeCallerReference } from './with-free-caller-reference';

/** What Resolver tells of everything that is found again by its CreatorRequestId. */
export interface Requested {
  readonly Id: string;
  readonly Arn: string;
  readonly CreatorRequestId?: string;
  readonly ShareStatus?: string;
  /** Of what AWS keeps. */
  readonly ManagedOwnerName?: string;
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
