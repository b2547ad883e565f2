import type { ApiResourceRecordSet } from '../model/rrset/api-shape';

/** Something that is not as it was left, or was planned to be, and so is not touched. */
export interface Moved {
  /** Construct path of the zone, or of the resource. */
  readonly path: string;
  /** `www.example.com. A`, `hosted zone example.com.`, `health check Zone/Up`. */
  readonly subject: string;
  /** What was expected; absent for no record set, and for what is none. */
  readonly then?: ApiResourceRecordSet;
  /** What is there now. */
  readonly now?: ApiResourceRecordSet;
  /** Why, where it is no record set. */
  readonly why?: string;
}

/** One thing that is not as expected, on a line: what was expected, and what is there. */
export function describeMoved({ subject, then, now, why }: Moved): string {
  return why === undefined ? `${subject}: was ${contentText(then)}, is ${contentText(now)} now.` : `${subject}: ${why}`;
}

const shownApart: ReadonlySet<string> = new Set(['Name', 'Type', 'SetIdentifier', 'TTL', 'ResourceRecords', 'AliasTarget']);

function contentText(recordSet: ApiResourceRecordSet | undefined): string {
  if (recordSet === undefined) return 'not there';
  const { ResourceRecords, AliasTarget, TTL } = recordSet;
  const others = Object.entries(recordSet).filter(([member]) => !shownApart.has(member));
  return [
    ...(TTL === undefined ? [] : [`${TTL} s`]),
    ...(ResourceRecords === undefined ? [] : [ResourceRecords.map(({ Value }) => Value).join(', ')]),
    ...(AliasTarget === undefined ? [] : [`alias of ${AliasTarget.DNSName}`]),
    ...(others.length === 0 ? [] : [JSON.stringify(Object.fromEntries(others))]),
  ].join(' ');
}
