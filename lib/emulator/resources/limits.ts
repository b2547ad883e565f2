import { element, member } from '../xml/writer';

/** Markup of a limit and of how much of it is used. A limit that was switched off is shown as the service's own default. */
export function writeLimit(type: string, limit: number, count: number, byDefault = limit): string {
  return element('Limit', member('Type', type) + member('Value', Number.isFinite(limit) ? limit : byDefault)) + member('Count', count);
}
