import { isObject, isText, membersOf } from './json';

/** One branch of a rule: where it leads, and the members that decide when. */
type Branch = Readonly<Record<string, unknown>>;

interface RuleType {
  /** Members that are one branch each. */
  readonly branches?: readonly string[];
  /** The member that is a list of branches. */
  readonly list?: string;
  /** What a branch lacks; undefined when it lacks nothing. */
  readonly lacks?: (branch: Branch) => string | undefined;
}

const ruleTypes: Readonly<Record<string, RuleType>> = {
  failover: { branches: ['Primary', 'Secondary'] },
  geo: {
    list: 'Locations',
    lacks: (branch) =>
      isTrue(branch.IsDefault) || isText(branch.Continent) || isText(branch.Country) ? undefined : 'a location or IsDefault',
  },
  geoproximity: { list: 'GeoproximityLocations', lacks: lackOfPlace },
  latency: { list: 'Regions', lacks: ({ Region }) => (isText(Region) ? undefined : 'a Region') },
  multivalue: { list: 'Items' },
  weighted: { list: 'Items', lacks: ({ Weight }) => (isWeight(Weight) ? undefined : 'a Weight from 0 to 255') },
  // Its members are not documented; its branches are looked at all the same.
  cidr: {},
};

/** Every branch of a rule. */
export function branchesOf(rule: unknown): Branch[] {
  const members = membersOf(rule);
  const type = typeOf(members);
  if (!type) return [];
  const named = (type.branches ?? []).map((name) => members[name]);
  const lists = type.list === undefined && !type.branches ? Object.values(members) : [type.list === undefined ? [] : members[type.list]];
  return [...named, ...lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))].filter(isObject);
}

/** What is wrong with one rule, apart from where its references lead. */
export function ruleProblems(name: string, rule: unknown): string[] {
  const members = membersOf(rule);
  const type = typeOf(members);
  if (!type) return [`rule ${name} must have a RuleType, one of: ${Object.keys(ruleTypes).join(', ')}`];
  const missing = (type.branches ?? []).filter((branch) => !isObject(members[branch])).map((branch) => `rule ${name} must have ${branch}`);
  const branches = branchesOf(rule);
  const empty = missing.length === 0 && branches.length === 0 ? [`rule ${name} must have ${type.list ?? 'branches'}`] : [];
  return [...missing, ...empty, ...branches.flatMap((branch) => branchProblems(name, branch, type))];
}

function branchProblems(name: string, branch: Branch, { lacks }: RuleType): string[] {
  const references = [branch.EndpointReference, branch.RuleReference].filter((reference) => reference !== undefined);
  const problems =
    references.length === 1 && references.every(isText)
      ? []
      : [`rule ${name} must lead to one EndpointReference or one RuleReference in each branch`];
  const lack = lacks?.(branch);
  return lack === undefined ? problems : [...problems, `rule ${name} has a branch without ${lack}`];
}

function lackOfPlace(branch: Branch): string | undefined {
  const hasPlace =
    isText(branch.Region) ||
    isText(branch.LocalZoneGroup) ||
    isObject(branch.Coordinates) ||
    (branch.Latitude !== undefined && branch.Longitude !== undefined);
  if (!hasPlace) return 'a Region, a LocalZoneGroup or coordinates';
  const bias = Number(branch.Bias ?? 0);
  return Number.isInteger(bias) && Math.abs(bias) <= 99 ? undefined : 'a Bias from -99 to 99';
}

function typeOf({ RuleType: type }: Branch): RuleType | undefined {
  return isText(type) && Object.hasOwn(ruleTypes, type) ? ruleTypes[type] : undefined;
}

/** Documents in use have numbers and booleans as text too. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function isWeight(value: unknown): boolean {
  const weight = typeof value === 'number' || isText(value) ? Number(value) : NaN;
  return Number.isInteger(weight) && weight >= 0 && weight <= 255;
}
