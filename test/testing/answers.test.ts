import {
  AliasRecord,
  App,
  ARecord,
  CidrCollection,
  CnameRecord,
  FailoverPair,
  GeolocationSet,
  HealthCheck,
  HostedZone,
  IpBasedSet,
  NsRecord,
  RecordSets,
  Target,
  TxtRecord,
  WeightedSet,
  worldFromAssembly,
  Apex53Error,
} from '../../lib';
import { Answers } from '../../lib/testing';
import { appWith } from '../support/apps';
import { ownZoneId } from '../support/record-sets';
import { member, worldWith } from '../support/worlds';

const address = (last: number) => ({ values: [`192.0.2.${last}`] });
const check = (zone: HostedZone, id: string, props: Partial<Parameters<typeof HealthCheck.https>[2]> = {}) =>
  HealthCheck.https(zone, id, { host: `${id.toLowerCase()}.example.net`, ...props });
const of = (declare: (zone: HostedZone, app: App) => void) => Answers.of(appWith(declare));

/** The message of an assertion that must fail. */
function failure(assert: () => void): string {
  try {
    assert();
  } catch (error) {
    if (Apex53Error.is(error, 'AssertionFailed')) return error.message;
    throw error;
  }
  throw new Error('the assertion holds');
}

const failover = (primary: Partial<{ ttl: number }> = {}, secondaryChecked = false) =>
  of((zone) => {
    new FailoverPair(zone, 'Api', {
      name: 'api',
      ttl: primary.ttl ?? 60,
      primary: { cname: 'api.example.net', healthCheck: check(zone, 'Up') },
      secondary: { cname: 'sorry.example.org', ...(secondaryChecked ? { healthCheck: check(zone, 'SorryUp') } : {}) },
    });
  });

const weighted = of((zone) => {
  new WeightedSet(zone, 'W', {
    name: 'www',
    members: {
      blue: { weight: 2, ...address(1), healthCheck: check(zone, 'Blue') },
      green: { weight: 1, ...address(2), healthCheck: check(zone, 'Green') },
    },
  });
});

const geo = of((zone) => {
  new GeolocationSet(zone, 'G', { name: 'geo', countries: { DE: address(49) }, continents: { EU: address(3) }, default: address(1) });
});

describe('toAnswer', () => {
  it('holds for the values of the answer, in any order and spelling', () => {
    const answers = of((zone) => {
      new ARecord(zone, 'A', { name: 'www', values: ['192.0.2.1', '192.0.2.2'] });
      new TxtRecord(zone, 'T', { name: 'txt', values: ['hello'] });
      new CnameRecord(zone, 'C', { name: 'c', target: 'www.example.com' });
      new CnameRecord(zone, 'Out', { name: 'out', target: 'elsewhere.example.net.' });
    });
    answers.toAnswer('www.example.com', 'A', {}, ['192.0.2.2', '192.0.2.1']);
    answers.toAnswer('WWW.example.com.', 'A', {}, ['192.0.2.1', '192.0.2.2']);
    answers.toAnswer('txt.example.com', 'TXT', {}, '"hello"');
    answers.toAnswer('c.example.com', 'A', {}, ['192.0.2.1', '192.0.2.2']);
    answers.toAnswer('out.example.com', 'A', {}, 'ELSEWHERE.example.net');
  });

  it('holds for the word of a reply without answer', () => {
    const answers = of((zone) => {
      new ARecord(zone, 'A', { name: 'www', values: ['192.0.2.1'] });
      new CnameRecord(zone, 'C', { name: 'c', target: 'gone.example.com' });
      new CnameRecord(zone, 'D', { name: 'd', target: 'www.example.com' });
      new NsRecord(zone, 'Ns', { name: 'sub', values: ['ns1.example.net'] });
    });
    answers.toAnswer('x.example.com', 'A', {}, 'NXDOMAIN');
    answers.toAnswer('www.example.com', 'AAAA', {}, 'NODATA');
    answers.toAnswer('c.example.com', 'A', {}, 'NXDOMAIN');
    answers.toAnswer('d.example.com', 'AAAA', {}, 'NODATA');
    answers.toAnswer('www.example.org', 'A', {}, 'REFUSED');
    answers.toAnswer('host.sub.example.com', 'A', {}, 'REFERRAL');
  });

  it('asks from where it is told to', () => {
    geo.toAnswer('geo.example.com', 'A', { from: 'DE' }, '192.0.2.49');
    geo.toAnswer('geo.example.com', 'A', { from: 'FR' }, '192.0.2.3');
    geo.toAnswer('geo.example.com', 'A', { from: 'EU' }, '192.0.2.3');
    geo.toAnswer('geo.example.com', 'A', { from: 'US-CA' }, '192.0.2.1');
    geo.toAnswer('geo.example.com', 'A', { from: 'DE 203.0.113.0/24' }, '192.0.2.49');
    geo.toAnswer('geo.example.com', 'A', { from: { place: { country: 'DE' } } }, '192.0.2.49');
    geo.toAnswer('geo.example.com', 'A', {}, '192.0.2.1');
  });

  it('finds the private zone of an app from any VPC, since the app does not say which it belongs to', () => {
    const app = new App({ name: 'test' });
    new ARecord(HostedZone.fromLookup(app, 'Zone', { zoneName: 'corp.example', privateZone: true }), 'A', { name: 'db', ...address(7) });
    Answers.of(app).toAnswer('db.corp.example', 'A', { from: 'vpc-0a1b@eu-west-1' }, '192.0.2.7');
    Answers.of(app).toAnswer('db.corp.example', 'A', {}, 'REFUSED');
  });

  it('takes what is unhealthy as construct, path, or DNS name of an alias target', () => {
    const checks: HealthCheck[] = [];
    const answers = of((zone) => {
      const up = check(zone, 'Up');
      checks.push(up);
      new FailoverPair(zone, 'F', {
        name: 'f',
        primary: { alias: Target.fromDnsName('lb-1.eu-west-1.elb.amazonaws.com', { evaluateTargetHealth: true }), healthCheck: up },
        secondary: address(2),
      });
    });
    answers.toAnswer('f.example.com', 'A', {}, 'lb-1.eu-west-1.elb.amazonaws.com');
    for (const unhealthy of [
      ...checks,
      checks,
      'Zone/Up',
      ['Zone/Up'],
      'lb-1.eu-west-1.elb.amazonaws.com',
      'LB-1.eu-west-1.elb.amazonaws.com.',
    ])
      answers.toAnswer('f.example.com', 'A', { unhealthy }, '192.0.2.2');
  });

  it('fails when some reply holds another value, more, or less, and shows every reply with its share and why', () => {
    const message = failure(() => weighted.toAnswer('www.example.com', 'A', { from: 'DE' }, '192.0.2.1'));
    expect(message).toMatch(/^Expected: www\.example\.com A from DE is answered with 192\.0\.2\.1\.\n\n/);
    expect(message).toContain('(2/3)');
    expect(message).toContain('www.example.com. 300 A 192.0.2.2');
    expect(message).toContain('How it came to this');
    const two = of((zone) => new ARecord(zone, 'A', { name: 'www', values: ['192.0.2.1', '192.0.2.2'] }));
    failure(() => two.toAnswer('www.example.com', 'A', {}, '192.0.2.1'));
    failure(() => two.toAnswer('www.example.com', 'A', {}, ['192.0.2.1', '192.0.2.2', '192.0.2.3']));
    failure(() => two.toAnswer('www.example.com', 'A', {}, ['192.0.2.1', '192.0.2.1']));
    failure(() => two.toAnswer('x.example.com', 'A', {}, '192.0.2.1'));
  });

  it('fails for so many of several values, since every reply is another', () => {
    const answers = of((zone) =>
      RecordSets.fromJson(
        zone,
        'M',
        Array.from({ length: 9 }, (_, i) => ({
          Name: 'm.example.com.',
          Type: 'A',
          SetIdentifier: `${i}`,
          MultiValueAnswer: true,
          TTL: 60,
          ResourceRecords: [{ Value: `192.0.2.${i}` }],
        })),
      ),
    );
    expect(
      failure(() =>
        answers.toAnswer(
          'm.example.com',
          'A',
          {},
          Array.from({ length: 9 }, (_, i) => `192.0.2.${i}`),
        ),
      ),
    ).toContain('8 at random of');
    answers.hasDistribution('m.example.com', 'A', {}, Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`192.0.2.${i}`, '8/9'])));
  });

  it('shows hostile text escaped', () => {
    const answers = of((zone) => new TxtRecord(zone, 'T', { name: 'txt', values: ['a\u202eb'] }));
    const message = failure(() => answers.toAnswer('txt.example.com', 'TXT', { from: 'DE' }, '\u001b[31m'));
    expect(message).toContain('\\u{1b}[31m');
    // eslint's own rule against control characters does not see a class made at run time.
    expect(message.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  it.each([
    [{ unhealthy: 'Zone/Blu' }, /"Zone\/Blu" is no health check and no alias target here \(near it: "Zone\/Blue"\)/],
    [{ unhealthy: ['x', 'y'] }, /"x" is no health check .*\(there are: "Zone\/Blue", "Zone\/Green"\); "y" is no/],
    [{ from: 'Germany' }, /"Germany" does not say who asks\. Give a country \(DE\)/],
    [{ from: 'AS' }, /AS means Asia and American Samoa: write continent:AS or country:AS/],
    [{ from: 'XX' }, /Route 53 knows no country "XX"/],
    [{ from: 'CA-ON' }, /subdivisions of US and UA only, not of CA/],
    [{ from: 'eu-west-9' }, /"eu-west-9" is no Region of latency routing\. Near it: eu-west-1/],
    [{ from: '91,0' }, /91,0 is no point/],
    [{ from: '192.0.2.0/33' }, /"192\.0\.2\.0\/33" is no block/],
    [{ from: 'DE FR' }, /gives two places of one kind/],
    [{ from: '192.0.2.1 192.0.2.2' }, /more than one address/],
    [{ from: ' ' }, /Nothing says who asks/],
  ])('conditions that cannot be are no failed assertion but an error: %j', (conditions, message) => {
    expect(() => weighted.toAnswer('www.example.com', 'A', conditions, '192.0.2.1')).toThrow(
      expect.objectContaining({ code: 'SimulationInvalid', message: expect.stringMatching(message) as string }) as Error,
    );
  });

  it('a health check that is disabled cannot be unhealthy', () => {
    const answers = of((zone) => void check(zone, 'Off', { disabled: true }));
    expect(() => answers.toAnswer('www.example.com', 'A', { unhealthy: 'Zone/Off' }, 'NXDOMAIN')).toThrow(
      /disabled, so its status never changes/,
    );
  });
});

describe('hasDistribution', () => {
  it('holds for exact shares as numbers or fractions, and for near ones within a tolerance', () => {
    weighted.hasDistribution('www.example.com', 'A', {}, { '192.0.2.1': '2/3', '192.0.2.2': 1 / 3 });
    weighted.hasDistribution('www.example.com', 'A', {}, { '192.0.2.1': 0.67, '192.0.2.2': 0.33 }, { within: 0.01 });
    weighted.hasDistribution('www.example.com', 'A', { unhealthy: 'Zone/Blue' }, { '192.0.2.2': 1 });
    weighted.hasDistribution('x.example.com', 'A', {}, { NXDOMAIN: 1 });
  });

  it('takes pairs, whose share is that of each of several values', () => {
    const fleets = of(
      (zone) =>
        new WeightedSet(zone, 'W', {
          name: 'www',
          members: { old: { weight: 3, values: ['192.0.2.1', '192.0.2.2'] }, new: { weight: 1, values: ['192.0.2.9'] } },
        }),
    );
    fleets.hasDistribution('www.example.com', 'A', {}, [
      [['192.0.2.1', '192.0.2.2'], 0.75],
      ['192.0.2.9', '1/4'],
    ]);
    const off = failure(() => fleets.hasDistribution('www.example.com', 'A', {}, [[['192.0.2.1', '192.0.2.9'], 0.75]]));
    expect(off).toContain('  192.0.2.1: expected 0.75, came 3/4\n! 192.0.2.9: expected 0.75, came 1/4\n! 192.0.2.2: not expected');
  });

  it('fails for another share, a value that is missing, and one that was not expected, and shows expected and found', () => {
    const off = failure(() => weighted.hasDistribution('www.example.com', 'A', {}, { '192.0.2.1': 0.5, '192.0.2.9': 0.5 }));
    expect(off).toContain('! 192.0.2.1: expected 0.5, came 2/3\n');
    expect(off).toContain('! 192.0.2.9: expected 0.5, came 0\n');
    expect(off).toContain('! 192.0.2.2: not expected, came 1/3\n');
    expect(off).toContain('How it came to this');
    failure(() => weighted.hasDistribution('www.example.com', 'A', {}, { '192.0.2.1': 0.66, '192.0.2.2': 0.34 }));
  });

  it.each([1.5, -0.1, NaN, '1/0' as const, '3/2' as const])('refuses a share that is none: %s', (share) => {
    expect(() => weighted.hasDistribution('www.example.com', 'A', {}, { '192.0.2.1': share })).toThrow(/Give a number from 0 to 1/);
  });
});

describe('everybodyIsAnswered', () => {
  it('holds where a default answers whoever is nowhere else', () => {
    geo.everybodyIsAnswered('geo.example.com', 'A');
  });

  it('fails naming who gets none', () => {
    const answers = of((zone) =>
      RecordSets.fromJson(zone, 'G', [
        {
          Name: 'g.example.com.',
          Type: 'A',
          SetIdentifier: 'de',
          GeoLocation: { CountryCode: 'DE' },
          TTL: 60,
          ResourceRecords: [{ Value: '192.0.2.1' }],
        },
      ]),
    );
    const message = failure(() => answers.everybodyIsAnswered('g.example.com', 'A'));
    expect(message).toMatch(
      /^Expected: every client gets an answer to g\.example\.com A\.\n\nClients of unknown place and network: NODATA\n/,
    );
    expect(message).not.toContain('Clients in Germany');
  });

  it('fails where a chain of CNAMEs ends at nothing for some', () => {
    const answers = of((zone) => new CnameRecord(zone, 'C', { name: 'c', target: 'gone.example.com' }));
    expect(failure(() => answers.everybodyIsAnswered('c.example.com', 'A'))).toContain('Clients anyone: NXDOMAIN');
  });
});

describe('survivesLossOfAnyHealthCheck', () => {
  it('holds where another member takes over for every loss', () => {
    failover().survivesLossOfAnyHealthCheck('api.example.com', 'CNAME');
    failover({}, true).survivesLossOfAnyHealthCheck('api.example.com', 'CNAME');
    weighted.survivesLossOfAnyHealthCheck('www.example.com', 'A');
  });

  it('fails where the last resort would answer, naming the loss, who suffers and why', () => {
    const answers = of((zone) => {
      new WeightedSet(zone, 'W', { name: 'www', members: { only: { weight: 1, ...address(1), healthCheck: check(zone, 'Only') } } });
    });
    const message = failure(() => answers.survivesLossOfAnyHealthCheck('www.example.com', 'A'));
    expect(message).toMatch(
      /^Expected: www\.example\.com A survives the loss of any one health check\.\n\nWithout the health check Zone\/Only:\n {2}clients anyone get www\.example\.com\. A "only", known to be unhealthy\n/,
    );
    expect(message).toContain('none is healthy, so all count as healthy');
  });

  it('fails where an alias answers for a group in its last resort', () => {
    const answers = Answers.of(
      worldWith([
        member('a', { Weight: 1, HealthCheckId: 'up' }, 1, { Name: 'inner.example.com.' }),
        {
          Name: 'outer.example.com.',
          Type: 'A',
          AliasTarget: { HostedZoneId: ownZoneId, DNSName: 'inner.example.com.', EvaluateTargetHealth: false },
        },
      ]),
    );
    expect(failure(() => answers.survivesLossOfAnyHealthCheck('outer.example.com', 'A'))).toContain('inner.example.com. A "a"');
  });

  it('counts AWS resources whose health an alias evaluates, and no others', () => {
    const lb = (evaluateTargetHealth: boolean) =>
      of(
        (zone) =>
          new AliasRecord(zone, 'A', {
            name: 'lb',
            target: Target.fromDnsName('lb-1.eu-west-1.elb.amazonaws.com', { evaluateTargetHealth }),
          }),
      );
    expect(failure(() => lb(true).survivesLossOfAnyHealthCheck('lb.example.com', 'A'))).toContain(
      'Without the alias target lb-1.eu-west-1.elb.amazonaws.com.:',
    );
    expect(failure(() => lb(false).survivesLossOfAnyHealthCheck('lb.example.com', 'A'))).toContain(
      'No health check has a say in lb.example.com A.',
    );
  });

  it('counts a calculated check and each of its children, and not what is disabled', () => {
    const fallback = (HealthThreshold: number, Disabled = false) =>
      Answers.of(
        worldWith(
          [
            member('a', { Failover: 'PRIMARY', HealthCheckId: 'both' }, 1),
            member('b', { Failover: 'SECONDARY', HealthCheckId: 'backup' }, 2),
          ],
          {
            healthChecks: {
              both: { Type: 'CALCULATED', HealthThreshold, ChildHealthChecks: ['one', 'two'] },
              backup: { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: ['two'] },
              one: { Type: 'HTTPS' },
              two: { Type: 'HTTPS', Disabled },
            },
          },
        ),
      );
    // One child of two is enough, so the primary stays; with two needed, the loss of "two" takes both.
    fallback(1).survivesLossOfAnyHealthCheck('www.example.com', 'A');
    expect(failure(() => fallback(2).survivesLossOfAnyHealthCheck('www.example.com', 'A'))).toMatch(
      /^Expected: .*\n\nWithout the health check two:\n {2}clients anyone get www\.example\.com\. A "a", known to be unhealthy\n/,
    );
    fallback(2, true).survivesLossOfAnyHealthCheck('www.example.com', 'A');
  });

  it('finds what is unhealthy behind a CNAME, and behind an alias that evaluates nothing', () => {
    const behindCname = Answers.of(
      worldWith([
        member('a', { Weight: 1, HealthCheckId: 'up' }, 1),
        { Name: 'c.example.com.', Type: 'CNAME', TTL: 60, ResourceRecords: [{ Value: 'www.example.com' }] },
      ]),
    );
    expect(failure(() => behindCname.survivesLossOfAnyHealthCheck('c.example.com', 'A'))).toContain('get www.example.com. A "a", known');
    const alias = (SetIdentifier: string, EvaluateTargetHealth: boolean) => ({
      Name: 'lb.example.com.',
      Type: 'A',
      SetIdentifier,
      Failover: SetIdentifier,
      AliasTarget: { HostedZoneId: 'Z32O12XQLNTSW2', DNSName: 'lb-1.eu-west-1.elb.amazonaws.com.', EvaluateTargetHealth },
    });
    // Both lead to the same load balancer, so the secondary is no way out.
    const sameTarget = Answers.of(worldWith([alias('PRIMARY', true), alias('SECONDARY', false)]));
    expect(failure(() => sameTarget.survivesLossOfAnyHealthCheck('lb.example.com', 'A'))).toContain(
      'get lb-1.eu-west-1.elb.amazonaws.com., known to be unhealthy',
    );
  });

  it('clients who never had an answer do not count', () => {
    const answers = Answers.of(
      worldWith([
        member('de', { GeoLocation: { CountryCode: 'DE' } }, 1, { HealthCheckId: 'de' }),
        member('fr', { GeoLocation: { CountryCode: 'FR' } }, 2),
      ]),
    );
    const message = failure(() => answers.survivesLossOfAnyHealthCheck('www.example.com', 'A'));
    expect(message).toContain('clients in Germany (DE) get www.example.com. A "de"');
    expect(message).not.toContain('unknown place');
  });

  it('clients who lose their answer do, also where nothing unhealthy is answered', () => {
    const answers = Answers.of(
      worldWith([
        member('de', { Failover: 'PRIMARY', HealthCheckId: 'up' }, 1),
        {
          Name: 'www.example.com.',
          Type: 'A',
          SetIdentifier: 'x',
          Failover: 'SECONDARY',
          AliasTarget: { HostedZoneId: ownZoneId, DNSName: 'gone.example.com.', EvaluateTargetHealth: false },
        },
      ]),
    );
    expect(failure(() => answers.survivesLossOfAnyHealthCheck('www.example.com', 'A'))).toContain('  clients anyone get NODATA\n');
  });
});

describe('failsOverWithin', () => {
  it('is failure threshold × request interval + TTL of what is withdrawn', () => {
    failover().failsOverWithin('api.example.com', 'CNAME', 150);
    const message = failure(() => failover().failsOverWithin('api.example.com', 'CNAME', 149));
    expect(message).toBe(
      'Expected: api.example.com CNAME fails over within 149 s.\n\n! Zone/Up: 3 × 30 s until it counts as unhealthy + 60 s TTL of api.example.com. CNAME = 150 s',
    );
    failure(() => failover({ ttl: 61 }).failsOverWithin('api.example.com', 'CNAME', 150));
  });

  it('takes only what changes of a chain: a CNAME that stays is no wait', () => {
    const answers = of((zone) => {
      new CnameRecord(zone, 'C', { name: 'c', ttl: 3600, target: 'f.example.com' });
      new FailoverPair(zone, 'F', {
        name: 'f',
        ttl: 30,
        primary: { ...address(1), healthCheck: check(zone, 'Up', { intervalSeconds: 10, failureThreshold: 2 }) },
        secondary: address(2),
      });
    });
    answers.failsOverWithin('c.example.com', 'A', 50);
    failure(() => answers.failsOverWithin('c.example.com', 'A', 49));
  });

  it('fails where there is no failover, and where nothing fails over', () => {
    const alone = of((zone) => {
      new WeightedSet(zone, 'W', { name: 'www', members: { only: { weight: 1, ...address(1), healthCheck: check(zone, 'Only') } } });
    });
    expect(failure(() => alone.failsOverWithin('www.example.com', 'A', 9999))).toContain(
      '! There is no failover. Without the health check Zone/Only:',
    );
    expect(failure(() => geo.failsOverWithin('geo.example.com', 'A', 9999))).toContain('Nothing fails over');
  });

  it('takes the slowest child of a calculated check', () => {
    const answers = Answers.of(
      worldWith([member('a', { Failover: 'PRIMARY', HealthCheckId: 'both' }, 1), member('b', { Failover: 'SECONDARY' }, 2)], {
        healthChecks: {
          both: { Type: 'CALCULATED', HealthThreshold: 2, ChildHealthChecks: ['fast', 'slow', 'alarm'] },
          fast: { Type: 'HTTPS', RequestInterval: 10, FailureThreshold: 1 },
          slow: { Type: 'TCP', RequestInterval: 30, FailureThreshold: 10 },
          alarm: { Type: 'CLOUDWATCH_METRIC' },
        },
      }),
    );
    const detectionSeconds = { alarm: 60 };
    answers.failsOverWithin('www.example.com', 'A', 360, { detectionSeconds });
    expect(failure(() => answers.failsOverWithin('www.example.com', 'A', 359, { detectionSeconds }))).toContain(
      '! both: 10 × 30 s until it counts as unhealthy (its slowest child) + 60 s TTL of www.example.com. A = 360 s',
    );
    expect(failure(() => answers.failsOverWithin('www.example.com', 'A', 9999))).toContain('! both: an unknown time');
  });

  it('never holds while a time is unknown, until it is given', () => {
    const answers = of((zone) => {
      new FailoverPair(zone, 'F', {
        name: 'f',
        primary: { alias: Target.fromDnsName('lb-1.eu-west-1.elb.amazonaws.com', { evaluateTargetHealth: true }) },
        secondary: address(2),
      });
    });
    expect(failure(() => answers.failsOverWithin('f.example.com', 'A', 9999))).toContain(
      '! lb-1.eu-west-1.elb.amazonaws.com.: an unknown time until it counts as unhealthy, to be given in detectionSeconds + 60 s TTL of f.example.com. A',
    );
    const detectionSeconds = { 'lb-1.eu-west-1.elb.amazonaws.com.': 20 };
    answers.failsOverWithin('f.example.com', 'A', 80, { detectionSeconds });
    failure(() => answers.failsOverWithin('f.example.com', 'A', 79, { detectionSeconds }));
  });
});

describe('Answers.of', () => {
  it('takes an app, its assembly, a world or answers, and nothing else', () => {
    const app = appWith((zone) => new ARecord(zone, 'A', { name: 'www', ...address(1) }));
    const assembly = app.synth();
    for (const subject of [app, assembly, worldFromAssembly(assembly), Answers.of(app)])
      Answers.of(subject).toAnswer('www.example.com', 'A', {}, '192.0.2.1');
    expect(() => Answers.of('example.com' as unknown as App)).toThrow(/Answers can be asked of an App/);
  });
});

describe('the answers of IP-based sets', () => {
  it('are those of the blocks that the app declares', () => {
    const answers = of((zone) => {
      const collection = new CidrCollection(zone, 'Networks', { locations: { office: ['203.0.113.0/24'] } });
      new IpBasedSet(zone, 'Wiki', { name: 'wiki', collection, locations: { office: address(1) }, default: address(9) });
    });
    answers.toAnswer('wiki.example.com', 'A', { from: '203.0.113.7' }, '192.0.2.1');
    answers.toAnswer('wiki.example.com', 'A', { from: '198.51.100.7' }, '192.0.2.9');
    expect(failure(() => answers.toAnswer('wiki.example.com', 'A', { from: '203.0.113.7' }, '192.0.2.9'))).toContain('192.0.2.1');
  });
});
