import type { DnssecProgress } from '../../dnssec/progress';
import type { DnssecAction } from '../../dnssec/step';
import type { DsParent, ZoneSigningProperties } from '../../model/dnssec/zone-signing';
import type { DueStep, LaterStep, Schedule } from '../schedule';
import type { Seen } from './sight';
import { stepText } from './signing-step';

/** What is due, what comes later, and what ends it. */
export interface Way extends Schedule {
  readonly steps: readonly DnssecAction[];
}

/** The timeline as far as it can be gone from here, what is due now apart from what comes later. */
export function wayOf(
  { timeline }: DnssecProgress,
  declared: ZoneSigningProperties | undefined,
  seen: Seen,
  parent: DsParent,
  now: number,
): Way {
  const createsKmsKey = declared?.KeyName !== undefined && declared.KmsArn === undefined;
  const steps: DnssecAction[] = [];
  const due: DueStep[] = [];
  const later: LaterStep[] = [];
  for (const { action, notBefore, because, skipsWaitUntil } of timeline.entries) {
    const what = stepText(action, parent, createsKmsKey);
    const step = {
      name: action.kind,
      what,
      because,
      ...(skipsWaitUntil === undefined ? {} : { skipsWaitUntil: new Date(skipsWaitUntil).toISOString() }),
    };
    if (notBefore > now || later.length > 0) later.push({ ...step, notBefore: new Date(notBefore).toISOString() });
    else if (parent.Kind === 'by-hand' && (action.kind === 'add-ds' || action.kind === 'remove-ds'))
      return { steps, due, later, blocked: { because: `${what}: ${because}`, fix: publishFix(action) } };
    else if (parent.Kind !== 'by-hand' && action.kind === 'add-ds' && (seen.Parent.NameServers ?? []).length === 0)
      return { steps, due, later, blocked: notDelegated };
    else {
      steps.push(action);
      due.push(step);
    }
  }
  const { end } = timeline;
  return { steps, due, later, ...(end.kind === 'blocked' ? { blocked: { because: end.because, fix: end.fix } } : {}) };
}

const notDelegated = {
  because: 'the parent does not delegate to the zone',
  fix: 'delegate to it first: resolvers ask for its DS record with the delegation',
};

function publishFix({ kind, values }: Extract<DnssecAction, { kind: 'add-ds' | 'remove-ds' }>): string {
  const [there, published] = kind === 'add-ds' ? ['publish', 'add it to'] : ['take away', 'take it out of'];
  return values.every((value) => /^\d+ /.test(value))
    ? `${there} at the parent: ${values.join(', ')}; then ${published} \`published\` and deploy again`
    : 'deploy first: its value is not known yet';
}
