import type { ApiRegisteredDomain } from '../model/registrar/api-shape';
import { plainText } from './plain';

/** What is stated of a registered domain, on one line. */
export function registeredDomainText({ DomainName, Nameservers, TransferLock, AutoRenew }: ApiRegisteredDomain): string {
  const parts = [
    ...(Nameservers === undefined ? [] : [`name servers ${Nameservers.join(', ')}`]),
    ...(TransferLock === undefined ? [] : [TransferLock ? 'locked' : 'not locked']),
    ...(AutoRenew === undefined ? [] : [AutoRenew ? 'renews itself' : 'does not renew itself']),
  ];
  return plainText([DomainName, ...parts].join('; '));
}
