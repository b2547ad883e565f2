import type { Clock } from '../model/clock';
import { Apex53Error } from '../model/error';
import type { RecoveryClusterPort } from '../aws/recovery-cluster-port';
import type { RoutingControlStates } from '../model/recovery/states';

/** How a change of states is made. */
export interface FailOverOptions {
  readonly overrideSafetyRules: readonly string[];
  readonly clock: Clock;
}

/** How often states are read back, and milliseconds between two times. */
const readBack = { times: 10, pauseMilliseconds: 1000 } as const;

/**
 * Changes routing controls in one transaction, and reads their states back until all of them tell the new ones.
 *
 * An endpoint that took a change may fail to say so, and the next one then refuses the same change by a wait period: what counts is the
 * states that are read.
 *
 * @throws Apex53Error what the cluster refuses by, or `FailoverUnconfirmed`.
 */
export async function failOver(port: RecoveryClusterPort, changes: RoutingControlStates, options: FailOverOptions): Promise<void> {
  const controls = [...changes.keys()];
  try {
    await port.change(changes, { overrideSafetyRules: options.overrideSafetyRules });
  } catch (error) {
    const refused = Apex53Error.is(error, 'SafetyRuleRefused') || Apex53Error.is(error, 'ConcurrentChange');
    if (!refused || stale(changes, await port.states(controls)).length > 0) throw error;
    return;
  }
  let left: readonly string[] = controls;
  for (let time = 1; time <= readBack.times; time++) {
    left = stale(changes, await port.states(controls));
    if (left.length === 0) return;
    if (time < readBack.times) await options.clock.sleep(readBack.pauseMilliseconds);
  }
  throw new Apex53Error(
    'FailoverUnconfirmed',
    `The cluster took the change, but ${left.length} of ${controls.length} routing controls still tell the state before: ${left.join(', ')}. Run the same command again to see.`,
    { details: { controls: left } },
  );
}

/** The controls that are not in the states that are wanted. */
function stale(wanted: RoutingControlStates, found: RoutingControlStates): readonly string[] {
  return [...wanted].filter(([arn, state]) => found.get(arn) !== state).map(([arn]) => arn);
}
