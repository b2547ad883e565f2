import { project } from '../cli/support/project';
import * as apex53 from '../../lib';
import * as testing from '../../lib/testing';
import { typeErrors } from './support/check-types';
import { allPages } from './support/pages';
import { runSnippet } from './support/run-snippet';
import { commandLines, misunderstood, runLine } from './support/shell';
import type { Snippet } from './support/snippets';

const pages = allPages();
const all = pages.flatMap(({ snippets }) => snippets);
const typescript = all.filter(({ language }) => language === 'ts');
const named = (snippets: readonly Snippet[]) => snippets.map((snippet) => [snippet.place, snippet] as const);

describe('every TypeScript snippet type-checks, or does not where it says so', () => {
  const errors = new Map(
    typeErrors(typescript, { apex53: Object.keys(apex53), testing: Object.keys(testing) }).map((found, i) => [
      typescript[i]?.place ?? '',
      found,
    ]),
  );

  it.each(named(typescript))('%s', (place, { mode }) => {
    const found = errors.get(place) ?? [];
    if (mode === 'no-compile') expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });
});

describe('every TypeScript snippet runs, and claims only what holds', () => {
  it.each(named(typescript.filter(({ mode }) => mode === 'run')))('%s', async (_, snippet) => {
    await expect(runSnippet(snippet)).resolves.toBeUndefined();
  });
});

const failing = named(typescript.filter(({ mode }) => mode === 'fails'));
if (failing.length > 0) {
  describe('every TypeScript snippet that says so fails', () => {
    it.each(failing)('%s', async (_, snippet) => {
      await expect(runSnippet(snippet)).rejects.toThrow();
    });
  });
}

const json = named(all.filter(({ language }) => language === 'json'));
if (json.length > 0) {
  describe('every JSON snippet parses', () => {
    it.each(json)('%s', (_, { code }) => {
      expect(() => JSON.parse(code) as unknown).not.toThrow();
    });
  });
}

describe.each(pages.filter(({ snippets }) => snippets.some(({ language }) => language === 'sh')))(
  'the commands of $path',
  ({ snippets }) => {
    const shell = snippets.filter(({ language }) => language === 'sh');

    it('are all understood', async () => {
      const cwd = project();
      const lines = shell.flatMap(({ code, place }) => commandLines(code).map((line) => ({ place, line })));
      const complaints = await Promise.all(
        lines.map(async ({ place, line }) => ({ place, command: line.text, complaint: await misunderstood(line, cwd) })),
      );

      expect(complaints.filter(({ complaint }) => complaint !== '')).toEqual([]);
    });

    it('end as the page says where they are marked to be run', async () => {
      const cwd = project(Object.fromEntries(snippets.flatMap(({ file, code }) => (file === undefined ? [] : [[file, code]]))));
      for (const { code, place } of shell.filter(({ mode }) => mode === 'run')) {
        for (const line of commandLines(code)) {
          const { status, stdout, stderr } = await runLine(line, cwd);
          expect({ place, command: line.text, status, said: status === line.exitCode ? '' : stdout + stderr }).toEqual({
            place,
            command: line.text,
            status: line.exitCode,
            said: '',
          });
        }
      }
    });
  },
);
