// The DNS server's door.
export { answerAdmin, refusal, type AdminReply, type AdminRequest } from './control/admin-request';
export { runControlLine } from './control/control-line';
export { ServedWorld } from './control/served-world';
export type { ServedState } from './control/served-state';
export { parseView, Views, type View } from './control/views';
export { respond, type Arrival, type Asker, type Authority } from './respond';
export { serveDns, type DnsServer, type DnsServerOptions } from './server';
export { pickReply, pickTexts, type Random } from './pick';
export { standInAddresses } from './stand-in';
