import { invalidLiteral } from '../error';
import { failure, success, type Result } from '../result';
import { checkLengths, parseLabels, type RawCharacters } from './labels';
import { displayLabel, escapeLabel } from './text-escape';

/** Names that need neither unescaping nor folding: nearly all names, so they take a short way. */
const plainName = /^(?:[a-z0-9_-]{1,63}\.)+$/;

/**
 * An absolute domain name: labels of octets, ASCII letters folded to lower case, at most 63 octets a label and 255 in all.
 *
 * Its canonical text is the form in which Route 53 lists names: lower case, final dot, and `\ooo` for every octet but
 * `a-z 0-9 - _` (so a wildcard reads `\052.example.com.`). Two names are equal exactly when their texts are.
 *
 * @see Route 53 Developer Guide, DNS domain name format; RFC 1034, section 3.1; RFC 4343
 * @example
 * ```ts
 * DomainName.parse('WWW.Example.com').toText(); // => 'www.example.com.'
 * DomainName.parse('*.bücher.example').toText(); // => '\\052.xn--bcher-kva.example.'
 * ```
 */
export class DomainName {
  /** The root of the tree, with no labels. */
  static readonly root = new DomainName('.');

  private constructor(private readonly text: string) {}

  /**
   * The name a text stands for; the final dot is optional, since nothing else than an absolute name is meant here.
   *
   * @throws Apex53Error `InvalidLiteral` with all findings when the text is no name.
   */
  static parse(text: string): DomainName {
    const result = DomainName.tryParse(text);
    if (!result.ok) throw invalidLiteral(`${JSON.stringify(text)} is no domain name`, result.findings);
    return result.value;
  }

  /** Like {@link DomainName.parse}, with the findings returned instead of thrown. */
  static tryParse(text: string): Result<DomainName> {
    return parse(text, 'refuse');
  }

  /** Like {@link DomainName.tryParse} for the name of a record: a blank or control character in it becomes the escape Route 53 takes. */
  static tryParseOwner(text: string): Result<DomainName> {
    return parse(text, 'escape');
  }

  /** The name made of these octet labels, checked for length. */
  static tryFromLabels(labels: readonly string[]): Result<DomainName> {
    const name = fromCheckedLabels(labels);
    const findings = checkLengths(labels, name.toDisplay());
    return findings.length > 0 ? failure(...findings) : success(name);
  }

  /** @internal For names whose canonical text is known to be right. */
  static fromCanonicalText(text: string): DomainName {
    return new DomainName(text);
  }

  /** The octet labels, leftmost first; a character stands for one octet. */
  get labels(): readonly string[] {
    return this.escapedLabels().map((label) =>
      label.replace(/\\([0-3][0-7]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8))),
    );
  }

  /** How many labels the name has; the root has none. */
  get labelCount(): number {
    return this.escapedLabels().length;
  }

  /** Whether the leftmost label is exactly `*` (RFC 4592, section 2.1.1). */
  get isWildcard(): boolean {
    return this.text.startsWith('\\052.');
  }

  /** Whether the name is `other` or lies below it, by labels. */
  isWithin(other: DomainName): boolean {
    if (this.text === other.text || other.text === '.') return true;
    return this.text.endsWith(`.${other.text}`);
  }

  equals(other: DomainName): boolean {
    return this.text === other.text;
  }

  /** The canonical text: final dot, lower case, escapes as Route 53 lists them. */
  toText(): string {
    return this.text;
  }

  /** The text people read: as {@link DomainName.toText}, but with `*`, `@`, `/` and other printable characters as they are. */
  toDisplay(): string {
    return this.text.includes('\\') ? `${this.labels.map(displayLabel).join('.')}.` : this.text;
  }

  toJSON(): string {
    return this.text;
  }

  /** @internal Labels in their escaped spelling, which never holds a dot. */
  escapedLabels(): readonly string[] {
    return this.text === '.' ? [] : this.text.slice(0, -1).split('.');
  }
}

function parse(text: string, raw: RawCharacters): Result<DomainName> {
  const dotted = text.endsWith('.') ? text : `${text}.`;
  if (dotted.length < 255 && plainName.test(dotted)) return success(DomainName.fromCanonicalText(dotted));
  const labels = parseLabels(text, raw);
  return labels.ok ? success(fromCheckedLabels(labels.value)) : labels;
}

function fromCheckedLabels(labels: readonly string[]): DomainName {
  return labels.length === 0 ? DomainName.root : DomainName.fromCanonicalText(`${labels.map(escapeLabel).join('.')}.`);
}
