import { Apex53Error } from '../model/error';
import { accountRoutes, type Route53Calls } from './account-routes';
import type { Route53Port } from './route53-port';

/**
 * One port for the zones of several accounts. A call about a zone or change goes to the account in which that was found or made, since
 * their ids are unique across all of AWS; every other call goes to the app's own account, unless asked of `inAccount`.
 *
 * @param open - the calls in an account, by the name that the app gives it; asked once for each
 */
export function portOfAccounts(own: Route53Port, open: (account: string) => Route53Port): Route53Port {
  const homes = new Map<string, Route53Port>();
  const learning = (port: Route53Port): Route53Port => {
    const noting: Route53Port = withCalls(port, (method) => async (...given) => {
      const answer = await callOf(port, method)(...given);
      for (const id of route(method).tells?.(answer) ?? []) homes.set(id, noting);
      return answer;
    });
    return noting;
  };
  const accounts = new Map<string, Route53Port>();
  const inAccount = (account: string): Route53Port => {
    const known = accounts.get(account) ?? learning(open(account));
    accounts.set(account, known);
    return known;
  };
  const inApp = learning(own);
  const routed = withCalls(inApp, (method) => (...given) => {
    const about = route(method).about(...given);
    const home = about === undefined ? undefined : homes.get(about);
    return callOf(home ?? inApp, method)(...given);
  });
  return { ...routed, inAccount };
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

type Method = keyof Route53Calls;
type Call = (...given: readonly unknown[]) => Promise<unknown>;

function withCalls(port: Route53Port, wrap: (method: Method) => Call): Route53Port {
  return { ...port, ...Object.fromEntries(methods.map((method) => [method, wrap(method)])) };
}

const methods = Object.keys(accountRoutes) as readonly Method[];

/** What a call takes and answers is held together by its name, which is lost where any call may be meant. */
function callOf(port: Route53Port, method: Method): Call {
  return Reflect.get(port, method) as Call;
}

function route(method: Method): { about(...given: readonly unknown[]): string | undefined; tells?(answer: unknown): readonly string[] } {
  return accountRoutes[method];
}
