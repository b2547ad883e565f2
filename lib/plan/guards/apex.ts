import type { RecordSetDifference } from '../plan';
import type { GuardRule, ZoneChange } from './zone-change';

/** The zone's own name servers would be others: what the parent zone says, and what this zone says, must agree. */
export const apexNs: GuardRule = (change) => {
  const difference = atApex(change, 'NS');
  return difference === undefined
    ? undefined
    : {
        message: `The name servers of ${change.zone.name} would change: ${becomes(difference)}.`,
        recordSets: [`${change.zone.name} NS`],
      };
};

/** Mail for the zone's name would go elsewhere, or nowhere. */
export const apexMx: GuardRule = (change) => {
  const difference = atApex(change, 'MX');
  return difference === undefined
    ? undefined
    : {
        message: `Mail for ${change.zone.name} would go elsewhere: ${becomes(difference)}.`,
        recordSets: [`${change.zone.name} MX`],
      };
};

/** The difference that takes values away from, or replaces them in, the record set of a type at the apex. */
function atApex({ zone }: ZoneChange, type: string): RecordSetDifference | undefined {
  return zone.differences.find(
    ({ before, after }) =>
      before?.Name === zone.name && before.Type === type && valuesText(before) !== (after === undefined ? '' : valuesText(after)),
  );
}

function becomes({ before, after }: RecordSetDifference): string {
  return `${before === undefined ? '' : valuesText(before)} -> ${after === undefined ? 'nothing' : valuesText(after)}`;
}

function valuesText({ ResourceRecords }: NonNullable<RecordSetDifference['before']>): string {
  return (ResourceRecords ?? [])
    .map(({ Value }) => Value.toLowerCase().replace(/\.?$/, '.'))
    .sort()
    .join(', ');
}
