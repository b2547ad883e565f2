import { type Answer } from './protocol/answers';
import { type Parameters } from './protocol/parameters';
import { type EmulatorSettings } from './options';
import { type Account } from './store/account';
import { type Accounts } from './store/accounts';

/** What an operation works with. */
export interface OperationCall {
  readonly account: Account;
  /** The account among the others, for what crosses accounts. */
  readonly accounts: Accounts;
  readonly parameters: Parameters;
  /** Body of the request as text; empty when there was none. */
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly settings: EmulatorSettings;
}

/**
 * One operation of the service, run in one go: it throws before it changes anything, or it changes and answers.
 *
 * @throws ServiceError for every refusal
 */
export type Operation = (call: OperationCall) => Answer;
