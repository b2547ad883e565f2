// An emulator's HTTP door in a process of its own: says its URL, answers `heap` with the octets in use after a collection, and closes on `close`.
import { createInterface } from 'node:readline';
import { Emulator } from '../../../lib/emulator';

async function main(): Promise<void> {
  const emulator = new Emulator();
  const { url } = await emulator.listen();
  process.stdout.write(`${url}\n`);
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line === 'heap') {
      globalThis.gc?.();
      process.stdout.write(`${process.memoryUsage().heapUsed}\n`);
    } else void emulator.close().then(() => process.stdin.destroy());
  });
}

void main();
