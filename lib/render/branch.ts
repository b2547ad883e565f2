import { shorten } from './plain';

/** A line of a tree, with the lines that hang below it. */
export interface Branch {
  readonly text: string;
  /** Colours the whole line, after it was cut to the width. */
  readonly colour?: (text: string) => string;
  readonly below: readonly Branch[];
}

/** A line, or a line with others below it. */
export function leaf(text: string, below: readonly Branch[] = [], colour?: (text: string) => string): Branch {
  return { text, below, ...(colour === undefined ? {} : { colour }) };
}

/** Draws a branch; `first` stands before its own line and `rest` before those below. */
function lines({ text, colour, below }: Branch, first: string, rest: string, width: number): string[] {
  const cut = shorten(text, Math.max(20, width - first.length));
  return [
    `${first}${colour === undefined ? cut : colour(cut)}`,
    ...below.flatMap((branch, i) => {
      const last = i === below.length - 1;
      return lines(branch, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`, width);
    }),
  ];
}

/** Branches as lines of text, none longer than the width. */
export function drawn(branches: readonly Branch[], width: number): string {
  return branches
    .flatMap((branch) => lines(branch, '', '', width))
    .map((line) => `${line}\n`)
    .join('');
}
