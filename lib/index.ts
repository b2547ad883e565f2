export { App, type AppProps } from './constructs/app';
export { AliasRecord, type AliasRecordProps } from './constructs/alias-record';
export { Delegation, type DelegationProps } from './constructs/delegation';
export { FailoverPair, type FailoverMember, type FailoverPairProps } from './constructs/failover-pair';
export { HealthCheck, type EndpointProps, type HttpCheckProps, type HttpsCheckProps, type TcpCheckProps } from './constructs/health-check';
export { HostedZone, HostedZoneBase, ImportedHostedZone, type HostedZoneProps, type ImportedZoneProps, type LookedUpZoneProps } from './constructs/hosted-zone';
export { LatencySet, type LatencyMember, type LatencySetProps } from './constructs/latency-set';
export type { AliasContent, CnameContent, Member, MemberContent, MemberOptions, MemberSet, MemberSetProps, ValuesContent } from './constructs/members';
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
export { WeightedSet, type WeightedMember, type WeightedSetProps } from './constructs/weighted-set';
export { Target } from './aliases/target';
export { apply, deploy, plan, type ClientOption } from './client/operations';
