import { describeLookup } from '../aliases/lookup-requests';
import type { LookupRequest } from '../model/lookup/lookups';

/** A request as people say it: `load-balancer with name "edge-use1" in us-east-1`. */
export function describeRequest(request: LookupRequest): string {
  return `${request.kind} with ${describeLookup(request)}`;
}

/** Whether a request is meant by `KIND` or `KIND/VALUE`, where the value is one of those it looks by. */
export function isMeantBy({ kind, by }: LookupRequest, selector: string): boolean {
  if (selector === kind) return true;
  if (!selector.startsWith(`${kind}/`)) return false;
  const value = selector.slice(kind.length + 1);
  return Object.values(by).some((given) => given === value || (typeof given === 'object' && Object.values(given).includes(value)));
}
