import { emptyAccount, type Account } from './account';
import { type Identifiers } from './identifiers';

/**
 * All accounts of an emulator. They share one source of identifiers, so that no id exists in two accounts.
 */
export class Accounts {
  private readonly byId = new Map<string, Account>();

  constructor(
    readonly identifiers: Identifiers,
    readonly defaultId: string,
  ) {
    this.get(defaultId);
  }

  /** The account with the id; one that was not spoken of before is empty. */
  get(id: string): Account {
    let account = this.byId.get(id);
    if (!account) this.byId.set(id, (account = emptyAccount(id, this.identifiers)));
    return account;
  }

  /** Puts an account in the place of the one with its id. */
  put(account: Account): void {
    this.byId.set(account.id, account);
  }

  /** Every account, the default one first, then in the order of their first use. */
  all(): Account[] {
    return [...this.byId.values()];
  }
}
