import type { Clock } from '../model/clock';
import { Apex53Error } from '../model/error';
import { ownPatience, settled, waitUntilSettled } from './service-call';

/** Something that an earlier run, or somebody else, began and that has not ended. */
export interface UnderWay {
  readonly id: string;
  readonly status: string;
}

interface Described {
  readonly Id: string;
  readonly Status: string;
}

/** Out of these states something comes by itself, as a rule within minutes. */
const passing = ['CREATING', 'UPDATING', 'IMPORTING', 'DELETING'];

/** The first of these that is on its way from one state to another. */
export function firstUnderWay(all: readonly (Described | undefined)[], states: readonly string[] = passing): UnderWay | undefined {
  const found = all.find((one) => one !== undefined && states.includes(one.Status));
  return found === undefined ? undefined : { id: found.Id, status: found.Status };
}

/** The first of these that is on its way to its end. */
export function firstEnding(all: readonly Described[]): UnderWay | undefined {
  return firstUnderWay(all, ['DELETING']);
}

/** By these Resolver and DNS Firewall refuse what they are not ready for; and other things. */
const notReady: readonly unknown[] = [
  'ResourceUnavailableException',
  'ResourceInUseException',
  'ResourceExistsException',
  'InvalidRequestException',
  'ConflictException',
  'ValidationException',
];

/**
 * What a call answers. One that is refused is sent once more when nothing is under way any more that may be the reason; it may have ended
 * while the call was refused.
 *
 * @throws Apex53Error that the call is refused with; `PropagationTimedOut` when what is under way does not end.
 */
export async function onceSettled<T>(clock: Clock, send: () => Promise<T>, underWay: () => Promise<UnderWay | undefined>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!Apex53Error.is(error, 'ServiceFailed') || !notReady.includes(error.details.awsCode)) throw error;
  }
  const look = async () => {
    const left = await underWay();
    return left === undefined ? settled : { settled: false as const, status: `${left.id} ${left.status}` };
  };
  await waitUntilSettled('What stands in the way', look, ownPatience(clock));
  return send();
}
