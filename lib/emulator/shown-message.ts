import { dirname, sep } from 'node:path';
import { messageOf } from './caught';
import { EmulatorStateError } from './state-error';

/** The text of whatever was thrown as an answer may show it: clients need not know in which folder the emulator keeps its state. */
export function shownMessageOf(thrown: unknown): string {
  const message = messageOf(thrown);
  if (!(thrown instanceof EmulatorStateError)) return message;
  const folder = dirname(thrown.path);
  return folder === '.'
    ? message
    : message.replaceAll(folder.endsWith(sep) ? folder : folder + sep, '').replaceAll(`'${folder}'`, 'its folder');
}
