/**
 * Every operation of API version 2013-04-01: name, method, path below `/2013-04-01`.
 *
 * Source: botocore `data/route53/2013-04-01/service-2.json` (71 operations) and @aws-sdk/client-route-53 3.1169, which adds
 * the three on resource record set protections. Checked 2026-11-21.
 */
export const operationRoutes = [
  ['CreateHostedZone', 'POST', '/hostedzone'],
  ['GetHostedZone', 'GET', '/hostedzone/{Id}'],
  ['ListHostedZones', 'GET', '/hostedzone'],
  ['ListHostedZonesByName', 'GET', '/hostedzonesbyname'],
  ['ListHostedZonesByVPC', 'GET', '/hostedzonesbyvpc'],
  ['GetHostedZoneCount', 'GET', '/hostedzonecount'],
  ['UpdateHostedZoneComment', 'POST', '/hostedzone/{Id}'],
  ['UpdateHostedZoneFeatures', 'POST', '/hostedzone/{Id}/features'],
  ['DeleteHostedZone', 'DELETE', '/hostedzone/{Id}'],
  ['GetChange', 'GET', '/change/{Id}'],
  ['ChangeResourceRecordSets', 'POST', '/hostedzone/{Id}/rrset'],
  ['ListResourceRecordSets', 'GET', '/hostedzone/{Id}/rrset'],
  ['TestDNSAnswer', 'GET', '/testdnsanswer'],
  ['AssociateVPCWithHostedZone', 'POST', '/hostedzone/{Id}/associatevpc'],
  ['DisassociateVPCFromHostedZone', 'POST', '/hostedzone/{Id}/disassociatevpc'],
  ['CreateVPCAssociationAuthorization', 'POST', '/hostedzone/{Id}/authorizevpcassociation'],
  ['DeleteVPCAssociationAuthorization', 'POST', '/hostedzone/{Id}/deauthorizevpcassociation'],
  ['ListVPCAssociationAuthorizations', 'GET', '/hostedzone/{Id}/authorizevpcassociation'],
  ['CreateReusableDelegationSet', 'POST', '/delegationset'],
  ['GetReusableDelegationSet', 'GET', '/delegationset/{Id}'],
  ['ListReusableDelegationSets', 'GET', '/delegationset'],
  ['DeleteReusableDelegationSet', 'DELETE', '/delegationset/{Id}'],
  ['GetReusableDelegationSetLimit', 'GET', '/reusabledelegationsetlimit/{Id}/{Type}'],
  ['GetHostedZoneLimit', 'GET', '/hostedzonelimit/{Id}/{Type}'],
  ['GetAccountLimit', 'GET', '/accountlimit/{Type}'],
  ['CreateHealthCheck', 'POST', '/healthcheck'],
  ['GetHealthCheck', 'GET', '/healthcheck/{HealthCheckId}'],
  ['ListHealthChecks', 'GET', '/healthcheck'],
  ['UpdateHealthCheck', 'POST', '/healthcheck/{HealthCheckId}'],
  ['DeleteHealthCheck', 'DELETE', '/healthcheck/{HealthCheckId}'],
  ['GetHealthCheckCount', 'GET', '/healthcheckcount'],
  ['GetHealthCheckStatus', 'GET', '/healthcheck/{HealthCheckId}/status'],
  ['GetHealthCheckLastFailureReason', 'GET', '/healthcheck/{HealthCheckId}/lastfailurereason'],
  ['GetCheckerIpRanges', 'GET', '/checkeripranges'],
  ['CreateTrafficPolicy', 'POST', '/trafficpolicy'],
  ['CreateTrafficPolicyVersion', 'POST', '/trafficpolicy/{Id}'],
  ['GetTrafficPolicy', 'GET', '/trafficpolicy/{Id}/{Version}'],
  ['ListTrafficPolicies', 'GET', '/trafficpolicies'],
  ['ListTrafficPolicyVersions', 'GET', '/trafficpolicies/{Id}/versions'],
  ['UpdateTrafficPolicyComment', 'POST', '/trafficpolicy/{Id}/{Version}'],
  ['DeleteTrafficPolicy', 'DELETE', '/trafficpolicy/{Id}/{Version}'],
  ['CreateTrafficPolicyInstance', 'POST', '/trafficpolicyinstance'],
  ['GetTrafficPolicyInstance', 'GET', '/trafficpolicyinstance/{Id}'],
  ['ListTrafficPolicyInstances', 'GET', '/trafficpolicyinstances'],
  ['ListTrafficPolicyInstancesByHostedZone', 'GET', '/trafficpolicyinstances/hostedzone'],
  ['ListTrafficPolicyInstancesByPolicy', 'GET', '/trafficpolicyinstances/trafficpolicy'],
  ['UpdateTrafficPolicyInstance', 'POST', '/trafficpolicyinstance/{Id}'],
  ['DeleteTrafficPolicyInstance', 'DELETE', '/trafficpolicyinstance/{Id}'],
  ['GetTrafficPolicyInstanceCount', 'GET', '/trafficpolicyinstancecount'],
  ['GetGeoLocation', 'GET', '/geolocation'],
  ['ListGeoLocations', 'GET', '/geolocations'],
  ['CreateCidrCollection', 'POST', '/cidrcollection'],
  ['ChangeCidrCollection', 'POST', '/cidrcollection/{CidrCollectionId}'],
  ['DeleteCidrCollection', 'DELETE', '/cidrcollection/{CidrCollectionId}'],
  ['ListCidrCollections', 'GET', '/cidrcollection'],
  ['ListCidrLocations', 'GET', '/cidrcollection/{CidrCollectionId}'],
  ['ListCidrBlocks', 'GET', '/cidrcollection/{CidrCollectionId}/cidrblocks'],
  ['ChangeTagsForResource', 'POST', '/tags/{ResourceType}/{ResourceId}'],
  ['ListTagsForResource', 'GET', '/tags/{ResourceType}/{ResourceId}'],
  ['ListTagsForResources', 'POST', '/tags/{ResourceType}'],
  ['CreateQueryLoggingConfig', 'POST', '/queryloggingconfig'],
  ['GetQueryLoggingConfig', 'GET', '/queryloggingconfig/{Id}'],
  ['ListQueryLoggingConfigs', 'GET', '/queryloggingconfig'],
  ['DeleteQueryLoggingConfig', 'DELETE', '/queryloggingconfig/{Id}'],
  ['CreateKeySigningKey', 'POST', '/keysigningkey'],
  ['ActivateKeySigningKey', 'POST', '/keysigningkey/{HostedZoneId}/{Name}/activate'],
  ['DeactivateKeySigningKey', 'POST', '/keysigningkey/{HostedZoneId}/{Name}/deactivate'],
  ['DeleteKeySigningKey', 'DELETE', '/keysigningkey/{HostedZoneId}/{Name}'],
  ['EnableHostedZoneDNSSEC', 'POST', '/hostedzone/{Id}/enable-dnssec'],
  ['DisableHostedZoneDNSSEC', 'POST', '/hostedzone/{Id}/disable-dnssec'],
  ['GetDNSSEC', 'GET', '/hostedzone/{Id}/dnssec'],
  ['CreateResourceRecordSetProtections', 'POST', '/hostedzone/{HostedZoneId}/rrsetprotection'],
  ['DeleteResourceRecordSetProtections', 'POST', '/hostedzone/{HostedZoneId}/rrsetprotection/delete'],
  ['ListResourceRecordSetProtections', 'GET', '/hostedzone/{HostedZoneId}/rrsetprotection'],
] as const;

/** Name of an operation of the service, emulated or not. */
export type OperationName = (typeof operationRoutes)[number][0];

const names: ReadonlySet<string> = new Set(operationRoutes.map(([name]) => name));

/** Whether the service has an operation of that name. */
export function isOperationName(name: string): name is OperationName {
  return names.has(name);
}
