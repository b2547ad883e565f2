import { type Change } from './shape';

/** ResourceRecord elements in one request; an alias counts as one, everything in an UPSERT counts twice. */
const maxRecords = 1000;
/** Characters in all Value elements of one request, as sent; those of an UPSERT count twice. */
const maxValueCharacters = 32000;

/** Which limits of one request are passed. @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
export function batchLimitProblems(changes: readonly Change[]): string[] {
  let records = 0;
  let characters = 0;
  for (const { Action, ResourceRecordSet: set } of changes) {
    const times = Action === 'UPSERT' ? 2 : 1;
    const values = set.ResourceRecords ?? [];
    records += times * Math.max(values.length, 1);
    for (const { Value } of values) characters += times * Value.length;
  }
  const problems: string[] = [];
  if (records > maxRecords) problems.push(`Number of records limit of ${maxRecords} exceeded.`);
  if (characters > maxValueCharacters) problems.push(`RDATA character limit of ${maxValueCharacters} exceeded.`);
  return problems;
}
