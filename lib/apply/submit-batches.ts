import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import type { Plan } from '../plan/plan';
import type { AppliedZone } from './apply-zones';
import type { ApplyListener } from './events';
import type { KnownReferences } from './references';
import { submissionOrder } from './submission-order';

/** What change batches are sent with. */
export interface Submission {
  readonly port: Route53Port;
  readonly references: KnownReferences;
  readonly zones: ReadonlyMap<string, AppliedZone>;
  readonly changeIds: string[];
  readonly listen: ApplyListener;
}

/** Sends every change batch of the plan, references replaced, without waiting in between. */
export async function submitBatches(plan: Plan, { port, references, zones, changeIds, listen }: Submission): Promise<void> {
  const total = plan.hostedZones.reduce((sum, { batches }) => sum + batches.reduce((count, { Changes }) => count + Changes.length, 0), 0);
  let done = 0;
  for (const zone of submissionOrder(plan.hostedZones)) {
    const hostedZoneId = zones.get(zone.path)?.hostedZoneId;
    for (const batch of zone.batches) {
      if (hostedZoneId === undefined)
        throw new Apex53Error(
          'ReferenceUnresolved',
          `The hosted zone ${zone.name} does not exist. Apply the whole plan, not a part of it.`,
          { details: { path: zone.path } },
        );
      const { changeId } = await port.changeResourceRecordSets(hostedZoneId, references.resolveBatch(batch));
      changeIds.push(changeId);
      done += batch.Changes.length;
      listen({ type: 'batch-submitted', path: zone.path, name: zone.name, changes: batch.Changes.length, done, total });
    }
  }
}
