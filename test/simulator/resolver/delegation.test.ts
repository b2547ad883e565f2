import type { ResolverRule, WorldInput } from '../../../lib/simulator';
import { askInVpc, privateZone, toldInVpc, values, vpcRule } from '../../support/vpc-worlds';

// The zone of the Developer Guide's tutorial on delegation rules (read 2026-11-21).
const hr = privateZone(
  'hr.example.com',
  values('www.hr.example.com', 'A', '10.0.0.1'),
  values('eu.hr.example.com', 'NS', 'ns1.eu.hr.example.com.'),
  values('na.hr.example.com', 'NS', 'ns3.na.hr.example.net.'),
  values('ns1.eu.hr.example.com', 'A', '10.0.0.30'),
  { ...values('alias.hr.example.com', 'CNAME', 'test.eu.hr.example.com.') },
);
const inZone = vpcRule('DELEGATE', 'hr.example.com', { endpoint: 'Hybrid/Outbound' });
const outOfZone = vpcRule('DELEGATE', 'hr.example.net');
const asked = (name: string, resolverRules: readonly ResolverRule[], type: 'A' | 'NS' | 'DS' = 'A', more: Partial<WorldInput> = {}) =>
  askInVpc({ zones: [hr], resolverRules, ...more }, name, type);
const followed = '1 delegated ns1.eu.hr.example.com. (10.0.0.30) through Hybrid/Outbound';

describe('NS records of a private zone below its apex', () => {
  it.each<[rule: string, name: string, readonly ResolverRule[], string]>([
    ['lead to their name servers by a rule whose delegation record is above these', 'test.eu.hr.example.com', [inZone], followed],
    ['lead there for the name itself', 'eu.hr.example.com', [inZone], followed],
    [
      'are matched by their name servers, not by the name that is delegated',
      'test.na.hr.example.com',
      [outOfZone],
      '1 delegated ns3.na.hr.example.net.',
    ],
    ['are not followed by a rule for the zone where their name servers are elsewhere', 'test.na.hr.example.com', [inZone], '1 nxdomain'],
    [
      'lead there where the delegation record is the name server itself',
      'test.eu.hr.example.com',
      [vpcRule('DELEGATE', 'ns1.eu.hr.example.com')],
      '1 delegated ns1.eu.hr.example.com. (10.0.0.30)',
    ],
    [
      'are matched by the closest delegation record',
      'test.eu.hr.example.com',
      [vpcRule('DELEGATE', 'com', { endpoint: 'Other' }), inZone],
      followed,
    ],
    ['are data of the zone without a rule that fits', 'ns1.eu.hr.example.com', [], '1 ns1.eu.hr.example.com. 60 A 10.0.0.30'],
    ['say nothing of names beside', 'www.hr.example.com', [inZone], '1 www.hr.example.com. 60 A 10.0.0.1'],
    [
      'are followed at the end of a CNAME',
      'alias.hr.example.com',
      [inZone],
      '1 alias.hr.example.com. 60 CNAME test.eu.hr.example.com. ns1.eu.hr.example.com. (10.0.0.30) through Hybrid/Outbound',
    ],
    [
      'give way to a forwarding rule for the name that is delegated',
      'test.eu.hr.example.com',
      [inZone, vpcRule('FORWARD', 'eu.hr.example.com')],
      '1 forwarded 10.9.0.53',
    ],
    [
      'may be followed by a rule that is not declared',
      'test.na.hr.example.com',
      [inZone, vpcRule('UNKNOWN', 'hr.example.net')],
      '1 unknown it is decided by a rule for hr.example.net., which is not declared here',
    ],
  ])('%s', (_, name, rules, reply) => {
    expect(toldInVpc(asked(name, rules))).toEqual([reply]);
  });

  it('give way to a private zone of the name that is delegated', () => {
    const eu = privateZone('eu.hr.example.com', values('test.eu.hr.example.com', 'A', '10.0.0.2'));
    expect(toldInVpc(asked('test.eu.hr.example.com', [inZone], 'A', { zones: [hr, eu] }))).toEqual([
      '1 test.eu.hr.example.com. 60 A 10.0.0.2',
    ]);
  });

  it('leave DS of the name that is delegated to the zone above', () => {
    expect(toldInVpc(asked('eu.hr.example.com', [inZone], 'DS'))).toEqual(['1 nodata']);
  });

  it('are told with each name server, its glue and the rule that fits, also where none does', () => {
    const servers = (rules: readonly ResolverRule[]) => {
      const step = asked('test.eu.hr.example.com', rules).explanation.find(({ kind }) => kind === 'delegation');
      return step?.kind === 'delegation'
        ? step.servers.map(({ name, addresses, rule }) => [name.toText(), addresses, rule?.domain.toText()])
        : [];
    };
    expect(servers([inZone])).toEqual([['ns1.eu.hr.example.com.', ['10.0.0.30'], 'hr.example.com.']]);
    expect(servers([outOfZone])).toEqual([['ns1.eu.hr.example.com.', ['10.0.0.30'], undefined]]);
  });
});
