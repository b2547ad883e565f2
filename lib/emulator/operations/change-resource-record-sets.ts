import { invalidChangeBatch, invalidInput, noSuchHealthCheck, ServiceError } from '../errors';
import { ParseProblem } from '../names/domain-name';
import { type Operation, type OperationCall } from '../operation';
import { applyBatch } from '../record-sets/apply-batch';
import { batchLimitProblems } from '../record-sets/batch-limits';
import { canonicalRecordSet } from '../record-sets/canonical';
import { changeShapeProblems } from '../record-sets/change-shape';
import { changeResourceRecordSetsRequest, type Change } from '../record-sets/shape';
import { acceptChange, writeChangeInfo } from '../resources/changes';
import { findHostedZone } from '../resources/hosted-zones';
import { readBody } from '../xml/body';

/**
 * ChangeResourceRecordSets: schema and constraints, each change by itself, the zone, limits, names, health checks, then
 * all changes in order and in one piece.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html
 */
export const changeResourceRecordSets: Operation = (call) => {
  const { ChangeBatch: batch } = readBody(call.body, 'ChangeResourceRecordSets', changeResourceRecordSetsRequest);
  const shapeProblems = batch.Changes.flatMap(changeShapeProblems);
  if (shapeProblems.length > 0) throw invalidInput(`Invalid request: ${shapeProblems.join(', ')}`);
  const zone = findHostedZone(call);
  const limitProblems = batchLimitProblems(batch.Changes);
  if (limitProblems.length > 0) throw invalidChangeBatch(limitProblems);
  const changes = batch.Changes.map(canonicalChange);
  requireHealthChecks(changes, call);
  const before = zone.records.size;
  const problems = applyBatch(
    changes,
    { account: call.account, zone },
    {
      dropEqualUpserts: call.settings.quirks.dropEqualUpserts,
      maxRecordSets: Math.max(call.settings.quotas.recordsPerZone, before),
    },
  );
  if (problems.length > 0) throw invalidChangeBatch(problems);
  return { markup: writeChangeInfo(acceptChange(call, batch.Comment === '' ? undefined : batch.Comment), 'PENDING') };
};

/** A name that cannot be read stops the whole request, with its text alone and without brackets. */
function canonicalChange({ Action, ResourceRecordSet }: Change): Change {
  try {
    return { Action, ResourceRecordSet: canonicalRecordSet(ResourceRecordSet) };
  } catch (error) {
    if (error instanceof ParseProblem) throw new ServiceError('InvalidChangeBatch', error.message);
    throw error;
  }
}

/** Only what is to be stored must exist: a set whose health check was deleted can still be deleted. */
function requireHealthChecks(changes: readonly Change[], { account }: OperationCall): void {
  for (const {
    Action,
    ResourceRecordSet: { HealthCheckId: id },
  } of changes) {
    if (Action !== 'DELETE' && id !== undefined && !account.healthChecks.has(id)) throw noSuchHealthCheck(id);
  }
}
