import type { DueStep } from '../../resources/schedule';
import type { GuardViolation } from '../plan';
import { stepsOf, type ResourceStep } from '../resource-step';

/** Steps by which a zone stops being vouched for, or signed. */
const endings: readonly string[] = ['remove-ds', 'withdraw-ds', 'disable-signing', 'deactivate-key', 'delete-key'];

/**
 * DNSSEC that ends while somebody still goes by a DS record of the zone: since nothing declares it any more, or since a wait is skipped. Whoever
 * validates answers SERVFAIL for a zone whose DS record outlives its signatures (RFC 4035, section 5.5).
 *
 * @param zonePath - The construct path of the zone with an id.
 */
export function chainOfTrust(steps: readonly ResourceStep[], zonePath: (hostedZoneId: string) => string): GuardViolation[] {
  return stepsOf(steps, 'zoneSigning').flatMap((step): GuardViolation[] => {
    const { due = [] } = step;
    const properties = step.action === 'delete' ? step.before : step.after;
    const violation = (message: string): GuardViolation => ({
      guard: 'chain-of-trust',
      path: zonePath(properties.HostedZoneId),
      message,
      recordSets: [`${properties.ZoneName} DS`],
    });
    const { Parent, Formers = [] } = (step.action === 'create' ? undefined : step.before.Seen) ?? {};
    const isVouchedFor = (Parent?.DsRecords.length ?? 0) + Formers.length > 0;
    const ends = step.action === 'delete' && isVouchedFor && due.some(({ name }) => endings.includes(name));
    const skipped = due.filter(({ skipsWaitUntil, unseen }) => skipsWaitUntil !== undefined || unseen === true);
    return [
      ...(ends
        ? [
            violation(
              `DNSSEC of ${properties.ZoneName} would end, which nothing declares any more and which its parent vouches for: the DS record goes now, signing once its TTL has passed.`,
            ),
          ]
        : []),
      ...(skipped.length === 0
        ? []
        : [
            violation(
              `DNSSEC of ${properties.ZoneName} would go on without waiting, and whoever validates by what was before answers SERVFAIL: ${skipped.map(skippedText).join(', ')}.`,
            ),
          ]),
    ];
  });
}

function skippedText({ name, skipsWaitUntil }: DueStep): string {
  return `${name} ${skipsWaitUntil === undefined ? 'though nobody could look at the parent' : `before ${skipsWaitUntil}`}`;
}
