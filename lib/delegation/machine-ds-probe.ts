import { machineDns } from '../dns/ask/machine-dns';
import type { DsProbe } from '../model/dnssec/ds-probe';
import { dsProbe } from './ds-probe';

/**
 * Asks the name servers above a zone as this machine reaches them: those that its resolver names.
 *
 * @see {@link DsProbe}
 */
export function machineDsProbe(): DsProbe {
  return dsProbe(machineDns());
}
