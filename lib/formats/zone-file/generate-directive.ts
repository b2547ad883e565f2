import { finding } from '../../model/finding';
import { failure, mapResult, success, type Result } from '../../model/result';
import { fillIn, parseRange, parseTemplate, type GenerateRange, type Template } from './generate';
import { Lexer, type Token } from './lexer';
import { readHeader, type RecordHeader } from './record-header';

/** A `$GENERATE`, taken apart. */
export interface Generation {
  readonly range: GenerateRange;
  readonly owner: Template;
  readonly rdata: Template;
  readonly header: RecordHeader;
}

/** One record that a `$GENERATE` makes. */
export interface Generated {
  readonly owner: string;
  readonly header: RecordHeader;
}

const maxRecords = 131_072;
const maxCharacters = 32 * 2 ** 20;
const maxTemplateCharacters = 65_535;

/** Takes the arguments of a `$GENERATE` apart: range, owner, maybe TTL and class, type, data. */
export function readGeneration(args: readonly Token[]): Result<Generation> {
  const [rangeField, ownerField, ...rest] = args;
  const header = readHeader(rest);
  if (rangeField === undefined || ownerField === undefined || header.type === undefined || header.rdata.length === 0)
    return malformed('$GENERATE takes a range, an owner, a type and data.', args);
  const range = parseRange(rangeField.text);
  if (range === undefined) return malformed(`${JSON.stringify(rangeField.text)} is no range.`, args);
  const rdataText = templateText(header.rdata);
  if (ownerField.text.length + rdataText.length > maxTemplateCharacters)
    return malformed(`The templates have more than ${maxTemplateCharacters} characters.`, args);
  const [owner, rdata] = [parseTemplate(ownerField.text), parseTemplate(rdataText)];
  if (owner === undefined || rdata === undefined) return malformed('The braces behind a dollar sign hold no offset, width and base.', args);
  return success({ range, owner, rdata, header });
}

/** The data of a `$GENERATE`: one quoted field that holds all of it, as in BIND, or the fields themselves. */
function templateText(rdata: readonly Token[]): string {
  const [only] = rdata;
  if (rdata.length === 1 && only?.quoted === true) return only.text;
  return rdata.map(({ text, quoted }) => (quoted ? `"${text}"` : text)).join(' ');
}

/** Makes the records of `$GENERATE`s, as many as are reasonable for one zone. */
export class RecordGenerator {
  private records = 0;
  private characters = 0;

  /** The records of one `$GENERATE`; the last is a failure when a number leaves its range, the only one when there are too many. */
  *generate({ range, owner, rdata, header }: Generation): Generator<Result<Generated>> {
    this.records += Math.floor((range.stop - range.start) / range.step) + 1;
    if (this.records > maxRecords) {
      yield failure(finding('ZoneFileLimit', { message: `The file generates ${this.records} records.`, value: String(this.records) }));
      return;
    }
    for (let number = range.start; number <= range.stop; number += range.step) {
      const generated = this.fillIn(owner, rdata, number);
      yield mapResult(generated, (texts) => ({ owner: texts.owner, header: { ...header, rdata: fieldsOf(texts.rdata, header) } }));
      if (!generated.ok) return;
    }
  }

  private fillIn(owner: Template, rdata: Template, number: number): Result<{ readonly owner: string; readonly rdata: string }> {
    const texts = { owner: fillIn(owner, number), rdata: fillIn(rdata, number) };
    if (texts.owner === undefined || texts.rdata === undefined)
      return malformed(`${number} with its offset is no number from 0 to 2147483647.`, []);
    this.characters += texts.owner.length + texts.rdata.length;
    if (this.characters > maxCharacters)
      return failure(finding('ZoneFileLimit', { message: `The file generates more than ${maxCharacters} characters.` }));
    return success({ owner: texts.owner, rdata: texts.rdata });
  }
}

/** The fields of generated data, at the place of the template's. */
function fieldsOf(rdataText: string, { type }: RecordHeader): readonly Token[] {
  const entry = new Lexer(rdataText.replace(/[\r\n]/g, ' ')).next();
  const tokens = entry?.kind === 'fields' && entry.problems.length === 0 ? entry.tokens : [];
  return tokens.map((token) => ({ ...token, line: type?.line ?? 1, column: type?.column ?? 1 }));
}

function malformed(message: string, args: readonly Token[]): Result<never> {
  return failure(finding('ZoneFileDirective', { message, value: ['$GENERATE', ...args.map(({ text }) => text)].join(' ').slice(0, 100) }));
}
