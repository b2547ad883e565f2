import { finding, type Finding } from '../finding';
import { failure, success, type Result } from '../result';
import type { RdataCodec } from './codec';
import type { Field } from './field';
import type { RecordType } from './record-type';
import { splitFields } from './split-fields';

/** The fields of a type's data, in the order of its presentation text, which is that of its wire format. */
export type FieldsOf<R> = { readonly [K in Exclude<keyof R, 'type'>]: Field<R[K]> };

/** What a type adds to its fields. */
export interface FieldRules<R> {
  /** What is wrong with fields that are right one by one. @default - nothing */
  readonly check?: (rdata: R) => readonly Finding[];
  /** See {@link RdataCodec.doubts}. @default - nothing */
  readonly doubts?: (values: readonly R[]) => readonly Finding[];
}

/** The codec of a type whose data is fields one behind the other. */
export function fieldsCodec<R extends { readonly type: RecordType }>(
  type: R['type'],
  fields: FieldsOf<R>,
  { check = () => [], doubts }: FieldRules<R> = {},
): RdataCodec<R> {
  const names = Object.keys(fields) as Exclude<keyof R & string, 'type'>[];
  const all = names.map((name) => fields[name] as Field<unknown>);
  const shape = { names, quoted: all.some(({ ends }) => ends === 'quotation mark'), open: all.at(-1)?.ends === 'value' };

  const assemble = (read: (field: Field<unknown>, name: string, i: number) => Result<unknown>): Result<R> => {
    const rdata: Record<string, unknown> = { type };
    const findings: Finding[] = [];
    all.forEach((field, i) => {
      const name = names[i] ?? '';
      const result = read(field, name, i);
      if (result.ok) rdata[name] = result.value;
      else findings.push(...result.findings);
    });
    if (findings.length === 0) findings.push(...check(rdata as R));
    return findings.length > 0 ? failure(...findings) : success(rdata as R);
  };
  const parseFields = (texts: readonly string[]): Result<R> => assemble((field, name, i) => readField(field, texts[i], name));
  const toText = (rdata: R): string => all.map((field, i) => field.toText(rdata[names[i] as keyof R])).join(' ');

  return {
    parse: (text) => {
      const texts = splitFields(text, type, shape);
      return texts.ok ? parseFields(texts.value) : texts;
    },
    parseFields,
    toText,
    canonical: toText,
    toWire: (rdata, out) => {
      all.forEach((field, i) => {
        field.toWire(rdata[names[i] as keyof R], out);
      });
    },
    fromWire: (octets) => {
      const rdata = assemble((field, name) => field.fromWire(octets, name));
      const whole = octets.finish(undefined);
      return whole.ok ? rdata : whole;
    },
    ...(doubts === undefined ? {} : { doubts }),
  };
}

/** Programs without types may leave a field out. */
function readField(field: Field<unknown>, text: unknown, name: string): Result<unknown> {
  if (typeof text === 'string') return field.fromText(text, name);
  return failure(finding('FieldCountWrong', { message: `The field ${name} is missing.`, allowed: `a text for ${name}` }));
}
