import { type Account, type HostedZone } from '../store/account';

/** What a change batch is checked against. */
export interface BatchContext {
  readonly account: Account;
  readonly zone: HostedZone;
}
