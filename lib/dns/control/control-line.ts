import { Apex53Error } from '../../model/error';
import type { ServedWorld } from './served-world';

const help = `unhealthy NAME   a health check (construct path or id) or an alias target (DNS name) is unhealthy from now on
healthy [NAME]   it is healthy again; without a name everything is
from [CLIENT]    who asks: DE, US-CA, eu-west-1, 203.0.113.0/24, vpc-0a1b, ...; without, whoever sends a question
state            what is switched, and what can be, as JSON
help             this
`;

/**
 * Does what a typed line says, and tells what came of it; an empty line does nothing.
 *
 * @throws Apex53Error `SimulationInvalid`, or `UsageInvalid` when the line says nothing that can be done; nothing is switched then.
 */
export function runControlLine(line: string, served: ServedWorld): string {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(line) ?? [];
  const { state } = served;
  switch (word) {
    case '':
      return '';
    case 'unhealthy':
      if (rest === '') throw usage('Say what is unhealthy: unhealthy NAME.');
      served.switchTo({ ...state, unhealthy: [...new Set([...state.unhealthy, rest])] });
      return summary(served);
    case 'healthy':
      if (rest !== '' && !state.unhealthy.includes(rest))
        throw usage(`${JSON.stringify(rest)} is not unhealthy. Unhealthy: ${listed(state.unhealthy)}.`);
      served.switchTo({ ...state, unhealthy: rest === '' ? [] : state.unhealthy.filter((name) => name !== rest) });
      return summary(served);
    case 'from':
      served.askFrom(rest === '' ? undefined : rest);
      return summary(served);
    case 'state':
      return `${JSON.stringify(served.toDocument(), undefined, 2)}\n`;
    case 'help':
      return help;
    default:
      throw usage(`${JSON.stringify(word)} is nothing that can be done. Say unhealthy, healthy, from, state or help.`);
  }
}

function summary({ state: { from, unhealthy } }: ServedWorld): string {
  return `Unhealthy: ${listed(unhealthy)}. Asked from: ${from ?? 'whoever sends the question'}.\n`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

function usage(message: string): Apex53Error {
  return new Apex53Error('UsageInvalid', message);
}
