import { portIn } from '../aws/accounts';
import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import type { Plan, ZonePlan } from '../plan/plan';
import type { Patience } from '../resources/resource-kind';
import type { ApplyListener } from './events';

/** Until when caches may hold a delegation to the zone, in seconds since 1970: a tag of the zone, since nothing else outlives a run. */
export const cachedUntilTag = 'apex53:delegation-cached-until';

/** Through what is waited for caches. */
export interface CacheWait extends Patience {
  readonly port: Route53Port;
  readonly listen: ApplyListener;
}

/**
 * Notes on zones that this run or a later one deletes until when they have to stay: before their delegations go, so that a run that breaks
 * off leaves no zone too early, and once they are gone.
 */
export async function noteDelegations(plan: Plan, wait: Pick<CacheWait, 'port' | 'clock'>): Promise<void> {
  for (const zone of plan.hostedZones) {
    const cachedSeconds = cachedSecondsOf(zone);
    if (cachedSeconds !== undefined) await note(zone, cachedSeconds, wait);
  }
}

/**
 * The zones to be deleted that no cache delegates to any more. Where that takes no longer than apply waits for anything, it is waited for;
 * other zones stay, for a run after that time.
 */
export async function uncached(plan: Plan, wait: CacheWait): Promise<ZonePlan[]> {
  const { clock, timeoutMilliseconds, signal, listen } = wait;
  // Counted anew from here: only now are the delegations gone from every name server.
  await noteDelegations(plan, wait);
  const vanishing: ZonePlan[] = [];
  let longest = 0;
  for (const zone of plan.hostedZones) {
    if (zone.step.kind !== 'delete') continue;
    const { path, name } = zone;
    const seconds = zone.step.cachedSeconds ?? (await noted(zone, wait));
    const kept = seconds * 1000 > timeoutMilliseconds;
    if (seconds > 0) listen({ type: 'delegation-cached', path, name, seconds, kept });
    if (kept) continue;
    vanishing.push(zone);
    longest = Math.max(longest, seconds);
  }
  if (longest > 0) await clock.sleep(longest * 1000, signal);
  return vanishing;
}

function cachedSecondsOf({ step }: ZonePlan): number | undefined {
  return step.kind === 'delete' || step.kind === 'none' ? step.cachedSeconds : undefined;
}

async function note(
  { hostedZoneId, account }: ZonePlan,
  seconds: number,
  { port, clock }: Pick<CacheWait, 'port' | 'clock'>,
): Promise<void> {
  if (hostedZoneId === undefined || seconds === 0) return;
  const until = Math.ceil(clock.now() / 1000) + seconds;
  await allowed(portIn(port, account).addTags('hostedzone', hostedZoneId, { [cachedUntilTag]: String(until) }));
}

/** Seconds from now until which the zone has to stay, as a run before has noted. */
async function noted({ hostedZoneId, account }: ZonePlan, { port, clock }: Pick<CacheWait, 'port' | 'clock'>): Promise<number> {
  if (hostedZoneId === undefined) return 0;
  const tags = await allowed(portIn(port, account).listTags('hostedzone', [hostedZoneId]));
  const until = Number(tags?.get(hostedZoneId)?.[cachedUntilTag] ?? 0);
  return Number.isFinite(until) ? Math.max(0, until - Math.floor(clock.now() / 1000)) : 0;
}

/** Credentials that may delete zones but not tag them delete them all the same. */
async function allowed<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (Apex53Error.is(error, 'AccessDenied')) return undefined;
    throw error;
  }
}
