import type { Route53Port } from '../aws/route53-port';
import { readTags } from '../aws/tags';
import type { JournalEntry } from '../journal/journal';
import type { MarkWrite } from '../plan/kinds-marks';
import type { ResourceStep } from '../plan/resource-step';
import { covers, declaredKinds, together } from '../resources/memory/kinds-in-use';
import { markText, markTextOf, parseMark } from '../resources/memory/mark';

/**
 * What is written to the app's marks before a rollback brings back what may be forgotten by now. Zones are told by the journal, which lists all
 * that the app declared; an app without a mark that counts looks for everything anyway.
 */
export async function marksOfRollback(
  { plans }: Pick<JournalEntry, 'plans'>,
  steps: readonly ResourceStep[],
  port: Route53Port,
): Promise<MarkWrite[]> {
  const coming = declaredKinds(
    steps.flatMap((step) => (step.action === 'create' || step.action === 'replace' ? [{ kind: step.kind, properties: step.after }] : [])),
  );
  if (coming.size === 0) return [];
  const zones = new Map(
    plans
      .flatMap(({ hostedZones }) => hostedZones)
      .flatMap(({ path, hostedZoneId, account, step }) =>
        hostedZoneId === undefined || account !== undefined || step.kind === 'delete' ? [] : [[hostedZoneId, path] as const],
      ),
  );
  const tags = await readTags(port, 'hostedzone', [...zones.keys()]);
  return [...zones].flatMap(([hostedZoneId, path]): MarkWrite[] => {
    const before = markTextOf(tags.get(hostedZoneId));
    const mark = parseMark(before);
    if (before === undefined || mark === undefined || covers(mark.kinds, coming)) return [];
    const after = markText({ ...mark, kinds: together(mark.kinds, coming) });
    return [{ path, hostedZoneId, when: 'first', before, after, needed: true }];
  });
}
