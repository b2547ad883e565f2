// The DNS server's door.
export { respond, type Arrival, type Asker, type Authority } from './respond';
export { serveDns, type DnsServer, type DnsServerOptions } from './server';
export type { Random } from './pick';
