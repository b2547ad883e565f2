import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { markdownFiles, read, root } from './support/pages';

describe('every relative link of a page leads to something', () => {
  it.each(markdownFiles().map((path) => [path]))('%s', (path) => {
    const prose = read(path)
      .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
      .replace(/`[^`]*`/g, '');
    const targets = Array.from(prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g), ([, target = '']) => target).filter(
      (target) => !/^[a-z]+:/.test(target),
    );
    const broken = targets.filter((target) => !existsSync(join(root, normalize(join(dirname(path), target)))));

    expect(broken).toEqual([]);
  });
});
