import { type Operation } from '../operation';
import { type OperationName } from '../protocol/routes';
import { associateVpcWithHostedZone } from './associate-vpc-with-hosted-zone';
import { changeCidrCollection } from './change-cidr-collection';
import { changeResourceRecordSets } from './change-resource-record-sets';
import { changeTagsForResource } from './change-tags-for-resource';
import { createCidrCollection } from './create-cidr-collection';
import { createHealthCheck } from './create-health-check';
import { createHostedZone } from './create-hosted-zone';
import { createResourceRecordSetProtections } from './create-resource-record-set-protections';
import { createReusableDelegationSet } from './create-reusable-delegation-set';
import { createVpcAssociationAuthorization } from './create-vpc-association-authorization';
import { deleteCidrCollection } from './delete-cidr-collection';
import { deleteHealthCheck } from './delete-health-check';
import { deleteHostedZone } from './delete-hosted-zone';
import { deleteResourceRecordSetProtections } from './delete-resource-record-set-protections';
import { deleteReusableDelegationSet } from './delete-reusable-delegation-set';
import { deleteVpcAssociationAuthorization } from './delete-vpc-association-authorization';
import { disassociateVpcFromHostedZone } from './disassociate-vpc-from-hosted-zone';
import { getAccountLimit } from './get-account-limit';
import { getChange } from './get-change';
import { getCheckerIpRanges } from './get-checker-ip-ranges';
import { getGeoLocation } from './get-geo-location';
import { getHealthCheck } from './get-health-check';
import { getHealthCheckCount } from './get-health-check-count';
import { getHealthCheckLastFailureReason } from './get-health-check-last-failure-reason';
import { getHealthCheckStatus } from './get-health-check-status';
import { getHostedZone } from './get-hosted-zone';
import { getHostedZoneCount } from './get-hosted-zone-count';
import { getHostedZoneLimit } from './get-hosted-zone-limit';
import { getReusableDelegationSet } from './get-reusable-delegation-set';
import { getReusableDelegationSetLimit } from './get-reusable-delegation-set-limit';
import { listCidrBlocks } from './list-cidr-blocks';
import { listCidrCollections } from './list-cidr-collections';
import { listCidrLocations } from './list-cidr-locations';
import { listGeoLocations } from './list-geo-locations';
import { listHealthChecks } from './list-health-checks';
import { listHostedZones } from './list-hosted-zones';
import { listHostedZonesByName } from './list-hosted-zones-by-name';
import { listHostedZonesByVpc } from './list-hosted-zones-by-vpc';
import { listResourceRecordSetProtections } from './list-resource-record-set-protections';
import { listResourceRecordSets } from './list-resource-record-sets';
import { listReusableDelegationSets } from './list-reusable-delegation-sets';
import { listTagsForResource } from './list-tags-for-resource';
import { listTagsForResources } from './list-tags-for-resources';
import { listVpcAssociationAuthorizations } from './list-vpc-association-authorizations';
import { updateHealthCheck } from './update-health-check';
import { updateHostedZoneComment } from './update-hosted-zone-comment';
import { updateHostedZoneFeatures } from './update-hosted-zone-features';

/** The operations that are emulated; any other one of the service is answered with NotImplemented. */
export const operations: Readonly<Partial<Record<OperationName, Operation>>> = {
  AssociateVPCWithHostedZone: associateVpcWithHostedZone,
  ChangeCidrCollection: changeCidrCollection,
  ChangeResourceRecordSets: changeResourceRecordSets,
  ChangeTagsForResource: changeTagsForResource,
  CreateCidrCollection: createCidrCollection,
  CreateHealthCheck: createHealthCheck,
  CreateHostedZone: createHostedZone,
  CreateResourceRecordSetProtections: createResourceRecordSetProtections,
  CreateReusableDelegationSet: createReusableDelegationSet,
  CreateVPCAssociationAuthorization: createVpcAssociationAuthorization,
  DeleteCidrCollection: deleteCidrCollection,
  DeleteHealthCheck: deleteHealthCheck,
  DeleteHostedZone: deleteHostedZone,
  DeleteResourceRecordSetProtections: deleteResourceRecordSetProtections,
  DeleteReusableDelegationSet: deleteReusableDelegationSet,
  DeleteVPCAssociationAuthorization: deleteVpcAssociationAuthorization,
  DisassociateVPCFromHostedZone: disassociateVpcFromHostedZone,
  GetAccountLimit: getAccountLimit,
  GetChange: getChange,
  GetCheckerIpRanges: getCheckerIpRanges,
  GetGeoLocation: getGeoLocation,
  GetHealthCheck: getHealthCheck,
  GetHealthCheckCount: getHealthCheckCount,
  GetHealthCheckLastFailureReason: getHealthCheckLastFailureReason,
  GetHealthCheckStatus: getHealthCheckStatus,
  GetHostedZone: getHostedZone,
  GetHostedZoneCount: getHostedZoneCount,
  GetHostedZoneLimit: getHostedZoneLimit,
  GetReusableDelegationSet: getReusableDelegationSet,
  GetReusableDelegationSetLimit: getReusableDelegationSetLimit,
  ListCidrBlocks: listCidrBlocks,
  ListCidrCollections: listCidrCollections,
  ListCidrLocations: listCidrLocations,
  ListGeoLocations: listGeoLocations,
  ListHealthChecks: listHealthChecks,
  ListHostedZones: listHostedZones,
  ListHostedZonesByName: listHostedZonesByName,
  ListHostedZonesByVPC: listHostedZonesByVpc,
  ListResourceRecordSetProtections: listResourceRecordSetProtections,
  ListResourceRecordSets: listResourceRecordSets,
  ListReusableDelegationSets: listReusableDelegationSets,
  ListTagsForResource: listTagsForResource,
  ListTagsForResources: listTagsForResources,
  ListVPCAssociationAuthorizations: listVpcAssociationAuthorizations,
  UpdateHealthCheck: updateHealthCheck,
  UpdateHostedZoneComment: updateHostedZoneComment,
  UpdateHostedZoneFeatures: updateHostedZoneFeatures,
};
