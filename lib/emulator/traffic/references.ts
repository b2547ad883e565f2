import { isText } from './json';
import { branchesOf } from './rules';

type Parts = ReadonlyMap<string, unknown>;

/** What is wrong with the ways through a document: one start, no reference into nothing, no circle. */
export function referenceProblems(
  { StartEndpoint, StartRule }: Readonly<Record<string, unknown>>,
  endpoints: Parts,
  rules: Parts,
): string[] {
  const starts = [StartEndpoint, StartRule].filter((start) => start !== undefined);
  const problems = starts.length === 1 ? [] : ['it must have one of StartEndpoint and StartRule'];
  if (StartEndpoint !== undefined) problems.push(...missing('StartEndpoint', 'endpoint', StartEndpoint, endpoints));
  if (StartRule !== undefined) problems.push(...missing('StartRule', 'rule', StartRule, rules));
  for (const [name, rule] of rules) {
    for (const { EndpointReference, RuleReference } of branchesOf(rule)) {
      if (EndpointReference !== undefined) problems.push(...missing(`rule ${name}`, 'endpoint', EndpointReference, endpoints));
      if (RuleReference !== undefined) problems.push(...missing(`rule ${name}`, 'rule', RuleReference, rules));
    }
  }
  return problems.length === 0 && hasCircle(rules) ? ['its rules lead in a circle'] : problems;
}

function missing(from: string, kind: string, reference: unknown, parts: Parts): string[] {
  // Only texts are shown: a reference that is none can be nested without end.
  if (!isText(reference)) return [`${from} leads to the ${kind} of a name that is no text`];
  return parts.has(reference) ? [] : [`${from} leads to the ${kind} ${JSON.stringify(reference)}, which is not there`];
}

/** Takes away rules that lead to no other rule until none is left; what stays leads in a circle. */
function hasCircle(rules: Parts): boolean {
  const left = new Map([...rules].map(([name, rule]) => [name, branchesOf(rule).map(({ RuleReference }) => RuleReference)]));
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [name, targets] of left) {
      if (!targets.some((target) => isText(target) && left.has(target))) left.delete(name);
    }
  }
  return left.size > 0;
}
