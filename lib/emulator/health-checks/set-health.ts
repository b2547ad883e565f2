import { type EndpointHealth, type HealthCheck } from '../store/account';
import { type Accounts } from '../store/accounts';
import { connectionTimedOut, observingRegions } from './observations';

/** What {@link Emulator.setHealth} makes the checkers see. */
export interface SeenHealth {
  readonly healthy: boolean;
  /** Text of the failure, as it follows `Failure: `. @default - that the connection timed out */
  readonly reason?: string;
  /** Regions whose checkers see it. @default - all that look at the endpoint */
  readonly regions?: readonly string[];
}

/** Notes what checkers see from now on. @throws TypeError when there is no such health check, or no checker in a Region */
export function setEndpointHealth(accounts: Accounts, id: string, health: SeenHealth, now: number): void {
  const account = accounts.all().find(({ healthChecks }) => healthChecks.has(id));
  const check = account?.healthChecks.get(id);
  if (!account || !check) throw new TypeError(`There is no health check with the id ${id}.`);
  const { healthy, reason = connectionTimedOut } = health;
  const seen = new Map(account.endpointHealth.get(id));
  for (const region of regionsOf(check, health)) {
    const lastFailure: EndpointHealth['lastFailure'] = healthy ? seen.get(region)?.lastFailure : { reason, at: now };
    seen.set(region, { healthy, lastFailure });
  }
  account.endpointHealth.set(id, seen);
}

function regionsOf(check: HealthCheck, { regions }: SeenHealth): readonly string[] {
  const observing = observingRegions(check);
  const stranger = regions?.find((region) => !observing.includes(region));
  if (stranger === undefined) return regions ?? observing;
  const known = observing.length === 0 ? 'No checker looks at an endpoint for it' : `Regions with checkers: ${observing.join(', ')}`;
  throw new TypeError(`No checker in ${stranger} looks at the endpoint of the health check ${check.id}. ${known}.`);
}
