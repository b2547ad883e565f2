import type { Declaration } from './declaration';
import type { Deed, History, Moment, Run } from './history';
import { partNames } from './parts';

/** The history as a person would tell it. */
export function storyOf({ zone, runs, last, lastPurpose, syncMilliseconds }: History): string {
  return [
    `\nA zone ${zone === 'own' ? 'of its own' : 'shared with others'}; changes are INSYNC after ${syncMilliseconds} ms.`,
    ...runs.map((run, i) => runStory(run, i + 1)),
    `Finally, undisturbed, ${lastPurpose}: ${told(last)}`,
  ].join('\n');
}

function runStory({ declared, purpose, troubles, deeds, twice }: Run, number: number): string {
  return [
    `${number}. ${purpose}${twice ? ', twice at once' : ''}: ${told(declared)}`,
    ...troubles.map(({ at, what }) => `   at ${momentText(at)}: ${what}`),
    ...deeds.map((deed) => `   before ${momentText(deed.at)} ${deedText(deed)}`),
  ].join('\n');
}

function momentText({ before, nth }: Moment): string {
  return `${before} ${nth + 1}`;
}

function deedText({ act, name }: Deed): string {
  return act === 'run' ? 'another run of the same goes from beginning to end' : `somebody ${act}s ${name}`;
}

function told({ sets, parts, shop, contested, bulk }: Declaration): string {
  const declared = partNames.flatMap((name) => (parts[name] === undefined ? [] : [`${name} ${parts[name]}`]));
  return [
    [
      ...(declared.length === 0 ? ['records only'] : declared),
      `www.shop ${shop}`,
      `contested 192.0.2.${contested}`,
      bulk === undefined ? 'no long texts' : `long texts of ${bulk}`,
    ].join(', '),
    ...sets.map(({ Name, Type, SetIdentifier = '', TTL, ResourceRecords = [], AliasTarget, HealthCheckId = '' }) =>
      [Name, Type, SetIdentifier, TTL, ...ResourceRecords.map(({ Value }) => Value), AliasTarget?.DNSName, HealthCheckId]
        .filter((part) => part !== undefined && part !== '')
        .join(' '),
    ),
  ].join('\n     ');
}
