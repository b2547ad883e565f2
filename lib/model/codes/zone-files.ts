import { error, warning, type FindingEntry } from './entry';

const masterFiles = 'RFC 1035, section 5.1';
const generate = 'BIND 9 Administrator Reference Manual, $GENERATE';
const recordSet = 'Route 53 API Reference, ResourceRecordSet';
const octodns = 'octoDNS, documentation of records';

/** Zone files, JSON and YAML that record sets are read from. */
export const zoneFileCodes = {
  ZoneFileSyntax: error(
    'A line of the zone file cannot be split into fields.',
    'quotation marks closed on their line, and as many closing as opening parentheses',
    'close what is open, or escape the character with a backslash',
    masterFiles,
  ),
  ZoneFileDirective: error(
    'A directive of the zone file is not known or has wrong arguments.',
    '$ORIGIN name, $TTL time, $INCLUDE file [origin], $GENERATE start-stop[/step] owner [ttl] [class] type rdata',
    'correct the directive',
    `${masterFiles}; RFC 2308, section 4; ${generate}`,
  ),
  ZoneFileInclude: error(
    'A file that the zone file includes cannot be read.',
    'files that exist, do not include themselves, and are nested at most 20 deep',
    'give the file, or remove the $INCLUDE',
    masterFiles,
  ),
  ZoneFileLimit: error(
    'The zone file asks for more than is reasonable.',
    'at most 131072 generated records with 32 MiB of text, and 1000 included files',
    'generate fewer records, or include fewer files',
    generate,
  ),
  ZoneFileNameRelative: error(
    'The zone file has a relative or missing name before anything tells what it is relative to.',
    'a name with a final dot, or $ORIGIN before the first relative name',
    'add $ORIGIN at the top of the file, or give the zone name',
    masterFiles,
  ),
  ZoneFileTtl: error(
    'A time in the zone file is no time, or a record has no TTL and none is known for it.',
    'seconds from 0 to 2147483647, or numbers with units s, m, h, d, w such as 1h30m',
    'write the TTL, or add $TTL at the top of the file',
    'RFC 2308, section 4; RFC 2181, section 8',
  ),
  ZoneFileClass: error('A record of the zone file is not of class IN.', 'IN, or no class', 'remove the record', masterFiles),
  ZoneFileEscape: error(
    'A backslash in the zone file starts no escape.',
    'a backslash before one character that is no digit, or before three decimal digits from 000 to 255',
    'write \\\\ for a backslash',
    masterFiles,
  ),
  ZoneFileAnnotation: error(
    'A comment of the zone file that holds a record set for apex53 cannot be read.',
    '; apex53/1 with a record set in the shape of the AWS CLI, on one line',
    'restore the comment, or remove it',
    'docs/guides/migration.md',
  ),
  JsonSyntax: error(
    'The text is no JSON.',
    'JSON as `aws route53 list-resource-record-sets` writes it',
    'correct the text at the place that is named',
    'RFC 8259',
  ),
  YamlSyntax: error(
    'The text is no YAML that can be read.',
    'YAML 1.2, nested at most 100 deep',
    'correct the text at the place that is named',
    'YAML 1.2.2',
  ),
  OctodnsRecord: error(
    'A record of the octoDNS file does not have the form of its type.',
    'type, and value or values with the members of the type',
    'compare with the documentation of the record type',
    octodns,
  ),
  RecordLeftOut: warning(
    'Something in the text cannot be in the hosted zone, so it was left out.',
    'the 17 record types of Route 53 in class IN, with names in the zone',
    'do without it, or move it to a place that has it',
    recordSet,
  ),
  RecordRepeated: warning(
    'A record stands twice in the text; it was taken once.',
    'each record once',
    'remove one of the two',
    'RFC 2181, section 5',
  ),
  TtlsDiffer: warning(
    'The records of one record set have different TTLs; the lowest was taken.',
    'one TTL for all records of one name and type',
    'give them one TTL',
    'RFC 2181, section 5.2',
  ),
  TtlAssumed: warning(
    'No TTL is known for the SOA record, so its minimum was taken as default TTL.',
    '$TTL at the top of the file',
    'add $TTL at the top of the file',
    'RFC 1035, section 3.3.13; RFC 2308, section 4',
  ),
  ListingIncomplete: warning(
    'The listing was cut off, so record sets are missing.',
    'listings whose IsTruncated is false and that have no NextToken',
    'list the zone again, all pages',
    'Route 53 API Reference, ListResourceRecordSets',
  ),
  HealthChecksNotRead: warning(
    'The values have health checks that octoDNS makes itself and that the file does not hold.',
    'values without health check, or with one that is declared',
    'declare health checks, and give them to the members that need them',
    octodns,
  ),
} as const satisfies Record<string, FindingEntry>;
