import { isObject, type Json } from './case-file';

/** Child element names of list members. */
const itemNames: Readonly<Record<string, string>> = { Changes: 'Change', ResourceRecords: 'ResourceRecord' };

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}

function write(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return `<${name}>${value.map((item) => write(itemNames[name] ?? 'member', item)).join('')}</${name}>`;
  if (isObject(value))
    return `<${name}>${Object.entries(value)
      .map(([member, item]) => write(member, item))
      .join('')}</${name}>`;
  return `<${name}>${escape(typeof value === 'string' ? value : JSON.stringify(value))}</${name}>`;
}

/** Members that an SDK knows; it drops any other one silently. */
const known = new Set([
  'Comment',
  'Changes',
  'Action',
  'ResourceRecordSet',
  'Name',
  'Type',
  'SetIdentifier',
  'Weight',
  'Region',
  'GeoLocation',
  'ContinentCode',
  'CountryCode',
  'SubdivisionCode',
  'Failover',
  'MultiValueAnswer',
  'TTL',
  'ResourceRecords',
  'Value',
  'AliasTarget',
  'HostedZoneId',
  'DNSName',
  'EvaluateTargetHealth',
  'HealthCheckId',
  'TrafficPolicyInstanceId',
  'CidrRoutingConfig',
  'CollectionId',
  'LocationName',
  'GeoProximityLocation',
  'AWSRegion',
  'LocalZoneGroup',
  'Coordinates',
  'Latitude',
  'Longitude',
  'Bias',
]);

/** Whether an SDK would send all of a change batch. */
export function isKnownToSdks(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isKnownToSdks);
  return !isObject(value) || Object.entries(value).every(([member, item]) => known.has(member) && isKnownToSdks(item));
}

/** The request body of a change batch, member by member as written, for what an SDK would refuse to send. */
export function writeChangeBatch(batch: Json): string {
  const members = write('ChangeBatch', batch);
  return `<?xml version="1.0" encoding="UTF-8"?><ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/">${members}</ChangeResourceRecordSetsRequest>`;
}
