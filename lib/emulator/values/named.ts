import { parseDomainName } from '../names/domain-name';
import { decimal, fieldsOf, max16, max32, valueProblem, type ValueReader } from './value-syntax';

/** CNAME, NS, PTR: one name. */
export const readName: ValueReader = (value) => parseDomainName(value);

/** MX: priority and name. The problems' codes are by analogy with SRV; they are not documented. */
export const readMx: ValueReader = (value) => {
  const fields = fieldsOf(value);
  const [preference, exchange] = fields;
  if (fields.length !== 2 || exchange === undefined) throw valueProblem('MXRRDATANotTwoFields', "MX record doesn't have 2 fields", value);
  const priority = decimal(preference, max16);
  if (priority === undefined) throw valueProblem('MXRRDATAPriorityOutOfBounds', 'MX record priority value is out of bounds', value);
  return `${priority} ${parseDomainName(exchange)}`;
};

/** SRV: priority, weight, port, target. */
export const readSrv: ValueReader = (value) => {
  const fields = fieldsOf(value);
  const [, , , target] = fields;
  if (fields.length !== 4 || target === undefined) throw valueProblem('SRVRRDATANotFourFields', "SRV record doesn't have 4 fields", value);
  const numbers = fields.slice(0, 3).map((field) => decimal(field, max16));
  if (numbers.includes(undefined))
    throw valueProblem('SRVRRDATAInvalidNumber', 'SRV record priority, weight or port is out of bounds', value);
  return `${numbers.join(' ')} ${parseDomainName(target)}`;
};

/** SOA: two names and five numbers of 32 bits. */
export const readSoa: ValueReader = (value) => {
  const fields = fieldsOf(value);
  const [mname, rname, ...rest] = fields;
  if (fields.length !== 7 || mname === undefined || rname === undefined)
    throw valueProblem('SOARRDATANotSevenFields', "SOA record doesn't have 7 fields", value);
  const numbers = rest.map((field) => decimal(field, max32));
  if (numbers.includes(undefined)) throw valueProblem('SOARRDATAInvalidNumber', 'SOA record numeric value is out of bounds', value);
  return `${parseDomainName(mname)} ${parseDomainName(rname)} ${numbers.join(' ')}`;
};
