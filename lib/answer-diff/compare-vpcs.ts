import type { RecordType } from '../model/rdata/record-type';
import { answer, resolverDecision, type ClientVpc, type QuestionType, type World, type ZoneIndex } from '../simulator';
import { answersKey, shownAnswers } from './answer-key';
import type { AnswerChange, Danger, ShownAnswer } from './change';
import { shownName, type QuestionToCompare } from './comparison';
import { dangersOf } from './danger-rules';
import { foldUnknown } from './fold-unknown';
import { nameToAsk } from './names';

/** The worlds around a plan. */
export interface WorldsAroundVpcs {
  readonly before: World;
  /** Zones as they become, with the rules and firewalls that VPCs have now. */
  readonly between: World;
  readonly after: World;
  /** Canonical texts of names that nobody asks for. */
  readonly hidden: ReadonlySet<string>;
}

/** What changes for VPCs in the answers of one zone. */
export interface VpcChanges {
  readonly changes: readonly AnswerChange[];
  /** Of names that are not told one by one. */
  readonly dangers: readonly Danger[];
  readonly questions: number;
  readonly answers: number;
  readonly questionsLeftOut: number;
}

/** More questions than this are not asked about one zone. */
const maxQuestions = 5000;

/**
 * The answers for names of a zone that are others in VPCs because Resolver rules or DNS Firewall are: everything healthy, in time linear in
 * the names of the zone and the VPCs.
 */
export function compareVpcs(zone: ZoneIndex, vpcs: readonly ClientVpc[], worlds: WorldsAroundVpcs): VpcChanges {
  const asking = vpcs.filter((vpc) => zone.vpcs === undefined || zone.vpcs.length === 0 || zone.vpcs.some(({ id }) => id === vpc.id));
  const questions = asking.flatMap((vpc) =>
    [...zone.nodes].flatMap(([text, node]) => {
      const name = worlds.hidden.has(text) ? undefined : nameToAsk(text, [zone]);
      if (name === undefined) return [];
      const questionsAt = typesToAsk(node).map((type): VpcQuestion => ({ vpc, source: text, name, type }));
      return questionsAt.filter((question) => mayDiffer(worlds, question));
    }),
  );
  const found = new Map<string, { readonly change: AnswerChange; readonly vpcs: string[] }>();
  const looked = questions.slice(0, maxQuestions);
  for (const question of looked) {
    const [before, after] = [shownIn(worlds.before, question), shownIn(worlds.after, question)];
    const [beforeKey, afterKey] = [answersKey(before), answersKey(after)];
    // What record sets alone change is told for everybody.
    if (beforeKey === afterKey || answersKey(shownIn(worlds.between, question)) === afterKey) continue;
    const { vpc, name, type } = question;
    const key = [name.toText(), type, beforeKey, afterKey].join('\n');
    const known = found.get(key);
    if (known === undefined) found.set(key, { change: toldOf(question, before, after), vpcs: [vpc.id] });
    else known.vpcs.push(vpc.id);
  }
  const changes = Array.from(found.values(), ({ change, vpcs: ids }) => ({
    ...change,
    clients: { ...change.clients, text: `in ${ids.join(', ')}` },
  }));
  return {
    ...foldUnknown(changes),
    questions: looked.length,
    answers: 3 * looked.length,
    questionsLeftOut: questions.length - looked.length,
  };
}

interface VpcQuestion extends QuestionToCompare {
  readonly vpc: ClientVpc;
}

/** Behind a CNAME the names that it leads to count, whatever type is asked for; an address stands for all of them. */
function typesToAsk(node: ReadonlyMap<RecordType, unknown>): readonly QuestionType[] {
  return node.has('CNAME') ? ['A'] : [...node.keys()];
}

/** Whether rules or firewall decide otherwise than before. */
function mayDiffer({ between, after }: WorldsAroundVpcs, { vpc, name, type }: VpcQuestion): boolean {
  return resolverDecision(between, vpc, { name, type }) !== resolverDecision(after, vpc, { name, type });
}

function shownIn(world: World, question: VpcQuestion): readonly ShownAnswer[] {
  const { vpc, name, type } = question;
  return shownAnswers(answer(world, { vpc }, { name, type }), { name: name.toText(), shownAs: shownName(question) });
}

function toldOf(question: VpcQuestion, before: readonly ShownAnswer[], after: readonly ShownAnswer[]): AnswerChange {
  const { vpc, type } = question;
  return {
    name: shownName(question),
    types: [type],
    health: { kind: 'healthy' },
    clients: { text: '', example: { vpc } },
    before,
    after,
    dangers: dangersOf({ type, isApex: false, before, after, everybody: [{ before, after }] }),
  };
}
