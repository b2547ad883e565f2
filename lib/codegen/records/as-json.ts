import type { ResourceRecordSet } from '../../model/rrset/resource-record-set';
import { recordSetToApi } from '../../model/rrset/to-api';
import { list, literal, object } from '../syntax/expression';
import type { RecordConstruct, RecordScope } from './scope';

/** Stands for the id of a zone that has none yet; only what is said to mean the own zone in the same call counts. */
const unknownZoneId = 'OWNZONE';

/** Record sets as they are in the AWS CLI's shape, for what no construct says. */
export function asJson(rrsets: readonly ResourceRecordSet[], suffix: string, scope: RecordScope): RecordConstruct {
  const ownId = scope.hostedZoneId ?? unknownZoneId;
  const sets = rrsets.map((rrset) => {
    const api = recordSetToApi(rrset, ownId);
    return api.HealthCheckId === undefined ? api : { ...api, HealthCheckId: scope.healthCheckText(api.HealthCheckId) };
  });
  const hasOwnTarget = rrsets.some((rrset) => rrset.kind === 'alias' && rrset.aliasTarget.home === 'own-zone');
  return {
    callee: 'RecordSets.fromJson',
    suffix,
    args: [list(sets.map(literal)), ...(hasOwnTarget ? [object([['hostedZoneId', literal(ownId)]])] : [])],
  };
}
