import { resourceKey, type Member, type RecordSetGroup, type World, type ZoneIndex } from '../../simulator';
import { count } from '../plain';
import { ZoneBoxes, type ZoneContext } from './boxes';
import type { EdgeKind, GraphBox, GraphEdge, GraphNode } from './graph';
import type { Link } from './links';
import { groupKey } from './simulated';

/** Of a group with more members, so many are drawn. */
const maxMembers = 24;

/** Collects boxes and edges, each box once, breadth first; when it is full it counts what it leaves out. */
export class GraphBuilder {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  private readonly ids = new Map<string, string>();
  private readonly foldedGroups = new Set<string>();
  private foldedMembers = 0;

  constructor(
    private readonly world: World,
    private readonly maxBoxes: number,
  ) {}

  get isFull(): boolean {
    return this.nodes.length >= this.maxBoxes;
  }

  add(box: GraphBox): string {
    const id = `n${this.nodes.length + 1}`;
    this.nodes.push({ id, ...box });
    return id;
  }

  connect(from: string, to: string, kind: EdgeKind, as?: Link['as']): void {
    this.edges.push({ from, to, kind, ...(as === undefined ? {} : { as }) });
  }

  hasDrawn(group: RecordSetGroup, zone: ZoneIndex): boolean {
    return this.ids.has(keyOf(group, zone));
  }

  /** Draws what these links lead to, and whatever that leads to. */
  follow(from: string, links: readonly Link[], context: ZoneContext): void {
    const drawing = { zone: context.zone, boxes: new ZoneBoxes(context) };
    let pending = links.map((link) => ({ from, link }));
    while (pending.length > 0) pending = pending.flatMap((one) => this.followOne(one.from, one.link, drawing));
  }

  /** What was left out, as sentences. */
  notes(): readonly string[] {
    const groups = this.foldedGroups.size;
    return [
      ...(groups === 0 ? [] : [`Not drawn: ${count(groups, 'group')} of record sets that others lead to.`]),
      ...(this.foldedMembers === 0 ? [] : [`Not drawn: ${count(this.foldedMembers, 'member')} of groups with more than ${maxMembers}.`]),
    ];
  }

  private followOne(from: string, { kind, as, ...target }: Link, drawing: Drawing): Pending[] {
    const { zone, boxes } = drawing;
    if ('end' in target) {
      const { end } = target;
      const what = end.kind === 'aws' ? end.dnsName.toText() : `${end.name.toText()} ${end.why} ${end.type ?? ''}`;
      const to = this.once(`${zone.id} ${end.kind} ${what}`, () => (end.kind === 'aws' ? boxes.aws(end) : end));
      this.connect(from, to, kind, as);
      return [];
    }
    const { group } = target;
    const drawn = this.hasDrawn(group, zone);
    if (!drawn && this.isFull) {
      this.foldedGroups.add(keyOf(group, zone));
      this.connect(
        from,
        this.once('folded groups', () => ({ kind: 'folded', what: 'groups' })),
        kind,
        as,
      );
      return [];
    }
    const to = this.once(keyOf(group, zone), () => boxes.group(group));
    this.connect(from, to, kind, as);
    return drawn ? [] : this.members(to, group, drawing);
  }

  private members(id: string, group: RecordSetGroup, { boxes }: Drawing): Pending[] {
    const [only] = group.members;
    if (group.policy === 'simple' && only !== undefined) return boxes.links(only).map((link) => ({ from: id, link }));
    const drawn = this.drawnMembers(group, boxes);
    const pending = drawn.flatMap((member) => {
      const to = this.add(boxes.member(member, group));
      this.connect(id, to, 'member');
      this.check(to, member, boxes);
      return boxes.links(member).map((link) => ({ from: to, link }));
    });
    const folded = group.members.length - drawn.length;
    if (folded > 0) {
      this.foldedMembers += folded;
      this.connect(id, this.add({ kind: 'folded', what: 'members', count: folded }), 'member');
    }
    return pending;
  }

  private drawnMembers(group: RecordSetGroup, boxes: ZoneBoxes): readonly Member[] {
    const { members } = group;
    if (members.length <= maxMembers) return members;
    const first = new Set(members.filter((member) => boxes.matters(member, group)));
    const drawn = new Set([...first, ...members.filter((member) => !first.has(member))].slice(0, maxMembers));
    return members.filter((member) => drawn.has(member));
  }

  private check(from: string, { rrset: { routing } }: Member, boxes: ZoneBoxes): void {
    if (routing.kind === 'simple' || routing.healthCheck === undefined) return;
    const pending = [{ from, id: resourceKey(routing.healthCheck) }];
    for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
      const { id } = one;
      const drawn = this.ids.has(`check ${id}`);
      const to = this.once(`check ${id}`, () => boxes.check(id));
      this.connect(one.from, to, 'check');
      if (!drawn)
        for (const child of this.world.checks.get(id)?.ChildHealthChecks ?? []) pending.push({ from: to, id: resourceKey(child) });
    }
  }

  private once(key: string, make: () => GraphBox): string {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.add(make());
      this.ids.set(key, id);
    }
    return id;
  }
}

interface Drawing {
  readonly zone: ZoneIndex;
  readonly boxes: ZoneBoxes;
}

interface Pending {
  readonly from: string;
  readonly link: Link;
}

function keyOf(group: RecordSetGroup, zone: ZoneIndex): string {
  return `group ${zone.id} ${groupKey(group)}`;
}
