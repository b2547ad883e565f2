import { dnssecActions } from '../../dnssec/step';
import { InvalidArgumentError } from 'commander';
import type { RateChoice } from '../../aws/rate/rate-limits';
import { parseView, type View } from '../../dns/control/views';
import { type FindingCode, codes } from '../../model/codes';
import { Apex53Error } from '../../model/error';
import { isRecordType, recordTypes } from '../../model/rdata/record-type';
import { typesByNumber } from '../../model/rdata/type-numbers';
import { guardNames, type GuardName } from '../../plan/guards/guard-names';
import { type CheckCode, checkCodes } from '../../resolvers/checks/check-codes';
import type { QuestionType } from '../../simulator';

export function guardName(value: string, previous: readonly GuardName[] = []): GuardName[] {
  const guard = guardNames.find((known) => known === value);
  if (guard === undefined) throw new InvalidArgumentError(`Allowed: ${guardNames.join(', ')}.`);
  return [...previous, guard];
}

/** A step of a resource, such as `Zone/Dnssec:remove-ds`, that is not waited for. */
export function skippedWait(value: string, previous: readonly string[] = []): string[] {
  const step = value.slice(value.lastIndexOf(':') + 1);
  if (!value.includes(':') || !dnssecActions.some((known) => known === step))
    throw new InvalidArgumentError(`Give the construct path, a colon, and one of ${dnssecActions.join(', ')}.`);
  return [...previous, value];
}

export function findingCode(value: string, previous: readonly FindingCode[] = []): FindingCode[] {
  const known = Object.keys(codes) as FindingCode[];
  const code = known.find((one) => one === value) ?? known.find((one) => one.toLowerCase() === value.toLowerCase());
  if (code === undefined) throw new InvalidArgumentError('docs/codes.md lists the codes, such as CnameAtApex.');
  return [...previous, code];
}

export function checkCode(value: string, previous: readonly CheckCode[] = []): CheckCode[] {
  const code = (Object.keys(checkCodes) as CheckCode[]).find((known) => known === value);
  if (code === undefined) throw new InvalidArgumentError(`Allowed: ${Object.keys(checkCodes).join(', ')}.`);
  return [...previous, code];
}

export function questionType(value: string): QuestionType {
  const type = value.toUpperCase();
  if (type === 'ANY' || isRecordType(type)) return type;
  const number = /^TYPE(\d{1,5})$/.exec(type)?.[1];
  if (number !== undefined && Number(number) <= 65535) return typesByNumber.get(Number(number)) ?? `TYPE${Number(number)}`;
  throw new InvalidArgumentError(`Allowed: ${recordTypes.join(', ')}, ANY, or TYPE and a number up to 65535.`);
}

/** Selectors of look-ups; without one, the option stands for all of them. */
export function selected(value: string, previous: true | readonly string[] = []): string[] {
  return [...(previous === true ? [] : previous), value];
}

export function repeated(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

/** The AWS profile of an account, as NAME=PROFILE. */
export function accountProfile(value: string, previous: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [, name, profile] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (name === undefined || profile === undefined) throw new InvalidArgumentError('Give NAME=PROFILE, such as dns=dns-writer.');
  return { ...previous, [name]: profile };
}

/** Who asks from which addresses. */
export function views(value: string, previous: readonly View[]): View[] {
  try {
    return [...previous, parseView(value)];
  } catch (error) {
    if (!Apex53Error.is(error)) throw error;
    throw new InvalidArgumentError(error.message);
  }
}

export function url(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value)) throw new InvalidArgumentError('Give a URL such as http://127.0.0.1:4053.');
  return value;
}

/** 2026 is the name of limits, not that many calls. */
export function rate(value: string): RateChoice {
  if (value === '2026' || value === 'five-per-second' || value === 'none') return value;
  const perSecond = Number(value);
  if (/^\d{1,4}(?:\.\d{1,3})?$/.test(value) && perSecond > 0) return perSecond;
  throw new InvalidArgumentError('Give calls a second, such as 3 or 0.5, or one of 2026, five-per-second, none.');
}

/** Seconds in one of each unit. */
const unitSeconds = { s: 1, m: 60, h: 3600 } as const;
/** Longer than any wait that is not left to a later run, and short enough for the timers of Node.js. */
const longestSeconds = 24 * 3600;

/** Milliseconds of a duration such as `90s`, `15m` or `2h`; a number alone is seconds. */
export function duration(value: string): number {
  const [, number, unit = 's'] = /^(\d{1,6})([smh])?$/.exec(value) ?? [];
  const seconds = Number(number) * unitSeconds[unit as keyof typeof unitSeconds];
  if (!(seconds >= 1 && seconds <= longestSeconds)) throw new InvalidArgumentError('Give 1s to 24h, such as 90s, 15m or 2h.');
  return seconds * 1000;
}

export function portNumber(value: string): number {
  const port = wholeNumber(value);
  if (port > 65535) throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return port;
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number.');
  return Number(value);
}
