import { s3Ledger } from '../aws/s3-ledger';
import { fileLedger } from '../files/file-ledger';
import type { OpenLedger } from '../model/ledger/ledger-store';

/** The store of a ledger that is kept outside of its zone. */
export const openLedger: OpenLedger = (location) => (location.kind === 'file' ? fileLedger(location.path) : s3Ledger(location));
