import {
  clientClasses,
  groupsInReach,
  isAnswered,
  questionName,
  thingsIn,
  valuesKey,
  withUnhealthy,
  type ClientClass,
  type Outcome,
  type Question,
  type Step,
  type World,
} from '../../simulator';

/** What becomes of a question when one thing that it depends on is lost. */
export interface Loss {
  /** The health check by construct path or id, or the AWS resource by DNS name. */
  readonly what: string;
  readonly kind: 'health check' | 'alias target';
  /** Clients who are worse off than with everything healthy, and how. */
  readonly harmed: readonly Harm[];
  /** Records that somebody gets while everything is healthy, and does not get then. */
  readonly withdrawn: readonly WithdrawnRecords[];
}

/** Clients who get no answer any more, or one that leads to what is known to be unhealthy. */
export interface Harm {
  readonly clients: ClientClass;
  /** Names of what is answered although it is unhealthy; none where there is no answer. */
  readonly unhealthy: readonly string[];
}

/** Records that resolvers may go on giving out until their TTL has passed. */
export interface WithdrawnRecords {
  /** Name and type. */
  readonly subject: string;
  readonly ttlSeconds: number;
}

/**
 * Every loss of one thing alone on which answers to the question depend: health checks of record sets in reach, the children of
 * calculated ones, and AWS resources whose health an alias evaluates.
 */
export function lossesOf(world: World, question: Question): readonly Loss[] {
  const { classes } = clientClasses(world, question);
  const before = new Map(classes.flatMap(({ members, outcome }) => members.map(({ label }) => [label, outcome] as const)));
  return thingsThatMatter(world, question, classes).map(({ what, kind }) => {
    const lost = withUnhealthy(world, [what]);
    const after = clientClasses(lost, question).classes;
    return {
      what,
      kind,
      harmed: after.flatMap((clients) => harmOf(clients, before, lost)),
      withdrawn: withdrawnRecords(after, before),
    };
  });
}

function thingsThatMatter(world: World, question: Question, classes: readonly ClientClass[]): readonly Pick<Loss, 'what' | 'kind'>[] {
  const zones = new Set(
    classes.flatMap(({ outcome }) => (outcome.zoneId === undefined ? [] : (world.zonesById.get(outcome.zoneId) ?? []))),
  );
  const groups = [...zones].flatMap((zone) => groupsInReach(zone, questionName(question), question.type));
  const { checks, targets } = thingsIn(groups);
  // Children are found while the set is gone through.
  for (const id of checks) for (const child of world.checks.get(id)?.ChildHealthChecks ?? []) checks.add(child);
  const evaluated = [...targets].flatMap(([what, evaluates]) => (evaluates ? [what] : []));
  return [
    // The status of a disabled check never changes.
    ...[...checks]
      .filter((id) => world.checks.get(id)?.Disabled !== true)
      .sort()
      .map((what) => ({ what, kind: 'health check' as const })),
    ...evaluated.sort().map((what) => ({ what, kind: 'alias target' as const })),
  ];
}

/** Clients without an answer are harmed only where somebody of them had one. */
function harmOf(clients: ClientClass, before: ReadonlyMap<string, Outcome>, lost: World): Harm[] {
  const unhealthy = [...new Set(unhealthyIn(clients.outcome.explanation, lost))];
  if (unhealthy.length > 0) return [{ clients, unhealthy }];
  const hadAnswer = clients.members.filter(({ label }) => before.get(label)?.replies.every(({ reply }) => isAnswered(reply)) === true);
  const [representative] = hadAnswer;
  if (representative === undefined || clients.outcome.replies.every(({ reply }) => isAnswered(reply))) return [];
  return [{ clients: { ...clients, representative, members: hadAnswer }, unhealthy }];
}

/** What is answered although it is known to be unhealthy: record sets of a last resort, and AWS resources that no alias evaluates. */
function unhealthyIn(steps: readonly Step[], world: World): string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'cname') return unhealthyIn(step.steps, world);
    if (step.kind === 'alias-target')
      return world.aliasTargets.get(step.dnsName.toText())?.healthy === false ? [step.dnsName.toDisplay()] : [];
    if (step.kind !== 'group') return [];
    const subject = `${step.name.toDisplay()} ${step.type}`;
    return step.candidates
      .filter(({ share }) => share.numerator > 0n)
      .flatMap(({ setIdentifier, health, steps: below }) => [
        ...(health.healthy ? [] : [setIdentifier === '' ? subject : `${subject} ${JSON.stringify(setIdentifier)}`]),
        ...unhealthyIn(below, world),
      ]);
  });
}

function withdrawnRecords(after: readonly ClientClass[], before: ReadonlyMap<string, Outcome>): readonly WithdrawnRecords[] {
  const withdrawn = new Map<string, WithdrawnRecords>();
  for (const { members, outcome } of after) {
    const still = new Set(recordsOf(outcome).keys());
    for (const earlier of new Set(members.map(({ label }) => before.get(label))))
      for (const [key, records] of earlier === undefined ? [] : recordsOf(earlier)) if (!still.has(key)) withdrawn.set(key, records);
  }
  return [...withdrawn.values()];
}

/** The record sets that answers consist of, by name, type and values; of one with several TTLs the longest. */
function recordsOf({ replies }: Outcome): ReadonlyMap<string, WithdrawnRecords> {
  const found = new Map<string, WithdrawnRecords>();
  for (const { reply } of replies)
    for (const { name, type, ttlSeconds, values } of reply.answer) {
      const key = `${name.toText()} ${type} ${valuesKey(values)}`;
      const known = found.get(key)?.ttlSeconds ?? 0;
      found.set(key, { subject: `${name.toDisplay()} ${type}`, ttlSeconds: Math.max(known, ttlSeconds) });
    }
  return found;
}
