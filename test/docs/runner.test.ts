import * as apex53 from '../../lib';
import { project } from '../cli/support/project';
import { typeErrors } from './support/check-types';
import { runSnippet } from './support/run-snippet';
import { commandLines, misunderstood, runLine } from './support/shell';
import { examplesOf, snippetsOf, type Snippet } from './support/snippets';

/** The one snippet of a page that consists of it. */
function snippet(code: string, info = 'ts'): Snippet {
  const [found] = snippetsOf('page.md', `# Page\n\n\`\`\`${info}\n${code}\n\`\`\`\n`);
  if (found === undefined) throw new Error('no snippet');
  return found;
}

describe('a snippet', () => {
  it.each([
    ["DomainName.parse('WWW.example.com').toText(); // => 'www.example.com.'"],
    ["console.log([1, { a: 'b' }]); // => [1, { a: 'b' }]"],
    ["import { App } from 'apex53';\nawait Promise.resolve(App.isApp(new App())); // => true"],
    [
      "import { Template } from 'apex53/testing';\nimport { App } from 'apex53';\nTemplate.fromApp(new App()).assembly.hostedZones; // => []",
    ],
    ["import { Emulator } from 'apex53/emulator';\nnew Emulator().requestCounts().size; // => 0"],
    ["import { isDeepStrictEqual } from 'node:util';\nisDeepStrictEqual({}, {}); // => true"],
    ['[1, 2]\n  .map((n) => n * 2); // => [2, 4]'],
  ])('passes when what it claims holds: %j', async (code) => {
    await expect(runSnippet(snippet(code))).resolves.toBeUndefined();
  });

  it.each([
    [
      'claims another value',
      "DomainName.parse('example.com').toText(); // => 'example.com'",
      "page.md:4: claimed 'example.com', found 'example.com.'",
    ],
    ['claims another type of value', '`${1}`; // => 1', "page.md:4: claimed 1, found '1'"],
    ['claims something that is only part', '[1, 2]; // => [1]', 'page.md:4: claimed [ 1 ], found [ 1, 2 ]'],
    ['claims a value on its second line', 'const two = 2;\ntwo; // => 3', 'page.md:5: claimed 3, found 2'],
    ['claims a value where there is none', 'const one = 1; // => 1', 'page.md:4: a claimed value must stand behind an expression'],
    ['claims a value that is never reached', 'if (Date.now() < 0) {\n  1; // => 1\n}', '1 of 1 claimed values were never reached'],
    ['throws', "DomainName.parse('a..b');", 'empty label'],
    ['is no TypeScript', 'const = 1;', 'page.md:4'],
    ['uses what does not exist', 'new Zone();', 'Zone is not defined'],
    ['sees nothing of the test', 'snippetsOf;', 'snippetsOf is not defined'],
  ])('fails when it %s', async (_, code, message) => {
    await expect(runSnippet(snippet(code))).rejects.toThrow(message);
  });

  it('fails when its types are wrong, and passes when they are right', () => {
    const names = { apex53: Object.keys(apex53), testing: [] };
    const wrong = snippet("new App({ nam: 'x' });");
    const right = snippet("import { App } from 'apex53';\nconst app: App = new App({ name: 'x' });\nawait Promise.resolve(app);");

    const [ofWrong, ofRight] = typeErrors([wrong, right], names);

    expect(ofWrong).toEqual([expect.stringMatching(/^line 1: .*'nam' does not exist in type 'AppProps'/)]);
    expect(ofRight).toEqual([]);
  });

  it.each([['ts run'], ['ts norun'], ['sh fails'], ['json file=x.json'], ['ts no-run fails']])(
    'with the unknown first line %j fails',
    (info) => {
      expect(() => snippet('x', info)).toThrow('nobody knows what');
    },
  );

  it('that is never closed fails', () => {
    expect(() => snippetsOf('page.md', '```ts\n1;\n')).toThrow('page.md:1: the snippet is never closed.');
  });

  it('is found in lists and with its options; other languages are left alone', () => {
    const found = snippetsOf(
      'page.md',
      '- item\n  ```ts file=app.ts\n  1;\n    2;\n  ```\n```text\nx\n```\n```sh run\napex53 synth\n```\n````md\n```ts\n3\n```\n````\n',
    );

    expect(found).toEqual([
      { place: 'page.md:3', language: 'ts', mode: 'run', file: 'app.ts', code: '1;\n  2;\n' },
      { place: 'page.md:10', language: 'sh', mode: 'run', code: 'apex53 synth\n' },
    ]);
  });
});

describe('an @example', () => {
  it('is a snippet at its own line', () => {
    const source = '// x\n/**\n * Text.\n *\n * @example\n * ```ts\n * 1; // => 1\n * ```\n */\nexport const x = 1;\n';

    expect(examplesOf('lib/x.ts', source)).toEqual([{ place: 'lib/x.ts:7', language: 'ts', mode: 'run', code: '1; // => 1\n' }]);
  });

  it('without a snippet fails', () => {
    expect(() => examplesOf('lib/x.ts', '/** @example x() */')).toThrow('lib/x.ts:1: @example without');
  });
});

describe('a shell snippet', () => {
  it('is its apex53 lines, with the status each is to end with', () => {
    const lines = commandLines(
      'cd dns\n$ npx apex53 diff --exit-code   # exit 2: changes are pending\napex53 deploy \\\n  --yes # go\nnpm i\n',
    );

    expect(lines.map(({ args, exitCode }) => ({ args, exitCode }))).toEqual([
      { args: ['diff', '--exit-code'], exitCode: 2 },
      { args: ['deploy', '--yes'], exitCode: 0 },
    ]);
  });

  it('with quotes or pipes is not guessed at', () => {
    expect(() => commandLines("apex53 synth --out 'a b'")).toThrow('Only plain words');
  });

  it('is misunderstood when a verb or an option does not exist', async () => {
    const cwd = project();
    const complaint = (line: string) => misunderstood(commandLines(line)[0] ?? { text: '', args: [], exitCode: 0 }, cwd);

    expect(await complaint('apex53 diff --exit-code')).toBe('');
    expect(await complaint('apex53 --version')).toBe('');
    expect(await complaint('apex53 diff --exitcode')).toContain('unknown option');
    expect(await complaint('apex53 undo')).toContain('unknown command');
  });

  it('is run against the embedded emulator', async () => {
    const cwd = project({
      'app.ts':
        "import { App, HostedZone } from 'apex53';\nconst app = new App();\nnew HostedZone(app, 'Zone', { zoneName: 'example.com' });\nexport default app;\n",
    });
    const [line] = commandLines('apex53 diff --exit-code # exit 2');
    if (line === undefined) throw new Error('no line');

    expect((await runLine(line, cwd)).status).toBe(line.exitCode);
  });
});
