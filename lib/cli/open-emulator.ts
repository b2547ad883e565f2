import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  Emulator,
  EmulatorStateError,
  type EmulatorOpenOptions,
  type EmulatorResources,
  type Fault,
  type EmulatorServer,
  type ListenOptions,
} from '../emulator';
import { Apex53Error } from '../model/error';

/**
 * An emulator that keeps its state in a file where one is named; the file's folder is made when it is missing.
 *
 * @throws Apex53Error `EmulatorFailed` when the file cannot be used; it is left as it is.
 */
export async function openEmulator(stateFile: string | undefined, options: Omit<EmulatorOpenOptions, 'stateFile'> = {}): Promise<Emulator> {
  if (stateFile === undefined) return new Emulator(options);
  try {
    await mkdir(dirname(stateFile), { recursive: true });
    return await Emulator.open({ ...options, stateFile });
  } catch (error) {
    if (error instanceof EmulatorStateError)
      throw new Apex53Error('EmulatorFailed', error.message, { details: { stateCode: error.code, path: error.path }, cause: error });
    throw new Apex53Error(
      'EmulatorFailed',
      `The folder of the state file ${stateFile} cannot be made: ${messageOf(error)}. Name another file with --state.`,
      { details: { path: stateFile }, cause: error },
    );
  }
}

/** @throws Apex53Error `EmulatorFailed` when the address or the port cannot be had. */
export async function listenTo(emulator: Emulator, options: Required<Pick<ListenOptions, 'port' | 'host'>>): Promise<EmulatorServer> {
  try {
    return await emulator.listen(options);
  } catch (error) {
    throw new Apex53Error(
      'EmulatorFailed',
      `The emulator cannot listen at ${options.host}, port ${options.port}: ${messageOf(error)}. Take another with --port or --host; port 0 is any free one.`,
      { details: options, cause: error },
    );
  }
}

/**
 * Adds the trouble that a JSON file holds, a list of faults.
 *
 * @throws Apex53Error `EmulatorFailed` saying which member cannot be, or why the file cannot be read.
 */
export async function addFaults(emulator: Emulator, file: string): Promise<void> {
  try {
    const faults: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!Array.isArray(faults)) throw new TypeError('it must hold a list of faults.');
    emulator.faults.add(...(faults as Fault[]));
  } catch (error) {
    throw new Apex53Error('EmulatorFailed', `The faults in ${file} cannot be used: ${messageOf(error)}`, {
      details: { path: file },
      cause: error,
    });
  }
}

/**
 * Says which resources exist, as a JSON file lists them.
 *
 * @throws Apex53Error `EmulatorFailed` saying which item cannot be, or why the file cannot be read.
 */
export async function addResources(emulator: Emulator, file: string): Promise<void> {
  try {
    emulator.setResources(JSON.parse(await readFile(file, 'utf8')) as EmulatorResources);
  } catch (error) {
    throw new Apex53Error('EmulatorFailed', `The resources in ${file} cannot be used: ${messageOf(error)}`, {
      details: { path: file },
      cause: error,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
