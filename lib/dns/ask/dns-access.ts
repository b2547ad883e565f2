import type { DomainName } from '../../model/name/domain-name';
import type { Reply } from '../message/read-reply';

/** By which protocol a name server is asked. */
export type Family = 'IPv4' | 'IPv6';

/** How the DNS is asked: names by a resolver, name servers by themselves. */
export interface DnsAccess<A> {
  /** Where a host is; none when its name has no address. IPv4 first, by which it is asked where one will do. */
  addressesOf(host: string): Promise<readonly A[]>;
  familyOf(address: A): Family;
  /** Host names of a zone's servers; none when there is no such zone. */
  serversOf(zone: string): Promise<readonly string[]>;
  /** Undefined when there is no answer. */
  ask(address: A, name: DomainName, type: number): Promise<Reply | undefined>;
  textOf(address: A): string;
}
