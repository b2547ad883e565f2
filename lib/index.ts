// What a program declares.
export { App, type AppProps, type SynthOptions } from './constructs/app';
export { AliasRecord, type AliasRecordProps } from './constructs/alias-record';
export {
  Delegation,
  type DelegationOptions,
  type DelegationProps,
  type NameServerDelegationProps,
  type ZoneDelegationProps,
} from './constructs/delegation';
export { Dnssec, type DnssecProps, type DsByHand } from './constructs/dnssec';
export { Findings, type AcknowledgeOptions } from './constructs/findings';
export { CidrCollection, type CidrCollectionProps, type CidrCollectionRef } from './constructs/cidr-collection';
export {
  FailoverPair,
  type FailoverMember,
  type FailoverMembers,
  type FailoverPairProps,
  type SwitchedMember,
  type SwitchedPairProps,
} from './constructs/failover-pair';
export { ControlPanel, type ControlPanelProps } from './constructs/recovery/control-panel';
export { RecoveryCluster, type RecoveryClusterProps } from './constructs/recovery/recovery-cluster';
export { RoutingControl, type RoutingControlProps } from './constructs/recovery/routing-control';
export { machineDsProbe } from './delegation/machine-ds-probe';
export { dnssecProgress, type DnssecProgress } from './dnssec/progress';
export type { CacheTimes, DnssecFacts, DnssecWish, DsSight, KeyStatus, SigningKey, SigningStatus } from './dnssec/facts';
export type { Chain } from './dnssec/chain';
export { memoryText, parseMemory, type DnssecMemory, type DnssecSight } from './dnssec/memory';
export type { DnssecAction, NextStep } from './dnssec/step';
export type { Timeline, TimelineEntry } from './dnssec/timeline';
export { recoveryRunbook } from './client/recovery-runbook';
export type { Failover, RecoveryRunbook, RunbookControl, RunbookZone } from './recovery/runbook';
export { SafetyRule, type AssertionRuleProps, type GatingRuleProps, type SafetyRuleProps } from './constructs/recovery/safety-rule';
export {
  HealthCheck,
  type CalculatedCheckProps,
  type CloudWatchAlarmCheckProps,
  type InsufficientDataStatus,
  type RecoveryControlCheckProps,
} from './constructs/health-check';
export type { EndpointProps, HealthCheckProps, HttpCheckProps, HttpsCheckProps, TcpCheckProps } from './constructs/endpoint-check';
export { HostedZone, ImportedHostedZone } from './constructs/hosted-zone';
export { HostedZoneBase, type DelegateFromOptions } from './constructs/hosted-zone-base';
export type {
  HostedZoneProps,
  ImportedZoneProps,
  LookedUpZoneProps,
  SharedZoneProps,
  ZoneOwnershipProps,
} from './constructs/hosted-zone-props';
export { QueryLogging, type LogGroupOptions, type QueryLoggingOptions, type QueryLoggingProps } from './constructs/query-logging';
export { RegisteredDomain, type DomainSigningKey, type RegisteredDomainProps } from './constructs/registered-domain';
export {
  ResolverEndpoint,
  type EndpointAddress,
  type ResolverEndpointProps,
  type ResolverEndpointRef,
} from './constructs/resolver/endpoint';
export { HybridDns, type HybridDnsProps, type HybridEndpointProps, type HybridFirewallProps } from './constructs/resolver/hybrid-dns';
export {
  ResolverRule,
  type DelegateRuleProps,
  type ForwardRuleProps,
  type ForwardTarget,
  type ResolverRuleOptions,
  type SystemRuleProps,
} from './constructs/resolver/rule';
export type { ResolverRuleRef } from './constructs/resolver/rule-ref';
export {
  ResolverQueryLogAssociation,
  ResolverQueryLogging,
  type ResolverQueryLogAssociationProps,
  type ResolverQueryLoggingProps,
  type ResolverQueryLoggingRef,
} from './constructs/resolver/query-logging';
export { FirewallAssociation, type FirewallAssociationProps } from './constructs/firewall/association';
export { FirewallDomainList, type FirewallDomainListProps, type FirewallDomainListRef } from './constructs/firewall/domain-list';
export {
  FirewallRuleGroup,
  type FirewallBlockResponse,
  type FirewalledVpc,
  type FirewallRuleGroupProps,
  type FirewallRuleGroupRef,
  type FirewallRuleProps,
} from './constructs/firewall/rule-group';
export { FirewallVpcSetting, type FirewallVpcSettingProps } from './constructs/firewall/vpc-setting';
export { ResolverRuleAssociation, type ResolverRuleAssociationProps } from './constructs/resolver/rule-association';
export { Ignore } from './constructs/ignore';
export { Ledger } from './constructs/ledger';
export type { ExternalDnsRecords, IgnoreRule } from './model/ownership/ignored';
export type { RecordPattern } from './model/ownership/record-pattern';
export { LatencySet, type LatencyMember, type LatencyMembers, type LatencySetProps } from './constructs/latency-set';
export type { AliasContent, CnameContent, Member, MemberContent, MemberOptions, ValuesContent } from './constructs/member';
export { MemberSet, type MemberSetProps } from './constructs/member-set';
export { PointRecord, type PointOptions, type PointRecordProps } from './constructs/point-record';
export type { PointSettings, PointTarget } from './constructs/point-rule';
export { RecordSource, type RecordOwnership, type RecordPlace } from './constructs/record-source';
export { ZoneScope } from './constructs/zone-scope';
export {
  RecordSets,
  type FromJsonOptions,
  type FromOctodnsOptions,
  type FromZoneFileOptions,
  type RecordSetsJson,
  type TakeOverOptions,
} from './constructs/record-sets';
export { ARecord } from './constructs/records/a';
export { AaaaRecord } from './constructs/records/aaaa';
export {
  CaaRecord,
  type CaaIssueProps,
  type CaaRecordProps,
  type CaaReportProps,
  type CertificationAuthority,
} from './constructs/records/caa';
export type { Issuer } from './constructs/records/caa-issuer';
export { CnameRecord, type CnameRecordProps } from './constructs/records/cname';
export { DsRecord, type DelegationSigner, type DsFromDnskeyProps, type DsRecordProps } from './constructs/records/ds';
export { HttpsRecord } from './constructs/records/https';
export { MxRecord, type MailExchange, type MxRecordProps } from './constructs/records/mx';
export { NaptrRecord, type NamingAuthorityPointer, type NamingResult, type NaptrRecordProps } from './constructs/records/naptr';
export { NsRecord } from './constructs/records/ns';
export type { NumberOrName } from './constructs/records/numbers';
export { PtrRecord } from './constructs/records/ptr';
export { RecordSet, type RecordSetProps } from './constructs/records/record-set';
export type { ServiceBinding, ServiceBindingProps, ServiceParameters, SvcKeyName } from './constructs/records/service-binding';
export { SoaRecord, type SoaRecordProps, type StartOfAuthority } from './constructs/records/soa';
export { SpfRecord } from './constructs/records/spf';
export { SrvRecord, type ServiceLocation, type SrvRecordProps } from './constructs/records/srv';
export { SshfpRecord, type SshFingerprint, type SshfpRecordProps } from './constructs/records/sshfp';
export { SvcbRecord } from './constructs/records/svcb';
export type { TextValuesProps } from './constructs/records/text-values';
export { TlsaRecord, type CertificateAssociation, type TlsaRecordProps } from './constructs/records/tlsa';
export { TxtRecord, type TxtRecordProps } from './constructs/records/txt';
export { ValueRecord, type ValueRecordProps } from './constructs/value-record';
export { DkimKey, type DkimKeyProps } from './constructs/mail/dkim-key';
export { DmarcPolicy, type DmarcPolicyProps } from './constructs/mail/dmarc-policy';
export { DmarcReportAuthorization, type DmarcReportAuthorizationProps } from './constructs/mail/dmarc-report-authorization';
export { MtaSts, type MtaStsProps } from './constructs/mail/mta-sts';
export { NoMail, type NoMailProps } from './constructs/mail/no-mail';
export { SpfPolicy, type SpfPolicyProps } from './constructs/mail/spf-policy';
export { TlsReporting, type TlsReportingProps } from './constructs/mail/tls-reporting';
export type { DkimKeyOptions } from './mail/dkim-options';
export type { DmarcAction, DmarcAlignment, DmarcOptions } from './mail/dmarc-options';
export type { MtaStsPolicy } from './mail/mta-sts-policy';
export type { SpfEnd, SpfMechanism, SpfOptions, SpfQualifier, SpfSenders } from './mail/spf/spf-options';
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
export {
  TrafficPolicyDocument,
  type TrafficPolicyBranch,
  type TrafficPolicyDocumentProps,
  type TrafficPolicyEndpoint,
  type TrafficPolicyLocation,
  type TrafficPolicyReference,
  type TrafficPolicyRule,
} from './constructs/traffic-policy/document';
export { TrafficPolicy, type TrafficPolicyProps, type TrafficPolicyRef } from './constructs/traffic-policy/traffic-policy';
export { TrafficPolicyInstance, type TrafficPolicyInstanceProps } from './constructs/traffic-policy/traffic-policy-instance';
export { MultivalueSet, type MultivalueMember, type MultivalueMembers, type MultivalueSetProps } from './constructs/multivalue-set';
export { Route, type RouteOptions } from './constructs/route';
export { WeightedSet, type WeightedMember, type WeightedMembers, type WeightedSetProps } from './constructs/weighted-set';
export { Target } from './aliases/target';
export { inferTarget, type InferredTarget } from './aliases/infer-target';
export type { HealthOptions, ResourceOf, TargetOptions } from './aliases/aws-target';
export type { FoundBy, LookupKind, NamedOrFoundBy, StackOutput } from './aliases/lookup-requests';
export type { AliasKind, Confidence } from './aliases/service';
export type { CustomTarget } from './aliases/targets/custom';
export type { S3Website } from './aliases/targets/s3-website';

// The words of the field, as values.
export { DomainName } from './model/name/domain-name';
export { RelativeName } from './model/name/relative-name';
export type { NameInput } from './model/name/qualify';
export { recordTypes, type RecordType } from './model/rdata/record-type';
export { latencyRegions, type LatencyRegion } from './model/rrset/latency-regions';
export { healthCheckRegions, type HealthCheckRegion } from './model/health-check/endpoint-config';
export type { ApiHealthCheckConfig } from './model/health-check/api-shape';
export type { AliasHome, AliasTarget } from './model/rrset/resource-record-set';
export type { AliasSite, BoundTarget, EvaluateTargetHealth, Target as AliasRecordTarget } from './model/rrset/alias-target';
export type { LookupAnswer, LookupContext, LookupRequest, Lookups } from './model/lookup/lookups';
export type { ApiChange, ApiChangeBatch, ApiResourceRecordSet, ChangeAction } from './model/rrset/api-shape';
export type { Result } from './model/result';

// Zones as texts: zone files, JSON of the AWS CLI, octoDNS YAML.
export { parseZoneFile, type ZoneFileOptions } from './formats/zone-file/parse-zone-file';
export type { IncludeReader } from './formats/zone-file/include';
export { parseRecordSetsJson, type RecordSetsJsonOptions } from './formats/api-json/parse-record-sets-json';
export { parseOctodns, type OctodnsOptions } from './formats/octodns/parse-octodns';
export { formatZoneFile, type ZoneFileFormatOptions } from './formats/zone-file/format-zone-file';
export { formatChangeBatches, type ChangeBatchFormatOptions } from './formats/api-json/format-change-batches';
export { formatOctodns, type OctodnsFormatOptions } from './formats/octodns/format-octodns';
export type { Formatted } from './formats/formatted';
export type { PlacedRecordSet, ReadZone } from './formats/read-zone';
export type { PlacedFinding, SourcePlace } from './formats/place';

// What synth gives, and its files.
export {
  resourcesOf,
  type Assembly,
  type AssemblyHostedZone,
  type AssemblyRecordSet,
  type AssemblyResource,
  type AssemblyZoneSource,
} from './synth/assembly';
export type { ResourceKindName, ResourceProperties } from './model/resource';
export { SplitHorizonZone, type SplitHorizonZoneProps } from './constructs/split-horizon-zone';
export { ReusableDelegationSet, type ReusableDelegationSetProps } from './constructs/reusable-delegation-set';
export { WhiteLabelNameServers, type WhiteLabelNameServersProps } from './constructs/white-label-name-servers';
export { VpcAssociation, type VpcAssociationProps } from './constructs/vpc-association';
export type { VpcAssociationProperties } from './model/vpc/association';
export type { Vpc } from './model/vpc/vpc';
export type { VpcChanges } from './plan/vpc-changes';
export type { LedgerLocation, LedgerStore, LedgerWrite, OpenLedger, StoredLedger } from './model/ledger/ledger-store';
export type { LookFor, RemovalPolicy, Tags, ZoneOwnership } from './synth/declarations';
export { assemblyFiles, type AssemblyFile, type AssemblyFilesOptions } from './synth/assembly-files';
export { parseAssembly } from './synth/desired';
export { generateApp, type GeneratedApp, type GenerateOptions } from './codegen/generate-app';
export type { GeneratedFile } from './codegen/generated-file';
export type {
  AppContents,
  ExistingHealthCheck,
  ExistingHostedZone,
  ExistingPolicyInstance,
  LeftOut,
  ZoneToImport,
} from './codegen/contents';
export type { ExistingCidrCollection } from './model/cidr-collection/existing';
export type { ExistingTrafficPolicy } from './model/traffic-policy/existing';
export { writeAssembly } from './files/write-assembly';

// What only the services of alias targets can tell.
export { resolveLookups, type AsksLookups, type LookupEvent, type ResolveLookupsOptions } from './resolvers/resolve-lookups';
export { readContextFile, writeContextFile } from './files/context-file';
export { checkAliases, type CheckOptions, type CheckReport } from './resolvers/checks/check-aliases';
export type { CheckCode } from './resolvers/checks/check-codes';
export type { CheckResult } from './resolvers/checks/check-result';
export type { ZoneToCheck } from './resolvers/checks/checked-alias';
export type { NameProbe } from './resolvers/checks/name-probe';
export type { ServiceOptions } from './aws/service-options';

// Plan and apply.
export {
  apply,
  applySavedPlan,
  deploy,
  drift,
  plan,
  planWithLiveState,
  rollback,
  savePlan,
  type AccountClients,
  type ClientOption,
  type ClockOption,
  type DriftOptions,
} from './client/operations';
export type { ApplySavedPlanOptions, ApplySavedPlanResult } from './apply/apply-saved-plan';
export { parseSavedPlan } from './plan/saved/parse-saved-plan';
export { savedPlanText, type SavedPlan } from './plan/saved/saved-plan';
export type { RollbackOptions, RollbackResult } from './apply/rollback';
export type { ApplyOptions, ApplyResult } from './apply/apply-plan';
export type { AppliedZone } from './apply/apply-zones';
export type { DeployOptions, DeployResult } from './apply/deploy';
export type { HeldRecordSet, WentInZone } from './apply/outcome';
export type { ApplyEvent, ApplyListener } from './apply/events';
export type { PlanOptions } from './plan/compute-plan';
export type { HeldReason, Refusal } from './plan/hold/hold';
export {
  isEmptyPlan,
  type Conflict,
  type ConflictCode,
  type GuardViolation,
  type HeldDifference,
  type LedgerDifference,
  type Plan,
  type PlanSummary,
  type RecordSetDifference,
  type ZonePlan,
  type ZoneStep,
} from './plan/plan';
export type { FoundDrift } from './plan/drift/compute-drift';
export {
  hasDrift,
  type Drift,
  type DriftKind,
  type RecordSetDrift,
  type ResourceDrift,
  type UndeployedEdit,
  type ZoneDrift,
} from './plan/drift/drift';
export { JournalFolder, type JournalFolderOptions } from './files/journal-folder';
export { describeMoved, type Moved } from './plan/moved';
export type {
  ApplyPurpose,
  Journal,
  JournalEnd,
  JournalEntry,
  JournalEvent,
  JournalHeader,
  JournalledPlan,
  JournalRun,
} from './journal/journal';
export { guardNames, type GuardName } from './plan/guards/guard-names';
export type { GuardLimits } from './synth/guard-limits';
export type { CreateResource, DeleteResource, ReplaceResource, ResourceStep, UpdateResource } from './plan/resource-step';
export type { AbsentZone, KindsMemory, LiveState, PresentZone, ZoneCandidate } from './plan/live-state';
export type { MarkWrite } from './plan/kinds-marks';
export type { KindsInUse } from './resources/memory/kinds-in-use';
export type { PlannedSchedule } from './plan/planned-schedule';
export type { DueStep, LaterStep, Schedule } from './resources/schedule';
export type { DsProbe, ParentAnswers, ServedDelegation } from './model/dnssec/ds-probe';
export type {
  DsParent,
  DsTimes,
  SeenFormerParent,
  SeenKey,
  SeenParent,
  SeenZone,
  SigningTags,
  ZoneSigningProperties,
} from './model/dnssec/zone-signing';
export type { LiveResource, ResourceAttributes } from './resources/live-resource';
export type { PropertyChange } from './resources/property-change';
export type { Clock } from './model/clock';
export { RateLimiter, type RateLimiterOptions } from './aws/rate/rate-limiter';
export { rateProfiles, type RateChoice, type RateLimit, type RateLimits, type RateProfile } from './aws/rate/rate-limits';
export type { RateOption } from './aws/rate/limiter-of';

// What a plan changes in what clients are answered.
export { answerDiff, type AnswerDiffOptions } from './answer-diff/answer-diff';
export type {
  AffectedClients,
  AnswerChange,
  AnswerDiff,
  AnswerHealth,
  Danger,
  ShownAnswer,
  ShownRecords,
  ZoneAnswerDiff,
} from './answer-diff/change';
export { dangers as answerDangers, type DangerName } from './answer-diff/danger-names';
export { answerDiffText, type AnswerDiffTextOptions } from './render/answer-diff-text';

// Who is answered what, before anything is deployed.
export {
  answer,
  buildWorld,
  clientClasses,
  fractionNumber,
  fractionText,
  indexZone,
  outcomeKey,
  withHealth,
  worldFromAssembly,
  type AliasTargetState,
  type AssemblyWorldOptions,
  type CheckObservation,
  type CidrLocations,
  type Client,
  type ClientClass,
  type ClientClasses,
  type ClientVpc,
  type FirewallInput as SimulatedFirewall,
  type Fraction,
  type HealthState,
  type Outcome,
  type Place,
  type Question,
  type Reply,
  type ReplyRecords,
  type ReplyShare,
  type ReplyValues,
  type ResolverRule as SimulatedResolverRule,
  type Step,
  type World,
  type WorldInput,
  type ZoneContents,
  type ZoneIndex,
} from './simulator';
export { explanationText } from './render/explanation-text';
export { routingGraph, type RoutingGraphOptions } from './render/graph/routing-graph';
export { zoneGraph, type ZoneGraphOptions } from './render/graph/zone-graph';
export { graphToDot } from './render/graph/dot';
export { graphToMermaid } from './render/graph/mermaid';
export { graphToSvg } from './render/graph/svg/svg';
export type { GraphOptions, GraphSource } from './render/graph/source';
export type {
  AwsNode,
  CheckNode,
  Content,
  EdgeKind,
  ElsewhereNode,
  FoldedNode,
  GraphBox,
  GraphEdge,
  GraphNode,
  GroupNode,
  MemberNode,
  QuestionNode,
  RoutingGraph,
  ZoneBoxNode,
} from './render/graph/graph';

// What went wrong.
export { Apex53Error, type Apex53ErrorOptions } from './model/error';
export type { AcknowledgeableCode, FindingCode } from './model/codes';
export type { ErrorCode } from './model/error-codes';
export type { Finding } from './model/finding';
