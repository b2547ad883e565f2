import type { Result } from '../model/result';
import { dmarcProblems } from './dmarc';
import { textOrProblems } from './option-problems';
import { reportUris } from './report-uris';
import { formatTagList } from './tag-list';

/** What receivers are asked to do with mail that fails. */
export type DmarcAction = 'none' | 'quarantine' | 'reject';

/** How near the domain of a signature or sender has to be to that of the From header: the same organization, or the same name. */
export type DmarcAlignment = 'relaxed' | 'strict';

/** A policy on mail that fails SPF and DKIM (RFC 7489, section 6.3; what is marked so is of DMARCbis). */
export interface DmarcOptions {
  readonly policy: DmarcAction;
  /** For subdomains. @default - as `policy` */
  readonly subdomainPolicy?: DmarcAction;
  /** For subdomains that do not exist (DMARCbis). @default - as `subdomainPolicy` */
  readonly nonexistentSubdomainPolicy?: DmarcAction;
  /** @default 'relaxed' */
  readonly dkimAlignment?: DmarcAlignment;
  /** @default 'relaxed' */
  readonly spfAlignment?: DmarcAlignment;
  /** Mail addresses for aggregate reports. @default - none are sent */
  readonly aggregateReportsTo?: readonly string[];
  /** Mail addresses for reports on single mails. @default - none are sent */
  readonly failureReportsTo?: readonly string[];
  /** When single mails are reported: all mechanisms failed (`0`), any (`1`), DKIM (`d`), SPF (`s`). @default - `0` */
  readonly failureOptions?: readonly ('0' | '1' | 'd' | 's')[];
  /** Seconds between aggregate reports. @default 86400 */
  readonly reportIntervalSeconds?: number;
  /** Percentage of failing mail the policy is applied to, 0 to 100; DMARCbis has `testing` in its place. @default 100 */
  readonly percent?: number;
  /** Whether receivers only act as if (DMARCbis). @default false */
  readonly testing?: boolean;
}

/** The text of a policy, or a finding for each option that cannot be in it. */
export function dmarcText(options: DmarcOptions): Result<string> {
  const text = formatTagList({
    v: 'DMARC1',
    p: options.policy,
    sp: options.subdomainPolicy,
    np: options.nonexistentSubdomainPolicy,
    adkim: alignmentTag(options.dkimAlignment),
    aspf: alignmentTag(options.spfAlignment),
    pct: options.percent?.toString(),
    t: options.testing === true ? 'y' : undefined,
    fo: options.failureOptions?.join(':'),
    ri: options.reportIntervalSeconds?.toString(),
    rua: reportUris(options.aggregateReportsTo),
    ruf: reportUris(options.failureReportsTo),
  });
  return textOrProblems(text, dmarcProblems(text));
}

function alignmentTag(alignment: DmarcAlignment | undefined): string | undefined {
  return alignment?.charAt(0);
}
