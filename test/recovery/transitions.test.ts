import { failoverNamed, cellsOn, changesOf, controlsOf, statesFor, transitionsTo } from '../../lib/recovery/transitions';
import { answersAround, followedAfterSeconds } from '../../lib/recovery/compare-answers';
import { pairRunbook } from '../support/recovery/runbooks';

const control = (name: string) => ({ name, arn: `arn:${name}` });
/** Two cells that share a control. */
const shared = { cells: { east: [control('east'), control('both')], west: [control('west'), control('both')] }, questions: [] };
const runbook = pairRunbook([], { primary: 'arn:1', dr: 'arn:2' });
const api = failoverNamed(runbook, 'api');

describe('the states of a failover', () => {
  it('are On for the controls of the cell, and Off for all others of the failover', () => {
    expect([...statesFor(shared, 'west')]).toEqual([
      ['arn:east', 'Off'],
      ['arn:both', 'On'],
      ['arn:west', 'On'],
    ]);
    expect(controlsOf(shared).map(({ name }) => name)).toEqual(['east', 'both', 'west']);
  });

  it('change only where they differ', () => {
    const before = new Map([
      ['arn:east', 'On'],
      ['arn:both', 'On'],
      ['arn:west', 'Off'],
    ] as const);
    const transitions = transitionsTo(shared, before, statesFor(shared, 'west'));
    expect(transitions.map(({ control: { name }, before: was, after }) => [name, was, after])).toEqual([
      ['east', 'On', 'Off'],
      ['both', 'On', 'On'],
      ['west', 'Off', 'On'],
    ]);
    expect([...changesOf(transitions)]).toEqual([
      ['arn:east', 'Off'],
      ['arn:west', 'On'],
    ]);
  });

  it('tell the cells that traffic goes to: those all of whose controls are on', () => {
    expect(
      cellsOn(
        shared,
        new Map([
          ['arn:east', 'On'],
          ['arn:both', 'On'],
          ['arn:west', 'Off'],
        ]),
      ),
    ).toEqual(['east']);
    expect(cellsOn(shared, new Map([['arn:east', 'On']]))).toEqual([]);
  });

  it.each([
    ['failover', () => failoverNamed(runbook, 'apo'), 'no failover "apo". There are: "api"'],
    ['failover of an inherited name', () => failoverNamed(runbook, 'constructor'), 'no failover "constructor"'],
    ['cell', () => statesFor(api, 'primry'), 'no cell "primry". Near it: "primary"'],
  ])('are not guessed for an unknown %s', (_, act, message) => {
    expect(act).toThrow(message);
  });
});

describe('the answers around a failover', () => {
  const states = (primary: 'On' | 'Off', dr: 'On' | 'Off') =>
    new Map([
      ['arn:1', primary],
      ['arn:2', dr],
    ] as const);

  it('are those of Route 53 while health checks follow the routing controls', () => {
    const [compared] = answersAround(runbook, api, { before: states('On', 'Off'), after: states('Off', 'On') });
    const values = [compared?.before, compared?.after].map((outcome) => outcome?.replies.map(({ reply }) => reply.answer[0]?.values));
    expect(values).toEqual([[{ kind: 'all', texts: ['api-primary.example.net.'] }], [{ kind: 'all', texts: ['api-dr.example.net.'] }]]);
    expect(compared?.same).toBe(false);
  });

  it('are the same while both cells are off as while the primary is on: with nothing healthy the primary answers', () => {
    const [compared] = answersAround(runbook, api, { before: states('On', 'Off'), after: states('Off', 'Off') });
    expect(compared?.same).toBe(true);
  });

  it('are followed within the longest TTL of those that change', () => {
    expect(followedAfterSeconds(answersAround(runbook, api, { before: states('On', 'Off'), after: states('Off', 'On') }))).toBe(60);
    expect(followedAfterSeconds(answersAround(runbook, api, { before: states('On', 'Off'), after: states('On', 'Off') }))).toBeUndefined();
  });
});
