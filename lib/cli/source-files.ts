import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { LeftOut, ZoneToImport } from '../codegen/contents';
import { parseRecordSetsJson } from '../formats/api-json/parse-record-sets-json';
import { parseOctodns } from '../formats/octodns/parse-octodns';
import { placeText, unplaced, type PlacedFinding } from '../formats/place';
import type { ReadZone } from '../formats/read-zone';
import { parseZoneFile } from '../formats/zone-file/parse-zone-file';
import { Apex53Error } from '../model/error';
import type { DomainName } from '../model/name/domain-name';

/** A format that zones are imported from. */
export type SourceFormat = 'bind' | 'record-sets' | 'octodns';

/** A file that holds a zone. */
export interface SourceFile {
  readonly format: SourceFormat;
  readonly path: string;
  /** Name of the zone. @default - as the file says */
  readonly origin?: string;
}

/** A zone read from a file, and where the file allowed more than one reading. */
export interface SourceZone {
  readonly contents: ZoneToImport;
  readonly notes: readonly string[];
}

/**
 * The zone that a file holds. What cannot be read of it is left out and told.
 *
 * @throws Apex53Error `SourceUnreadable` when the file cannot be read, holds no record set that can be, or does not tell its zone.
 */
export function readSourceFile(file: SourceFile): SourceZone {
  const read = parse(file, textOf(file.path));
  const problems = [...read.findings, ...read.leftOut];
  if (read.recordSets.length === 0 && read.findings.length > 0)
    throw new Apex53Error('SourceUnreadable', `Nothing in ${file.path} can be read.`, {
      findings: read.findings.map((found) => unplaced(found, true)),
      details: { file: file.path },
    });
  if (read.zoneName === undefined)
    throw new Apex53Error('SourceUnreadable', `${file.path} does not tell which zone it holds. Name it with --origin.`, {
      details: { file: file.path },
    });
  return {
    contents: { zoneName: read.zoneName, recordSets: read.recordSets.map(({ rrset }) => rrset), leftOut: problems.map(leftOutOf) },
    notes: read.notes.map((found) => `${placeText(found.place)}: ${found.message}`),
  };
}

function parse({ format, path, origin }: SourceFile, text: string): ReadZone {
  switch (format) {
    case 'bind':
      return parseZoneFile(text, { file: path, read: includeReader(path), ...(origin === undefined ? {} : { origin }) });
    case 'octodns':
      return parseOctodns(text, { file: path, zoneName: origin ?? basename(path).replace(/\.ya?ml$/, '') });
    case 'record-sets': {
      const options = { file: path, ...(origin === undefined ? {} : { zoneName: origin }) };
      const read = parseRecordSetsJson(text, options);
      const hostedZoneId = ownZoneId(read);
      return hostedZoneId === undefined ? read : parseRecordSetsJson(text, { ...options, hostedZoneId });
    }
  }
}

/** The id of the zone that the record sets were listed from: only aliases to records of their own zone name targets in it. */
function ownZoneId({ recordSets, zoneName }: ReadZone): string | undefined {
  const isOwn = (name: DomainName) => zoneName !== undefined && name.isWithin(zoneName);
  for (const { rrset } of recordSets) {
    if (rrset.kind === 'alias' && rrset.aliasTarget.home !== 'own-zone' && isOwn(rrset.aliasTarget.dnsName))
      return rrset.aliasTarget.home.hostedZoneId;
  }
  return undefined;
}

function leftOutOf({ place, message, recordSet }: PlacedFinding): LeftOut {
  // The message of what is left out begins with its key.
  const reason = recordSet !== undefined && message.startsWith(`${recordSet}: `) ? message.slice(recordSet.length + 2) : message;
  return { subject: `${placeText(place)}${recordSet === undefined ? '' : ` ${recordSet}`}`, reason };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Apex53Error('SourceUnreadable', `The file ${path} cannot be read: ${why}.`, { details: { file: path }, cause });
  }
}

/** Gives files that lie beside a zone file or below its folder, links resolved; others are none of its business. */
function includeReader(zoneFile: string): (path: string) => string | undefined {
  const folder = dirname(resolve(zoneFile));
  return (path) => {
    try {
      const target = realpathSync(resolve(folder, path));
      const inside = relative(realpathSync(folder), target);
      if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
      return readFileSync(target, 'utf8');
    } catch {
      return undefined;
    }
  };
}
