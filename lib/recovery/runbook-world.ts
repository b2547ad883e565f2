import { Apex53Error } from '../model/error';
import { DomainName } from '../model/name/domain-name';
import { readRecordSet } from '../model/rrset/from-api';
import { buildWorld, indexZone, type CheckObservation, type World } from '../simulator';
import type { RecoveryRunbook } from './runbook';
import type { RoutingControlStates } from '../model/recovery/states';

/**
 * The world of a runbook while its routing controls are in these states: health checks that follow them are healthy while they are on, and
 * everything else is healthy.
 *
 * @throws Apex53Error `RunbookInvalid` when a record set cannot be.
 */
export function runbookWorld({ zones, healthChecks }: RecoveryRunbook, states: RoutingControlStates): World {
  const checks: Record<string, CheckObservation> = {};
  for (const [id, { RoutingControlArn: arn }] of Object.entries(healthChecks)) {
    const state = arn === undefined ? undefined : states.get(arn);
    if (state !== undefined) checks[id] = state === 'On' ? 'ON' : 'OFF';
  }
  return buildWorld({
    zones: zones.map(({ name, recordSets }) =>
      indexZone({
        id: name,
        name: DomainName.parse(name),
        recordSets: recordSets.map((api) => {
          const read = readRecordSet(api, { ownZoneIds: new Set([name]), unreadableValue: 'generic' });
          if (read.ok) return read.value;
          const why = read.findings.map(({ message }) => message).join(' ');
          throw new Apex53Error('RunbookInvalid', `The recovery runbook holds a record set of ${api.Name} that cannot be: ${why}`, {
            findings: read.findings,
          });
        }),
      }),
    ),
    healthChecks,
    health: { checks },
  });
}
