// What a program declares.
export { App, type AppProps, type SynthOptions } from './constructs/app';
export { AliasRecord, type AliasRecordProps } from './constructs/alias-record';
export { Delegation, type DelegationProps } from './constructs/delegation';
export { Findings, type AcknowledgeOptions } from './constructs/findings';
export { FailoverPair, type FailoverMember, type FailoverMembers, type FailoverPairProps } from './constructs/failover-pair';
export { HealthCheck, type EndpointProps, type HttpCheckProps, type HttpsCheckProps, type TcpCheckProps } from './constructs/health-check';
export {
  HostedZone,
  HostedZoneBase,
  ImportedHostedZone,
  type HostedZoneProps,
  type ImportedZoneProps,
  type LookedUpZoneProps,
} from './constructs/hosted-zone';
export { LatencySet, type LatencyMember, type LatencyMembers, type LatencySetProps } from './constructs/latency-set';
export type { AliasContent, CnameContent, Member, MemberContent, MemberOptions, ValuesContent } from './constructs/member';
export { MemberSet, type MemberSetProps } from './constructs/member-set';
export { RecordSource, type RecordPlace } from './constructs/record-source';
export { RecordSets, type FromJsonOptions, type RecordSetsJson } from './constructs/record-sets';
export {
  AaaaRecord,
  ARecord,
  CaaRecord,
  CnameRecord,
  MxRecord,
  NsRecord,
  PtrRecord,
  RecordSet,
  SoaRecord,
  SrvRecord,
  TxtRecord,
  type CertificationAuthority,
  type CnameRecordProps,
  type MailExchange,
  type RecordSetProps,
  type ServiceLocation,
  type StartOfAuthority,
  type TextValuesProps,
  type TxtRecordProps,
} from './constructs/records';
export { ValueRecord, type ValueRecordProps } from './constructs/value-record';
export {
  GeolocationSet,
  type ContinentCode,
  type GeolocationMember,
  type GeolocationMembers,
  type GeolocationSetProps,
} from './constructs/geolocation-set';
export {
  GeoproximitySet,
  type GeoproximityMember,
  type GeoproximityMemberPlace,
  type GeoproximityMembers,
  type GeoproximitySetProps,
} from './constructs/geoproximity-set';
export { IpBasedSet, type IpBasedMember, type IpBasedMembers, type IpBasedSetProps } from './constructs/ip-based-set';
export { MultivalueSet, type MultivalueMember, type MultivalueMembers, type MultivalueSetProps } from './constructs/multivalue-set';
export { Route, type RouteOptions } from './constructs/route';
export { WeightedSet, type WeightedMember, type WeightedMembers, type WeightedSetProps } from './constructs/weighted-set';
export { Target } from './aliases/target';
export type { CustomTarget } from './aliases/targets/custom';

// The words of the field, as values.
export { DomainName } from './model/name/domain-name';
export { RelativeName } from './model/name/relative-name';
export type { NameInput } from './model/name/qualify';
export { recordTypes, type RecordType } from './model/rdata/record-type';
export { latencyRegions, type LatencyRegion } from './model/rrset/latency-regions';
export { healthCheckRegions, type HealthCheckRegion } from './model/health-check/health-check-config';
export type { ApiHealthCheckConfig } from './model/health-check/api-shape';
export type { AliasHome, AliasTarget } from './model/rrset/resource-record-set';
export type { AliasSite, BoundTarget, EvaluateTargetHealth, Target as AliasRecordTarget } from './model/rrset/alias-target';
export type { LookupAnswer, LookupContext, LookupRequest, Lookups } from './model/lookup/lookups';
export type { ApiChange, ApiChangeBatch, ApiResourceRecordSet, ChangeAction } from './model/rrset/api-shape';
export type { Result } from './model/result';

// What synth gives, and its files.
export type { Assembly, AssemblyHealthCheck, AssemblyHostedZone, AssemblyRecordSet, AssemblyZoneSource } from './synth/assembly';
export type { RemovalPolicy, Tags } from './synth/declarations';
export { assemblyFiles, type AssemblyFile, type AssemblyFilesOptions } from './synth/assembly-files';
export { parseAssembly } from './synth/desired';
export { writeAssembly } from './files/write-assembly';

// Plan and apply.
export { apply, deploy, plan, type ClientOption, type ClockOption } from './client/operations';
export type { AppliedZone, ApplyOptions, ApplyResult } from './apply/apply-plan';
export type { DeployOptions, DeployResult } from './apply/deploy';
export type { ApplyEvent, ApplyListener } from './apply/events';
export type { PlanOptions } from './plan/compute-plan';
export {
  isEmptyPlan,
  type Conflict,
  type GuardName,
  type GuardViolation,
  type HealthCheckStep,
  type Plan,
  type PlanSummary,
  type RecordSetDifference,
  type ZonePlan,
  type ZoneStep,
} from './plan/plan';
export type { Clock } from './model/clock';

// What went wrong.
export { Apex53Error, type Apex53ErrorOptions } from './model/error';
export type { AcknowledgeableCode, FindingCode } from './model/codes';
export type { ErrorCode } from './model/error-codes';
export type { Finding } from './model/finding';
