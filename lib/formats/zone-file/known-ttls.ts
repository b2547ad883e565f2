import type { Notebook } from '../notebook';
import type { SourcePlace } from '../place';
import { maxTtlSeconds, parseSeconds } from './ttl';

/** What a zone file has said of TTLs so far, which decides about records that have none. */
export class KnownTtls {
  private directive: number | undefined;
  private last: number | undefined;
  private missed = false;

  constructor(
    private readonly notebook: Notebook,
    private readonly lastResort: number | undefined,
  ) {}

  /** Takes note of `$TTL` (RFC 2308, section 4). */
  setDefault(text: string, place: SourcePlace): void {
    this.directive = this.read(text, place) ?? this.directive;
  }

  /** The TTL that a record has of its own. */
  own(text: string, place: SourcePlace): number {
    this.last = this.read(text, place) ?? this.last;
    return this.last ?? 0;
  }

  /** The TTL of a record that has none: `$TTL`, or that of the record before (RFC 1035, section 5.1); `minimum` is an SOA record's own. */
  assumed(place: SourcePlace, minimum: string | undefined): number {
    const known = this.directive ?? this.last ?? this.lastResort;
    if (known !== undefined) return known;
    const seconds = minimum === undefined ? undefined : parseSeconds(minimum);
    if (seconds !== undefined && seconds <= maxTtlSeconds) {
      const message = `The SOA record has no TTL; its minimum of ${seconds} seconds was taken.`;
      this.notebook.note('TtlAssumed', place, { message, value: String(seconds) });
      this.directive = seconds;
      return seconds;
    }
    // One finding says it for all records that follow.
    if (!this.missed) this.notebook.error('ZoneFileTtl', place, { message: 'The record has no TTL, and none is known for it.' });
    this.missed = true;
    return 0;
  }

  private read(text: string, place: SourcePlace): number | undefined {
    const seconds = parseSeconds(text);
    if (seconds !== undefined && seconds <= maxTtlSeconds) return seconds;
    this.notebook.error('ZoneFileTtl', place, { message: `${JSON.stringify(text)} is no TTL.`, value: text });
    return undefined;
  }
}
