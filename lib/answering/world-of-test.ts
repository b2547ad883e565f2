import type { DnsTest } from '../emulator';
import { DomainName } from '../model/name/domain-name';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import { readRecordSet } from '../model/rrset/from-api';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';
import { buildWorld, indexZone, type CheckMembers, type CheckObservation, type World, type WorldInput } from '../simulator';

/** The world that an emulator's test is asked in: its one zone, with the health checks and CIDR collections of the account. */
export function worldOfTest(test: DnsTest, known: Pick<WorldInput, 'places' | 'latencies'>): World {
  const { hostedZone, recordSets, healthChecks, cidrCollections } = test;
  const observations = healthChecks.flatMap(({ id, checkers }): [string, CheckObservation][] =>
    checkers === undefined ? [] : [[id, { checkers: checkers.all, healthyCheckers: checkers.healthy }]],
  );
  return buildWorld({
    ...known,
    zones: [
      indexZone({
        id: hostedZone.id,
        name: DomainName.parse(hostedZone.name),
        recordSets: recordSets.flatMap((set) => modelOf(set as ApiResourceRecordSet, hostedZone.id)),
      }),
    ],
    healthChecks: Object.fromEntries(healthChecks.map(({ id, config }) => [id, config as CheckMembers])),
    health: { checks: Object.fromEntries(observations) },
    cidrCollections: Object.fromEntries(Array.from(cidrCollections, ([id, locations]) => [id, Object.fromEntries(locations)])),
  });
}

/** What the emulator took and the model does not know is not answered. */
function modelOf(api: ApiResourceRecordSet, zoneId: string): ResourceRecordSet[] {
  const read = readRecordSet(api, { ownZoneIds: new Set([zoneId]), unreadableValue: 'generic' });
  return read.ok ? [read.value] : [];
}
