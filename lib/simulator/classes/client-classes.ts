import type { DomainName } from '../../model/name/domain-name';
import { answer, outcomeKey } from '../answer';
import type { ClientVpc } from '../client/client';
import { questionName, type Question } from '../question';
import type { Outcome } from '../reply';
import type { World } from '../world';
import { chooseZone } from '../zone/choose-zone';
import { groupsInReach } from './reach';
import { anyone, representativesFor, type Representative } from './representatives';

/** Clients that get the same replies in the same shares. */
export interface ClientClass {
  /** One of them. */
  readonly representative: Representative;
  /** All that were asked for, the representative first. */
  readonly members: readonly Representative[];
  readonly outcome: Outcome;
}

/** Everybody who can ask a question, in classes that get the same answer. */
export interface ClientClasses {
  readonly classes: readonly ClientClass[];
  /**
   * Whether every client gets exactly what one of the representatives gets.
   *
   * It is not where record sets go by distance together with others that go by place, or where measured latencies are given: then a
   * grid of Regions, countries and states stands for the world.
   */
  readonly exact: boolean;
}

/**
 * The classes of clients for a question: by place, by CIDR block, by VPC, as far as the record sets in reach tell them apart.
 *
 * @throws Apex53Error `InvalidLiteral` when the name is none.
 */
export function clientClasses(world: World, question: Question): ClientClasses {
  const name = questionName(question);
  const asked = { ...question, name };
  const onInternet = internetClients(world, asked, name);
  const inVpcs = question.server === undefined ? vpcsThatDiffer(world, asked).map(vpcClient) : [];
  const classes = new Map<string, { representative: Representative; members: Representative[]; outcome: Outcome }>();
  for (const representative of [...onInternet.clients, ...inVpcs]) {
    const outcome = answer(world, representative.client, asked);
    const key = `${String(outcome.zoneId)} ${outcomeKey(outcome)}`;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { representative, members: [representative], outcome });
    else known.members.push(representative);
  }
  return { classes: [...classes.values()], exact: onInternet.exact };
}

function internetClients(
  world: World,
  question: Question,
  name: DomainName,
): { readonly clients: readonly Representative[]; readonly exact: boolean } {
  const choice = chooseZone(world, {}, name, {
    isDs: question.type === 'DS',
    ...(question.server === undefined ? {} : { server: question.server }),
  });
  if (choice.kind !== 'zone') return { clients: [anyone], exact: true };
  return representativesFor(groupsInReach(choice.zone, name, question.type), [world]);
}

/** VPCs of which a private zone, a rule or DNS Firewall has a say in the answers for this name. */
function vpcsThatDiffer(world: World, question: Question & { readonly name: DomainName }): ClientVpc[] {
  const ids = new Set([...world.privateZones.keys(), ...world.resolverRules.keys(), ...world.firewalls.keys()]);
  return [...ids].sort().flatMap((id) => {
    const choice = chooseZone(world, { vpc: { id } }, question.name, { isDs: false });
    const vpc = choice.kind === 'zone' && choice.why === 'vpc' ? choice.zone.vpcs?.find((known) => known.id === id) : undefined;
    if (vpc !== undefined) return [vpc];
    const hasRule = choice.kind !== 'zone' && choice.kind !== 'refused';
    return hasRule || isFiltered(world, id, question) ? [{ id }] : [];
  });
}

function isFiltered(world: World, vpcId: string, question: Question): boolean {
  if (!world.firewalls.has(vpcId)) return false;
  const { replies } = answer(world, { vpc: { id: vpcId } }, question);
  return replies.some(({ reply }) => reply.blockedBy !== undefined || reply.kind === 'unknown');
}

function vpcClient(vpc: ClientVpc): Representative {
  return { label: `in ${vpc.id}${vpc.region === undefined ? '' : ` in ${vpc.region}`}`, client: { vpc } };
}
