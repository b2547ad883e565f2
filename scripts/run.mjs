// Runs a project task; on a fresh clone it first installs exactly what the lockfile says. Usage: node scripts/run.mjs TASK [ARG ...]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';

const run = (command, argv, env = process.env) => {
  const { status, error } = spawnSync(command, argv, { cwd: root, stdio: 'inherit', env, shell: windows });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

const digest = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamp = join(root, 'node_modules', '.apex53-installed');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
if (!installed) {
  console.error('Installing what package-lock.json names (once; about a minute)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, digest);
}
run(process.execPath, [join(root, 'node_modules', 'projen', 'bin', 'projen'), task, ...args], { ...process.env, PROJEN_DISABLE_POST: '1' });
