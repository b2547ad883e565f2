import { plainText } from '../../render/plain';
import type { CheckMembers, Question, World } from '../../simulator';
import { questionText } from './conditions';
import { lossesOf, type Loss, type WithdrawnRecords } from './losses';
import { lossText } from './survives-losses';
import type { Verdict } from './verdict';

/** What Route 53 does not know of the time that a failover takes. */
export interface FailoverOptions {
  /**
   * Seconds until something counts as unhealthy, by construct path or id of a health check, or DNS name of an alias target: of alarms,
   * routing controls, AWS resources and checks of other apps.
   * @default - failure threshold × request interval; where there are none, an unknown time, which is never short enough
   */
  readonly detectionSeconds?: Readonly<Record<string, number>>;
}

/** How long a failover takes: until the failure counts, and until resolvers have forgotten. */
interface Duration {
  readonly loss: Loss;
  readonly detection: Detection;
  readonly slowest: WithdrawnRecords;
}

/** Seconds until a failure counts, and how they come about; undefined seconds where nobody said. */
interface Detection {
  readonly seconds?: number;
  readonly words: string;
}

/**
 * Whether clients have other answers so many seconds after any one thing is lost that the answers depend on: failure threshold ×
 * request interval, and the longest TTL of what is not answered any more.
 *
 * @see Route 53 Developer Guide, How Amazon Route 53 determines whether a health check is healthy
 */
export function failsOver(world: World, question: Question, seconds: number, { detectionSeconds = {} }: FailoverOptions = {}): Verdict {
  const losses = lossesOf(world, question);
  const fatal = losses.filter(({ harmed }) => harmed.length > 0);
  const durations = losses.flatMap((loss): Duration[] => {
    const [slowest] = [...loss.withdrawn].sort((a, b) => b.ttlSeconds - a.ttlSeconds);
    if (slowest === undefined || loss.harmed.length > 0) return [];
    return [{ loss, slowest, detection: detectionOf(loss.what, world, detectionSeconds) }];
  });
  return {
    holds: fatal.length === 0 && durations.length > 0 && durations.every((duration) => totalOf(duration) <= seconds),
    claim: `${questionText(question)} fails over within ${seconds} s`,
    evidence: () =>
      [
        ...durations.map((duration) => `${totalOf(duration) <= seconds ? '  ' : '! '}${durationText(duration)}`),
        ...fatal.map((loss) => `! There is no failover. ${lossText(loss)}`),
        ...(durations.length + fatal.length === 0 ? [`Nothing fails over: no loss of a health check changes an answer.`] : []),
      ].join('\n'),
  };
}

function totalOf({ detection, slowest }: Duration): number {
  return (detection.seconds ?? Infinity) + slowest.ttlSeconds;
}

function durationText(duration: Duration): string {
  const { loss, detection, slowest } = duration;
  const ttl = `${slowest.ttlSeconds} s TTL of ${slowest.subject}`;
  const total = totalOf(duration);
  return `${plainText(loss.what)}: ${detection.words} + ${ttl}${Number.isFinite(total) ? ` = ${total} s` : ''}`;
}

function detectionOf(
  what: string,
  world: World,
  given: NonNullable<FailoverOptions['detectionSeconds']>,
  above: readonly string[] = [],
): Detection {
  const told = Object.hasOwn(given, what) ? given[what] : undefined;
  if (told !== undefined) return { seconds: told, words: `${told} s until it counts as unhealthy, as given` };
  const check: Partial<CheckMembers> = world.checks.get(what) ?? {};
  const { Type: type, FailureThreshold: threshold = 3, RequestInterval: interval = 30, ChildHealthChecks: children = [] } = check;
  if (type === 'CALCULATED' && children.length > 0 && !above.includes(what)) {
    const ofChildren = children.map((child) => detectionOf(child, world, given, [...above, what]));
    const [slowest] = ofChildren.sort((a, b) => (b.seconds ?? Infinity) - (a.seconds ?? Infinity));
    if (slowest !== undefined) return { ...slowest, words: `${slowest.words} (its slowest child)` };
  }
  if (type === undefined || !/^(?:HTTPS?|TCP)/.test(type))
    return { words: 'an unknown time until it counts as unhealthy, to be given in detectionSeconds' };
  return { seconds: threshold * interval, words: `${threshold} × ${interval} s until it counts as unhealthy` };
}
