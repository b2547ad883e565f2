// The main job on the embedded emulator: plan and deploy examples/quickstart, then once more to find nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'apex53-demo-'));

const run = (program, args) => {
  const { status, error } = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};
const apex53 = (...args) => {
  console.log(`\n$ apex53 ${args.join(' ')}\n`);
  run('bin/apex53.js', [...args, '--local', '--state', join(scratch, 'route53.json')]);
};

try {
  if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) console.log('Compiling (once; a few seconds)');
  run('node_modules/typescript/bin/tsc', ['--build']);
  apex53('deploy', '--app', 'examples/quickstart/app.ts', '--yes');
  console.log('\nOnce more: nothing is left to do.');
  apex53('deploy', '--app', 'examples/quickstart/app.ts', '--yes');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
