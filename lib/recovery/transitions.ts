import { Apex53Error } from '../model/error';
import { nearestNames } from '../model/nearest-names';
import type { Failover, RecoveryRunbook, RunbookControl } from './runbook';
import type { RoutingControlState, RoutingControlStates } from '../model/recovery/states';

/** What a failover makes of one routing control. */
export interface Transition {
  readonly control: RunbookControl;
  readonly before: RoutingControlState;
  readonly after: RoutingControlState;
}

/** The failover of this name. @throws Apex53Error `FailoverUnknown` with those that there are */
export function failoverNamed({ failovers }: RecoveryRunbook, name: string): Failover {
  const found = Object.hasOwn(failovers, name) ? failovers[name] : undefined;
  if (found === undefined) throw unknown('failover', name, Object.keys(failovers));
  return found;
}

/** The controls of a failover, each once, by cell in their order. */
export function controlsOf({ cells }: Failover): readonly RunbookControl[] {
  return [...new Map(Object.values(cells).flatMap((controls) => controls.map((control) => [control.arn, control] as const))).values()];
}

/** The states in which traffic goes to a cell. @throws Apex53Error `FailoverUnknown` with the cells that there are */
export function statesFor(failover: Failover, cell: string): RoutingControlStates {
  const on = Object.hasOwn(failover.cells, cell) ? failover.cells[cell] : undefined;
  if (on === undefined) throw unknown('cell', cell, Object.keys(failover.cells));
  const arns = new Set(on.map(({ arn }) => arn));
  return new Map(controlsOf(failover).map(({ arn }) => [arn, arns.has(arn) ? 'On' : 'Off']));
}

/** The cells that traffic goes to in these states: those all of whose controls are on. */
export function cellsOn({ cells }: Failover, states: RoutingControlStates): readonly string[] {
  return Object.entries(cells).flatMap(([name, controls]) => (controls.every(({ arn }) => states.get(arn) === 'On') ? [name] : []));
}

/** What becomes of every control of the failover, also of those that stay as they are. */
export function transitionsTo(failover: Failover, before: RoutingControlStates, after: RoutingControlStates): readonly Transition[] {
  return controlsOf(failover).map((control) => ({
    control,
    before: before.get(control.arn) ?? 'Off',
    after: after.get(control.arn) ?? 'Off',
  }));
}

/** The states that have to change. */
export function changesOf(transitions: readonly Transition[]): RoutingControlStates {
  return new Map(transitions.filter(({ before, after }) => before !== after).map(({ control, after }) => [control.arn, after]));
}

function unknown(what: string, name: string, known: readonly string[]): Apex53Error {
  const near = nearestNames(name, known);
  const shown = (near.length > 0 ? near : known).map((one) => JSON.stringify(one)).join(', ');
  return new Apex53Error(
    'FailoverUnknown',
    `The runbook has no ${what} ${JSON.stringify(name)}. ${known.length === 0 ? 'It has none.' : `${near.length > 0 ? 'Near it' : 'There are'}: ${shown}.`}`,
    { details: { name, known } },
  );
}
