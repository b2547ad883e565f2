// Waits for a line, then opens an emulator on the state file of its argument and says what came of it. Keeps it until its input ends.
import { Emulator, EmulatorStateError } from '../../../lib/emulator';

process.stdout.write('ready\n');
process.stdin.once('data', () => {
  Emulator.open({ stateFile: process.argv[2] ?? '' }).then(
    () => process.stdout.write('opened\n'),
    (error: unknown) => process.stdout.write(`${error instanceof EmulatorStateError ? error.code : String(error)}\n`),
  );
});
