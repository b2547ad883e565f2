import type { DomainName } from '../model/name/domain-name';
import { buildReply } from './build-reply';
import type { Client } from './client/client';
import { locateInVpc, locateOnInternet } from './client/located-client';
import { Follower } from './follow';
import { pastFirewall, throughFirewall } from './firewall/through-firewall';
import type { VpcFirewall } from './firewall/vpc-firewall';
import { whole } from './fraction';
import { mergeReplies } from './merge-replies';
import { questionName, type Question } from './question';
import { replyKey, type Outcome, type Reply } from './reply';
import { GroupResolver } from './resolve-group';
import { noRules } from './resolver/resolver-rule';
import { unknownRuleText } from './resolver/rule-texts';
import type { Step } from './steps';
import type { World } from './world';
import { chooseZone, type ZoneChoice } from './zone/choose-zone';

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
  const asked: Asked = { world, client, question, name: questionName(question) };
  const { vpc, inbound = false } = client;
  if (vpc === undefined || question.server !== undefined) return answerUnfiltered(asked);
  const outcome = answerInVpc(asked, world.firewalls.get(vpc.id));
  return inbound ? { ...outcome, explanation: [{ kind: 'inbound', vpcId: vpc.id }, ...outcome.explanation] } : outcome;
}

function answerInVpc(asked: Asked, firewall: VpcFirewall | undefined): Outcome {
  const { world, question, name } = asked;
  const resolve = () => answerUnfiltered(asked);
  if (firewall === undefined) return resolve();
  if (world.input.health?.dnsFirewall === 'unhealthy') return pastFirewall(firewall, resolve);
  return throughFirewall(firewall, { name, type: question.type }, resolve);
}

interface Asked {
  readonly world: World;
  readonly client: Client;
  readonly question: Question;
  readonly name: DomainName;
}

function answerUnfiltered(asked: Asked): Outcome {
  const { world, client, question, name } = asked;
  const choice = chooseZone(world, client, name, {
    isDs: question.type === 'DS',
    ...(question.server === undefined ? {} : { server: question.server }),
  });
  switch (choice.kind) {
    case 'zone':
      return answerFrom(choice, asked);
    case 'forwarded': {
      const { domain, targets, endpoint } = choice.rule;
      return certain(
        { ...fromResolver, kind: 'forwarded', forwardedTo: targets },
        { kind: 'forwarded', domain, targets, ...(endpoint === undefined ? {} : { endpoint }) },
      );
    }
    case 'unknown-rule': {
      const { domain, rule } = choice.rule;
      return certain(
        { ...fromResolver, kind: 'unknown', unknown: unknownRuleText(choice.rule) },
        { kind: 'unknown-rule', domain, ...(rule === undefined ? {} : { rule }) },
      );
    }
    case 'autodefined':
      return certain(
        { ...fromResolver, kind: 'unknown', unknown: `the resolver of the VPC answers ${choice.domain.toDisplay()} itself` },
        { kind: 'autodefined', domain: choice.domain, insteadOf: choice.rule.domain },
      );
    case 'refused':
      return certain({ ...empty, kind: 'refused', rcode: 'REFUSED' }, { kind: 'refused', name });
  }
}

const empty = { authoritative: false, recursionAvailable: false, answer: [], authority: [], additional: [] } as const;
const fromResolver = { ...empty, recursionAvailable: true } as const;

function certain(reply: Reply, step: Step): Outcome {
  return { replies: [{ share: whole, reply }], explanation: [step] };
}

function answerFrom({ zone, why, kept }: ZoneChoice & { kind: 'zone' }, { world, client, question, name }: Asked): Outcome {
  const privateZone = zone.vpcs !== undefined;
  const located = privateZone ? locateInVpc(client) : locateOnInternet(client, world.places);
  const rules = why === 'vpc' && client.vpc !== undefined ? (world.resolverRules.get(client.vpc.id) ?? noRules) : undefined;
  const { ways, steps } = new Follower(zone, new GroupResolver(world, zone, located), question.type, rules).follow(name);
  const context = { zone, throughResolver: client.vpc !== undefined, dnssecOk: question.dnssecOk ?? false };
  return {
    zoneId: zone.id,
    replies: mergeReplies(ways.map((way) => ({ share: way.share, reply: buildReply(way, context) }))),
    explanation: [
      ...(kept === undefined ? [] : [{ kind: 'kept', domain: kept.domain } as const]),
      { kind: 'zone', zoneId: zone.id, zoneName: zone.name, privateZone, why },
      ...steps,
    ],
  };
}

/** A text that is equal for two outcomes exactly when clients get the same replies in the same shares. */
export function outcomeKey({ replies }: Outcome): string {
  return JSON.stringify(replies.map(({ share, reply }) => [share.numerator.toString(), share.denominator.toString(), replyKey(reply)]));
}
