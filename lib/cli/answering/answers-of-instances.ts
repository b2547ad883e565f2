import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { storedDocument } from '../../model/traffic-policy/from-api';
import type { CapturedZone } from '../../state/capture';
import { recordSetsOfPolicy } from '../../synth/instance-record-sets';

/** What the traffic policy instances of a zone answer with, and the ids of those of which that is known. */
export function answersOfInstances({ hostedZone, instances }: CapturedZone): {
  readonly recordSets: readonly ResourceRecordSet[];
  readonly answered: ReadonlySet<string>;
} {
  const known = instances.flatMap(({ id, name, ttl, policy }, i) => {
    if (policy === undefined) return [];
    const atWork = { instance: { Name: name, TTL: ttl }, document: storedDocument(policy.document) };
    const recordSets = recordSetsOfPolicy(atWork, hostedZone.name, i + 1);
    return recordSets === undefined ? [] : [{ id, recordSets }];
  });
  return { recordSets: known.flatMap(({ recordSets }) => recordSets), answered: new Set(known.map(({ id }) => id)) };
}
