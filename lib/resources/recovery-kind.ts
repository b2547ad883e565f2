import type { RecoveryKind } from '../aws/recovery-config-port';
import { recoveryConfig } from './recovery-inventory';
import type { ResourceKind } from './resource-kind';
import { settled, waitUntilSettled } from './service-call';
import { isTaggedOwn } from './tagged-own';

/** What the kinds of recovery controls have in common: a name finds one again, a tag says whose it is, and it counts once it is DEPLOYED. */
export function recoveryKind<K extends RecoveryKind>(
  kind: K,
  noun: ResourceKind['noun'],
): Pick<ResourceKind<K>, 'kind' | 'noun' | 'identifiedBy' | 'remembered' | 'isOwn' | 'delete'> &
  Required<Pick<ResourceKind<K>, 'waitUntilUsable'>> {
  return {
    kind,
    noun,
    identifiedBy: 'name',
    remembered: { as: 'recovery', lookedFor: 'if-any' },
    isOwn: isTaggedOwn,
    async delete(ports, { id }) {
      await recoveryConfig(ports).delete(kind, id);
    },
    waitUntilUsable: (ports, { id }, patience) =>
      waitUntilSettled(
        `The ${noun.one} ${id}`,
        async () => ((await recoveryConfig(ports).isDeployed(kind, id)) ? settled : { settled: false, status: 'not DEPLOYED' }),
        patience,
      ),
  };
}

/** What stays as it was created: there is nothing in it to compare or change. */
export const unchangeable: Pick<ResourceKind<RecoveryKind>, 'compare' | 'update'> = {
  compare: () => ({ outcome: 'same' }),
  update: (_, { id }) => Promise.resolve({ id, attributes: { arn: id } }),
};
