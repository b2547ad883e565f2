import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import type { Plan } from '../plan/plan';
import type { AppliedZone } from './apply-zones';
import type { ApplyListener } from './events';
import type { KnownReferences } from './references';

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
  const planned = new Map(plan.hostedZones.map((zone) => [zone.path, zone]));
  const batches = plan.submissions.map(({ path, batch }) => ({ path, changes: planned.get(path)?.batches[batch], ...zones.get(path) }));
  const total = batches.reduce((sum, { changes }) => sum + (changes?.Changes.length ?? 0), 0);
  let done = 0;
  for (const { path, name = path, hostedZoneId, changes } of batches) {
    if (hostedZoneId === undefined || changes === undefined)
      throw new Apex53Error('ReferenceUnresolved', `The hosted zone ${name} does not exist. Apply the whole plan, not a part of it.`, {
        details: { path },
      });
    const { changeId } = await port.changeResourceRecordSets(hostedZoneId, references.resolveBatch(changes));
    changeIds.push(changeId);
    done += changes.Changes.length;
    listen({ type: 'batch-submitted', path, name, changes: changes.Changes.length, done, total });
  }
}
