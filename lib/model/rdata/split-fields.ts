import { finding, type Finding } from '../finding';
import { failure, success, type Result } from '../result';

/** The shape of a presentation text. */
export interface FieldShape {
  /** The names of the fields, in order. */
  readonly names: readonly string[];
  /** Whether blanks between quotation marks belong to a field. */
  readonly quoted: boolean;
  /** Whether the last field goes to the end of the value, blanks included. */
  readonly open: boolean;
}

/** The blank-separated fields of a value, when there are as many as the type has. */
export function splitFields(text: string, type: string, { names, quoted, open }: FieldShape): Result<readonly string[]> {
  const found = quoted ? splitQuoted(text) : success(splitBlanks(text));
  if (!found.ok) return found;
  const fields = found.value;
  const count = names.length;
  if (fields.length === count) return found;
  if (open && fields.length > count) return success([...fields.slice(0, count - 1), fields.slice(count - 1).join(' ')]);
  return failure(wrongCount(text, type, names, fields.length));
}

/** The finding about a value that has another number of fields than its type. */
export function wrongCount(text: string, type: string, names: readonly string[], found: number): Finding {
  const wanted = names.length === 1 ? '1 field' : `${names.length} fields`;
  return finding('FieldCountWrong', {
    message: `A value of type ${type} has ${wanted}, this one ${found}.`,
    value: text,
    allowed: names.join(' '),
  });
}

function splitBlanks(text: string): readonly string[] {
  return text.split(/[ \t]+/).filter((field) => field !== '');
}

/** Fields between blanks, of which those between quotation marks do not count; a backslash takes its next character with it. */
export function splitQuoted(text: string): Result<readonly string[]> {
  const fields: string[] = [];
  let field = '';
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (!inQuotes && (char === ' ' || char === '\t')) {
      if (field !== '') fields.push(field);
      field = '';
      continue;
    }
    field += char;
    if (char === '"') inQuotes = !inQuotes;
    else if (char === '\\' && i + 1 < text.length) field += text.charAt(++i);
  }
  if (inQuotes) return failure(finding('CharacterStringUnquoted', { message: 'A quotation mark is not closed.', value: text }));
  return success(field === '' ? fields : [...fields, field]);
}
