import { Accounts } from './accounts';
import { Identifiers } from './identifiers';
import { restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot';

/** Everything an emulator holds, as plain JSON. */
export interface State {
  readonly seed: number;
  readonly identifiersUsed: number;
  /** The default account first. */
  readonly accounts: readonly [Snapshot, ...Snapshot[]];
}

/** All accounts as they are now. */
export function takeState(accounts: Accounts): State {
  const { identifiers, defaultId } = accounts;
  const others = accounts.all().filter(({ id }) => id !== defaultId);
  return {
    seed: identifiers.seed,
    identifiersUsed: identifiers.position,
    accounts: [takeSnapshot(accounts.get(defaultId)), ...others.map(takeSnapshot)],
  };
}

/** The accounts that a state was taken of. */
export function restoreState(state: State): Accounts {
  const accounts = new Accounts(new Identifiers(state.seed, state.identifiersUsed), state.accounts[0].accountId);
  for (const snapshot of state.accounts) accounts.put(restoreSnapshot(snapshot, accounts.identifiers));
  return accounts;
}
