import { keyOfApi } from './guards/zone-change';
import type { RecordSetDifference } from './plan';

/** One message of a refused batch, tied to what it is about. */
export interface RefusedChange {
  /** As Route 53 says it. */
  readonly message: string;
  /** Such as `www.example.com. A blue`; absent where the message names none. */
  readonly recordSet?: string;
  /** Construct path of who declares it. */
  readonly path?: string;
  /** Name and type of the alias target that is missing or wrong. */
  readonly target?: string;
  readonly toDo: string;
}

/** What a message means; the first that fits counts (texts: GitHub issues of several tools, and the emulator's). */
const remedies: readonly (readonly [RegExp, string])[] = [
  [/but it already exists/, 'somebody created it since the plan: look at it with diff, then deploy again'],
  [/but it was not found/, 'somebody deleted it since the plan: deploy again'],
  [/do not match the current values/, 'somebody changed it since the plan: look at it with diff, then deploy again'],
  [/conflict/, 'a CNAME stands alone under its name: remove it or the others, or use an alias'],
  [/not permitted at apex/, 'use an alias at the apex, or a name below it'],
  [/health check with id/i, 'give it a health check that exists, or declare one'],
  [/protection/, 'take its protection away first, or leave it as it is'],
  [/alias target|Tried to create an alias/i, 'check the target, its type and its hosted zone id; apex53 doctor tells more'],
  [/limit/i, 'declare fewer values, or ask AWS for a higher quota'],
];

/** The messages of a refused batch with the record sets and constructs they are about, and what to do. */
export function explainRefusal(messages: readonly string[], differences: readonly RecordSetDifference[]): RefusedChange[] {
  return messages.flatMap((message) => {
    const toDo = remedies.find(([pattern]) => pattern.test(message))?.[1] ?? 'correct the record set as the message says';
    const named = namedIn(message);
    const about = differences.filter((difference) => isAbout(message, named, difference));
    const isTarget = targetsNamed(message);
    const found = isTarget ? about : about.slice(0, 1);
    const target = isTarget && named !== undefined ? { target: textOf(named) } : {};
    if (found.length === 0) return [{ message, ...(named === undefined ? {} : { recordSet: textOf(named) }), toDo }];
    return found.flatMap(({ path, before, after }) => {
      const one = after ?? before;
      return one === undefined ? [] : [{ message, recordSet: keyOfApi(one), ...(path === undefined ? {} : { path }), ...target, toDo }];
    });
  });
}

/** What a message names, as far as it does. */
interface Named {
  readonly name: string;
  readonly type?: string;
  readonly setIdentifier?: string;
}

/** What an alias lacks is told of its target, which several aliases may have. */
function targetsNamed(message: string): boolean {
  return message.startsWith('Tried to create an alias that targets');
}

/** A message about an alias names its target, and one about a health check the id alone. */
function isAbout(message: string, named: Named | undefined, { before, after }: RecordSetDifference): boolean {
  const one = after ?? before;
  if (one === undefined) return false;
  if (targetsNamed(message))
    return one.AliasTarget?.DNSName === named?.name && one.Type === named?.type && message.includes(one.AliasTarget?.HostedZoneId ?? '');
  if (named === undefined) return one.HealthCheckId !== undefined && message.includes(one.HealthCheckId);
  if (one.Name !== named.name || (named.type !== undefined && one.Type !== named.type)) return false;
  const { SetIdentifier: id } = one;
  if (id === undefined) return true;
  // Some texts put it between others, without quotation marks; some leave it out.
  if (named.setIdentifier !== undefined) return id === named.setIdentifier;
  return !message.includes('SetIdentifier ') || [' ', ','].some((end) => message.includes(`SetIdentifier ${id}${end}`));
}

function namedIn(message: string): Named | undefined {
  const listed = /\[name='([^']+)', type='([A-Z]+)'(?:, set-identifier='([^']*)')?\]/.exec(message);
  if (listed !== null) return named(listed[1], listed[2], listed[3]);
  const typeFirst = /RRSet of type ([A-Z]+) with DNS name (\S+)/.exec(message) ?? /'([A-Z]+) (\S+)'/.exec(message);
  if (typeFirst !== null) return named(typeFirst[2], typeFirst[1]);
  const nameFirst = /(?:RRSet with DNS name|RRSets for|alias that targets) ([^\s,]+)(?:, type ([A-Z]+))?/.exec(message);
  return nameFirst === null ? undefined : named(nameFirst[1], nameFirst[2]);
}

function named(name = '', type?: string, setIdentifier?: string): Named {
  return {
    name: name.endsWith('.') ? name : `${name}.`,
    ...(type === undefined ? {} : { type }),
    ...(setIdentifier === undefined ? {} : { setIdentifier }),
  };
}

function textOf({ name, type, setIdentifier }: Named): string {
  return [name, type, setIdentifier].filter((part) => part !== undefined).join(' ');
}
