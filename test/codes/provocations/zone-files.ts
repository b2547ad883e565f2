import { type App, RecordSets } from '../../../lib';
import type { zoneFileCodes } from '../../../lib/model/codes/zone-files';
import { appWith } from '../../support/apps';

const zoneFile = (text: string): App => appWith((zone) => RecordSets.fromZoneFile(zone, 'R', { text, file: 'db.example.com' }));
const octodns = (text: string): App => appWith((zone) => RecordSets.fromOctodns(zone, 'R', { text }));
const json = (text: string): App => appWith((zone) => RecordSets.fromJson(zone, 'R', text));

export const zoneFileProvocations = {
  ZoneFileSyntax: () => zoneFile('a 1h TXT "open'),
  ZoneFileDirective: () => zoneFile('$GENERATE 9-1 a$ 1h A 192.0.2.$'),
  ZoneFileInclude: () => zoneFile('$INCLUDE hosts'),
  ZoneFileLimit: () => zoneFile('$GENERATE 0-2000000 a$ 1h A 192.0.2.1'),
  ZoneFileNameRelative: () => zoneFile(' 1h A 192.0.2.1'),
  ZoneFileTtl: () => zoneFile('a A 192.0.2.1'),
  ZoneFileClass: () => zoneFile('version.bind. 1h CH TXT "9"'),
  ZoneFileEscape: () => zoneFile('a 1h TXT "\\256"'),
  ZoneFileAnnotation: () => zoneFile('; apex53/1 {'),
  JsonSyntax: () => json('[{]'),
  YamlSyntax: () => octodns('a: [1'),
  OctodnsRecord: () => octodns('a: { type: MX, value: { preference: 10 } }'),
  RecordLeftOut: () => zoneFile('a 1h HINFO "PC" "DOS"'),
  RecordRepeated: () => zoneFile('a 1h A 192.0.2.1\na 1h A 192.0.2.1'),
  TtlsDiffer: () => zoneFile('a 1h A 192.0.2.1\na 2h A 192.0.2.2'),
  TtlAssumed: () => zoneFile('@ SOA ns hostmaster 1 7200 900 1209600 300'),
  ListingIncomplete: () => json('{ "ResourceRecordSets": [], "IsTruncated": true }'),
  HealthChecksNotRead: () => octodns('a: { type: A, value: 192.0.2.1, geo: { EU: [192.0.2.2] } }'),
} satisfies Record<keyof typeof zoneFileCodes, () => App>;
