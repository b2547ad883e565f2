import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { venvProgram } from './clients';

let server: ChildProcess | undefined;
afterAll(async () => {
  if (server?.kill() === true) await once(server, 'close');
});

/** Starts moto's server for the tests of one file, on a free port; its address. */
export function startMoto(): Promise<string> {
  const started = spawn(venvProgram('moto_server'), ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  server = started;
  return new Promise((resolve, reject) => {
    let said = '';
    started.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const [, url] = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    started.once('error', reject);
    started.once('close', () => reject(new Error(`moto's server ended: ${said}`)));
  });
}
