import fc from 'fast-check';
import type { ApiFirewallRule } from '../../../lib/model/firewall/api-shape';
import { outcomeKey, type FirewallInput, type WorldInput } from '../../../lib/simulator';
import { askInVpc, firewallRule, privateZone, values, vpcRule } from '../../support/vpc-worlds';

const names = ['a.example.com', 'b.example.com', 'c.example.com', 'd.example.com', 'missing.example.com', 'x.example.net'];
const zone = privateZone(
  'example.com',
  values('a.example.com', 'CNAME', 'b.example.com.'),
  values('b.example.com', 'CNAME', 'c.example.com.'),
  values('c.example.com', 'A', '10.0.0.1'),
  values('d.example.com', 'CNAME', 'x.example.net.'),
  values('s.example.com', 'NS', 'ns.example.net.'),
);

const domains = fc.uniqueArray(fc.constantFrom(...names, '*.example.com', '*'), { maxLength: 3 });
const rule = fc.tuple(
  fc.constantFrom('ALLOW', 'ALERT', 'BLOCK' as const),
  fc.constantFrom('one', 'two', 'three'),
  fc.constantFrom('NODATA', 'NXDOMAIN', 'OVERRIDE' as const),
  fc.boolean(),
  fc.option(fc.constantFrom('A', 'AAAA'), { nil: undefined }),
);
const rules = fc.array(rule, { maxLength: 5 }).map((all) =>
  all.map(([action, list, response, trusts, Qtype], i): ApiFirewallRule =>
    firewallRule(i, action as 'ALLOW', list, {
      ...(action === 'BLOCK' ? { BlockResponse: response as 'NODATA', BlockOverrideDomain: 'sink.example', BlockOverrideTtl: 9 } : {}),
      FirewallDomainRedirectionAction: trusts ? 'TRUST_REDIRECTION_DOMAIN' : 'INSPECT_REDIRECTION_DOMAIN',
      ...(Qtype === undefined ? {} : { Qtype }),
    }),
  ),
);
const question = fc.tuple(fc.constantFrom(...names, 'y.s.example.com'), fc.constantFrom('A', 'AAAA' as const));
const resolverRules = fc.subarray([
  vpcRule('FORWARD', 'example.net'),
  vpcRule('DELEGATE', 'example.net'),
  vpcRule('SYSTEM', 'x.example.net'),
]);

const keyOf = (input: Partial<WorldInput>, [name, type]: readonly [string, string]) =>
  outcomeKey(askInVpc({ zones: [zone], ...input }, name, type as 'A'));
const groupsOf = (all: readonly ApiFirewallRule[], vpcId = 'vpc-1'): FirewallInput => ({
  associations: [{ vpcId, group: 'g', priority: 101 }],
  groups: { g: all },
});
const lists = fc.record({ one: domains, two: domains, three: domains });

describe('laws of DNS Firewall', () => {
  it('what is answered although a list is not known is answered whatever is in it', () => {
    fc.assert(
      fc.property(rules, lists, question, (all, known, asked) => {
        const { three, ...rest } = known;
        const unsure = askInVpc({ zones: [zone], firewall: { ...groupsOf(all), domainLists: rest } }, asked[0], asked[1]);
        if (unsure.replies.some(({ reply }) => reply.kind === 'unknown')) return;
        expect(keyOf({ firewall: { ...groupsOf(all), domainLists: known } }, asked)).toBe(outcomeKey(unsure));
        expect(three).toBeDefined();
      }),
    );
  });

  it('rules that block nothing change no answer', () => {
    fc.assert(
      fc.property(rules, lists, question, resolverRules, (all, domainLists, asked, rulesOfVpc) => {
        const harmless = all.filter(({ Action }) => Action !== 'BLOCK');
        const before = keyOf({ resolverRules: rulesOfVpc }, asked);
        expect(keyOf({ resolverRules: rulesOfVpc, firewall: { ...groupsOf(harmless), domainLists } }, asked)).toBe(before);
      }),
    );
  });

  it('groups and rules of other VPCs change no answer, nor does it matter in which order they are declared', () => {
    fc.assert(
      fc.property(rules, lists, question, resolverRules, (all, domainLists, asked, rulesOfVpc) => {
        const own = { resolverRules: rulesOfVpc, firewall: { ...groupsOf(all), domainLists } };
        const elsewhere = rulesOfVpc.map((one) => ({ ...one, vpcIds: ['vpc-2'] }));
        expect(keyOf({ resolverRules: elsewhere, firewall: { ...groupsOf(all, 'vpc-2'), domainLists } }, asked)).toBe(keyOf({}, asked));
        const reversed = { resolverRules: [...rulesOfVpc].reverse(), firewall: { ...groupsOf([...all].reverse()), domainLists } };
        expect(keyOf(reversed, asked)).toBe(keyOf(own, asked));
      }),
    );
  });
});
