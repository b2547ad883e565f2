import { sortByKey } from '../../model/name/order';
import type { AssemblyHostedZone } from '../../synth/assembly';
import { isRemoved } from '../../synth/assembly';

/** Whether the marks of an app can be on a zone: it declares it, in its own account. */
export function mayCarry({ source, account }: Pick<AssemblyHostedZone, 'source' | 'account'>): boolean {
  return source.kind === 'declared' && account === undefined;
}

/** The zones whose first carries the mark, those that go left out; by construct path. */
export function carriers(zones: readonly AssemblyHostedZone[]): AssemblyHostedZone[] {
  return sortByKey(
    zones.filter((zone) => mayCarry(zone) && !isRemoved(zone)),
    ({ path }) => path,
  );
}
