import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The repository. */
export const root = join(__dirname, '..', '..', '..');

/** The command's script; it runs what is compiled. */
export const script = join(root, 'bin', 'apex53.js');

/** @throws when lib is newer than what was compiled from it, since the tests would then judge something else. */
export function assertCompiled(): void {
  const compiled = modified(join(root, 'tsconfig.tsbuildinfo'));
  const source = Math.max(
    ...readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.endsWith('.ts') ? modified(join(root, 'lib', path)) : 0,
    ),
  );
  if (compiled < source || modified(join(root, 'dist', 'cli', 'main.js')) === 0) {
    throw new Error('dist is older than lib, and these tests run what is compiled. Run `npx tsc --build` first.');
  }
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
