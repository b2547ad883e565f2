import { DomainName } from '../../lib/model/name/domain-name';
import { answer, isAnswered, type Client, type QuestionType, type Reply, type World, type ZoneIndex } from '../../lib/simulator';

/** A question that somebody may ask. */
export interface Asked {
  readonly name: string;
  readonly type: QuestionType;
  readonly client: Client;
}

/** Somebody of each place and network that the record sets of tests tell apart. */
export const anybody: readonly Client[] = [
  {},
  ...['DE', 'BR', 'JP'].map((country) => ({ place: { country } })),
  { place: { country: 'US', subdivision: 'WA' } },
  { subnet: '10.1.2.0/24' },
];

const maxZones = 6;

/**
 * Whether a resolver comes to an answer, whatever Route 53 chooses: it starts at the zone nearest to the root, goes where delegations lead,
 * and follows CNAMEs from zone to zone. What lies outside of the world is answered there.
 */
export function isResolved(world: World, { name, type, client }: Asked, depth = 0): boolean {
  const asked = DomainName.parse(name);
  const [top] = zonesAbove(world, asked);
  return top === undefined || depth > maxZones || isAnsweredFrom(world, top, { name, type, client }, depth);
}

function isAnsweredFrom(world: World, zone: ZoneIndex, asked: Asked, depth: number): boolean {
  return answer(world, asked.client, { name: asked.name, type: asked.type, server: zone.id }).replies.every(({ reply }) => {
    const { cut } = reply;
    if (reply.kind === 'referral' && cut !== undefined) {
      const [child] = world.publicZones.get(cut.toText()) ?? [];
      return child === undefined || isAnsweredFrom(world, child, asked, depth);
    }
    const onward = leadsTo(reply, asked.type);
    if (onward === undefined) return isAnswered(reply);
    // A CNAME that ends in a delegation or another zone goes on there.
    return isResolved(world, { ...asked, name: onward }, depth + 1);
  });
}

/** The target of the last CNAME of a reply that has nothing else. */
function leadsTo({ answer: records }: Reply, type: QuestionType): string | undefined {
  const last = records.at(-1);
  return last?.type === 'CNAME' && type !== 'CNAME' && last.values.kind === 'all' ? last.values.texts[0] : undefined;
}

/** The public zones that a name lies in, nearest to the root first. */
function zonesAbove(world: World, name: DomainName): ZoneIndex[] {
  return [...world.publicZones.values()]
    .flatMap(([zone]) => (zone !== undefined && name.isWithin(zone.name) ? [zone] : []))
    .sort((a, b) => a.name.toText().length - b.name.toText().length);
}
