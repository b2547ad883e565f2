import { type Operation } from '../operation';
import { type OperationName } from '../protocol/routes';
import { activateKeySigningKey } from './activate-key-signing-key';
import { associateVpcWithHostedZone } from './associate-vpc-with-hosted-zone';
import { changeCidrCollection } from './change-cidr-collection';
import { changeResourceRecordSets } from './change-resource-record-sets';
import { changeTagsForResource } from './change-tags-for-resource';
import { createCidrCollection } from './create-cidr-collection';
import { createHealthCheck } from './create-health-check';
import { createHostedZone } from './create-hosted-zone';
import { createKeySigningKey } from './create-key-signing-key';
import { createQueryLoggingConfig } from './create-query-logging-config';
import { createResourceRecordSetProtections } from './create-resource-record-set-protections';
import { createReusableDelegationSet } from './create-reusable-delegation-set';
import { createTrafficPolicy } from './create-traffic-policy';
import { createTrafficPolicyInstance } from './create-traffic-policy-instance';
import { createTrafficPolicyVersion } from './create-traffic-policy-version';
import { createVpcAssociationAuthorization } from './create-vpc-association-authorization';
import { deactivateKeySigningKey } from './deactivate-key-signing-key';
import { deleteCidrCollection } from './delete-cidr-collection';
import { deleteHealthCheck } from './delete-health-check';
import { deleteHostedZone } from './delete-hosted-zone';
import { deleteKeySigningKey } from './delete-key-signing-key';
import { deleteQueryLoggingConfig } from './delete-query-logging-config';
import { deleteResourceRecordSetProtections } from './delete-resource-record-set-protections';
import { deleteReusableDelegationSet } from './delete-reusable-delegation-set';
import { deleteTrafficPolicy } from './delete-traffic-policy';
import { deleteTrafficPolicyInstance } from './delete-traffic-policy-instance';
import { deleteVpcAssociationAuthorization } from './delete-vpc-association-authorization';
import { disableHostedZoneDnssec } from './disable-hosted-zone-dnssec';
import { disassociateVpcFromHostedZone } from './disassociate-vpc-from-hosted-zone';
import { enableHostedZoneDnssec } from './enable-hosted-zone-dnssec';
import { getAccountLimit } from './get-account-limit';
import { getChange } from './get-change';
import { getCheckerIpRanges } from './get-checker-ip-ranges';
import { getDnssec } from './get-dnssec';
import { getGeoLocation } from './get-geo-location';
import { getHealthCheck } from './get-health-check';
import { getHealthCheckCount } from './get-health-check-count';
import { getHealthCheckLastFailureReason } from './get-health-check-last-failure-reason';
import { getHealthCheckStatus } from './get-health-check-status';
import { getHostedZone } from './get-hosted-zone';
import { getHostedZoneCount } from './get-hosted-zone-count';
import { getHostedZoneLimit } from './get-hosted-zone-limit';
import { getQueryLoggingConfig } from './get-query-logging-config';
import { getReusableDelegationSet } from './get-reusable-delegation-set';
import { getReusableDelegationSetLimit } from './get-reusable-delegation-set-limit';
import { getTrafficPolicy } from './get-traffic-policy';
import { getTrafficPolicyInstance } from './get-traffic-policy-instance';
import { getTrafficPolicyInstanceCount } from './get-traffic-policy-instance-count';
import { listCidrBlocks } from './list-cidr-blocks';
import { listCidrCollections } from './list-cidr-collections';
import { listCidrLocations } from './list-cidr-locations';
import { listGeoLocations } from './list-geo-locations';
import { listHealthChecks } from './list-health-checks';
import { listHostedZones } from './list-hosted-zones';
import { listHostedZonesByName } from './list-hosted-zones-by-name';
import { listHostedZonesByVpc } from './list-hosted-zones-by-vpc';
import { listQueryLoggingConfigs } from './list-query-logging-configs';
import { listResourceRecordSetProtections } from './list-resource-record-set-protections';
import { listResourceRecordSets } from './list-resource-record-sets';
import { listReusableDelegationSets } from './list-reusable-delegation-sets';
import { listTagsForResource } from './list-tags-for-resource';
import { listTagsForResources } from './list-tags-for-resources';
import { listTrafficPolicies } from './list-traffic-policies';
import { listTrafficPolicyInstances } from './list-traffic-policy-instances';
import { listTrafficPolicyInstancesByHostedZone } from './list-traffic-policy-instances-by-hosted-zone';
import { listTrafficPolicyInstancesByPolicy } from './list-traffic-policy-instances-by-policy';
import { listTrafficPolicyVersions } from './list-traffic-policy-versions';
import { listVpcAssociationAuthorizations } from './list-vpc-association-authorizations';
import { testDnsAnswer } from './test-dns-answer';
import { updateHealthCheck } from './update-health-check';
import { updateHostedZoneComment } from './update-hosted-zone-comment';
import { updateHostedZoneFeatures } from './update-hosted-zone-features';
import { updateTrafficPolicyComment } from './update-traffic-policy-comment';
import { updateTrafficPolicyInstance } from './update-traffic-policy-instance';

/** The operations that are emulated; any other one of the service is answered with NotImplemented. */
export const operations: Readonly<Partial<Record<OperationName, Operation>>> = {
  ActivateKeySigningKey: activateKeySigningKey,
  AssociateVPCWithHostedZone: associateVpcWithHostedZone,
  ChangeCidrCollection: changeCidrCollection,
  ChangeResourceRecordSets: changeResourceRecordSets,
  ChangeTagsForResource: changeTagsForResource,
  CreateCidrCollection: createCidrCollection,
  CreateHealthCheck: createHealthCheck,
  CreateHostedZone: createHostedZone,
  CreateKeySigningKey: createKeySigningKey,
  CreateQueryLoggingConfig: createQueryLoggingConfig,
  CreateResourceRecordSetProtections: createResourceRecordSetProtections,
  CreateReusableDelegationSet: createReusableDelegationSet,
  CreateTrafficPolicy: createTrafficPolicy,
  CreateTrafficPolicyInstance: createTrafficPolicyInstance,
  CreateTrafficPolicyVersion: createTrafficPolicyVersion,
  CreateVPCAssociationAuthorization: createVpcAssociationAuthorization,
  DeactivateKeySigningKey: deactivateKeySigningKey,
  DeleteCidrCollection: deleteCidrCollection,
  DeleteHealthCheck: deleteHealthCheck,
  DeleteHostedZone: deleteHostedZone,
  DeleteKeySigningKey: deleteKeySigningKey,
  DeleteQueryLoggingConfig: deleteQueryLoggingConfig,
  DeleteResourceRecordSetProtections: deleteResourceRecordSetProtections,
  DeleteReusableDelegationSet: deleteReusableDelegationSet,
  DeleteTrafficPolicy: deleteTrafficPolicy,
  DeleteTrafficPolicyInstance: deleteTrafficPolicyInstance,
  DeleteVPCAssociationAuthorization: deleteVpcAssociationAuthorization,
  DisableHostedZoneDNSSEC: disableHostedZoneDnssec,
  DisassociateVPCFromHostedZone: disassociateVpcFromHostedZone,
  EnableHostedZoneDNSSEC: enableHostedZoneDnssec,
  GetAccountLimit: getAccountLimit,
  GetChange: getChange,
  GetCheckerIpRanges: getCheckerIpRanges,
  GetDNSSEC: getDnssec,
  GetGeoLocation: getGeoLocation,
  GetHealthCheck: getHealthCheck,
  GetHealthCheckCount: getHealthCheckCount,
  GetHealthCheckLastFailureReason: getHealthCheckLastFailureReason,
  GetHealthCheckStatus: getHealthCheckStatus,
  GetHostedZone: getHostedZone,
  GetHostedZoneCount: getHostedZoneCount,
  GetHostedZoneLimit: getHostedZoneLimit,
  GetQueryLoggingConfig: getQueryLoggingConfig,
  GetReusableDelegationSet: getReusableDelegationSet,
  GetReusableDelegationSetLimit: getReusableDelegationSetLimit,
  GetTrafficPolicy: getTrafficPolicy,
  GetTrafficPolicyInstance: getTrafficPolicyInstance,
  GetTrafficPolicyInstanceCount: getTrafficPolicyInstanceCount,
  ListCidrBlocks: listCidrBlocks,
  ListCidrCollections: listCidrCollections,
  ListCidrLocations: listCidrLocations,
  ListGeoLocations: listGeoLocations,
  ListHealthChecks: listHealthChecks,
  ListHostedZones: listHostedZones,
  ListHostedZonesByName: listHostedZonesByName,
  ListHostedZonesByVPC: listHostedZonesByVpc,
  ListQueryLoggingConfigs: listQueryLoggingConfigs,
  ListResourceRecordSetProtections: listResourceRecordSetProtections,
  ListResourceRecordSets: listResourceRecordSets,
  ListReusableDelegationSets: listReusableDelegationSets,
  ListTagsForResource: listTagsForResource,
  ListTagsForResources: listTagsForResources,
  ListTrafficPolicies: listTrafficPolicies,
  ListTrafficPolicyInstances: listTrafficPolicyInstances,
  ListTrafficPolicyInstancesByHostedZone: listTrafficPolicyInstancesByHostedZone,
  ListTrafficPolicyInstancesByPolicy: listTrafficPolicyInstancesByPolicy,
  ListTrafficPolicyVersions: listTrafficPolicyVersions,
  ListVPCAssociationAuthorizations: listVpcAssociationAuthorizations,
  TestDNSAnswer: testDnsAnswer,
  UpdateHealthCheck: updateHealthCheck,
  UpdateHostedZoneComment: updateHostedZoneComment,
  UpdateHostedZoneFeatures: updateHostedZoneFeatures,
  UpdateTrafficPolicyComment: updateTrafficPolicyComment,
  UpdateTrafficPolicyInstance: updateTrafficPolicyInstance,
};
