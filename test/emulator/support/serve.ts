// An emulator's HTTP door in a process of its own: says its URL, answers `heap` with the octets in use after a collection and `memory` with
// all its memory, and closes on `close`. Its argument is the options of the door, as JSON.
import { createInterface } from 'node:readline';
import { Emulator, type ListenOptions } from '../../../lib/emulator';

async function main(): Promise<void> {
  const emulator = new Emulator();
  const { url } = await emulator.listen(JSON.parse(process.argv[2] ?? '{}') as ListenOptions);
  process.stdout.write(`${url}\n`);
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line === 'heap' || line === 'memory') {
      globalThis.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      process.stdout.write(`${line === 'heap' ? heapUsed : rss}\n`);
    } else void emulator.close().then(() => process.stdin.destroy());
  });
}

void main();
