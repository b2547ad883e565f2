import { DomainName } from '../../model/name/domain-name';
import { finishReading } from '../finish';
import type { ReadZone } from '../read-zone';
import type { IncludeReader } from './include';
import { ZoneFileReader } from './zone-file-reader';

/** How a zone file is read. */
export interface ZoneFileOptions {
  /**
   * The name of the zone, and what relative names are relative to before the first `$ORIGIN`.
   * @default - the owner of the SOA record, or the first $ORIGIN
   */
  readonly origin?: string | DomainName;
  /** What findings call the file. @default 'zone file' */
  readonly file?: string;
  /** Gives the text of files that `$INCLUDE` names. @default - $INCLUDE is an error */
  readonly read?: IncludeReader;
  /** TTL in seconds of records for which the file gives none. @default - such records are errors */
  readonly defaultTtl?: number;
}

/**
 * Reads a zone file in the master file format of RFC 1035, section 5, as BIND understands it.
 *
 * Takes `$ORIGIN`, `$TTL`, `$INCLUDE`, `$GENERATE`, times with units, data in the generic form of RFC 3597, and the comments in which
 * {@link formatZoneFile} keeps routing. Takes time linear in the text and what it generates. Never throws for anything in the text.
 *
 * @throws Apex53Error `InvalidLiteral` when `origin` is no domain name.
 * @see RFC 1035, section 5; RFC 2308, section 4; RFC 3597, section 5; BIND 9 Administrator Reference Manual, Zone File
 * @example
 * ```ts
 * const { recordSets } = parseZoneFile('www 1h IN A 192.0.2.1', { origin: 'example.com' });
 * recordSets[0]?.rrset.name.toText(); // => 'www.example.com.'
 * ```
 */
export function parseZoneFile(text: string, options: ZoneFileOptions = {}): ReadZone {
  const { origin, file = 'zone file', read, defaultTtl } = options;
  const name = origin instanceof DomainName || origin === undefined ? origin : DomainName.parse(origin);
  const reader = new ZoneFileReader(read, defaultTtl);
  reader.readText(text, file, name === undefined ? undefined : { name, text: name.toText() });
  return finishReading(reader.notebook, name ?? reader.soaOwner ?? reader.firstOrigin, reader.sets.all());
}
