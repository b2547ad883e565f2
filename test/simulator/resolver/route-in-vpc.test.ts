import type { WorldInput } from '../../../lib/simulator';
import { askInVpc, inVpc, privateZone, toldInVpc, values, vpcRule } from '../../support/vpc-worlds';
import { zoneWith } from '../../support/worlds';

const forwarded = '1 forwarded 10.9.0.53';
const address = (name: string, value: string) => `1 ${name}. 60 A ${value}`;
const corp = privateZone('corp.example', values('www.corp.example', 'A', '10.0.0.1'));
const publicCorp = zoneWith([values('www.corp.example', 'A', '192.0.2.1')], { name: 'corp.example' });
const reverse = '5.1.0.10.in-addr.arpa';

describe('of the rules, private zones and autodefined rules of a VPC', () => {
  it.each<[rule: string, name: string, WorldInput, string]>([
    [
      'a rule wins over a private zone of the same name',
      'www.corp.example',
      { zones: [corp], resolverRules: [vpcRule('FORWARD', 'corp.example')] },
      forwarded,
    ],
    [
      'a private zone wins over a rule of a shorter name',
      'www.corp.example',
      { zones: [corp], resolverRules: [vpcRule('FORWARD', 'example')] },
      address('www.corp.example', '10.0.0.1'),
    ],
    [
      'a private zone wins over the rule for all names',
      'www.corp.example',
      { zones: [corp], resolverRules: [vpcRule('FORWARD', '.')] },
      address('www.corp.example', '10.0.0.1'),
    ],
    [
      'a rule of a longer name wins over a private zone',
      'a.lab.corp.example',
      { zones: [corp], resolverRules: [vpcRule('FORWARD', 'lab.corp.example')] },
      forwarded,
    ],
    [
      'a rule does not hold for names beside its domain',
      'www.corp.example',
      { zones: [corp], resolverRules: [vpcRule('FORWARD', 'ww.corp.example')] },
      address('www.corp.example', '10.0.0.1'),
    ],
    [
      'of two rules the longer one wins',
      'x.lab.example',
      { zones: [], resolverRules: [vpcRule('FORWARD', 'example'), vpcRule('FORWARD', 'lab.example', { targets: ['10.9.9.9'] })] },
      '1 forwarded 10.9.9.9',
    ],
    [
      'a system rule exempts from a shorter forwarding rule',
      'www.corp.example',
      { zones: [publicCorp], resolverRules: [vpcRule('FORWARD', 'example'), vpcRule('SYSTEM', 'corp.example')] },
      address('www.corp.example', '192.0.2.1'),
    ],
    [
      'a system rule of the same name leaves a private zone to answer',
      'www.corp.example',
      { zones: [corp, publicCorp], resolverRules: [vpcRule('FORWARD', '.'), vpcRule('SYSTEM', 'corp.example')] },
      address('www.corp.example', '10.0.0.1'),
    ],
    [
      'a forwarding rule below a system rule forwards',
      'www.lab.corp.example',
      { zones: [], resolverRules: [vpcRule('SYSTEM', 'corp.example'), vpcRule('FORWARD', 'lab.corp.example')] },
      forwarded,
    ],
    [
      'the rule for all names takes what no zone and no other rule has',
      'www.example.org',
      { zones: [corp], resolverRules: [vpcRule('FORWARD', '.')] },
      forwarded,
    ],
    [
      'the rule for all names takes names of public zones too',
      'www.corp.example',
      { zones: [publicCorp], resolverRules: [vpcRule('FORWARD', '.')] },
      forwarded,
    ],
    [
      'the rule for all names does not take reverse names of private addresses',
      reverse,
      { zones: [], resolverRules: [vpcRule('FORWARD', '.')] },
      '1 unknown the resolver of the VPC answers 10.in-addr.arpa. itself',
    ],
    [
      'the rule for all names does not take localhost',
      'localhost',
      { zones: [], resolverRules: [vpcRule('FORWARD', '.')] },
      '1 unknown the resolver of the VPC answers localhost. itself',
    ],
    [
      'the rule for all names does not take names of instances',
      'ip-10-0-0-5.eu-west-1.compute.internal',
      { zones: [], resolverRules: [vpcRule('FORWARD', '.')] },
      '1 unknown the resolver of the VPC answers eu-west-1.compute.internal. itself',
    ],
    [
      'the rule for all names takes names of instances of other Regions',
      'ip-10-0-0-5.us-west-2.compute.internal',
      { zones: [], resolverRules: [vpcRule('FORWARD', '.')] },
      forwarded,
    ],
    [
      'a rule of the same name wins over an autodefined rule',
      reverse,
      { zones: [], resolverRules: [vpcRule('FORWARD', '.'), vpcRule('FORWARD', '10.in-addr.arpa')] },
      forwarded,
    ],
    [
      'a private zone answers reverse names in spite of the autodefined rule of its name',
      reverse,
      { zones: [privateZone('10.in-addr.arpa', values(reverse, 'A', '10.0.0.9'))], resolverRules: [vpcRule('FORWARD', '.')] },
      address(reverse, '10.0.0.9'),
    ],
    [
      'a rule that is not declared leaves the answer unknown, whatever private zone has the name',
      'www.corp.example',
      { zones: [corp, publicCorp], resolverRules: [vpcRule('UNKNOWN', 'corp.example', { rule: 'rslvr-rr-0a' })] },
      '1 unknown it is decided by a rule rslvr-rr-0a for corp.example., which is not declared here',
    ],
    [
      'a private zone of a longer name wins over a rule that is not declared',
      'www.corp.example',
      { zones: [corp], resolverRules: [vpcRule('UNKNOWN', 'example')] },
      address('www.corp.example', '10.0.0.1'),
    ],
    [
      'a rule holds in its VPCs alone',
      'www.corp.example',
      { zones: [publicCorp], resolverRules: [vpcRule('FORWARD', 'corp.example', { vpcIds: ['vpc-2'] })] },
      address('www.corp.example', '192.0.2.1'),
    ],
  ])('%s', (_, name, input, reply) => {
    expect(toldInVpc(askInVpc(input, name))).toEqual([reply]);
  });

  it('a name server that is asked itself knows no rules', () => {
    const input = { zones: [publicCorp], resolverRules: [vpcRule('FORWARD', '.')] };
    const outcome = askInVpc(input, 'www.corp.example', 'A', {});
    expect(toldInVpc(outcome)).toEqual([address('www.corp.example', '192.0.2.1')]);
  });

  it('the explanation names the rule, where it forwards to and through what, and the system rule that keeps a name', () => {
    const rules = [vpcRule('FORWARD', '.', { endpoint: 'Hybrid/Outbound' }), vpcRule('SYSTEM', 'corp.example')];
    const steps = (name: string) =>
      askInVpc({ zones: [corp], resolverRules: rules }, name, 'A', inVpc).explanation.map((step) => step.kind);
    expect(askInVpc({ zones: [corp], resolverRules: rules }, 'x.example.org').explanation).toMatchObject([
      { kind: 'forwarded', targets: ['10.9.0.53'], endpoint: 'Hybrid/Outbound' },
    ]);
    expect(steps('www.corp.example')).toEqual(['kept', 'zone', 'name', 'group']);
  });
});
