import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContextFile, writeContextFile } from '../../lib/files/context-file';
import { lookupKey, type LookupContext } from '../../lib/model/lookup/lookups';
import { caught } from '../support/caught';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apex53-test-'));
  path = join(folder, 'apex53.context.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const context: LookupContext = {
  [lookupKey({ kind: 'vpc-endpoint', by: { tags: { b: '2', a: '1' } } })]: {
    dnsName: 'vpce-1.example',
    hostedZoneId: 'Z1',
    recordTypes: ['AAAA', 'A'],
  },
  [lookupKey({ kind: 'load-balancer', by: { name: 'edge' }, region: 'eu-west-1' })]: { dnsName: 'edge.example', recordTypes: ['A'] },
};

describe('a context file', () => {
  it('gives back what was written, sorted, and the same bytes whatever the order', async () => {
    await writeContextFile(path, context);
    const bytes = readFileSync(path, 'utf8');
    await writeContextFile(path, Object.fromEntries(Object.entries(context).reverse()));

    expect(readFileSync(path, 'utf8')).toBe(bytes);
    expect(JSON.parse(bytes)).toEqual({
      formatVersion: 1,
      lookups: [
        {
          request: { kind: 'load-balancer', by: { name: 'edge' }, region: 'eu-west-1' },
          answer: { dnsName: 'edge.example', recordTypes: ['A'] },
        },
        {
          request: { kind: 'vpc-endpoint', by: { tags: { a: '1', b: '2' } } },
          answer: { dnsName: 'vpce-1.example', hostedZoneId: 'Z1', recordTypes: ['A', 'AAAA'] },
        },
      ],
    });
    expect(Object.keys(await readContextFile(path)).sort()).toEqual(Object.keys(context).sort());
    expect(readdirSync(folder)).toEqual(['apex53.context.json']);
  });

  it('that is not there remembers nothing, and with nothing to remember none is written', async () => {
    expect(await readContextFile(path)).toEqual({});
    await writeContextFile(path, {});
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken away when the last answer is', async () => {
    await writeContextFile(path, context);
    await writeContextFile(path, {});
    expect(readdirSync(folder)).toEqual([]);
  });

  const entry = (more: object) =>
    JSON.stringify({
      formatVersion: 1,
      lookups: [{ request: { kind: 'k', by: { name: 'n' } }, answer: { dnsName: 'd', recordTypes: ['A'] }, ...more }],
    });
  it.each([
    ['half a file', '{"formatVersion":1,', 'it is no JSON'],
    ['no object', '[]', 'it holds no list of look-ups'],
    ['another format', '{"formatVersion":2,"lookups":[]}', 'it has the format version 2, and this version of apex53 reads 1'],
    ['an entry without answer', entry({ answer: null }), 'its look-up 1 has no request or no answer'],
    ['a request by a number', entry({ request: { kind: 'k', by: { name: 1 } } }), 'its look-up 1 has no kind, or nothing it looks by'],
    ['a region that is no text', entry({ request: { kind: 'k', by: {}, region: 1 } }), 'its look-up 1 has a region that is no text'],
    ['an answer without name', entry({ answer: { recordTypes: ['A'] } }), 'its look-up 1 has no dnsName in its answer'],
    [
      'a zone id that is no text',
      entry({ answer: { dnsName: 'd', hostedZoneId: 1, recordTypes: ['A'] } }),
      'has a hostedZoneId that is no text',
    ],
    [
      'a record type of nobody',
      entry({ answer: { dnsName: 'd', recordTypes: ['B'] } }),
      'has no recordTypes in its answer, or one that Route 53 does not know',
    ],
  ])('that is damaged (%s) is told of, and never overwritten', async (_, content, why) => {
    writeFileSync(path, content);

    for (const error of [await caught(readContextFile(path)), await caught(writeContextFile(path, context))]) {
      expect(error.code).toBe('ContextFileInvalid');
      expect(error.message).toContain(`The context file ${path} cannot be used: `);
      expect(error.message).toContain(why);
      expect(error.message).toContain('It was left as it is.');
    }
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('that cannot be written is told of, and nothing is left beside it', async () => {
    mkdirSync(join(folder, 'sub'));
    const there = join(folder, 'sub', 'missing', 'context.json');
    expect(await caught(writeContextFile(there, context))).toMatchObject({
      code: 'ContextFileInvalid',
      message: expect.stringContaining(`The context file ${there} cannot be written: ENOENT`) as string,
    });
    expect(readdirSync(join(folder, 'sub'))).toEqual([]);
  });

  it('takes a name like an inherited member for a name', async () => {
    const strange = {
      [lookupKey({ kind: 'load-balancer', by: { name: '__proto__' } })]: { dnsName: 'constructor', recordTypes: ['A' as const] },
    };
    await writeContextFile(path, strange);
    expect(await readContextFile(path)).toEqual(strange);
  });
});
