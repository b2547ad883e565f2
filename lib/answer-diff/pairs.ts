import { answer, type Outcome, type Representative, type World } from '../simulator';
import { answersKey, shownAnswers, type AskedName } from './answer-key';
import type { ShownAnswer } from './change';
import { shownName, type Comparison, type QuestionToCompare } from './comparison';
import { withStates, type Thing } from './health-states';

/** What clients are answered before and after in one state of health. */
export interface Pair {
  readonly before: readonly ShownAnswer[];
  readonly after: readonly ShownAnswer[];
  /** Equal for pairs with the same answers. */
  readonly key: string;
  readonly same: boolean;
}

/** Clients with the same pair of answers in every state of health that was looked at. */
export interface ClientClass {
  readonly members: readonly [Representative, ...Representative[]];
  /** Everything healthy, then each thing unhealthy. */
  readonly pairs: readonly [Pair, ...Pair[]];
}

/** Asks one question in both editions, and counts how often. */
export class Asker {
  private asked = 0;
  private readonly name: AskedName;

  constructor(
    private readonly comparison: Comparison,
    private readonly question: QuestionToCompare,
    /** Everything whose failure is said; what is not said to fail is healthy. */
    private readonly things: readonly Thing[],
  ) {
    this.name = { name: question.name.toText(), shownAs: shownName(question) };
  }

  /** Answers simulated so far. */
  get answers(): number {
    return this.asked;
  }

  ask(world: World, { client }: Representative): Outcome {
    this.asked += 1;
    const { name, type } = this.question;
    return answer(world, client, { name, type, server: this.comparison.editions.after.id });
  }

  /** What the client is answered while these things are unhealthy and all others are healthy. */
  pair(client: Representative, isUnhealthy: (thing: Thing) => boolean): Pair {
    const shownIn = (world: World) => shownAnswers(this.ask(withStates(world, this.things, isUnhealthy), client), this.name);
    const [before, after] = [shownIn(this.comparison.before), shownIn(this.comparison.after)];
    const [wasKey, isKey] = [answersKey(before), answersKey(after)];
    return { before, after, key: `${wasKey}\n->\n${isKey}`, same: wasKey === isKey };
  }

  /** Clients that nothing tells apart while all is healthy, or any one of the things that may fail is not. */
  classesOf(clients: readonly Representative[], mayFail: readonly Thing[]): ClientClass[] {
    const classes = new Map<string, { readonly members: [Representative, ...Representative[]]; readonly pairs: ClientClass['pairs'] }>();
    for (const client of clients) {
      const pairs: ClientClass['pairs'] = [
        this.pair(client, () => false),
        ...mayFail.map((failed) => this.pair(client, (thing) => thing === failed)),
      ];
      const key = pairs.map((pair) => pair.key).join('\n\n');
      const known = classes.get(key);
      if (known === undefined) classes.set(key, { members: [client], pairs });
      else known.members.push(client);
    }
    return [...classes.values()];
  }
}
