import type { Outcome, Step, World } from '../simulator';
import { withStates, type Thing, type ThingsThatMatter } from './health-states';

/** What the answers can fall back on. */
export interface FailOver {
  /** Things of which any one alone, with all others unhealthy, gives a healthy answer of its own. */
  readonly alternatives: ReadonlySet<Thing>;
  /** Whether an answer is healthy whatever fails. */
  readonly unchecked: boolean;
}

/**
 * What answers can fall back on. A record set without a health check has no alternative but is unchecked; a pair with a checked primary
 * has one, and is unchecked too.
 */
export function failOverOf(world: World, { direct, things }: ThingsThatMatter, ask: (world: World) => Outcome): FailOver {
  const last = ask(withStates(world, things, () => true));
  const unchecked = isHealthy(last);
  const alternatives = direct.filter((one) => {
    const alone = ask(withStates(world, things, (thing) => direct.includes(thing) && thing !== one));
    return isHealthy(alone) && (!unchecked || answerText(alone) !== answerText(last));
  });
  return { alternatives: new Set(alternatives), unchecked };
}

/** How many answers there are to fall back on, the first one included. */
export function failOverLength({ alternatives, unchecked }: FailOver): number {
  return alternatives.size + (unchecked ? 1 : 0);
}

function answerText({ replies }: Outcome): string {
  return JSON.stringify(replies.map(({ reply }) => reply.answer));
}

/** Whether there is an answer, and no group had to take its unhealthy members for healthy. */
function isHealthy({ replies, explanation }: Outcome): boolean {
  return replies.some(({ reply }) => reply.answer.length > 0) && !explanation.some(isLastResort);
}

function isLastResort(step: Step): boolean {
  if (step.kind === 'cname') return step.steps.some(isLastResort);
  if (step.kind !== 'group') return false;
  return step.lastResort || step.candidates.some(({ steps }) => steps.some(isLastResort));
}
