/** A field of an entry, its escapes still in it. */
export interface Token {
  readonly text: string;
  /** Whether it stood in quotation marks, which are not part of the text. */
  readonly quoted: boolean;
  /** Whether it follows the token before it without a blank between them. */
  readonly joined: boolean;
  readonly line: number;
  readonly column: number;
}

/** What keeps an entry from being understood. */
export interface LexicalProblem {
  readonly message: string;
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

/** One entry of a master file, however many lines it takes. */
export interface FieldsEntry {
  readonly kind: 'fields';
  readonly tokens: readonly Token[];
  /** Whether the line begins with a blank, so that the owner of the entry before is meant. */
  readonly leadingBlank: boolean;
  readonly problems: readonly LexicalProblem[];
  /** The first comment in it. */
  readonly comment: string | undefined;
}

/** A comment line between entries that says `apex53/…`. */
export interface AnnotationEntry {
  readonly kind: 'annotation';
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type Entry = FieldsEntry | AnnotationEntry;

interface Place {
  readonly position: number;
  readonly line: number;
  readonly column: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const open = 0x28;
const close = 0x29;
const semicolon = 0x3b;
const backslash = 0x5c;

/** An open parenthesis takes the rest of the file with it; so often is the file read again from the line behind one. */
const maxRecoveries = 8;

/** How much of a long text an error shows. */
const shown = 60;

/**
 * Splits a master file into entries (RFC 1035, section 5.1), in one pass and without recursion.
 *
 * Lines may end in LF, CR LF or CR. As in BIND, a quotation mark or parenthesis also ends the word before it.
 */
export class Lexer {
  private position: number;
  private line = 1;
  private lineStart: number;
  private recoveries = 0;

  constructor(private readonly text: string) {
    this.position = this.lineStart = text.startsWith('\ufeff') ? 1 : 0;
  }

  /** The next entry; undefined at the end of the text. */
  next(): Entry | undefined {
    while (this.position < this.text.length) {
      const entry = this.annotation() ?? this.fields();
      if (entry.kind === 'annotation' || entry.tokens.length > 0 || entry.problems.length > 0) return entry;
    }
    return undefined;
  }

  private annotation(): AnnotationEntry | undefined {
    let at = this.position;
    while (isBlank(this.text.charCodeAt(at))) at++;
    if (this.text.charCodeAt(at) !== semicolon) return undefined;
    const { line } = this;
    const column = at - this.lineStart + 1;
    const end = this.endOfLine(at);
    const text = /^;+[ \t]*(apex53\/.*)$/s.exec(this.text.slice(at, end))?.[1];
    if (text === undefined) return undefined;
    this.position = end;
    this.newLine();
    return { kind: 'annotation', text: text.trimEnd(), line, column };
  }

  private fields(): FieldsEntry {
    const leadingBlank = isBlank(this.text.charCodeAt(this.position));
    const tokens: Token[] = [];
    const problems: LexicalProblem[] = [];
    const opened: Place[] = [];
    let comment: string | undefined;
    let joined = false;
    while (this.position < this.text.length) {
      const code = this.text.charCodeAt(this.position);
      if (code === lineFeed || code === carriageReturn) {
        this.newLine();
        if (opened.length === 0) break;
        joined = false;
      } else if (isBlank(code)) {
        this.position++;
        joined = false;
      } else if (code === semicolon) {
        const end = this.endOfLine(this.position);
        comment ??= this.text.slice(this.position, end);
        this.position = end;
      } else if (code === open) {
        opened.push(this.here());
        this.position++;
        joined = false;
      } else if (code === close) {
        if (opened.pop() === undefined) problems.push(this.problem('The parenthesis closes none.', this.here()));
        this.position++;
        joined = false;
      } else {
        const start = this.here();
        const text = code === quote ? this.quoted() : this.word();
        if (text === undefined) {
          problems.push(this.problem('The quotation mark is not closed on its line.', start));
          // The parenthesis that the text has swallowed is nearly always the one that closes the entry.
          if (this.text.slice(start.position, this.position).includes(')')) opened.length = 0;
        } else tokens.push({ text, quoted: code === quote, joined, line: start.line, column: start.column });
        joined = true;
      }
    }
    const [first] = opened;
    if (first === undefined) return { kind: 'fields', tokens, leadingBlank, problems, comment };
    const problem = this.problem('The parenthesis is not closed.', first);
    this.recover(first);
    return { kind: 'fields', tokens: tokens.slice(0, 1), leadingBlank, problems: [problem], comment };
  }

  /** Goes on behind the line of an open parenthesis, so that what follows is not lost; a bounded number of times. */
  private recover({ position, line }: Place): void {
    if (this.recoveries++ >= maxRecoveries) return;
    this.position = this.endOfLine(position);
    this.line = line;
    this.newLine();
  }

  private quoted(): string | undefined {
    const start = this.position + 1;
    for (let at = start; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === quote) {
        this.position = at + 1;
        return this.text.slice(start, at);
      }
      if (code === lineFeed || code === carriageReturn) break;
      if (code === backslash && !this.endsLine(at + 1)) at++;
    }
    this.position = this.endOfLine(start);
    return undefined;
  }

  private word(): string {
    let at = this.position;
    for (; at < this.text.length; at++) {
      const code = this.text.charCodeAt(at);
      if (code === backslash && !this.endsLine(at + 1)) at++;
      else if (isSpecial(code)) break;
    }
    const word = this.text.slice(this.position, at);
    this.position = at;
    return word;
  }

  private endsLine(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || code === lineFeed || code === carriageReturn;
  }

  private endOfLine(from: number): number {
    let at = from;
    while (!this.endsLine(at)) at++;
    return at;
  }

  private newLine(): void {
    const code = this.text.charCodeAt(this.position);
    this.position += code === carriageReturn && this.text.charCodeAt(this.position + 1) === lineFeed ? 2 : 1;
    this.line++;
    this.lineStart = this.position;
  }

  private here(): Place {
    return { position: this.position, line: this.line, column: this.position - this.lineStart + 1 };
  }

  private problem(message: string, { position, line, column }: Place): LexicalProblem {
    const value = this.text.slice(position, Math.min(this.endOfLine(position), position + shown));
    return { message, value, line, column };
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c;
}

function isSpecial(code: number): boolean {
  return (
    isBlank(code) || code === lineFeed || code === carriageReturn || code === quote || code === open || code === close || code === semicolon
  );
}
