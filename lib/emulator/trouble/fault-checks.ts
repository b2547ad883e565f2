import { isOperationName } from '../protocol/routes';
import { rateProfiles, type RateLimits, type RateProfile } from './rate-limits';

/**
 * Faults and limits come from tests in plain JavaScript and over HTTP too, so they are looked at before they are kept.
 */

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

/** Longest wait: what is longer is a mistake in the unit. */
const longestWaitMs = 600_000;

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isWait: Check = (value) => typeof value === 'number' && value >= 0 && value <= longestWaitMs;
const isOneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(check);
const isRecord: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOperation: Check = (value) => typeof value === 'string' && isOperationName(value);

const choice: Members = {
  kind: () => true,
  operation: (value) => isOperation(value) || isListOf(isOperation)(value),
  after: isCount,
  times: (value) => value === 'always' || isCount(value),
  chance: (value) => typeof value === 'number' && value >= 0 && value <= 1,
};
const when = isOneOf('before', 'after');

const effects: Readonly<Record<string, { readonly members: Members; readonly needed?: readonly string[] }>> = {
  throttling: { members: {} },
  'prior-request-not-complete': { members: {} },
  latency: {
    members: { milliseconds: (value) => isWait(value) || (isListOf(isWait)(value) && (value as unknown[]).length === 2) },
    needed: ['milliseconds'],
  },
  'server-error': { members: { status: isOneOf(500, 503), when } },
  'connection-reset': { members: { when } },
  edit: {
    members: { hostedZoneId: (value) => typeof value === 'string' && value !== '', changeBatches: isListOf(isListOf(isRecord)) },
    needed: ['changeBatches'],
  },
};

/** Refuses what is no fault. @throws TypeError that names the member at fault */
export function checkFault(fault: unknown): void {
  const members = membersOf(fault, 'A fault');
  const effect = typeof members.kind === 'string' && Object.hasOwn(effects, members.kind) ? effects[members.kind] : undefined;
  if (!effect) throw new TypeError(`A fault needs a kind, one of: ${Object.keys(effects).join(', ')}. It is ${shown(members.kind)}.`);
  const missing = effect.needed?.find((name) => members[name] === undefined);
  if (missing !== undefined) throw new TypeError(`A fault of kind ${shown(members.kind)} needs the member ${missing}.`);
  checkMembers(members, { ...choice, ...effect.members }, `a fault of kind ${shown(members.kind)}`);
}

/** The limits meant, looked up when they are a profile. @throws TypeError */
export function limitsOf(limits: unknown): RateLimits {
  if (typeof limits === 'string') {
    if (Object.hasOwn(rateProfiles, limits)) return rateProfiles[limits as RateProfile];
    throw new TypeError(`There is no throttling profile ${shown(limits)}. There are: ${Object.keys(rateProfiles).join(', ')}.`);
  }
  const members = membersOf(limits, 'Rate limits');
  if (members.account === undefined) throw new TypeError('Rate limits need the member account.');
  checkMembers(
    members,
    {
      account: isLimit,
      eachOperation: isLimit,
      changes: isLimit,
      operations: (value) =>
        isRecord(value) && Object.entries(value as object).every(([name, limit]) => isOperation(name) && isLimit(limit)),
    },
    'rate limits',
  );
  return limits as RateLimits;
}

const isLimit: Check = (value) => {
  if (!isRecord(value)) return false;
  const { capacity, perSecond, ...others } = value as Record<string, unknown>;
  return isPositive(capacity) && isPositive(perSecond) && Object.keys(others).length === 0;
};

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function membersOf(value: unknown, what: string): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError(`${what} must be an object. It is ${shown(value)}.`);
  return value as Record<string, unknown>;
}

function checkMembers(members: Record<string, unknown>, known: Members, what: string): void {
  for (const [name, value] of Object.entries(members)) {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check) throw new TypeError(`There is no member ${shown(name)} in ${what}. There are: ${Object.keys(known).join(', ')}.`);
    if (value !== undefined && !check(value)) throw new TypeError(`The member ${name} of ${what} cannot be ${shown(value)}.`);
  }
}

function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
