import { finding, type Finding } from '../finding';
import { rdataDoubts, type Rdata } from '../rdata';
import { isReference } from '../reference';
import type { ValueRecordSet } from '../rrset/resource-record-set';
import { when } from './when';

/** What is above is an error. */
const maxTtlSeconds = 2147483647;
const weekSeconds = 604800;
const daySeconds = 86400;

/** What Route 53 takes in TTL and values, but hardly anybody means. */
export function doubtValues({ type, ttlSeconds, records }: ValueRecordSet): Finding[] {
  const findings = when(ttlSeconds > weekSeconds && ttlSeconds <= maxTtlSeconds, 'TtlLong', {
    message: `Resolvers may keep the answer for ${Math.floor(ttlSeconds / daySeconds)} days.`,
    value: String(ttlSeconds),
  });
  if (isReference(records)) return findings;
  const data = records.map(({ rdata }) => rdata);
  findings.push(...rdataDoubts(type, data));
  if (type === 'SOA') findings.push(...data.flatMap((rdata) => doubtSoa(rdata, ttlSeconds)));
  if (type === 'TXT') findings.push(...doubtSpf(data));
  return findings;
}

/** RFC 1912, section 2.2, on refresh, retry and expire; RFC 2308, sections 4 and 5, on negative answers. */
function doubtSoa(rdata: Rdata, ttlSeconds: number): Finding[] {
  if (rdata.type !== 'SOA') return [];
  const { refresh, retry, expire, minimum } = rdata;
  const negativeSeconds = Math.min(ttlSeconds, minimum);
  const doubts = [
    retry >= refresh ? `retry (${retry}) is not below refresh (${refresh})` : '',
    expire <= refresh ? `expire (${expire}) is not above refresh (${refresh})` : '',
    negativeSeconds > daySeconds ? `negative answers are kept for ${negativeSeconds} seconds` : '',
  ].filter((doubt) => doubt !== '');
  return when(doubts.length > 0, 'SoaTimersDoubtful', {
    message: `In the SOA ${doubts.join(', and ')}.`,
    value: [refresh, retry, expire, minimum].join(' '),
  });
}

function doubtSpf(data: readonly Rdata[]): Finding[] {
  if (data.length < 2) return [];
  const policies = data.filter((rdata) => rdata.type === 'TXT' && /^v=spf1(?: |$)/i.test(rdata.strings.join('')));
  if (policies.length < 2) return [];
  return [finding('SpfDuplicate', { message: `${policies.length} values are SPF policies.`, value: String(policies.length) })];
}
