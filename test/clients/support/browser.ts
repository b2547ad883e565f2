import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The program that .ci/run installs; the Debian package has the same name. */
const program = 'chromium';

/** @throws when the browser is missing, with how to install it. */
export function assertBrowserInstalled(): void {
  if (spawnSync(program, ['--version']).error !== undefined)
    throw new Error(`These tests open pictures in ${program}, which is not installed. As root: apt-get install ${program}`);
}

/** The page as the browser has it after its scripts have run. */
export async function dumpedDom(html: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'apex53-browser-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
    const { stdout } = await run(program, [...args, `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', `file://${file}`], {
      maxBuffer: 64_000_000,
      timeout: 60_000,
      env: { PATH: process.env.PATH, HOME: folder },
    });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
