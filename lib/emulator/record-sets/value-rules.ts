import { ParseProblem } from '../names/domain-name';
import { valueReaders } from '../values';
import { type ResourceRecordSet } from './shape';

/** Values one record set may have. @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
const maxValues = 400;

/** What is wrong with the values of a set: each against its type, no two alike, not too many. */
export function valueProblems(set: ResourceRecordSet): string[] {
  const records = set.ResourceRecords ?? [];
  const problems: string[] = [];
  if (records.length > maxValues) problems.push(`Cannot have more than ${maxValues} records in a RRSet.`);
  const seen = new Set<string>();
  for (const { Value } of records) {
    const meaning = readOrNote(set, Value, problems);
    if (meaning === undefined) continue;
    if (seen.has(meaning)) problems.push(`Duplicate Resource Record: '${Value}'`);
    seen.add(meaning);
  }
  // The text is not documented; that there can be one value only is.
  if (set.Type === 'CNAME' && records.length > 1)
    problems.push(`RRSet of type CNAME with DNS name ${set.Name} must have exactly one value.`);
  return problems;
}

function readOrNote(set: ResourceRecordSet, value: string, problems: string[]): string | undefined {
  try {
    return valueReaders[set.Type](value);
  } catch (error) {
    if (!(error instanceof ParseProblem)) throw error;
    problems.push(`Invalid Resource Record: '${error.message}'`);
    return undefined;
  }
}
