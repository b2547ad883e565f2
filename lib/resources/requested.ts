import type { ResolverCalls } from '../aws/resolver-calls';
import type { WantedResource, WrittenResource } from './resource-kind';
import { ownPatience, settled, unlessCode, waitUntilSettled } from './service-call';
import { firstUnderWay, onceSettled, type UnderWay } from './under-way';
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

/** By these a service says that a CreatorRequestId was used before. */
export const takenCodes = ['ResourceExistsException', 'ConflictException'];

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
    const found = (await unlessCode(takenCodes, create(CreatorRequestId))) ?? (await find(CreatorRequestId));
    return found === undefined ? undefined : { id: found.Id, attributes: { id: found.Id } };
  });
}

/**
 * Sends a call that ends something, and waits until it is gone; done also when it is gone already. What an earlier run began with it, or
 * with what uses it, ends first.
 */
export async function endAndWait(
  calls: ResolverCalls,
  what: string,
  end: () => Promise<unknown>,
  look: () => Promise<{ readonly Id: string; readonly Status: string } | undefined>,
  ending: () => Promise<UnderWay | undefined> = () => Promise.resolve(undefined),
): Promise<void> {
  const gone = ['ResourceNotFoundException'];
  const underWay = async () => firstUnderWay([await unlessCode(gone, look())]) ?? (await ending());
  await unlessCode(gone, onceSettled(calls.clock, end, underWay));
  await waitUntilSettled(
    what,
    async () => {
      const left = await unlessCode(gone, look());
      return left === undefined ? settled : { settled: false, status: left.Status };
    },
    ownPatience(calls.clock),
  );
}
