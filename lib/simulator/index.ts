// The simulator's door: what other layers and users of the package may use of it.
export { aliasTtl, type AliasTtl } from './alias-ttl';
export { answer, outcomeKey } from './answer';
export { associateVpc, associateVpcs } from './associate-vpc';
export { clientClasses, type ClientClass, type ClientClasses } from './classes/client-classes';
export { representativesFor, type Representative, type Representatives } from './classes/representatives';
export { groupsInReach } from './classes/reach';
export type { Client, ClientVpc, Place } from './client/client';
export { parseClient, parsePlace } from './client/parse-client';
export { compareFractions, fraction, fractionNumber, fractionText, none, plus, times, type Fraction } from './fraction';
export { vpcsOfDeclared, worldFromAssembly, type AssemblyWorldOptions } from './from-assembly';
export type { AliasTargetState, CheckMembers, CheckObservation, HealthState, HealthStatus } from './health/check';
export { allWithUnhealthy, thingsIn, thingsThatFail, withUnhealthy, type ThingsThatFail } from './health/failures';
export { checkStatus, type CheckReason, type CheckStatus } from './health/check-status';
export { awsHealth, HealthOfMembers, type MemberHealth, type TargetHealth } from './health/member-health';
export { questionName, type Question, type QuestionType } from './question';
export { answerOctets, isTruncated, type Transport } from './reply-size';
export { isAnswered, valuesKey } from './reply';
export type { Outcome, Reply, ReplyKind, ReplyRecords, ReplyShare, ReplySignatures, ReplyValues } from './reply';
export type { CandidateStep, GroupStep, Step } from './steps';
export { buildWorld, withHealth, type CidrLocations, type World, type WorldInput } from './world';
export { resourceKey } from './resource-key';
export { resolverDecision } from './resolver-decision';
export { firewallOf } from './firewall/firewall-of-app';
export { rulesInVpcs } from './resolver/rules-of-app';
export type { FirewallAssociation, FirewallInput } from './firewall/firewall-input';
export type { FirewallFinding, FirewallRuleRef } from './firewall/vpc-firewall';
export type { DelegatedServer } from './resolver/delegation';
export type { ResolverRule } from './resolver/resolver-rule';
export { standInNameServers } from './zone/apex-defaults';
export { findCut, findGroup, findName } from './zone/find-name';
export {
  compareTexts,
  indexZone,
  valueTexts,
  type Member,
  type RecordSetGroup,
  type ZoneContents,
  type ZoneIndex,
} from './zone/zone-index';
