import { checkText, memberText } from '../explanation-words';
import { count } from '../plain';
import { policyNames } from '../policy-names';
import { percent } from '../replies-text';
import type { Fraction, MemberHealth } from '../../simulator';
import { clientText } from './client-text';
import type {
  CheckNode,
  Content,
  EdgeKind,
  ElsewhereNode,
  GraphEdge,
  GraphNode,
  GroupNode,
  MemberNode,
  RoutingGraph,
  ZoneBoxNode,
} from './graph';
import { harmless } from './harmless';

/** How a box looks; every look is also said in words. */
export type Look = 'plain' | 'answers' | 'unhealthy' | 'last-resort' | 'idle';

/** What a box says. */
export interface BoxText {
  readonly title: string;
  /** The share of questions that it answers, at its level. */
  readonly badge?: string;
  readonly lines: readonly string[];
  readonly look: Look;
}

/** Of record sets with more values, so many are shown. */
const maxValues = 4;

/** What the box of a node says, harmless to show. */
export function boxText(node: GraphNode, graph: Pick<RoutingGraph, 'totals'>): BoxText {
  const { title, badge, lines, look } = rawText(node, graph);
  return { title: harmless(title), lines: lines.map(harmless), look, ...(badge === undefined ? {} : { badge }) };
}

function rawText(node: GraphNode, graph: Pick<RoutingGraph, 'totals'>): BoxText {
  switch (node.kind) {
    case 'question':
      return {
        title: `${node.name.toDisplay()} ${node.type ?? ''}`.trimEnd(),
        lines: [node.client === undefined ? 'asked by anybody' : `asked ${clientText(node.client)}`],
        look: 'plain',
      };
    case 'zone':
      return zoneText(node);
    case 'group':
      return groupText(node);
    case 'member':
      return memberBox(node, graph.totals.get(node.id));
    case 'aws':
      return {
        title: node.dnsName.toDisplay(),
        lines: [`${node.target}, TTL ${node.ttlSeconds} s`, ...(node.healthy ? [] : ['unhealthy'])],
        look: node.healthy ? 'plain' : 'unhealthy',
      };
    case 'elsewhere':
      return {
        title: node.name.toDisplay(),
        lines: elsewhereLines(node),
        look: node.why === 'missing' || node.why === 'no-type' ? 'unhealthy' : 'plain',
      };
    case 'check':
      return checkBox(node);
    case 'folded':
      return {
        title: node.count !== undefined ? count(node.count, 'more member') : 'more groups of record sets',
        lines: ['not drawn'],
        look: 'idle',
      };
  }
}

function zoneText({ name, privateZone, zoneId, plain }: ZoneBoxNode): BoxText {
  const counts = [...plain].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, n]) => `${n} ${type}`);
  const rows: string[] = [];
  for (let i = 0; i < counts.length; i += 6) rows.push(counts.slice(i, i + 6).join(', '));
  return {
    title: name.toDisplay(),
    lines: [
      `${privateZone ? 'private' : 'public'} hosted zone ${zoneId}`,
      ...(rows.length === 0 ? [] : ['and plain record sets:', ...rows]),
    ],
    look: 'plain',
  };
}

function groupText({ name, type, policy, members, content, health, lastResort, asked }: GroupNode): BoxText {
  const idle = asked === false;
  const look = lastResort ? 'last-resort' : idle ? 'idle' : content !== undefined && asked === true ? 'answers' : 'plain';
  return {
    title: `${name.toDisplay()} ${type}`,
    lines: [
      ...(policy === 'simple' ? [] : [`${policyNames[policy]}, ${count(members, 'member')}`]),
      ...(content === undefined ? [] : contentLines(content)),
      ...(content === undefined && lastResort ? ['none is healthy: all count as healthy'] : []),
      ...(content !== undefined && health?.healthy === false ? ['unhealthy, answers all the same'] : []),
      ...(idle ? ['not asked for this client'] : []),
    ],
    look,
  };
}

function memberBox({ setIdentifier, routing, content, health, share, applicable }: MemberNode, total: Fraction | undefined): BoxText {
  const distinction = memberText(routing);
  const answers = share !== undefined && share.numerator > 0n;
  return {
    title: setIdentifier,
    ...(answers ? { badge: percent(share) } : {}),
    lines: [
      ...(distinction === '' || distinction === setIdentifier ? [] : [distinction]),
      ...contentLines(content),
      ...(health.healthy ? [] : [unhealthyText(health, answers)]),
      ...(applicable === false ? ['not for this client'] : []),
      ...(answers && total !== undefined && percent(total) !== percent(share) ? [`${percent(total)} of all questions`] : []),
    ],
    look: !health.healthy
      ? answers
        ? 'last-resort'
        : 'unhealthy'
      : answers
        ? 'answers'
        : share === undefined && applicable !== false
          ? 'plain'
          : 'idle',
  };
}

function unhealthyText({ check, target }: MemberHealth, answers: boolean): string {
  const by = [check?.healthy === false ? 'its check' : '', target?.healthy === false ? 'its target' : ''].filter((part) => part !== '');
  return `unhealthy by ${by.join(' and ')}${answers ? ', answers as a last resort' : ''}`;
}

function contentLines(content: Content): string[] {
  if (content.kind === 'alias') return [`alias${content.evaluateTargetHealth ? ', evaluates its target' : ''}`];
  const { texts, ttlSeconds } = content;
  const shown = texts.length > maxValues + 1 ? texts.slice(0, maxValues) : texts;
  return [...shown, ...(shown.length < texts.length ? [`and ${texts.length - shown.length} more values`] : []), `TTL ${ttlSeconds} s`];
}

function elsewhereLines({ why, type, servers = [] }: ElsewhereNode): string[] {
  return [type === undefined || why !== 'no-type' ? elsewhere[why] : `has no ${type} record set`, ...servers.slice(0, maxValues)];
}

const elsewhere: Readonly<Record<ElsewhereNode['why'], string>> = {
  outside: 'outside of the zone: the resolver goes on',
  missing: 'does not exist in the zone',
  'no-type': 'has no record set of the type',
  delegated: 'delegated to other name servers',
  'no-zone': 'no hosted zone contains it',
  forwarded: 'a Resolver rule forwards it',
  blocked: 'DNS Firewall blocks it',
  unknown: 'it depends on what is not known',
};

function checkBox({ status, type }: CheckNode): BoxText {
  const state = status.healthy ? 'healthy' : 'unhealthy';
  const [, reason = ''] = checkText({ ...status, id: '' }).split('health check : ');
  return {
    title: status.id,
    lines: [
      `${type === undefined ? '' : `${type} `}health check`,
      status.reason.kind === 'no-data' || reason === state ? state : `${state}: ${reason}`,
    ],
    look: status.healthy ? 'plain' : 'unhealthy',
  };
}

/** What an edge says; the empty text where the boxes say it all. */
export function edgeText({ kind, as }: GraphEdge): string {
  return harmless([edgeWords[kind], as === undefined ? '' : `as ${as.toDisplay()}`].filter((part) => part !== '').join(' '));
}

const edgeWords: Readonly<Record<EdgeKind, string>> = {
  asks: '',
  holds: '',
  member: '',
  alias: 'alias',
  cname: 'CNAME',
  check: 'checked by',
};
