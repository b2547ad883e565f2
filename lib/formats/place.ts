import { finding, type Finding, type FindingDetails } from '../model/finding';
import type { FindingCode } from '../model/codes';

/** A place in a text. */
export interface SourcePlace {
  /** The file, as the caller or an `$INCLUDE` named it. */
  readonly file: string;
  /** 1 is the first line. */
  readonly line: number;
  /** 1 is the first character of the line. */
  readonly column: number;
}

/** A finding about a text, with the place it speaks of. */
export interface PlacedFinding extends Finding {
  readonly place: SourcePlace;
}

/** A finding with this code at this place. */
export function placedFinding(code: FindingCode, place: SourcePlace, details: FindingDetails): PlacedFinding {
  return { ...finding(code, details), place };
}

/** `db.example.com:12:5`, as compilers and editors write places. */
export function placeText({ file, line, column }: SourcePlace): string {
  return `${file}:${line}:${column}`;
}

/** The finding as one to show beside others that have no places: its message begins with the place where that says something. */
export function unplaced({ place, ...found }: PlacedFinding, isText: boolean): Finding {
  return isText ? { ...found, message: `${placeText(place)}: ${found.message}` } : found;
}
