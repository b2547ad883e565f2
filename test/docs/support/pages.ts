import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOf, snippetsOf, type Snippet } from './snippets';

/** The repository. */
export const root = join(__dirname, '..', '..', '..');

/** A page or a source file with its snippets. */
export interface Page {
  readonly path: string;
  readonly snippets: readonly Snippet[];
}

/** README.md, every page below docs that people wrote, and every source file with an `@example`. */
export function allPages(): readonly Page[] {
  return [
    ...markdownFiles().map((path) => ({ path, snippets: snippetsOf(path, read(path)) })),
    ...filesBelow('lib', '.ts').map((path) => ({ path, snippets: examplesOf(path, read(path)) })),
  ].filter(({ snippets }) => snippets.length > 0);
}

/** Every Markdown page that people wrote. */
export function markdownFiles(): readonly string[] {
  const docs = filesBelow('docs', '.md').filter((path) => !path.startsWith('docs/api/'));
  return ['README.md', ...docs, ...filesBelow('examples', '.md'), ...filesBelow('lib', '.md')];
}

function filesBelow(folder: string, extension: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );
  return files.filter((path) => path.endsWith(extension)).sort();
}

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
