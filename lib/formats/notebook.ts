import type { FindingCode } from '../model/codes';
import type { Finding, FindingDetails } from '../model/finding';
import { placedFinding, type PlacedFinding, type SourcePlace } from './place';

/** How much of a value a finding repeats. */
const maxShown = 500;

/** Gathers what is to be said about a text while it is read. */
export class Notebook {
  readonly findings: PlacedFinding[] = [];
  readonly leftOut: PlacedFinding[] = [];
  readonly notes: PlacedFinding[] = [];

  /** Something that could not be read. */
  error(code: FindingCode, place: SourcePlace, details: FindingDetails): void {
    this.findings.push(placedFinding(code, place, details));
  }

  /** Errors that the model found in a part of the text. */
  errors(place: SourcePlace, found: readonly Finding[], recordSet?: string): void {
    for (const { value, ...one } of found)
      this.findings.push({
        ...one,
        ...(value === undefined ? {} : { value: value.length > maxShown ? `${value.slice(0, maxShown)}…` : value }),
        ...(recordSet === undefined ? {} : { recordSet }),
        place,
      });
  }

  /** Something that was read but cannot be in the hosted zone. */
  leaveOut(place: SourcePlace, details: FindingDetails): void {
    this.leftOut.push(placedFinding('RecordLeftOut', place, details));
  }

  /** A choice between two readings. */
  note(code: FindingCode, place: SourcePlace, details: FindingDetails): void {
    this.notes.push(placedFinding(code, place, details));
  }
}
