import { ServiceError } from '../errors';
import { element, escapeText } from '../xml/writer';
import { type ScriptedChange } from './fault';

/** Lists of a change batch, and the name of their items. */
const itemNames: Readonly<Record<string, string>> = { Changes: 'Change', ResourceRecords: 'ResourceRecord' };

/** The request body of somebody else's change batch, so that it is checked like everybody's. */
export function editBody(changes: readonly ScriptedChange[]): string {
  return element('ChangeResourceRecordSetsRequest', element('ChangeBatch', markup('Changes', changes)));
}

function markup(name: string, value: unknown): string {
  if (Array.isArray(value)) return element(name, value.map((item) => markup(itemNames[name] ?? 'member', item)).join(''));
  if (typeof value === 'object' && value !== null)
    return element(
      name,
      Object.entries(value)
        .map(([member, inner]) => markup(member, inner))
        .join(''),
    );
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? element(name, escapeText(String(value)))
    : '';
}

/** A scripted edit that the service refuses is a mistake in the script: it must not pass for the edit having been made. */
export function editRefused(answer: string): ServiceError {
  return new ServiceError('ScriptedEditRefused', `The scripted edit was refused: ${answer}`, 409);
}
