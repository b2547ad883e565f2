import type { DsSight } from '../../dnssec/facts';
import { dependsOnDs } from '../../dnssec/heed-parent';
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
  { timeline, facts }: DnssecProgress,
  declared: ZoneSigningProperties | undefined,
  seen: Seen,
  parent: DsParent,
  now: number,
): Way {
  const createsKmsKey = declared?.KeyName !== undefined && declared.KmsArn === undefined;
  const { dsSight, cacheTimes } = facts;
  const steps: DnssecAction[] = [];
  const due: DueStep[] = [];
  const later: LaterStep[] = [];
  for (const { action, notBefore, skipsWaitUntil, unseen, ...entry } of timeline.entries) {
    const what = stepText(action, parent, createsKmsKey);
    const because = `${entry.because}${dependsOnDs(action) ? unaskedText(parent, dsSight) : ''}`;
    const step = {
      name: action.kind,
      what,
      because,
      ...(skipsWaitUntil === undefined ? {} : { skipsWaitUntil: new Date(skipsWaitUntil).toISOString() }),
      ...(unseen === undefined ? {} : { unseen }),
    };
    if (notBefore > now || later.length > 0) later.push({ ...step, notBefore: new Date(notBefore).toISOString() });
    else if (parent.Kind === 'by-hand' && (action.kind === 'add-ds' || action.kind === 'remove-ds'))
      return { steps, due, later, blocked: { because: `${what}: ${because}`, fix: publishFix(action, dsSight) } };
    else if (action.kind === 'withdraw-ds' && (seen.Formers ?? []).every(({ Place }) => Place === 'by-hand'))
      return {
        steps,
        due,
        later,
        blocked: { because: `${what}: ${because}`, fix: `take away there: ${action.values.join(', ')}; then deploy again` },
      };
    else if (parent.Kind !== 'by-hand' && action.kind === 'add-ds' && (seen.Parent.NameServers ?? []).length === 0)
      return { steps, due, later, blocked: notDelegated };
    else {
      steps.push(action);
      due.push(step);
    }
  }
  const { end } = timeline;
  if (dsSight === 'unsettled') insertAt(lookAgain(now + cacheTimes.parentMargin * 1000), later);
  return { steps, due, later, ...(end.kind === 'blocked' ? { blocked: { because: end.because, fix: end.fix } } : {}) };
}

/** What to know of a wait that nobody could see begin. */
function unaskedText({ Kind }: DsParent, dsSight: DsSight | undefined): string {
  if (Kind === 'zone' || dsSight !== 'told') return '';
  const word = Kind === 'by-hand' ? '`published`' : 'what the registrar says';
  return `; by ${word}, since the parent's name servers were not asked or did not answer`;
}

const notDelegated = {
  because: 'the parent does not delegate to the zone',
  fix: 'delegate to it first: resolvers ask for its DS record with the delegation',
};

/** Waits count from when a run sees what is published, so the next one should not wait for more than that. */
function lookAgain(moment: number): LaterStep {
  return {
    name: 'look-again',
    what: 'look again whether all name servers of the parent answer with the DS set',
    because: 'they do not do so yet, and waits count from when they are seen to',
    notBefore: new Date(moment).toISOString(),
  };
}

function insertAt(step: LaterStep, later: LaterStep[]): void {
  const at = later.findIndex(({ notBefore }) => notBefore > step.notBefore);
  later.splice(at < 0 ? later.length : at, 0, step);
}

function publishFix({ kind, values }: Extract<DnssecAction, { kind: 'add-ds' | 'remove-ds' }>, dsSight: DsSight | undefined): string {
  const [there, published] = kind === 'add-ds' ? ['publish', 'add it to'] : ['take away', 'take it out of'];
  const isAsked = dsSight === 'answered' || dsSight === 'unsettled';
  return values.every((value) => /^\d+ /.test(value))
    ? `${there} at the parent: ${values.join(', ')}; then ${isAsked ? '' : `${published} \`published\` and `}deploy again${isAsked ? ", once the parent's name servers answer so" : ''}`
    : 'deploy first: its value is not known yet';
}
