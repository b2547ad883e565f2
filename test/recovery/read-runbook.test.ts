import { parseRunbook } from '../../lib/recovery/read-runbook';
import { Apex53Error } from '../../lib';
import { pairRunbook } from '../support/recovery/runbooks';

const runbook = pairRunbook([{ Endpoint: 'https://a.example.com/v1', Region: 'us-east-1' }], { primary: 'arn:1', dr: 'arn:2' });
const problemsOf = (content: unknown): readonly string[] => {
  try {
    parseRunbook(JSON.stringify(content), 'book.json');
  } catch (error) {
    if (Apex53Error.is(error, 'RunbookInvalid')) return (error.details.problems as string[] | undefined) ?? [error.message];
    throw error;
  }
  return [];
};

describe('a recovery runbook', () => {
  it('is read as it was written', () => {
    expect(parseRunbook(JSON.stringify(runbook), 'book.json')).toEqual(runbook);
  });

  it('has failovers of several clusters, each with the endpoints of its own', () => {
    const { api } = runbook.failovers;
    const elsewhere = [{ endpoint: 'https://b.example.com/v1', region: 'eu-west-1' }];
    const two = { ...runbook, failovers: { api, shop: { ...api, endpoints: elsewhere } } };
    expect(parseRunbook(JSON.stringify(two), 'book.json')).toEqual(two);
    expect(problemsOf({ ...two, failovers: { shop: { ...api, endpoints: [] } } })).toEqual([
      'failovers.shop.endpoints is []; it has to be the five endpoints of the cluster',
    ]);
  });

  it('may leave out what is only shown', () => {
    const { zones, healthChecks, safetyRules } = parseRunbook(
      JSON.stringify({ formatVersion: 1, endpoints: runbook.endpoints, failovers: {} }),
      'book.json',
    );
    expect({ zones, healthChecks, safetyRules }).toEqual({ zones: [], healthChecks: {}, safetyRules: [] });
  });

  it('tells of everything that cannot be, with its place', () => {
    expect(
      problemsOf({
        formatVersion: 2,
        endpoints: [{ endpoint: 'ftp://x', region: 1 }],
        failovers: { api: { cells: { only: [{ arn: 'arn:1' }] }, questions: [{ name: 'a..b', type: 'WHAT' }] } },
        safetyRules: [{ kind: 'rule', arn: 'a', name: 'n', controls: 'c', type: 'XOR', threshold: '1', inverted: false }],
        zones: [{ name: 'example.com', recordSets: [{ Name: 'x' }] }],
        healthChecks: { up: {} },
      }),
    ).toEqual([
      'formatVersion is 2; it has to be 1',
      'endpoints[0].endpoint is "ftp://x"; it has to be a URL',
      'endpoints[0].region is 1; it has to be a text',
      'failovers.api.cells.only[0].name is missing; it has to be a text',
      'failovers.api.cells has 1 of the two or more cells that a failover goes between',
      'failovers.api.questions[0].name is "a..b"; it has to be a domain name',
      'failovers.api.questions[0].type is "WHAT"; it has to be a record type of Route 53',
      'safetyRules[0].controls is "c"; it has to be a list',
      'safetyRules[0].type is "XOR"; it has to be one of AND, OR, ATLEAST',
      'safetyRules[0].threshold is "1"; it has to be a number',
      'safetyRules[0].kind is "rule"; it has to be one of assertion, gating',
      'zones[0].recordSets[0].Type is missing; it has to be a text',
      'healthChecks.up.Type is missing; it has to be a text',
    ]);
  });

  it.each([
    ['an array', [], 'it has to be an object'],
    ['null', null, 'it has to be an object'],
    ['no endpoints', { ...runbook, endpoints: [] }, 'endpoints is []'],
    ['an empty cell', { ...runbook, failovers: { api: { cells: { a: [], b: [{ name: 'b', arn: 'arn:b' }] } } } }, 'cells.a is []'],
    [
      'a record set that cannot be',
      { ...runbook, zones: [{ name: 'example.com', recordSets: [{ Name: 'x.example.com', Type: 'A' }] }] },
      'that cannot be',
    ],
  ])('is refused when it is or has %s', (_, content, problem) => {
    expect(problemsOf(content).join('\n')).toContain(problem);
  });

  it('holds no more routing controls in a failover than change in one transaction', () => {
    const cell = (n: number) => Array.from({ length: 6 }, (_, i) => ({ name: `c${n}${i}`, arn: `arn:${n}:${i}` }));
    expect(problemsOf({ ...runbook, failovers: { api: { cells: { a: cell(1), b: cell(2) } } } })).toEqual([
      'failovers.api has 12 routing controls; at most 10 change in one transaction, so make two failovers of it',
    ]);
  });

  it('that is no JSON is refused and not shown', () => {
    expect(() => parseRunbook('{', 'book.json')).toThrow('The recovery runbook book.json cannot be used: it is no JSON');
  });
});
