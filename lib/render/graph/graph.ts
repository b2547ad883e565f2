import type { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import type { RoutingPolicy } from '../../model/rrset/routing-policy';
import type { CheckStatus, Client, Fraction, MemberHealth, QuestionType } from '../../simulator';

/** What a record set answers with, as far as it does not lead to another box. */
export type Content =
  /** Values in the order of their texts; those of a CNAME are names. */
  | { readonly kind: 'values'; readonly ttlSeconds: number; readonly texts: readonly string[] }
  | { readonly kind: 'alias'; readonly dnsName: DomainName; readonly evaluateTargetHealth: boolean };

/** The question that a drawing is about. */
export interface QuestionNode {
  readonly kind: 'question';
  readonly name: DomainName;
  /** Undefined when every type is drawn. */
  readonly type?: QuestionType;
  readonly client?: Client;
}

/** A hosted zone, and what of it is told as numbers only. */
export interface ZoneBoxNode {
  readonly kind: 'zone';
  readonly name: DomainName;
  readonly zoneId: string;
  readonly privateZone: boolean;
  /** How many record sets without policy, alias and CNAME are not drawn, by type. */
  readonly plain: ReadonlyMap<RecordType, number>;
}

/** All record sets of one name and type; one without a policy has its content itself, others have members. */
export interface GroupNode {
  readonly kind: 'group';
  readonly name: DomainName;
  readonly type: RecordType;
  readonly policy: RoutingPolicy['kind'];
  readonly members: number;
  readonly content?: Content;
  readonly health?: MemberHealth;
  /** Whether no candidate is healthy, so that all count as healthy; without a client, whether that is so for every client. */
  readonly lastResort: boolean;
  /** Whether the client's questions come here; undefined without a client. */
  readonly asked?: boolean;
}

/** A record set of a routing policy. */
export interface MemberNode {
  readonly kind: 'member';
  readonly setIdentifier: string;
  readonly routing: RoutingPolicy;
  readonly content: Content;
  /** For the client; without one, unhealthy means so for every client. */
  readonly health: MemberHealth;
  /** The share of its group's answers that it gives the client; of multivalue members, the share that it is in. */
  readonly share?: Fraction;
  /** Whether the policy has it for the client at all; undefined without a client. */
  readonly applicable?: boolean;
}

/** The AWS resource behind an alias. */
export interface AwsNode {
  readonly kind: 'aws';
  readonly dnsName: DomainName;
  /** What it is, such as `CloudFront distribution`. */
  readonly target: string;
  /** Seconds. */
  readonly ttlSeconds: number;
  readonly healthy: boolean;
}

/** Where Route 53's part ends without an answer of the zone. */
export interface ElsewhereNode {
  readonly kind: 'elsewhere';
  readonly name: DomainName;
  readonly why: 'outside' | 'missing' | 'no-type' | 'delegated' | 'no-zone' | 'forwarded' | 'blocked' | 'unknown';
  /** The type there is nothing of. */
  readonly type?: QuestionType;
  /** Name servers or addresses that answer instead. */
  readonly servers?: readonly string[];
}

export interface CheckNode {
  readonly kind: 'check';
  readonly status: CheckStatus;
  /** The type of its configuration, such as `HTTPS`; undefined when it is known by its id only. */
  readonly type?: string;
}

/** Stands for what was left out because a drawing has its limits. */
export interface FoldedNode {
  readonly kind: 'folded';
  readonly what: 'members' | 'groups';
  /** How many members; how many groups is told in the notes. */
  readonly count?: number;
}

/** What a box shows. */
export type GraphBox = QuestionNode | ZoneBoxNode | GroupNode | MemberNode | AwsNode | ElsewhereNode | CheckNode | FoldedNode;

export type GraphNode = GraphBox & { readonly id: string };

/** What an edge says: `check` leads to a health check, everything else to where an answer comes from. */
export type EdgeKind = 'asks' | 'holds' | 'member' | 'alias' | 'cname' | 'check';

export interface GraphEdge {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** The name that is asked for there, where a wildcard stands in for it. */
  readonly as?: DomainName;
}

/** Routing as boxes and what leads from one to the other: the same for the same record sets in whatever order they come. */
export interface RoutingGraph {
  readonly title: string;
  /** In the order they were reached, from what is asked on. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Sentences on what is not drawn; none when everything is. */
  readonly notes: readonly string[];
  /** The share of the client's questions that comes to a node, by its id; told for questions of one type. Nodes of circles have none. */
  readonly totals: ReadonlyMap<string, Fraction>;
}
