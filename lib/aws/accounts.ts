import { Apex53Error } from '../model/error';
import type { Route53Port } from './route53-port';

/**
 * One port for the zones of several accounts. A call that names a zone or change goes to the account in which that was found or made,
 * since their ids are unique across all of AWS; every other call goes to the app's own account, unless asked of `inAccount`.
 *
 * @param open - the calls in an account, by the name that the app gives it; asked once for each
 */
export function portOfAccounts(own: Route53Port, open: (account: string) => Route53Port): Route53Port {
  const homes = new Map<unknown, Route53Port>();
  const accounts = new Map<string, Route53Port>();
  const inAccount = (account: string): Route53Port => {
    const known = accounts.get(account) ?? learning(open(account), homes);
    accounts.set(account, known);
    return known;
  };
  return new Proxy(learning(own, homes), {
    get(target, method): unknown {
      if (method === 'inAccount') return inAccount;
      const call: unknown = Reflect.get(target, method);
      if (typeof call !== 'function') return call;
      return (...given: readonly unknown[]): unknown => {
        const home = given.flatMap(namedIn).flatMap((id) => homes.get(id) ?? [])[0] ?? target;
        return (Reflect.get(home, method) as Call)(...given);
      };
    },
  });
}

/**
 * The calls in the account of a zone.
 *
 * @throws Apex53Error `AccountUnknown` when nobody said how that account is spoken to.
 */
export function portIn(port: Route53Port, account: string | undefined): Route53Port {
  if (account === undefined) return port;
  if (port.inAccount !== undefined) return port.inAccount(account);
  throw accountUnknown(account);
}

/** The error for an account that nobody gave a client for. */
export function accountUnknown(account: string): Apex53Error {
  return new Apex53Error('AccountUnknown', `A zone lies in the account ${account}, and no client is given for that. Pass it in accounts.`, {
    details: { account },
  });
}

/** The port, which notes of what it answers that it is its own. */
function learning(port: Route53Port, homes: Map<unknown, Route53Port>): Route53Port {
  const noting: Route53Port = new Proxy(port, {
    get(target, method): unknown {
      const call: unknown = Reflect.get(target, method);
      if (typeof call !== 'function') return call;
      return async (...given: readonly unknown[]) => {
        const answer = await (call as Call)(...given);
        for (const id of idsTold(answer)) homes.set(id, noting);
        return answer;
      };
    },
  });
  return noting;
}

type Call = (...given: readonly unknown[]) => unknown;

/** What may be the id of a zone or change among what a call is given. */
function namedIn(given: unknown): readonly unknown[] {
  if (!isObject(given)) return [given];
  return Array.isArray(given) ? given : [given.hostedZoneId];
}

/** Ids of the zones and changes that an answer tells of. */
function idsTold(answer: unknown): readonly unknown[] {
  if (!isObject(answer)) return [];
  const { id, changeId, hostedZone, hostedZones } = answer;
  const zones = [hostedZone, ...(Array.isArray(hostedZones) ? (hostedZones as readonly unknown[]) : [])];
  return [id, changeId, ...zones.map((zone) => (isObject(zone) ? zone.id : undefined))].filter((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
