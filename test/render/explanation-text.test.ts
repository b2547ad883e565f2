import { stripVTControlCharacters } from 'node:util';
import { explanationText, withHealth, type Client, type HealthState } from '../../lib';
import { style } from '../../lib/render/style';
import type { Outcome, Question } from '../../lib/simulator';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { apiAlias, apiRecordSet, values } from '../support/record-sets';
import { askInVpc, firewallRule, inVpc, privateZone, values as apiValues, vpcRule } from '../support/vpc-worlds';
import { ask, member, worldWith, zoneWith } from '../support/worlds';
import { buildWorld } from '../../lib/simulator';
import { DomainName } from '../../lib/model/name/domain-name';

const show = (outcome: Outcome, width = 160) => explanationText(outcome, { style: style(false), width });
const shown = (records: readonly ApiResourceRecordSet[], health: HealthState = {}, client: Client = {}, question: Partial<Question> = {}) =>
  show(
    ask(
      withHealth(
        worldWith(records, {
          cidrCollections: { c: { office: ['10.0.0.0/8'] } },
          healthChecks: {
            sum: { Type: 'CALCULATED', HealthThreshold: 2, ChildHealthChecks: ['a', 'b'] },
            off: { Type: 'HTTP', Disabled: true, Inverted: true },
          },
        }),
        health,
      ),
      client,
      question,
    ),
  )
    .split('\n')
    .map((line) => line.replace(/^[│├└─ ]+/, ''));

describe('an explanation', () => {
  it('tells what the resolver of a VPC does: DNS Firewall, rules, delegations, and what is not known', () => {
    const zone = privateZone(
      'hr.example.com',
      apiValues('www.hr.example.com', 'CNAME', 'cdn.example.net.'),
      apiValues('eu.hr.example.com', 'NS', 'ns1.eu.hr.example.com.', 'ns2.example.org.'),
      apiValues('ns1.eu.hr.example.com', 'A', '10.0.0.30'),
    );
    const resolverRules = [
      vpcRule('DELEGATE', 'hr.example.com', { endpoint: 'Hybrid/Outbound' }),
      vpcRule('FORWARD', 'office.example', { endpoint: 'Hybrid/Outbound' }),
      vpcRule('UNKNOWN', 'shared.example', { rule: 'rslvr-rr-0a' }),
      vpcRule('FORWARD', '.'),
      vpcRule('SYSTEM', 'kept.example'),
    ];
    const firewall = {
      associations: [{ vpcId: 'vpc-1', group: 'Egress', priority: 101 }],
      groups: {
        Egress: [
          firewallRule(1, 'BLOCK', 'Bad', { BlockResponse: 'OVERRIDE', BlockOverrideDomain: 'sink.example', BlockOverrideTtl: 9 }),
          firewallRule(2, 'BLOCK', 'rslvr-fdl-0a', { Qtype: 'MX' }),
          firewallRule(3, 'ALERT', 'Cdn'),
        ],
      },
      domainLists: { Bad: ['bad.example'], Cdn: ['cdn.example.net'] },
    };
    const told = (name: string, type: 'A' | 'MX' = 'A', client = inVpc) =>
      show(askInVpc({ zones: [zone], resolverRules, firewall }, name, type, client), 250)
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^[│├└─ ]+/, ''));
    const passes = (name: string) => `DNS Firewall of vpc-1 looks at ${name}.: no rule has it, so it passes`;
    const how = 'How it came to this';

    expect(told('bad.example')).toEqual([
      '100 % NOERROR',
      'bad.example. 9 CNAME sink.example.',
      'blocked by DNS Firewall: rule BLOCK-1 (priority 1) of Egress',
      how,
      'DNS Firewall of vpc-1 looks at bad.example.: rule BLOCK-1 (priority 1) of Egress blocks it with a CNAME to sink.example (9 s), by the list Bad',
    ]);
    expect(told('www.hr.example.com').slice(-1)).toEqual([
      'DNS Firewall of vpc-1 looks at where a CNAME leads, cdn.example.net.: rule ALERT-3 (priority 3) of Egress lets it pass, logged, by the list Cdn',
    ]);
    expect(told('wiki.office.example', 'A', { ...inVpc, inbound: true })).toEqual([
      '100 % no reply of Route 53, forwarded',
      'forwarded to 10.9.0.53',
      how,
      'through an inbound endpoint, as anybody in vpc-1',
      passes('wiki.office.example'),
      'a Resolver rule for office.example. forwards to 10.9.0.53 through Hybrid/Outbound',
    ]);
    expect(told('test.eu.hr.example.com').slice(0, 2)).toEqual([
      '100 % no reply of Route 53, delegated',
      'name servers of eu.hr.example.com. are responsible',
    ]);
    expect(told('test.eu.hr.example.com').slice(-3)).toEqual([
      'eu.hr.example.com. is delegated',
      'ns1.eu.hr.example.com. (10.0.0.30): asked through Hybrid/Outbound, by the rule with the delegation record hr.example.com.',
      'ns2.example.org., whose address is looked up: no rule fits',
    ]);
    expect(told('www.shared.example').slice(-1)).toEqual([
      'the Resolver rule rslvr-rr-0a for shared.example. decides, and it is not declared here',
    ]);
    expect(told('1.0.0.10.in-addr.arpa').slice(-1)).toEqual([
      'the resolver of the VPC answers 10.in-addr.arpa. itself; the rule for . does not take it',
    ]);
    expect(told('www.hr.example.com', 'MX')).toEqual([
      '100 % no reply of Route 53, unknown',
      'it depends on whether the list rslvr-fdl-0a, which is not known, has it for rule BLOCK-2 (priority 2) of Egress',
      how,
      'DNS Firewall of vpc-1 looks at www.hr.example.com.',
      'if the list rslvr-fdl-0a has it, which is not known: rule BLOCK-2 (priority 2) of Egress blocks it with NODATA',
      'else no rule has it, so it passes',
      'private zone hr.example.com. (Z-hr.example.com): the most specific private zone of the VPC',
      'www.hr.example.com. exists',
      'www.hr.example.com. CNAME: record set',
      'cdn.example.net., TTL 60 s',
      '100 % follow the CNAME to cdn.example.net., out of the zone: the resolver goes on',
      'DNS Firewall of vpc-1 looks at where a CNAME leads, cdn.example.net.',
      'if the list rslvr-fdl-0a has it, which is not known: rule BLOCK-2 (priority 2) of Egress blocks it with NODATA',
      'else rule ALERT-3 (priority 3) of Egress lets it pass, logged, by the list Cdn',
    ]);
  });

  it('has the replies with their shares, and the tree of choices with what was unhealthy and why', () => {
    const world = worldWith(
      [
        apiAlias('www.example.com.', 'eu.example.com.', { SetIdentifier: 'eu', Region: 'eu-west-1', EvaluateTargetHealth: true }),
        apiAlias('www.example.com.', 'us.example.com.', { SetIdentifier: 'us', Region: 'us-east-1', EvaluateTargetHealth: true }),
        member('one', { Weight: 1 }, 1, { Name: 'eu.example.com.', HealthCheckId: 'Zone/One' }),
        member('two', { Weight: 2 }, 2, { Name: 'eu.example.com.', HealthCheckId: 'Zone/Two' }),
        member('blue', { Weight: 2 }, 8, { Name: 'us.example.com.' }),
        member('green', { Weight: 1 }, 9, { Name: 'us.example.com.', TTL: 30 }),
      ],
      { health: { checks: { 'Zone/One': 'unhealthy', 'Zone/Two': { checkers: 16, healthyCheckers: 2 } } } },
    );
    expect(show(ask(world, { place: { country: 'FR' } }))).toBe(
      [
        '66.7 % (2/3) NOERROR',
        '└─ www.example.com. 60 A 192.0.2.8',
        '33.3 % (1/3) NOERROR',
        '└─ www.example.com. 30 A 192.0.2.9',
        'How it came to this',
        '├─ public zone example.com. (ZPUBLIC): the most specific zone',
        '├─ www.example.com. exists',
        '└─ www.example.com. A: latency, 2 members; the nearest answers',
        '   ├─ the client is in EU FR, by its address',
        '   ├─ eu: eu-west-1, 997 km, which stands in for the latency, unhealthy',
        '   │  └─ target eu.example.com.: nothing in it is healthy',
        '   │     ├─ one',
        '   │     │  └─ health check Zone/One: unhealthy',
        '   │     └─ two',
        '   │        └─ health check Zone/Two: 2 of 16 checkers find it healthy, more than 18 % are needed',
        '   └─ us 100 %: us-east-1, 6290 km, which stands in for the latency, healthy',
        '      └─ us.example.com. A: weighted, 2 members; weights in use add up to 3',
        '         ├─ blue 66.7 % (2/3): weight 2',
        '         │  └─ 192.0.2.8, TTL 60 s',
        '         └─ green 33.3 % (1/3): weight 1',
        '            └─ 192.0.2.9, TTL 30 s',
        '',
      ].join('\n'),
    );
  });

  const cidr = (LocationName: string) => ({ CidrRoutingConfig: { CollectionId: 'c', LocationName } });
  const lb = 'lb.us-east-1.elb.amazonaws.com.';
  const balancer = (more = {}) => apiAlias('www.example.com.', lb, { HostedZoneId: 'ZLB', ...more });
  const pair = (HealthCheckId: string) => [
    member('p', { Failover: 'PRIMARY' }, 1, { HealthCheckId }),
    member('s', { Failover: 'SECONDARY' }, 2),
  ];

  it.each<[string, string[]]>([
    ['www.example.com. does not exist, and no wildcard covers it', shown([])],
    ['100 % NXDOMAIN, nxdomain', shown([])],
    ['resolvers remember this for 900 s', shown([])],
    ['www.example.com. is covered by a wildcard', shown([apiRecordSet({ Name: '*.example.com.' })])],
    ['www.example.com. has no record set of its own, but names below it exist', shown([apiRecordSet({ Name: 'x.www.example.com.' })])],
    ['www.example.com. has no AAAA record set', shown([apiRecordSet()], {}, {}, { type: 'AAAA' })],
    ['no hosted zone contains www.example.org.', shown([], {}, {}, { name: 'www.example.org' })],
    ['www.example.com. is delegated to other name servers', shown([apiRecordSet(values('NS', 'ns.example.net.'))])],
    ['name servers of www.example.com. are responsible', shown([apiRecordSet(values('NS', 'ns.example.net.'))])],
    [
      '100 % follow the CNAME to x.example.net., out of the zone: the resolver goes on',
      shown([apiRecordSet(values('CNAME', 'x.example.net.'))]),
    ],
    ['CNAMEs lead back to where they started, which Route 53 refuses', shown([apiRecordSet(values('CNAME', 'www.example.com.'))])],
    ['aliases lead back to where they started, which Route 53 refuses', shown([apiAlias('www.example.com.', 'www.example.com.')])],
    ['the alias target x.example.com. has no A record set', shown([apiAlias('www.example.com.', 'x.example.com.')])],
    [`www.example.com. 60 A addresses of ${lb}`, shown([balancer()])],
    [`addresses of the load balancer ${lb}, TTL 60 s`, shown([balancer()])],
    [
      `given addresses of the load balancer ${lb}, TTL 60 s`,
      shown([balancer()], { aliasTargets: { [lb]: { addresses: { A: ['192.0.2.1'] } } } }),
    ],
    [
      'addresses of the AWS resource x.example.net., TTL 60 s (assumed)',
      shown([apiAlias('www.example.com.', 'x.example.net.', { HostedZoneId: 'ZX' })]),
    ],
    [
      'none is healthy, so all count as healthy',
      shown([balancer({ SetIdentifier: 'a', Weight: 1, EvaluateTargetHealth: true })], { aliasTargets: { [lb]: { healthy: false } } }),
    ],
    [
      `target ${lb}: given as unhealthy`,
      shown([balancer({ SetIdentifier: 'a', Weight: 1, EvaluateTargetHealth: true })], { aliasTargets: { [lb]: { healthy: false } } }),
    ],
    [
      `target ${lb}: 1 of 2 target groups without a healthy target`,
      shown([balancer({ SetIdentifier: 'a', Weight: 1, EvaluateTargetHealth: true })], {
        aliasTargets: {
          [lb]: {
            targetGroups: [
              { registered: 1, healthy: 0 },
              { registered: 1, healthy: 1 },
            ],
          },
        },
      }),
    ],
    ['www.example.com. A: failover, 2 members; the secondary answers', shown(pair('a'), { checks: { a: 'unhealthy' } })],
    ['p: primary, unhealthy', shown(pair('a'), { checks: { a: 'unhealthy' } })],
    ['health check a: given as unhealthy', shown(pair('a'), { checks: { a: { status: 'unhealthy' } } })],
    ['health check off: disabled, inverted', shown(pair('off'))],
    ['health check sum: 1 of 2 children healthy, 2 needed', shown(pair('sum'), { checks: { a: 'unhealthy' } })],
    [
      'health check a: too few data, which counts as LastKnownStatus',
      shown(pair('a'), { checks: { a: 'INSUFFICIENT_DATA' }, lastKnown: { a: 'unhealthy' } }),
    ],
    ['www.example.com. A: weighted, 1 member; only weight 0 is left, so all share equally', shown([member('a', { Weight: 0 }, 1)])],
    [
      'www.example.com. A: geolocation, 1 member; none is for this client',
      shown([member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 1)]),
    ],
    ['not for this client: eu', shown([member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 1)])],
    ['the place of the client is not known', shown([member('eu', { GeoLocation: { ContinentCode: 'EU' } }, 1)])],
    [
      'www.example.com. A: geolocation, 1 member; the smallest location answers',
      shown([member('*', { GeoLocation: { CountryCode: '*' } }, 1)]),
    ],
    [
      'www.example.com. A: IP-based, 1 member; the longest block answers',
      shown([member('o', cidr('office'), 1)], {}, { subnet: '10.0.0.0/24' }),
    ],
    ['o 100 %: location office', shown([member('o', cidr('office'), 1)], {}, { subnet: '10.0.0.0/24' })],
    [
      'www.example.com. A: multivalue answer, 9 members; 8 answer together',
      shown(Array.from({ length: 9 }, (_, i) => member(`m${i}`, { MultiValueAnswer: true }, i))),
    ],
    [
      'www.example.com. 60 A 8 at random of 192.0.2.0, 192.0.2.1, 192.0.2.2, 192.0.2.3, 192.0.2.4, 192.0.2.5, 192.0.2.6, 192.0.2.7, 192.0.2.8',
      shown(Array.from({ length: 9 }, (_, i) => member(`m${i}`, { MultiValueAnswer: true }, i))),
    ],
    [
      'www.example.com. A: latency, 1 member; the lowest latency answers',
      shown([member('us', { Region: 'us-east-1' }, 1)], {}, { latencies: { 'us-east-1': 12 } }),
    ],
    ['us 100 %: us-east-1, 12 ms', shown([member('us', { Region: 'us-east-1' }, 1)], {}, { latencies: { 'us-east-1': 12 } })],
    [
      'cn 100 %: cn-north-1, takes all questions from China',
      shown([member('cn', { Region: 'cn-north-1' }, 1)], {}, { place: { country: 'CN' } }),
    ],
    [
      'www.example.com. A: latency, 2 members; the nearest answers (equally near ones: by set identifier)',
      shown([member('a', { Region: 'us-east-2' }, 1), member('b', { Region: 'us-gov-east-1' }, 1)]),
    ],
    [
      'a 100 %: us-east-1, bias 50, 6186 km, counted as 3093 km',
      shown([member('a', { GeoProximityLocation: { AWSRegion: 'us-east-1', Bias: 50 } }, 1)], {}, { place: { region: 'eu-west-3' } }),
    ],
    ['b 100 %: nowhere, place not known', shown([member('b', { GeoProximityLocation: { AWSRegion: 'nowhere' } }, 1)])],
    [
      'the client is in EU FR 48.9, 2.4, by its subnet',
      shown(
        [member('us', { Region: 'us-east-1' }, 1)],
        {},
        { subnet: '10.0.0.0/24', subnetPlace: { country: 'FR', coordinates: { latitude: 48.9, longitude: 2.4 } } },
      ),
    ],
  ])('says: %s', (line, lines) => {
    expect(lines).toContain(line);
  });

  it('names the rule that forwards a question, and the private zone of a VPC', () => {
    const world = buildWorld({
      zones: [zoneWith([], { id: 'ZPRIVATE', vpcs: [{ id: 'vpc-1' }] })],
      resolverRules: [{ domain: DomainName.parse('example.net'), vpcIds: ['vpc-1'], ruleType: 'FORWARD', targets: ['10.0.0.53'] }],
    });
    const client = { vpc: { id: 'vpc-1' } };
    expect(show(ask(world, client, { name: 'www.example.net' }))).toContain('a Resolver rule for example.net. forwards to 10.0.0.53');
    expect(show(ask(world, client))).toContain('private zone example.com. (ZPRIVATE): the most specific private zone of the VPC');
  });

  it('cuts lines to the width, but to no less than 20 characters', () => {
    const wide = worldWith([apiRecordSet(values('TXT', `"${'x'.repeat(200)}"`))]);
    for (const width of [40, 80])
      for (const line of show(ask(wide, {}, { type: 'TXT' }), width).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    expect(show(ask(wide, {}, { type: 'TXT' }), 1)).toContain('How it came to this');
  });

  it('tells the health of shared branches once, so its length is that of the record sets', () => {
    const levels = 40;
    const records = [
      ...Array.from({ length: levels }, (_, i) =>
        ['a', 'b'].map((id) =>
          apiAlias(i === 0 ? 'www.example.com.' : `l${i}.example.com.`, `l${i + 1}.example.com.`, {
            SetIdentifier: id,
            Weight: 1,
            EvaluateTargetHealth: true,
          }),
        ),
      ).flat(),
      member('x', { Weight: 1 }, 1, { Name: `l${levels}.example.com.`, HealthCheckId: 'hc' }),
    ];
    expect(shown(records, { checks: { hc: 'unhealthy' } }).length).toBeLessThan(6 * records.length);
  });

  it('colours, and means the same without colour', () => {
    const outcome = ask(worldWith(pair('a'), { health: { checks: { a: 'unhealthy' } } }));
    const coloured = explanationText(outcome, { style: style(true), width: 80 });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(show(outcome, 80));
  });

  it('shows no text of a zone or a client that would move a cursor or turn text around', () => {
    const attack = '\u001b[2J\u202e\u009b\r\n';
    const records = [
      { ...member(attack, { Region: attack }, 1, { HealthCheckId: attack }), Type: 'TXT', ResourceRecords: [{ Value: '"x"' }] },
      { ...member(`${attack}2`, { Region: 'us-east-1' }, 1, { HealthCheckId: attack }), Type: 'TXT', ResourceRecords: [{ Value: '"y"' }] },
    ];
    const text = show(
      ask(
        worldWith(records, { health: { checks: { [attack]: 'unhealthy' } } }),
        { place: { country: attack, region: attack } },
        { type: 'TXT' },
      ),
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('\\u{1b}');
  });
});
