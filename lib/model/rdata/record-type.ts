/** The record types that Route 53 stores, in its listing order (Route 53 API Reference, ResourceRecordSet, Type). */
export const recordTypes = [
  'A',
  'AAAA',
  'CAA',
  'CNAME',
  'DS',
  'HTTPS',
  'MX',
  'NAPTR',
  'NS',
  'PTR',
  'SOA',
  'SPF',
  'SRV',
  'SSHFP',
  'SVCB',
  'TLSA',
  'TXT',
] as const;

/** One of the 17 record types of Route 53. */
export type RecordType = (typeof recordTypes)[number];

const known: ReadonlySet<string> = new Set(recordTypes);

export function isRecordType(text: string): text is RecordType {
  return known.has(text);
}
