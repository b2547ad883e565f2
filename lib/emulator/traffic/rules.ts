import { latencyRegions } from '../data/regions';
import { booleanOf, integerOf, isObject, isText, membersOf } from './json';
import { locationOf, type FormatVersion } from './places';

/** One branch of a rule: where it leads, and the members that decide when. */
export type Branch = Readonly<Record<string, unknown>>;

interface RuleType {
  /** Members that are one branch each. */
  readonly branches?: readonly string[];
  /** The member that is a list of branches. */
  readonly list?: string;
  /** What a branch lacks; undefined when it lacks nothing. */
  readonly lacks?: (branch: Branch, version: FormatVersion) => string | undefined;
  /** Whether branches lead to endpoints only. */
  readonly endpointsOnly?: boolean;
}

const ruleTypes: Readonly<Record<string, RuleType>> = {
  failover: { branches: ['Primary', 'Secondary'] },
  geo: {
    list: 'Locations',
    lacks: (branch) => (isDefault(branch) || isText(branch.Continent) || isText(branch.Country) ? undefined : 'a location or IsDefault'),
  },
  geoproximity: {
    list: 'GeoproximityLocations',
    lacks: (branch, version) => {
      if (!locationOf(branch, version)) return `a place as format version ${version} has it`;
      return branch.Bias === undefined || Math.abs(integerOf(branch.Bias)) <= 99 ? undefined : 'a Bias from -99 to 99';
    },
  },
  latency: { list: 'Regions', lacks: ({ Region }) => (isText(Region) && latencyRegions.includes(Region) ? undefined : 'a Region') },
  multivalue: { list: 'Items', endpointsOnly: true },
  weighted: { list: 'Items', lacks: (branch) => (isWeight(integerOf(branch.Weight)) ? undefined : 'a Weight from 0 to 255') },
  // Its members are not documented; its branches are looked at all the same.
  cidr: {},
};

/** Every branch of a rule. */
export function branchesOf(rule: unknown): Branch[] {
  const members = membersOf(rule);
  const type = typeOf(members);
  if (!type) return [];
  const named = (type.branches ?? []).map((name) => members[name]);
  const isOpen = type.list === undefined && !type.branches;
  const lists = isOpen ? Object.values(members) : [listOf(members, type)];
  return [...named, ...lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))].filter(isObject);
}

/** Terraform's data source writes GeoProximityLocations, which the service takes too. */
function listOf(members: Branch, { list }: RuleType): unknown {
  if (list === undefined) return undefined;
  return list === 'GeoproximityLocations' ? (members[list] ?? members.GeoProximityLocations) : members[list];
}

/** Whether a branch of a geolocation rule is for everybody who is nowhere else. */
export function isDefault({ IsDefault, Country }: Branch): boolean {
  return booleanOf(IsDefault) === true || Country === '*';
}

/** What is wrong with one rule, apart from where its references lead. */
export function ruleProblems(name: string, rule: unknown, version: FormatVersion): string[] {
  const members = membersOf(rule);
  const type = typeOf(members);
  if (!type) return [`rule ${name} must have a RuleType, one of: ${Object.keys(ruleTypes).join(', ')}`];
  const missing = (type.branches ?? []).filter((branch) => !isObject(members[branch])).map((branch) => `rule ${name} must have ${branch}`);
  const branches = branchesOf(rule);
  const empty = missing.length === 0 && branches.length === 0 ? [`rule ${name} must have ${type.list ?? 'branches'}`] : [];
  const defaults = members.RuleType === 'geo' ? branches.filter(isDefault).length : 0;
  const twice = defaults > 1 ? [`rule ${name} has more than one default location`] : [];
  return [...missing, ...empty, ...twice, ...branches.flatMap((branch) => branchProblems(name, branch, type, version))];
}

function branchProblems(name: string, branch: Branch, { lacks, endpointsOnly }: RuleType, version: FormatVersion): string[] {
  const { EndpointReference, RuleReference, EvaluateTargetHealth, HealthCheck } = branch;
  const references = [EndpointReference, RuleReference].filter((reference) => reference !== undefined);
  const problems =
    references.length === 1 && references.every(isText)
      ? []
      : [`rule ${name} must lead to one EndpointReference or one RuleReference in each branch`];
  if (endpointsOnly === true && RuleReference !== undefined) problems.push(`rule ${name} can lead to endpoints only`);
  if (EvaluateTargetHealth !== undefined && booleanOf(EvaluateTargetHealth) === undefined)
    problems.push(`rule ${name} has an EvaluateTargetHealth that is neither true nor false`);
  if (HealthCheck !== undefined && typeof HealthCheck !== 'string') problems.push(`rule ${name} has a HealthCheck that is no text`);
  const lack = lacks?.(branch, version);
  return lack === undefined ? problems : [...problems, `rule ${name} has a branch without ${lack}`];
}

function typeOf({ RuleType: type }: Branch): RuleType | undefined {
  return isText(type) && Object.hasOwn(ruleTypes, type) ? ruleTypes[type] : undefined;
}

function isWeight(weight: number): boolean {
  return weight >= 0 && weight <= 255;
}
