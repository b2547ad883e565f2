import type { RecordSetDifference } from './plan';

/** One message of a refused batch, tied to what it is about. */
export interface RefusedChange {
  /** As Route 53 says it. */
  readonly message: string;
  /** Such as `www.example.com. A blue`; absent where the message names none. */
  readonly recordSet?: string;
  /** Construct path of who declares it. */
  readonly path?: string;
  readonly toDo: string;
}

/** What a message means; the first that fits counts (texts: GitHub issues of several tools, and the emulator's). */
const remedies: readonly (readonly [RegExp, string])[] = [
  [/but it already exists/, 'somebody created it since the plan: look at it with diff, then deploy again'],
  [/but it was not found/, 'somebody deleted it since the plan: deploy again'],
  [/do not match the current values/, 'somebody changed it since the plan: look at it with diff, then deploy again'],
  [/conflict/, 'a CNAME stands alone under its name: remove it or the others, or use an alias'],
  [/not permitted at apex/, 'use an alias at the apex, or a name below it'],
  [/alias target|Tried to create an alias/i, 'check the target, its type and its hosted zone id; apex53 doctor tells more'],
  [/limit/i, 'declare fewer values, or ask AWS for a higher quota'],
];

/** The messages of a refused batch with the record sets and constructs they are about, and what to do. */
export function explainRefusal(messages: readonly string[], differences: readonly RecordSetDifference[]): RefusedChange[] {
  return messages.map((message) => {
    const named = namedIn(message);
    const key =
      named === undefined ? undefined : [named.name, named.type, named.setIdentifier].filter((part) => part !== undefined).join(' ');
    const found = differences.find(({ before, after }) => {
      const one = after ?? before;
      return (
        named !== undefined &&
        one?.Name === named.name &&
        one.Type === named.type &&
        (named.setIdentifier === undefined || one.SetIdentifier === named.setIdentifier)
      );
    });
    return {
      message,
      ...(key === undefined ? {} : { recordSet: key }),
      ...(found?.path === undefined ? {} : { path: found.path }),
      toDo: remedies.find(([pattern]) => pattern.test(message))?.[1] ?? 'correct the record set as the message says',
    };
  });
}

interface Named {
  readonly name: string;
  readonly type: string;
  readonly setIdentifier?: string;
}

function namedIn(message: string): Named | undefined {
  const listed = /\[name='([^']+)', type='([A-Z]+)'(?:, set-identifier='([^']*)')?\]/.exec(message);
  if (listed !== null) return named(listed[1], listed[2], listed[3]);
  const said = /RRSet of type ([A-Z]+) with DNS name (\S+)/.exec(message) ?? /'([A-Z]+) (\S+)'/.exec(message);
  return said === null ? undefined : named(said[2], said[1]);
}

function named(name = '', type = '', setIdentifier?: string): Named {
  return { name: name.endsWith('.') ? name : `${name}.`, type, ...(setIdentifier === undefined ? {} : { setIdentifier }) };
}
