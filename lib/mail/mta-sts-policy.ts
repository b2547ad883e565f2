import { createHash } from 'node:crypto';
import { finding } from '../model/finding';
import { DomainName } from '../model/name/domain-name';
import { failure, success, type Result } from '../model/result';

/** A policy on TLS to the mail exchanges of a domain (RFC 8461, section 3.2). */
export interface MtaStsPolicy {
  /** Whether mail is held back when TLS fails, or only reported, or the policy is to be forgotten. */
  readonly mode: 'enforce' | 'testing' | 'none';
  /** Names of the mail exchanges; a first label `*` stands for any one label. Needed but for mode `none`. */
  readonly mx: readonly string[];
  /** Seconds for which senders keep the policy, at most 31557600 (a year). @default 604800 */
  readonly maxAgeSeconds?: number;
}

const weekSeconds = 604800;
const yearSeconds = 31557600;

/** The text to be served at `https://mta-sts.<domain>/.well-known/mta-sts.txt`, or a finding for each option that cannot be in it. */
export function mtaStsPolicyText({ mode, mx, maxAgeSeconds = weekSeconds }: MtaStsPolicy): Result<string> {
  const invalid = (message: string, value: string, allowed: string) => finding('MailOptionInvalid', { message, value, allowed });
  const findings = [
    ...(['enforce', 'testing', 'none'].includes(mode) ? [] : [invalid('The mode is unknown.', mode, 'enforce, testing, none')]),
    ...(mx.length > 0 || mode === 'none' ? [] : [invalid('The policy names no mail exchange.', mode, 'one name or more')]),
    ...mx
      .filter((pattern) => !isPattern(pattern))
      .map((pattern) => invalid('The pattern is no host name.', pattern, 'host names, or *.example.com')),
    ...(Number.isInteger(maxAgeSeconds) && maxAgeSeconds >= 0 && maxAgeSeconds <= yearSeconds
      ? []
      : [invalid('The maximum age is out of range.', String(maxAgeSeconds), `0 to ${yearSeconds} seconds`)]),
  ];
  if (findings.length > 0) return failure(...findings);
  const lines = ['version: STSv1', `mode: ${mode}`, ...mx.map((pattern) => `mx: ${hostText(pattern)}`), `max_age: ${maxAgeSeconds}`];
  return success(lines.map((line) => `${line}\r\n`).join(''));
}

function isPattern(pattern: string): boolean {
  const name = DomainName.tryParse(pattern);
  return name.ok && /^(?:\*\.)?(?:[a-z0-9-]+\.)+$/.test(name.value.toDisplay());
}

function hostText(pattern: string): string {
  return DomainName.parse(pattern).toDisplay().slice(0, -1);
}

/** An id that is another one whenever the policy is: senders fetch a policy again when the id in DNS has changed. */
export function mtaStsId(policyText: string): string {
  return createHash('sha256').update(policyText).digest('hex').slice(0, 32);
}
