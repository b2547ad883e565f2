import { simulatedAnswerer } from '../../answering/simulated-answerer';
import { plainText } from '../../render/plain';
import { readPlacesFile } from '../answering/places-file';
import { exitCodes, type ExitCode } from '../exit-codes';
import { untilInterrupted } from '../interrupt';
import { isLoopback } from '../loopback';
import type { EmulatorCommandOptions } from '../options';
import type { Terminal } from '../terminal';

/** `apex53 emulator`: Route 53 over HTTP, on loopback unless told otherwise, until interrupted. */
export async function emulatorCommand(options: EmulatorCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const { addFaults, addResources, listenTo, openEmulator } = await import('../open-emulator.js');
  const { SteppedClock } = await import('../../emulator/index.js');
  const emulator = await openEmulator(options.state, {
    changeDelayMs: options.changeDelay,
    ...(options.throttle === undefined ? {} : { throttling: options.throttle }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.steppedClock === true ? { clock: new SteppedClock() } : {}),
    dnsAnswerer: simulatedAnswerer(options.places === undefined ? {} : { places: await readPlacesFile(options.places) }),
    accountPerAccessKey: options.accountPerKey ?? false,
    damagedStateFile: options.setDamagedAside === true ? 'set-aside' : 'refuse',
  });
  if (emulator.damagedFile !== undefined)
    terminal.err(
      `WARNING: the state file was damaged. It was set aside as ${plainText(emulator.damagedFile)}, and the emulator starts empty.\n`,
    );
  if (options.faults !== undefined) await addFaults(emulator, options.faults);
  if (options.resources !== undefined) await addResources(emulator, options.resources);
  // Listened for before anybody can know the address, so that no signal is missed.
  const interrupted = untilInterrupted();
  const server = await listenTo(emulator, { port: options.port, host: options.host });
  if (!isLoopback(options.host)) {
    terminal.err(
      `WARNING: the emulator listens at ${options.host}, beyond this machine. It checks no signatures: whoever reaches it can read and change everything in it.\n`,
    );
  }
  if (options.json === true)
    terminal.out(`${JSON.stringify({ formatVersion: 1, command: 'emulator', url: server.url, port: server.port })}\n`);
  else {
    terminal.out(`Route 53 is emulated at ${server.url}\n`);
    terminal.err(`Point any AWS tool at it: export AWS_ENDPOINT_URL_ROUTE_53=${server.url} (any credentials do). Ctrl-C ends it.\n`);
  }
  await interrupted;
  await server.close();
  await emulator.close();
  return exitCodes.success;
}
