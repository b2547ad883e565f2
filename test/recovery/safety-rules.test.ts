import { holds, rulesBrokenBy, satisfiability, type SafetyRule } from '../../lib/model/recovery/safety-rules';

const condition = (type: 'AND' | 'OR' | 'ATLEAST', threshold = 0, inverted = false) => ({ type, threshold, inverted });
const shared = { arn: 'arn:rule', name: 'rule', ...condition('ATLEAST', 1) };
const assertion: SafetyRule = { ...shared, kind: 'assertion', controls: ['a', 'b'] };
const gate: SafetyRule = { ...shared, kind: 'gating', controls: ['gate'], targets: ['a'] };

describe('a safety rule', () => {
  it.each([
    ['AND', condition('AND'), [false, false, true]],
    ['OR', condition('OR'), [false, true, true]],
    ['ATLEAST 2', condition('ATLEAST', 2), [false, false, true]],
    ['AND inverted', condition('AND', 0, true), [true, true, false]],
    ['OR inverted', condition('OR', 0, true), [true, false, false]],
  ] as const)('%s counts the controls that are on', (_, rule, [none, one, all]) => {
    expect([holds(rule, ['Off', 'Off']), holds(rule, ['Off', 'On']), holds(rule, ['On', 'On'])]).toEqual([none, one, all]);
  });

  it.each([
    ['a threshold above the number of controls', condition('ATLEAST', 3), 'never'],
    ['a threshold of 0', condition('ATLEAST', 0), 'always'],
    ['a threshold of 0 inverted', condition('ATLEAST', 0, true), 'never'],
    ['a threshold above the number of controls inverted', condition('ATLEAST', 3, true), 'always'],
    ['one of two', condition('OR'), 'sometimes'],
  ] as const)('with %s can hold as often as %#', (_, rule, expected) => {
    expect(satisfiability(rule, 2)).toBe(expected);
  });

  it('that asserts is broken by the states after a change', () => {
    const before = new Map([
      ['a', 'On'],
      ['b', 'Off'],
    ] as const);
    expect(rulesBrokenBy([assertion], before, new Map([['a', 'Off']]))).toEqual([assertion]);
    expect(
      rulesBrokenBy(
        [assertion],
        before,
        new Map([
          ['a', 'Off'],
          ['b', 'On'],
        ]),
      ),
    ).toEqual([]);
  });

  it('that gates is broken by the states before a change', () => {
    const change = new Map([['a', 'Off']] as const);
    expect(rulesBrokenBy([gate], new Map([['gate', 'Off']]), change)).toEqual([gate]);
    expect(rulesBrokenBy([gate], new Map([['gate', 'On']]), change)).toEqual([]);
  });

  it('has nothing to say of controls that it does not guard, nor where a state is not known', () => {
    expect(
      rulesBrokenBy(
        [assertion, gate],
        new Map([
          ['a', 'Off'],
          ['b', 'Off'],
          ['gate', 'Off'],
        ]),
        new Map([['c', 'Off']]),
      ),
    ).toEqual([]);
    expect(rulesBrokenBy([assertion], new Map(), new Map([['a', 'Off']]))).toEqual([]);
  });
});
