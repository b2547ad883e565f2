import { tokenOf } from '../synth/caller-reference';
import type { Creation } from '../aws/recovery-config-port';
import type { WantedResource, WrittenResource } from './resource-kind';
import { withFreeCallerReference } from './with-free-caller-reference';

/** A resource with an ARN, created once however often and by however many that is asked for: each time by the same token. */
export async function createdOnce(
  { path, identity, properties, tags }: WantedResource,
  create: (creation: Creation) => Promise<string | undefined>,
): Promise<WrittenResource> {
  const arn = await withFreeCallerReference(path, tokenOf(path, identity, JSON.stringify(properties)), (token) => create({ token, tags }));
  return { id: arn, attributes: { arn } };
}
