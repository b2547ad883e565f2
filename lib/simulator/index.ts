// The simulator's door: what other layers and users of the package may use of it.
export { answer, outcomeKey } from './answer';
export { clientClasses, type ClientClass, type ClientClasses } from './classes/client-classes';
export type { Representative } from './classes/representatives';
export type { Client, ClientVpc, Place } from './client/client';
export { compareFractions, fraction, fractionNumber, fractionText, type Fraction } from './fraction';
export { worldFromAssembly, type AssemblyWorldOptions } from './from-assembly';
export type { AliasTargetState, CheckMembers, CheckObservation, HealthState, HealthStatus } from './health/check';
export type { CheckReason, CheckStatus } from './health/check-status';
export type { MemberHealth, TargetHealth } from './health/member-health';
export type { Question, QuestionType } from './question';
export { answerOctets, isTruncated, type Transport } from './reply-size';
export type { Outcome, Reply, ReplyKind, ReplyRecords, ReplyShare, ReplySignatures, ReplyValues } from './reply';
export type { CandidateStep, GroupStep, Step } from './steps';
export { buildWorld, withHealth, type ResolverRule, type World, type WorldInput } from './world';
export { indexZone, type ZoneContents, type ZoneIndex } from './zone/zone-index';
