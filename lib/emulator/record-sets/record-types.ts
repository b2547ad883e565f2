/** RRType of the service model, in its order. SPF is deprecated and still accepted. */
export const recordTypes = [
  'SOA',
  'A',
  'TXT',
  'NS',
  'CNAME',
  'MX',
  'NAPTR',
  'PTR',
  'SRV',
  'SPF',
  'AAAA',
  'CAA',
  'DS',
  'TLSA',
  'SSHFP',
  'SVCB',
  'HTTPS',
] as const;

/** One of the 17 record types. */
export type RecordType = (typeof recordTypes)[number];

/** Whether a text is one of the 17 record types. */
export function isRecordType(text: string): text is RecordType {
  return (recordTypes as readonly string[]).includes(text);
}
