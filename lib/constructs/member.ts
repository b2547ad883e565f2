import type { RecordType } from '../model/rdata/record-type';
import type { Target } from '../model/rrset/alias-target';
import type { PolicyRouting } from '../model/rrset/routing-policy';
import type { HealthCheck } from './health-check';

/** Values of one type; without a type, IPv4 addresses become A and IPv6 addresses AAAA. */
export interface ValuesContent {
  readonly values: readonly string[];
  /** @default - A and AAAA by the kind of address */
  readonly type?: RecordType;
}

/** A CNAME to a host name, always absolute. */
export interface CnameContent {
  readonly cname: string;
}

/** An alias; it has no TTL. */
export interface AliasContent {
  readonly alias: Target;
  /** @default - A and AAAA */
  readonly types?: readonly RecordType[];
}

/** Another routing policy: the member is an alias to a group of its own, which is declared with it under a name below `_route`. */
export interface RouteContent {
  readonly route: Route;
  /** Whether the member counts as unhealthy while every member of its route is. @default true */
  readonly evaluateTargetHealth?: boolean;
}

/** What a member of a routing policy answers: values, a CNAME, an alias, or what another policy chooses. */
export type MemberContent = ValuesContent | CnameContent | AliasContent | RouteContent;

/** What every member of a routing policy may have. */
export interface MemberOptions {
  /** A health check, or the id of one that exists. @default - none */
  readonly healthCheck?: HealthCheck | string;
}

/** A member of a routing policy. */
export type Member = MemberContent & MemberOptions;

/** A member with its place in the policy. */
export interface PlacedMember {
  readonly member: Member;
  readonly routing: PolicyRouting;
}

/** A routing policy with its members, without a name: what {@link RouteContent} nests. Made by the functions of `Route`. */
export interface Route {
  readonly members: readonly PlacedMember[];
  /** Seconds. @default - that of the policy around it */
  readonly ttlSeconds?: number;
}
