import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordTypes } from '../../lib/model/rdata/record-type';
import { compile } from '../support/compile';

const folder = join(__dirname, 'snippets');
const codecTable = readFileSync(join(__dirname, '..', '..', 'lib', 'model', 'rdata', 'index.ts'), 'utf8');

/** The snippets as source files beside this one, the codec table without one of its lines as a file beside the table. */
const snippets = new Map(readdirSync(folder).map((file) => [`test/types/${file.replace(/\.txt$/, '')}`, readFileSync(join(folder, file), 'utf8')]));
const withoutType = (type: string) => codecTable.replace(new RegExp(`^  ${type}: .*,$`, 'm'), '');
const tables = new Map(['CAA', 'SRV', 'TLSA'].map((type) => [`lib/model/rdata/without-${type}.ts`, withoutType(type)]));

const errors = compile(new Map([...snippets, ...tables, ['lib/model/rdata/complete.ts', codecTable]]));
const inFile = (file: string) => errors.filter((error) => error.file === file);

/** An expectation is a comment `// error TS…: text` above the line that must not compile. */
interface Expectation {
  readonly file: string;
  /** The sentence above the expectation. */
  readonly rule: string;
  readonly line: number;
  readonly code: string;
  readonly text: string;
}
const expectations = [...snippets].flatMap(([file, source]) =>
  source.split('\n').flatMap((comment, i, lines): Expectation[] => {
    const [, code, text] = /^\/\/ error (TS\d+): (.*)$/.exec(comment) ?? [];
    return code === undefined || text === undefined ? [] : [{ file, rule: (lines[i - 1] ?? '').replace('// ', ''), line: i + 1, code, text }];
  }),
);

describe('what must not compile', () => {
  it.each(expectations)('$rule', ({ file, line, code, text }) => {
    const found = inFile(file).filter((error) => error.line === line);
    expect(found.map((error) => error.text)).toEqual([expect.stringContaining(code) as string]);
    expect(found[0]?.text).toContain(text);
  });

  it('nothing else in the snippets fails, so each fails for its own reason', () => {
    const expected = new Set(expectations.map(({ file, line }) => `${file}:${line}`));
    expect(errors.filter(({ file, line }) => snippets.has(file) && !expected.has(`${file}:${line}`))).toEqual([]);
  });
});

describe('what must compile', () => {
  it('the positive control', () => {
    expect(snippets.get('test/types/control.ts')).toContain('new FailoverPair');
    expect(inFile('test/types/control.ts')).toEqual([]);
  });

  it('the library itself', () => {
    expect(errors.filter(({ file }) => !snippets.has(file) && !tables.has(file))).toEqual([]);
  });
});

describe('the table of codecs', () => {
  it.each([...tables.keys()])('%s does not compile: a record type is missing', (file) => {
    const type = /without-(\w+)\.ts/.exec(file)?.[1] ?? '';
    expect(recordTypes).toContain(type);
    expect(tables.get(file)).not.toBe(codecTable);
    expect(inFile(file).map(({ text }) => text)).toContainEqual(expect.stringContaining(`Property '${type}' is missing`));
  });
});
