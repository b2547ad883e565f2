import { type RecordType } from '../record-sets/record-types';
import { readA, readAaaa } from './addresses';
import { readCaa } from './caa';
import { readTxt } from './character-strings';
import { readDs, readSshfp, readTlsa } from './digests';
import { readMx, readName, readSoa, readSrv } from './named';
import { readNaptr } from './naptr';
import { readServiceBinding } from './service-binding';
import { type ValueReader } from './value-syntax';

/**
 * How values of each type are read.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html
 */
export const valueReaders = {
  SOA: readSoa,
  A: readA,
  TXT: readTxt,
  NS: readName,
  CNAME: readName,
  MX: readMx,
  NAPTR: readNaptr,
  PTR: readName,
  SRV: readSrv,
  SPF: readTxt,
  AAAA: readAaaa,
  CAA: readCaa,
  DS: readDs,
  TLSA: readTlsa,
  SSHFP: readSshfp,
  SVCB: readServiceBinding,
  HTTPS: readServiceBinding,
} satisfies Record<RecordType, ValueReader>;
