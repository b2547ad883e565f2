import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../cli/support/project';
import { root } from '../cli/support/compiled';
import { allPages } from './support/pages';
import { commandLines, runLine } from './support/shell';

const snippets = allPages().find(({ path }) => path === 'docs/guides/pictures.md')?.snippets ?? [];

it('the picture in the guide is what the command of the guide draws of the app in the guide', async () => {
  const cwd = project(Object.fromEntries(snippets.flatMap(({ file, code }) => (file === undefined ? [] : [[file, code]]))));
  const [first] = snippets.filter(({ language }) => language === 'sh').flatMap(({ code }) => commandLines(code));
  if (first === undefined) throw new Error('The guide has no command.');

  expect(await runLine(first, cwd)).toEqual({ status: 0, stdout: 'Wrote routing.svg.\n', stderr: '' });
  expect(readFileSync(join(cwd, 'routing.svg'), 'utf8')).toBe(readFileSync(join(root, 'docs', 'images', 'routing.svg'), 'utf8'));
});
