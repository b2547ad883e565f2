import { Apex53Error } from './error';

/** What ends a run that its user interrupts. */
export function interrupted(): Apex53Error {
  return new Apex53Error('Interrupted', 'Interrupted between two calls. Nothing is half done; run again to finish.');
}
