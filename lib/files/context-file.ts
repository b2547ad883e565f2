import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Apex53Error } from '../model/error';
import { lookupKey, requestOfKey, type LookupAnswer, type LookupContext, type LookupRequest } from '../model/lookup/lookups';
import { isRecordType, type RecordType } from '../model/rdata/record-type';

/** Where the answers of look-ups are kept unless another file is named; it belongs into version control. */
export const defaultContextFile = 'apex53.context.json';

const formatVersion = 1;
const invalid = 'ContextFileInvalid';

/**
 * The look-ups that a context file remembers, none where there is no file.
 *
 * @throws Apex53Error `ContextFileInvalid` when the file cannot be read or understood.
 */
export async function readContextFile(path: string): Promise<LookupContext> {
  const text = await readText(path);
  if (text === undefined) return {};
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw damaged(path, `it is no JSON: ${messageOf(error)}`, error);
  }
  if (!isObject(content) || !Array.isArray(content.lookups)) throw damaged(path, 'it holds no list of look-ups');
  if (content.formatVersion !== formatVersion)
    throw damaged(
      path,
      `it has the format version ${JSON.stringify(content.formatVersion)}, and this version of apex53 reads ${formatVersion}`,
    );
  return Object.fromEntries(content.lookups.map((entry: unknown, i) => readEntry(entry, i, path)));
}

/**
 * Replaces a context file by one that remembers these look-ups, each once, in the order of their keys: equal contents, equal bytes.
 *
 * The file is there as a whole or not at all. With nothing to remember it is taken away.
 *
 * @throws Apex53Error `ContextFileInvalid` when it cannot be written, or when what is there now is no context file.
 */
export async function writeContextFile(path: string, context: LookupContext): Promise<void> {
  const before = await readContextFile(path);
  const lookups = Object.entries(context)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { dnsName, hostedZoneId, recordTypes }]) => ({
      request: requestOfKey(key),
      answer: { dnsName, ...(hostedZoneId === undefined ? {} : { hostedZoneId }), recordTypes: [...recordTypes].sort() },
    }));
  const beside = `${path}.${process.pid}.tmp`;
  try {
    if (lookups.length === 0) {
      if (Object.keys(before).length > 0) await rm(path, { force: true });
      return;
    }
    await writeFile(beside, `${JSON.stringify({ formatVersion, lookups }, undefined, 2)}\n`);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Apex53Error(invalid, `The context file ${path} cannot be written: ${messageOf(error)}`, { details: { path }, cause: error });
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isObject(error) && error.code === 'ENOENT') return undefined;
    throw damaged(path, messageOf(error), error);
  }
}

function readEntry(entry: unknown, i: number, path: string): readonly [string, LookupAnswer] {
  const wrong = (what: string) => damaged(path, `its look-up ${i + 1} ${what}`);
  if (!isObject(entry) || !isObject(entry.request) || !isObject(entry.answer)) throw wrong('has no request or no answer');
  const { kind, by, region } = entry.request;
  if (typeof kind !== 'string' || !isObject(by) || !Object.values(by).every(isTextOrTexts))
    throw wrong('has no kind, or nothing it looks by');
  if (region !== undefined && typeof region !== 'string') throw wrong('has a region that is no text');
  const { dnsName, hostedZoneId, recordTypes: types } = entry.answer;
  if (typeof dnsName !== 'string' || dnsName === '') throw wrong('has no dnsName in its answer');
  if (hostedZoneId !== undefined && typeof hostedZoneId !== 'string') throw wrong('has a hostedZoneId that is no text');
  if (!Array.isArray(types) || !types.every((type): type is RecordType => typeof type === 'string' && isRecordType(type)))
    throw wrong('has no recordTypes in its answer, or one that Route 53 does not know');
  return [
    lookupKey({ kind, by: by as LookupRequest['by'], ...(region === undefined ? {} : { region }) }),
    { dnsName, ...(hostedZoneId === undefined ? {} : { hostedZoneId }), recordTypes: types },
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrTexts(value: unknown): boolean {
  return typeof value === 'string' || (isObject(value) && Object.values(value).every((member) => typeof member === 'string'));
}

function damaged(path: string, why: string, cause?: unknown): Apex53Error {
  return new Apex53Error(
    invalid,
    `The context file ${path} cannot be used: ${why}. It was left as it is. Correct it, or delete it and run apex53 lookup.`,
    { details: { path }, ...(cause === undefined ? {} : { cause }) },
  );
}

function messageOf(error: unknown): string {
  // By its member: errors of Node's own modules can come from another realm.
  return isObject(error) && typeof error.message === 'string' ? error.message : String(error);
}
