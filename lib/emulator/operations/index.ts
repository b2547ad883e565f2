import { type Operation } from '../operation';
import { type OperationName } from '../protocol/routes';
import { changeResourceRecordSets } from './change-resource-record-sets';
import { changeTagsForResource } from './change-tags-for-resource';
import { createHealthCheck } from './create-health-check';
import { createHostedZone } from './create-hosted-zone';
import { deleteHealthCheck } from './delete-health-check';
import { deleteHostedZone } from './delete-hosted-zone';
import { getChange } from './get-change';
import { getHealthCheckCount } from './get-health-check-count';
import { getHealthCheck } from './get-health-check';
import { getHostedZoneCount } from './get-hosted-zone-count';
import { getHostedZone } from './get-hosted-zone';
import { listHealthChecks } from './list-health-checks';
import { listHostedZonesByName } from './list-hosted-zones-by-name';
import { listHostedZones } from './list-hosted-zones';
import { listResourceRecordSets } from './list-resource-record-sets';
import { listTagsForResource } from './list-tags-for-resource';
import { listTagsForResources } from './list-tags-for-resources';
import { updateHealthCheck } from './update-health-check';
import { updateHostedZoneComment } from './update-hosted-zone-comment';

/** The operations that are emulated; any other one of the service is answered with NotImplemented. */
export const operations: Readonly<Partial<Record<OperationName, Operation>>> = {
  ChangeResourceRecordSets: changeResourceRecordSets,
  ChangeTagsForResource: changeTagsForResource,
  CreateHealthCheck: createHealthCheck,
  CreateHostedZone: createHostedZone,
  DeleteHealthCheck: deleteHealthCheck,
  DeleteHostedZone: deleteHostedZone,
  GetChange: getChange,
  GetHealthCheckCount: getHealthCheckCount,
  GetHealthCheck: getHealthCheck,
  GetHostedZoneCount: getHostedZoneCount,
  GetHostedZone: getHostedZone,
  ListHealthChecks: listHealthChecks,
  ListHostedZonesByName: listHostedZonesByName,
  ListHostedZones: listHostedZones,
  ListResourceRecordSets: listResourceRecordSets,
  ListTagsForResource: listTagsForResource,
  ListTagsForResources: listTagsForResources,
  UpdateHealthCheck: updateHealthCheck,
  UpdateHostedZoneComment: updateHostedZoneComment,
};
