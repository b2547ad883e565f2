import { error, type FindingEntry } from './entry';

const names = 'Route 53 Developer Guide, DNS domain name format';
const recordSet = 'Route 53 API Reference, ResourceRecordSet';

/** Record sets of a zone beside each other. */
export const recordSetCodes = {
  RecordSetDuplicate: error(
    'The same record set is declared twice.',
    'one record set for each name, type and set identifier',
    'remove one of the two, or give them one routing policy with different set identifiers',
    recordSet,
  ),
  CnameAtApex: error(
    'A CNAME cannot stand at the zone apex, where SOA and NS stand already.',
    'CNAME below the apex only',
    'declare an AliasRecord, or A and AAAA records, at the apex',
    'RFC 1034, section 3.6.2; Route 53 Developer Guide, CNAME record type',
  ),
  CnameNotAlone: error(
    'A CNAME shares its name with a record set of another type.',
    'a CNAME alone under its name',
    'remove the CNAME, or the other record sets, or declare an alias instead of the CNAME',
    'RFC 1034, section 3.6.2',
  ),
  WildcardNs: error(
    'NS record sets cannot be wildcards.',
    'NS under names that do not start with *',
    'name each delegated subdomain',
    names,
  ),
} as const satisfies Record<string, FindingEntry>;
