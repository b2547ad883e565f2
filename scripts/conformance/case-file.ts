import { readFileSync } from 'node:fs';

/** A JSON object that was not looked into yet. */
export type Json = Readonly<Record<string, unknown>>;

/** The zone a case starts from; `existing` is loaded in order before the change. */
export interface CaseZone {
  readonly type: 'public' | 'private' | 'missing';
  readonly name: string;
  readonly existing?: readonly Json[];
}

/** A change batch that must be refused, and how. */
export interface InvalidCase {
  readonly id: string;
  readonly zone: CaseZone;
  readonly change: Json;
  readonly expected: { readonly code: string; readonly httpStatus: number; readonly messageContains?: readonly string[] };
}

/** A change batch that must be accepted, and what the zone lists after it. */
export interface ValidCase {
  readonly id: string;
  readonly zone: CaseZone;
  readonly change: Json;
  readonly expectedListing: readonly Json[];
  /** Odd behaviour of the service that the emulator shows only when its quirk is switched on. */
  readonly quirk?: boolean;
}

/** A file of cases, as `test/data/invalid-changes.json` describes in its `meta`. */
export interface CaseFile {
  readonly invalid: readonly InvalidCase[];
  readonly valid: readonly ValidCase[];
}

/** Something that has an opinion on a case: the emulator, and later the model. Resolves to what it missed, empty when it agrees. */
export interface Judge {
  readonly name: string;
  refuses(testCase: InvalidCase): Promise<readonly string[]>;
  accepts(testCase: ValidCase): Promise<readonly string[]>;
}

/** The file cannot be used at all. */
export class UnusableCaseFile extends Error {}

/** Reads and checks a file of cases. @throws UnusableCaseFile */
export function readCaseFile(path: string): CaseFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UnusableCaseFile(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { invalid = [], valid = [] } = isObject(parsed) ? parsed : {};
  if (!isCaseList(invalid) || !isCaseList(valid) || invalid.length + valid.length === 0) {
    throw new UnusableCaseFile(`${path}: expected an object with the lists "invalid" and "valid", each item with id, zone and change`);
  }
  const incomplete = invalid.find((item) => !isObject(item.expected)) ?? valid.find((item) => !Array.isArray(item.expectedListing));
  if (incomplete) throw new UnusableCaseFile(`${path}: case ${String(incomplete.id)} does not say what is expected`);
  return { invalid, valid } as unknown as CaseFile;
}

/** Whether a parsed value is an object and no list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCaseList(value: unknown): value is readonly Json[] {
  return (
    Array.isArray(value) &&
    value.every((item) => isObject(item) && typeof item.id === 'string' && isObject(item.zone) && isObject(item.change))
  );
}
