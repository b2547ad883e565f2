import type { DomainName } from '../model/name/domain-name';
import { buildReply } from './build-reply';
import type { Client } from './client/client';
import { locateInVpc, locateOnInternet } from './client/located-client';
import { Follower } from './follow';
import { compareFractions, plus, whole, type Fraction } from './fraction';
import { questionName, type Question } from './question';
import { replyKey, type Outcome, type Reply, type ReplyShare } from './reply';
import { GroupResolver } from './resolve-group';
import type { Step } from './steps';
import type { World } from './world';
import { chooseZone, type ZoneChoice } from './zone/choose-zone';
import { compareTexts } from './zone/zone-index';

/**
 * What Route 53 answers a client: every reply that can come, with the exact share of questions that get it, and how it comes about.
 *
 * Pure: the same world, client and question give the same outcome. Takes time linear in the labels of the names followed and in the
 * record sets that the question can reach, not in the zone.
 *
 * @see Route 53 Developer Guide, How Amazon Route 53 chooses records when health checking is configured
 * @throws Apex53Error `InvalidLiteral` when the name is none, `SimulationInvalid` when something of the client cannot be read.
 * @example
 * ```ts
 * const zone = indexZone({ id: 'Z1', name: DomainName.parse('example.com'), recordSets: [] });
 * const { replies } = answer(buildWorld({ zones: [zone] }), {}, { name: 'www.example.com', type: 'A' });
 * replies.map(({ share, reply }) => [fractionText(share), reply.kind]); // => [['1', 'nxdomain']]
 * ```
 */
export function answer(world: World, client: Client, question: Question): Outcome {
  const name = questionName(question);
  const choice = chooseZone(world, client, name, {
    isDs: question.type === 'DS',
    ...(question.server === undefined ? {} : { server: question.server }),
  });
  if (choice.kind === 'zone') return answerFrom(choice, { world, client, question, name });
  if (choice.kind === 'forwarded') {
    const { domain, targets } = choice.rule;
    return certain({ ...empty, kind: 'forwarded', recursionAvailable: true, forwardedTo: targets }, { kind: 'forwarded', domain, targets });
  }
  return certain({ ...empty, kind: 'refused', rcode: 'REFUSED' }, { kind: 'refused', name });
}

const empty = { authoritative: false, recursionAvailable: false, answer: [], authority: [], additional: [] } as const;

function certain(reply: Reply, step: Step): Outcome {
  return { replies: [{ share: whole, reply }], explanation: [step] };
}

function answerFrom(
  { zone, why }: ZoneChoice & { kind: 'zone' },
  { world, client, question, name }: { world: World; client: Client; question: Question; name: DomainName },
): Outcome {
  const privateZone = zone.vpcs !== undefined;
  const located = privateZone ? locateInVpc(client) : locateOnInternet(client, world.places);
  const { ways, steps } = new Follower(zone, new GroupResolver(world, zone, located), question.type).follow(name);
  const context = { zone, throughResolver: client.vpc !== undefined, dnssecOk: question.dnssecOk ?? false };
  return {
    zoneId: zone.id,
    replies: merge(ways.map((way) => ({ share: way.share, reply: buildReply(way, context) }))),
    explanation: [{ kind: 'zone', zoneId: zone.id, zoneName: zone.name, privateZone, why }, ...steps],
  };
}

/** Equal replies as one, likeliest first. */
function merge(shares: readonly ReplyShare[]): readonly ReplyShare[] {
  if (shares.length === 1) return shares;
  const merged = new Map<string, { share: Fraction; reply: Reply }>();
  for (const { share, reply } of shares) {
    const key = replyKey(reply);
    const known = merged.get(key);
    merged.set(key, known === undefined ? { share, reply } : { share: plus(known.share, share), reply: known.reply });
  }
  return [...merged]
    .sort(([keyA, a], [keyB, b]) => compareFractions(b.share, a.share) || compareTexts(keyA, keyB))
    .map(([, reply]) => reply);
}

/** A text that is equal for two outcomes exactly when clients get the same replies in the same shares. */
export function outcomeKey({ replies }: Outcome): string {
  return JSON.stringify(replies.map(({ share, reply }) => [share.numerator.toString(), share.denominator.toString(), replyKey(reply)]));
}
