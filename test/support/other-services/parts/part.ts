import type { App, HostedZoneBase } from '../../../../lib';
import type { World } from '../world';

/** What is declared of a part: one thing, or the other that it turns into. */
export type Edition = 1 | 2;

/** The Region of everything that is in one. */
export const region = 'eu-west-1';
export const vpc = (vpcId: string): { readonly vpcId: string; readonly region: string } => ({ vpcId, region });

/** What an app may declare of one service other than Route 53. */
export interface Part {
  readonly declare: (edition: Edition, app: App, zone: HostedZoneBase) => void;
  /** What there is to be of it, each on a line. */
  readonly wanted: (edition: Edition, world: World) => readonly string[];
  /** What there is of it, each on a line, without what others made. */
  readonly held: (world: World) => readonly string[];
  /** What others made for themselves of the same kinds. */
  readonly makeTheirs: (world: World) => void;
  /** All of that, each on a line. */
  readonly theirs: (world: World) => readonly string[];
  /** What there is once the app is destroyed, or declares none any more. @default - nothing */
  readonly afterwards?: 'stays';
}

/** A line of each, as JSON. */
export function lines(all: Iterable<unknown>): string[] {
  return Array.from(all, (one) => JSON.stringify(one));
}

/** Those that are not on their way to their end by themselves. */
export function staying<T extends { readonly Status?: unknown }>(all: Iterable<T>): T[] {
  return [...all].filter(({ Status }) => Status !== 'DELETING' && Status !== 'PENDING_DELETION');
}
