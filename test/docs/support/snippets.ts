/**
 * Snippets of documentation pages, and what becomes of them:
 *
 * | first line          | what the tests do with it                                                                        |
 * |---------------------|--------------------------------------------------------------------------------------------------|
 * | ```ts               | type-checked, then run in a fresh scope; lines that end `// => value` are compared by deep equality |
 * | ```ts no-run        | type-checked only: it needs an account, or is a part of a whole                                   |
 * | ```ts fails         | type-checked, and must throw when it is run                                                       |
 * | ```ts no-compile    | must not type-check                                                                               |
 * | ```ts file=app.ts   | as ts; also written under that name for the shell snippets of the page                            |
 * | ```sh, ```sh no-run | every `apex53` line must be understood: command and options exist                                 |
 * | ```sh run           | every `apex53` line is run, all of a page in one folder, with `--local` where it connects anywhere; `# exit 2` behind a line is the status expected |
 * | ```json             | must parse                                                                                        |
 * | anything else       | left alone                                                                                        |
 *
 * A snippet without an import has every export of `apex53` and `Template` and `referenceTo` of `apex53/testing` in scope.
 * `@example`s in lib follow the same rules. Unknown words on the first line of ts, sh and json snippets fail the test.
 */
export interface Snippet {
  /** `README.md:12`: the line of its first line of code. */
  readonly place: string;
  readonly language: 'ts' | 'sh' | 'json';
  readonly mode: 'run' | 'no-run' | 'fails' | 'no-compile';
  readonly file?: string;
  readonly code: string;
}

const languages: Readonly<Record<string, Snippet['language'] | undefined>> = {
  ts: 'ts',
  typescript: 'ts',
  sh: 'sh',
  bash: 'sh',
  shell: 'sh',
  json: 'json',
};
const modes: Readonly<Record<Snippet['language'], readonly string[]>> = {
  ts: ['no-run', 'fails', 'no-compile'],
  sh: ['run', 'no-run'],
  json: [],
};

/** The snippets of a Markdown page, in their order. @throws for a fence that is never closed, or has words nobody knows. */
export function snippetsOf(page: string, markdown: string): Snippet[] {
  const lines = markdown.split('\n');
  const snippets: Snippet[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [, indent = '', fence = '', info = ''] = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(lines[i] ?? '') ?? [];
    if (fence === '') continue;
    const end = lines.findIndex((line, j) => j > i && line.trim() === fence);
    if (end < 0) throw new Error(`${page}:${i + 1}: the snippet is never closed.`);
    const code = lines.slice(i + 1, end).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    const snippet = readInfo(info, `${page}:${i + 2}`, `${code.join('\n')}\n`);
    if (snippet !== undefined) snippets.push(snippet);
    i = end;
  }
  return snippets;
}

function readInfo(info: string, place: string, code: string): Snippet | undefined {
  const [name = '', ...words] = info.trim().split(/\s+/);
  const language = languages[name];
  if (language === undefined) return undefined;
  const file = words.find((word) => word.startsWith('file='))?.slice('file='.length);
  const rest = words.filter((word) => !word.startsWith('file='));
  const unknown = rest.filter((word) => !modes[language].includes(word));
  if (unknown.length > 0 || rest.length > 1 || (file !== undefined && language !== 'ts'))
    throw new Error(`${place}: nobody knows what "${info.trim()}" means; see test/docs/support/snippets.ts.`);
  const mode = (rest[0] ?? (language === 'sh' ? 'no-run' : 'run')) as Snippet['mode'];
  return { place, language, mode, code, ...(file === undefined ? {} : { file }) };
}

/** The snippets under `@example` in the doc comments of a source file. */
export function examplesOf(file: string, source: string): Snippet[] {
  const snippets: Snippet[] = [];
  for (const comment of source.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    // The tag begins a line; an address such as info@example.com holds the same letters.
    const example = comment[0].search(/(?<=^\s*\/?\*\*? )@example\b/m);
    if (example < 0) continue;
    const lineBefore = source.slice(0, comment.index + example).split('\n').length - 1;
    const text = comment[0]
      .slice(example, -2)
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''));
    // Blank lines before the text keep the line numbers those of the file.
    const found = snippetsOf(file, `${'\n'.repeat(lineBefore)}${text.join('\n')}`);
    if (found.length === 0) throw new Error(`${file}:${lineBefore + 1}: @example without a \`\`\`ts snippet.`);
    snippets.push(...found);
  }
  return snippets;
}
