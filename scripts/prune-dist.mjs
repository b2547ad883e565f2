// Removes from dist/ what no source stands behind any more: `tsc --build` leaves it there, and a folder's old file would be found before its index.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const dist = 'dist';
const files = existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
for (const entry of files) {
  const path = join(entry.parentPath, entry.name);
  const module = /^(.*?)(?:\.d)?\.[jt]s(?:\.map)?$/.exec(relative(dist, path))?.[1];
  if (module !== undefined && !existsSync(join('lib', `${module}.ts`))) rmSync(path);
}
