import type { Client } from '../simulator';
import type { DangerName } from './danger-names';

/** Records of one name and type in an answer. */
export interface ShownRecords {
  /** Owner name with final dot. */
  readonly name: string;
  readonly type: string;
  /** Seconds. */
  readonly ttlSeconds: number;
  /** Presentation texts, sorted; `-> <name>` for the addresses of an AWS resource. */
  readonly values: readonly string[];
  /** How many of the values are answered at a time; undefined for all of them. */
  readonly count?: number;
}

/** One answer to a question, with the share of questions that get it. */
export interface ShownAnswer {
  /** An exact fraction such as `9/10`, or `1`. */
  readonly share: string;
  /**
   * `refused` where no zone has the name; `forwarded` and `delegated` where a rule of the VPC sends the question elsewhere; `unknown` where
   * it depends on what is not known.
   */
  readonly kind: 'answer' | 'nodata' | 'nxdomain' | 'referral' | 'refused' | 'forwarded' | 'delegated' | 'unknown' | 'unanswerable';
  /** The answer section; of a referral the name servers and their addresses. */
  readonly records: readonly ShownRecords[];
  /** The rule of DNS Firewall that blocks, where the question is delegated to, or what an unknown answer depends on. */
  readonly note?: string;
}

/** Clients that change from the same answers to the same answers. */
export interface AffectedClients {
  /** `everybody`, `Germany (DE), France (FR)`, `everybody except Germany (DE)`. */
  readonly text: string;
  /** One of them, to ask the simulator about. */
  readonly example: Client;
}

/** Something dangerous in a change, by the name of its rule. */
export interface Danger {
  readonly danger: DangerName;
  readonly message: string;
}

/** Questions for one name that get another answer than before. */
export interface AnswerChange {
  /** With final dot; `*.<name>` stands for every name below it that does not exist itself. */
  readonly name: string;
  /** Record types asked for that change alike; `other` stands for every type that is not stored there. */
  readonly types: readonly string[];
  /** The state of health in which it is so. */
  readonly health: AnswerHealth;
  readonly clients: AffectedClients;
  /** Likeliest first. */
  readonly before: readonly ShownAnswer[];
  readonly after: readonly ShownAnswer[];
  readonly dangers: readonly Danger[];
}

/**
 * A state of health. Health checks go by construct path where it is known, else by id; AWS resources by DNS name.
 *
 * `only-healthy` and `all-unhealthy` speak of everything that the question depends on; they are told where a fail-over gets shorter.
 */
export type AnswerHealth =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'unhealthy'; readonly what: string }
  | { readonly kind: 'only-healthy'; readonly what: string }
  | { readonly kind: 'all-unhealthy' };

/** What changes in the answers of one hosted zone. */
export interface ZoneAnswerDiff {
  /** Construct path. */
  readonly path: string;
  /** With final dot. */
  readonly name: string;
  /**
   * Whether the zone itself appears or goes. A zone that appears is asked by nobody before it is delegated to, and one that goes answers
   * nothing any more, so that its changes are not listed.
   */
  readonly step: 'created' | 'deleted' | 'kept';
  /** By name in Route 53's order, then by type; everything healthy first. */
  readonly changes: readonly AnswerChange[];
  /** Dangers of the zone as a whole. */
  readonly dangers: readonly Danger[];
  /** Whether every client is like one that was asked for; see `clientClasses`. */
  readonly exact: boolean;
  readonly counts: {
    /** Questions looked at: pairs of a name and a type. */
    readonly questions: number;
    /** Answers simulated. */
    readonly answers: number;
    /** Questions that were not looked at because there are too many. */
    readonly questionsLeftOut: number;
    /** Pairs of a question and a thing that may fail that were not looked at because there are too many. */
    readonly healthStatesLeftOut: number;
    /** Traffic policy instances that change, and whose documents are not known or cannot be read. */
    readonly instancesLeftOut: number;
  };
}

/** What a plan changes in what clients are answered, as plain JSON. */
export interface AnswerDiff {
  readonly formatVersion: 1;
  /** The zones of the plan in which something changes, in the plan's order. */
  readonly zones: readonly ZoneAnswerDiff[];
}
