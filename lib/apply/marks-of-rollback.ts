import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import { readTags } from '../aws/tags';
import type { JournalEntry } from '../journal/journal';
import type { MarkWrite } from '../plan/kinds-marks';
import type { ResourceStep } from '../plan/resource-step';
import { covers, declaredKinds, together } from '../resources/memory/kinds-in-use';
import type { Tags } from '../synth/declarations';
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
      .flatMap((zone) => (zone.hostedZoneId === undefined || zone.step.kind === 'delete' ? [] : [[zone.hostedZoneId, zone] as const])),
  );
  const tags = new Map<string, Tags>();
  for (const account of new Set(Array.from(zones.values(), (zone) => zone.account))) {
    const ids = [...zones].flatMap(([id, zone]) => (zone.account === account ? [id] : []));
    for (const [id, found] of await readTags(portIn(port, account), 'hostedzone', ids)) tags.set(id, found);
  }
  return [...zones].flatMap(([hostedZoneId, { path, account }]): MarkWrite[] => {
    const before = markTextOf(tags.get(hostedZoneId));
    const mark = parseMark(before);
    if (before === undefined || mark === undefined || covers(mark.kinds, coming)) return [];
    const after = markText({ ...mark, kinds: together(mark.kinds, coming) });
    return [{ path, hostedZoneId, ...(account === undefined ? {} : { account }), when: 'first', before, after, needed: true }];
  });
}
