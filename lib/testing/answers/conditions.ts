import { HealthCheck } from '../../constructs/health-check';
import { plainText } from '../../render/plain';
import { answer, associateVpc, parseClient, withUnhealthy, type Client, type Outcome, type Question, type World } from '../../simulator';

/** Something that can be unhealthy: a health check by construct, construct path or id; an AWS resource behind aliases by DNS name. */
export type CanBeUnhealthy = HealthCheck | string;

/** Who asks, and what is down meanwhile. */
export interface AnswerConditions {
  /**
   * Who asks: a country (`DE`), a subdivision (`US-CA`), a continent (`EU`), a Region, coordinates (`52.5,13.4`), an address, a client
   * subnet (`203.0.113.0/24`), a VPC (`vpc-0a1b@eu-west-1`), a network behind an inbound endpoint of a VPC (`inbound:vpc-0a1b`), several of
   * these apart by blanks; or a client with everything known of it.
   * @default - somebody of whom nothing is known
   */
  readonly from?: string | Client;
  /** @default - everything is healthy */
  readonly unhealthy?: CanBeUnhealthy | readonly CanBeUnhealthy[];
}

/** The outcome under conditions, and the conditions in words that follow a claim. */
export interface Asked {
  readonly outcome: Outcome;
  readonly words: string;
}

/**
 * Asks the world under these conditions.
 *
 * @throws Apex53Error `SimulationInvalid` when nobody can be such a client, or something that is named as unhealthy is not there.
 */
export function askUnder(world: World, question: Question, { from, unhealthy = [] }: AnswerConditions): Asked {
  const client = from === undefined ? {} : typeof from === 'string' ? parseClient(from) : from;
  const things = typeof unhealthy === 'string' || HealthCheck.isHealthCheck(unhealthy) ? [unhealthy] : unhealthy;
  const names = things.map((thing) => (typeof thing === 'string' ? thing : thing.node.path));
  const outcome = answer(associateVpc(withUnhealthy(world, names), client.vpc), client, question);
  const who = from === undefined ? '' : ` from ${plainText(typeof from === 'string' ? from : JSON.stringify(from))}`;
  const state = names.length === 0 ? '' : ` while ${names.map(plainText).join(' and ')} ${names.length === 1 ? 'is' : 'are'} unhealthy`;
  return { outcome, words: `${who}${state}` };
}

/** Name and type of a question, for messages. */
export function questionText({ name, type }: Question): string {
  return `${typeof name === 'string' ? plainText(name) : name.toDisplay()} ${type}`;
}
