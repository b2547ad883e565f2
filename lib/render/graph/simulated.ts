import type { DomainName } from '../../model/name/domain-name';
import type { RecordType } from '../../model/rdata/record-type';
import { answer, type CandidateStep, type Client, type GroupStep, type Question, type Step, type World } from '../../simulator';

/** What the simulator says of a group for one client. */
export interface SimulatedGroup {
  readonly step: GroupStep;
  readonly candidates: ReadonlyMap<string, CandidateStep>;
}

/** What one client is told of each group that its questions come to; a group answers the same to whatever question led to it. */
export type Simulated = ReadonlyMap<string, SimulatedGroup>;

/** A text that is equal exactly for equal groups of one zone. */
export function groupKey({ name, type }: { readonly name: DomainName; readonly type: RecordType }): string {
  return `${name.toText()} ${type}`;
}

/** What the client is told when it asks these questions. */
export function simulate(world: World, client: Client, questions: Iterable<Question>): Simulated {
  const groups = new Map<string, SimulatedGroup>();
  for (const question of questions) gather(answer(world, client, question).explanation, groups);
  return groups;
}

function gather(steps: readonly Step[], groups: Map<string, SimulatedGroup>): void {
  for (const step of steps) {
    if (step.kind === 'cname') gather(step.steps, groups);
    if (step.kind !== 'group' || groups.has(groupKey(step))) continue;
    groups.set(groupKey(step), {
      step,
      candidates: new Map(step.candidates.map((candidate) => [candidate.setIdentifier, candidate])),
    });
    for (const candidate of step.candidates) gather(candidate.steps, groups);
  }
}
