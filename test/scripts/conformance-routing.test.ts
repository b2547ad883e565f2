import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoutingVector } from '../../scripts/conformance/routing-file';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'apex53-vectors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script on a file with this text. */
function run(text: string) {
  const path = join(folder, 'vectors.json');
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'scripts', 'conformance-routing.ts'), path],
    { encoding: 'utf8' },
  );
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const { vectors } = JSON.parse(readFileSync(join(root, 'test', 'data', 'routing-vectors.json'), 'utf8')) as {
  vectors: readonly RoutingVector[];
};
const find = (id: string): RoutingVector => {
  const found = vectors.find((vector) => vector.id === id);
  if (found === undefined) throw new Error(`There is no vector ${id}.`);
  return found;
};

describe('npm run conformance:routing', () => {
  it('counts the vectors in its last line', () => {
    const { status, lines } = run(JSON.stringify({ vectors: [find('S01'), find('WT03')] }));
    expect(lines).toEqual(['2 passed, 0 failed']);
    expect(status).toBe(0);
  });

  it('prints what was expected and what came out of every vector that fails, and ends with exit code 1', () => {
    const wrong = {
      ...find('WT03'),
      id: 'wrong',
      expect: {
        ...find('WT03').expect,
        kind: 'nodata',
        ttl: 61,
        aa: false,
        authority: 'SOA',
        zoneUsed: 'ZOTHER',
        negativeTtl: 9,
        tc: true,
      },
    };
    const { status, lines } = run(JSON.stringify({ vectors: [wrong, find('S01')] }));
    expect(lines).toEqual([
      ...['kind', 'aa', 'negativeTtl', 'zoneUsed', 'tc', 'ttl', 'authority'].map(
        (what) => expect.stringMatching(new RegExp(`^wrong \\(.*, certainty high\\): ${what}: expected .*, got `)) as string,
      ),
      '1 passed, 1 failed',
    ]);
    expect(status).toBe(1);
  });

  it.each([
    ['another share', (answers: RoutingVector['expect']['answers']) => answers.map((one) => ({ ...one, fraction: '1/2' }))],
    ['one answer less', (answers: RoutingVector['expect']['answers']) => answers.slice(1)],
    [
      'another value',
      (answers: RoutingVector['expect']['answers']) =>
        answers.map((one) => ({ ...one, rrsets: one.rrsets.map((rrset) => ({ ...rrset, values: ['192.0.2.77'] })) })),
    ],
    [
      'a part of the values',
      (answers: RoutingVector['expect']['answers']) =>
        answers.map((one) => ({ ...one, rrsets: one.rrsets.map((rrset) => ({ ...rrset, pick: 1 })) })),
    ],
  ])('fails where %s is expected', (_, change) => {
    const vector = find('WT03');
    const { status, lines } = run(
      JSON.stringify({ vectors: [{ ...vector, expect: { ...vector.expect, answers: change(vector.expect.answers) } }] }),
    );
    expect(lines[0]).toMatch(/^WT03 .*: answers: expected \[.*\], got \[.*\]$/);
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('fails a vector whose record sets or client cannot be read, and goes on', () => {
    const unreadable = { ...find('S01'), records: [{ Name: 'a..b.', Type: 'A', TTL: 1, ResourceRecords: [] }] };
    const nobody = { ...find('S02'), query: { ...find('S02').query, client: { ip: 'x' } } };
    const { status, lines } = run(JSON.stringify({ vectors: [unreadable, nobody, find('S03')] }));
    expect(lines).toEqual([
      expect.stringMatching(/^S01 .*: cannot be read: /) as string,
      expect.stringMatching(/^S02 .*: cannot be run: .*no IP address/) as string,
      '1 passed, 2 failed',
    ]);
    expect(status).toBe(1);
  });

  it.each([
    ['{', /vectors\.json: /],
    ['[]', /expected an object with a list "vectors"/],
    ['{"vectors": []}', /expected an object with a list "vectors"/],
    ['{"vectors": [7, {"id": "X"}]}', /vector number 1: is no object; vector X: "zone" must be/],
    [JSON.stringify({ vectors: [{ ...find('S01'), expect: {} }] }), /vector S01: "expect" must be/],
    [JSON.stringify({ vectors: [{ ...find('S01'), otherZones: [{}] }] }), /vector S01: "otherZones" must be/],
    [JSON.stringify({ vectors: [{ ...find('S01'), healthChecks: [] }] }), /vector S01: "healthChecks" must be an object/],
  ])('says what is wrong with a file that holds no vectors: %#', (text, message) => {
    const { status, stderr } = run(text);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
