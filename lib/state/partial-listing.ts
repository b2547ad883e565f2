import { nameOrderKey } from '../model/name/order';
import { DomainName } from '../model/name/domain-name';

/** What is asked of a listing: everything of one name, or of one name and all below it. */
export interface Span {
  readonly name: DomainName;
  readonly subtree: boolean;
}

/** A page of a listing in Route 53's order of names. */
interface Page<Item, Cursor> {
  readonly items: readonly Item[];
  readonly next?: Cursor | undefined;
}

/** How pages are got, and where they begin. */
interface Source<Item, Cursor> {
  readonly page: (from: Cursor) => Promise<Page<Item, Cursor>>;
  readonly startAt: (name: string) => Cursor;
  readonly nameOf: (cursor: Cursor) => string;
}

/** A part of the listing that was read: keys from the first up to, and without, that of the cursor behind it. */
interface Stretch<Cursor> {
  readonly from: string;
  readonly to?: { readonly key: string; readonly cursor: Cursor };
}

/**
 * A listing that is read only where somebody asks: a page begins at what is asked for, and answers everything up to its end. Asked
 * in the order of names this takes the fewest pages there are, and never more than reading from the first to the last.
 */
export class PartialListing<Item, Cursor> {
  /** Everything on the pages read so far; what was asked for, and what happens to stand beside it. */
  readonly items: Item[] = [];
  private readonly stretches: Stretch<Cursor>[] = [];

  constructor(private readonly source: Source<Item, Cursor>) {}

  /** Reads what was not read before of the spans, in the order of names. Whether a name has something below it is then known too. */
  async read(spans: Iterable<Span>): Promise<void> {
    const wanted = Array.from(spans, ({ name, subtree }) => ({ key: nameOrderKey(name), name, subtree }));
    wanted.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
    for (const { key, name, subtree } of wanted) {
      for (;;) {
        const at = this.stretches.findLastIndex(({ from, to }) => from <= key && (to === undefined || key <= to.key));
        const begun = this.stretches[at];
        if (begun !== undefined && (begun.to === undefined || isBehind(begun.to.key, key, subtree))) break;
        const { items, next } = await this.source.page(begun?.to?.cursor ?? this.source.startAt(name.toText()));
        for (const item of items) this.items.push(item);
        const to = next === undefined ? {} : { to: { key: keyOf(this.source.nameOf(next)), cursor: next } };
        if (begun === undefined) this.stretches.push({ from: key, ...to });
        else this.stretches[at] = { from: begun.from, ...to };
      }
    }
  }
}

/** Whether a listing that goes on at this key has left behind what was asked for. */
function isBehind(end: string, key: string, subtree: boolean): boolean {
  return end > key && !(subtree && end.startsWith(key));
}

function keyOf(name: string): string {
  return nameOrderKey(DomainName.parse(name));
}
