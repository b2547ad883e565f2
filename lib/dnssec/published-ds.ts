import type { ParentAnswers } from '../model/dnssec/ds-probe';

/** What the name servers of the parent publish of a zone, with TTLs in seconds. */
export interface PublishedDs {
  /** Every DS value that any of them answers with. */
  readonly ds: readonly string[];
  /** Whether all of them answer with the same. */
  readonly agreed: boolean;
  /** The longest; absent where there is no DS record. */
  readonly dsTtl?: number;
  readonly nsTtl?: number;
  readonly nameServers: readonly string[];
}

/** What is published, if at least half of the name servers answer; `own` gives a DS value the form in which values are compared. */
export function publishedDs({ servers, answers }: ParentAnswers, own: (value: string) => string): PublishedDs | undefined {
  if (answers.length === 0 || answers.length * 2 < servers) return undefined;
  const sets = answers.map(({ ds }) => [...new Set(ds.map(own))].sort());
  const longest = (ttls: readonly (number | undefined)[]) =>
    ttls.reduce<number | undefined>((most, ttl) => (ttl === undefined ? most : Math.max(most ?? 0, ttl)), undefined);
  const [dsTtl, nsTtl] = [longest(answers.map((answer) => answer.dsTtl)), longest(answers.map((answer) => answer.nsTtl))];
  return {
    ds: [...new Set(sets.flat())].sort(),
    agreed: new Set(sets.map((set) => set.join())).size === 1,
    ...(dsTtl === undefined ? {} : { dsTtl }),
    ...(nsTtl === undefined ? {} : { nsTtl }),
    nameServers: [...new Set(answers.flatMap(({ nameServers }) => nameServers))].sort(),
  };
}
