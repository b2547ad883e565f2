import { ARecord, FirewallDomainList, FirewallRuleGroup, HostedZone, NsRecord, ResolverEndpoint, ResolverRule, type App } from '../../lib';
import { respond, Views } from '../../lib/dns';
import { decode, type Answer } from 'dns-packet';
import { opt, question } from './support/client';
import { worldWith } from './support/served';

const region = 'eu-west-1';
const vpcs = [{ vpcId: 'vpc-0a', region }];

function declared(zone: HostedZone, app: App): void {
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
  const inside = new HostedZone(app, 'Inside', { zoneName: 'inside.example', vpcs });
  new NsRecord(inside, 'Eu', { name: 'eu', values: ['ns1.eu.inside.example'] });
  new ARecord(inside, 'Glue', { name: 'ns1.eu', values: ['10.0.0.30'] });
  const endpoint = ResolverEndpoint.fromId('rslvr-out-0a', region);
  ResolverRule.forward(app, 'Office', { domainName: 'office.example', endpoint, targets: ['10.9.0.53'], vpcs });
  ResolverRule.delegate(app, 'Delegated', { delegationRecord: 'inside.example', endpoint, vpcs });
  const list = (id: string, ...domains: readonly string[]) => new FirewallDomainList(app, id, { region, domains });
  new FirewallRuleGroup(app, 'Egress', {
    region,
    vpcs,
    rules: [
      { domains: list('Bad', 'bad.example'), priority: 1, action: 'BLOCK', response: 'NXDOMAIN' },
      { domains: list('Worse', 'worse.example'), priority: 2, action: 'BLOCK' },
      {
        domains: list('Worst', 'worst.example', 'www.example.com'),
        priority: 3,
        action: 'BLOCK',
        response: { cname: 'sinkhole.example', ttl: 30 },
      },
      { domains: FirewallDomainList.fromId('rslvr-fdl-0a'), priority: 4, action: 'BLOCK', queryType: 'MX' },
    ],
  });
}

const world = worldWith(declared);
/** 10.1.0.0/16 is the VPC, everybody else the internet. */
const views = new Views([{ network: '10.1.0.0/16', from: 'vpc-0a@eu-west-1' }]);

function textOf(record: Answer): string {
  return record.type === 'A' || record.type === 'CNAME' ? `${record.name} ${record.ttl ?? 0} ${record.type} ${record.data}` : record.type;
}

function asked(name: string, type = 'A', address = '10.1.2.3') {
  const reply = respond(question(name, type, opt()), { protocol: 'udp', address }, { world, views }, () => 0);
  const message = decode(reply ?? Buffer.alloc(0));
  const options = message.additionals?.flatMap((record) => (record.type === 'OPT' ? record.options : [])) ?? [];
  const [extended] = options.map((option) => ('data' in option && Buffer.isBuffer(option.data) ? option.data : Buffer.alloc(2)));
  return {
    rcode: 'rcode' in message ? message.rcode : undefined,
    recursion: message.flag_ra,
    answers: (message.answers ?? []).map(textOf),
    ...(extended === undefined ? {} : { code: extended.readUInt16BE(0), says: extended.subarray(2).toString() }),
  };
}

describe('a DNS server with a view of a VPC', () => {
  it.each([
    ['with NXDOMAIN', 'bad.example', { rcode: 'NXDOMAIN', answers: [], says: 'DNS Firewall, rule BLOCK-1 (priority 1) of Egress' }],
    ['with no data', 'worse.example', { rcode: 'NOERROR', answers: [], says: 'DNS Firewall, rule BLOCK-2 (priority 2) of Egress' }],
    [
      'with a CNAME',
      'worst.example',
      { rcode: 'NOERROR', answers: ['worst.example 30 CNAME sinkhole.example'], says: 'DNS Firewall, rule BLOCK-3 (priority 3) of Egress' },
    ],
  ])('answers what DNS Firewall blocks %s, and says so', (_, name, reply) => {
    expect(asked(name)).toEqual({ ...reply, recursion: true, code: 15 });
  });

  it('answers everybody else as if there were neither firewall nor rules', () => {
    const elsewhere = '192.0.2.53';
    expect(asked('www.example.com').answers).toEqual(['www.example.com 30 CNAME sinkhole.example']);
    expect(asked('www.example.com', 'A', elsewhere)).toMatchObject({ rcode: 'NOERROR', answers: ['www.example.com 300 A 192.0.2.1'] });
    expect(asked('bad.example', 'A', elsewhere).rcode).toBe('REFUSED');
  });

  it('does not answer what a rule forwards, what is delegated and what is not known, and says where it goes', () => {
    expect(asked('wiki.office.example')).toMatchObject({ rcode: 'SERVFAIL', code: 20, says: 'forwarded to 10.9.0.53' });
    expect(asked('test.eu.inside.example')).toMatchObject({
      rcode: 'SERVFAIL',
      code: 20,
      says: 'delegated to ns1.eu.inside.example. (10.0.0.30) through rslvr-out-0a',
    });
    expect(asked('inside.example', 'MX')).toMatchObject({
      rcode: 'SERVFAIL',
      code: 0,
      says: 'not known: it depends on whether the list rslvr-fdl-0a, which is not known, has it for rule BLOCK-4 (priority 4) of Egress',
    });
  });
});
