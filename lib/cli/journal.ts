import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { JournalFolder } from '../files/journal-folder';
import type { ConnectionOptions, JournalOptions } from './options';

/** The journal that the options ask for; undefined where none is kept. */
export function journalOf(options: JournalOptions & ConnectionOptions): JournalFolder | undefined {
  if (options.journal === false) return undefined;
  return new JournalFolder({ folder: options.journal, keep: options.journalKeep, who: who(), where: placeOf(options) });
}

/** Where Route 53 is, without anything secret that an address may hold. */
export function placeOf({ local, state, endpoint }: ConnectionOptions): string {
  if (local === true) return `emulator ${resolve(state)}`;
  return endpoint === undefined ? 'Route 53' : new URL(endpoint).origin;
}

function who(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // A user that the system does not know, as in some containers.
    return `?@${hostname()}`;
  }
}
