import fc from 'fast-check';
import { App, HostedZone, PointRecord, RelativeName, Target, type PointOptions, type PointTarget } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { appWith, codesOf, findingsOf, recordSetsOf } from '../support/apps';

/** What a name answers with once it points to a target: `A 192.0.2.1`, `A alias web.example.com.`. */
function pointed(name: string | undefined, target: PointTarget, options?: PointOptions): readonly string[] {
  return recordSetsOf((zone) => zone.point(name, target, options)).map(shown);
}

function shown({ Type, ResourceRecords, AliasTarget, TTL }: ApiResourceRecordSet): string {
  if (AliasTarget !== undefined)
    return `${Type} alias ${AliasTarget.DNSName}${AliasTarget.EvaluateTargetHealth ? ' evaluated' : ''}${TTL === undefined ? '' : ' with a TTL'}`;
  return `${Type} ${(ResourceRecords ?? []).map(({ Value }) => Value).join(' ')} for ${String(TTL)}`;
}

const alb = 'dualstack.web-1234567890.eu-west-1.elb.amazonaws.com';
const vpce = 'vpce-0123456789abcdef0-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com';

describe('addresses', () => {
  it.each<readonly [string, PointTarget, readonly string[]]>([
    ['one', '192.0.2.1', ['A 192.0.2.1 for 300']],
    ['an IPv6 one', '2001:db8::1', ['AAAA 2001:db8::1 for 300']],
    ['several', ['192.0.2.1', '192.0.2.2'], ['A 192.0.2.1 192.0.2.2 for 300']],
    ['of both kinds', ['2001:db8::1', '192.0.2.1'], ['A 192.0.2.1 for 300', 'AAAA 2001:db8::1 for 300']],
  ])('%s make A and AAAA', (_, target, expected) => {
    expect(pointed('www', target)).toEqual(expected);
    expect(pointed('@', target)).toEqual(expected);
  });

  it.each([
    ['192.0.2.256', 'Ipv4AddressInvalid'],
    ['192.0.2', 'Ipv4AddressInvalid'],
    ['2001:db8::g', 'Ipv6AddressInvalid'],
  ])('%s is no host name but a slip', (target, code) => {
    expect(codesOf(findingsOf((zone) => zone.point('www', target)))).toEqual([code]);
  });
});

describe('AWS resources', () => {
  it.each<readonly [string, PointTarget, readonly string[]]>([
    ['a load balancer', alb, [`A alias ${alb}.`, `AAAA alias ${alb}.`]],
    ['in a list of one', [alb], [`A alias ${alb}.`, `AAAA alias ${alb}.`]],
    ['a distribution', 'D1.CloudFront.net.', ['A alias d1.cloudfront.net.', 'AAAA alias d1.cloudfront.net.']],
    ['an environment, IPv4 only', 'env.eu-west-1.elasticbeanstalk.com', ['A alias env.eu-west-1.elasticbeanstalk.com.']],
    ['a website', 's3-website-us-east-1.amazonaws.com', ['A alias s3-website-us-east-1.amazonaws.com.']],
    ['a target', Target.s3Website({ region: 'us-east-1' }), ['A alias s3-website-us-east-1.amazonaws.com.']],
    [
      'another record as a target',
      Target.custom({ hostedZoneId: 'Z1', dnsName: 'x.example.net' }),
      ['A alias x.example.net.', 'AAAA alias x.example.net.'],
    ],
  ])('%s make an alias, at the apex and below, without a TTL', (_, target, expected) => {
    expect(pointed('www', target, { ttl: 60 })).toEqual(expected);
    expect(pointed('@', target)).toEqual(expected);
    expect(pointed(undefined, target)).toEqual(expected);
  });

  it('the types can be chosen, and health is evaluated where Route 53 can', () => {
    expect(pointed('www', alb, { types: ['A'], evaluateTargetHealth: true })).toEqual([`A alias ${alb}. evaluated`]);
    expect(pointed('www', 'd1.cloudfront.net', { types: ['A'], evaluateTargetHealth: true })).toEqual(['A alias d1.cloudfront.net.']);
  });

  it('a website address of a bucket unlike the record is a warning', () => {
    const app = appWith((zone) => zone.point('www', 'assets.s3-website-us-east-1.amazonaws.com'));
    expect(app.lint()).toMatchObject([{ code: 'S3BucketUnlikeRecord', path: 'Zone/Point www' }]);
    expect(app.synth().warnings).toHaveLength(1);
  });

  it.each([vpce, 'db.abcdefghijkl.eu-west-1.rds.amazonaws.com', 'web-1.xx-nowhere-1.elb.amazonaws.com', 'bucket.s3.amazonaws.com'])(
    '%s, which has no alias or no known id, makes a CNAME',
    (target) => {
      expect(pointed('www', target, { ttl: 60 })).toEqual([`CNAME ${target}. for 60`]);
    },
  );

  it('CloudFront makes a CNAME in a private zone, and is refused at its apex', () => {
    const app = new App({ name: 'test' });
    const zone = HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', privateZone: true });
    zone.point('www', 'd1.cloudfront.net');
    expect(app.synth().hostedZones[0]?.recordSets.map(({ recordSet }) => shown(recordSet))).toEqual(['CNAME d1.cloudfront.net. for 300']);
    expect(app.synth().warnings).toEqual([]);
    zone.point('@', 'd1.cloudfront.net');
    expect(codesOf(app.lint())).toEqual(['PrivateZoneForbidden']);
  });
});

describe('other hosts', () => {
  it('make a CNAME below the apex', () => {
    expect(pointed('docs', 'Hosting.Example.NET', { ttl: 60 })).toEqual(['CNAME hosting.example.net. for 60']);
  });

  it('are an error at the apex, which says what to do', () => {
    expect(findingsOf((zone) => zone.point('@', 'hosting.example.net'))).toMatchObject([
      {
        code: 'CnameAtApex',
        path: 'Zone/Point @',
        value: 'hosting.example.net.',
        fix: 'point a name below the apex to it, or point the apex to its IP addresses, or to CloudFront, a load balancer or Global Accelerator in front of it',
      },
    ]);
  });

  it.each([
    ['bucket.s3.amazonaws.com', 'CnameAtApex', 'Target.s3Website'],
    ['db.abcdefghijkl.eu-west-1.rds.amazonaws.com', 'CnameAtApex', 'in front of it'],
    [vpce, 'AliasZoneIdNeeded', 'hostedZoneId'],
    ['web-1.xx-nowhere-1.elb.amazonaws.com', 'AliasRegionUnknown', 'hostedZoneId'],
  ])('%s at the apex is %s', (target, code, fix) => {
    const findings = findingsOf((zone) => zone.point('@', target));
    expect(codesOf(findings)).toEqual([code]);
    expect(findings[0]?.fix).toContain(fix);
  });
});

describe('records of the zone', () => {
  it.each(['web', 'web.example.com', 'web.example.com.'])('%s makes a CNAME below the apex', (target) => {
    const sets = recordSetsOf((zone) => {
      zone.point('web', '192.0.2.1');
      zone.point('www', target);
    });
    expect(sets.map(shown)).toEqual(['A 192.0.2.1 for 300', 'CNAME web.example.com. for 300']);
  });

  it('makes an alias at the apex, and with types below it', () => {
    const sets = recordSetsOf((zone) => {
      zone.point('web', ['192.0.2.1', '2001:db8::1']);
      zone.point('@', 'web', { evaluateTargetHealth: true });
      zone.point('www', 'web.example.com', { types: ['A'] });
    });
    expect(sets.filter(({ AliasTarget }) => AliasTarget !== undefined).map(shown)).toEqual([
      'A alias web.example.com. evaluated',
      'AAAA alias web.example.com. evaluated',
      'A alias web.example.com.',
    ]);
  });

  it('the apex itself is one', () => {
    const sets = recordSetsOf((zone) => {
      zone.point('@', '192.0.2.1');
      zone.point('www', '@');
    });
    expect(sets.map(shown)).toContain('CNAME example.com. for 300');
  });
});

describe('what cannot be told', () => {
  it.each<readonly [string, PointTarget]>([
    ['nothing', []],
    ['host names beside addresses', ['192.0.2.1', 'web.example.net']],
    ['several host names', ['a.example.net', 'b.example.net']],
    ['a URL', 'https://web.example.net/'],
    ['a URL without scheme', 'web.example.net/index.html'],
    ['a text with a blank', 'web example'],
  ])('%s is a finding', (_, target) => {
    expect(codesOf(findingsOf((zone) => zone.point('www', target)))).toEqual(['PointTargetInvalid']);
  });

  it('a name and a target that cannot be read are found at once', () => {
    expect(codesOf(findingsOf((zone) => zone.point('a..b', 'x..y')))).toEqual(['NameEmptyLabel']);
    expect(findingsOf((zone) => zone.point('a..b', 'x..y'))).toHaveLength(2);
  });

  it('no target makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }), fc.domain(), fc.ipV4(), fc.ipV6()), (target) => {
        expect(() => findingsOf((zone) => zone.point('www', target))).not.toThrow();
      }),
    );
  });
});

describe('the construct', () => {
  const idOf = (name: Parameters<HostedZone['point']>[0], zone = new HostedZone(new App(), 'Zone', { zoneName: 'example.com' })) =>
    zone.point(name, '192.0.2.1').node.id;

  it.each([
    ['www', 'Point www'],
    ['WWW.Example.com.', 'Point www'],
    [undefined, 'Point @'],
    ['@', 'Point @'],
    ['1', 'Point 1'],
    ['constructor', 'Point constructor'],
    ['__proto__', 'Point __proto__'],
    ['*.dev', 'Point \\052.dev'],
    ['0/25', 'Point 0\\05725'],
    [RelativeName.parse('fooexample.com'), 'Point fooexample.com'],
    ['a..b', 'Point a..b'],
    ['a/..b', 'Point a%2F..b'],
  ])('of %s has the id %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it('has the same id whatever was pointed before, and a number behind it for the same name again', () => {
    const zone = new HostedZone(new App(), 'Zone', { zoneName: 'example.com' });
    expect(['web', '1', 'www', 'www.example.com', 'www'].map((name) => idOf(name, zone))).toEqual([
      'Point web',
      'Point 1',
      'Point www',
      'Point www 2',
      'Point www 3',
    ]);
  });

  it('addresses of two kinds may come in two calls', () => {
    const sets = recordSetsOf((zone) => {
      zone.point('www', '192.0.2.1');
      zone.point('www', '2001:db8::1');
    });
    expect(sets.map(shown)).toEqual(['A 192.0.2.1 for 300', 'AAAA 2001:db8::1 for 300']);
  });

  it('is returned, and takes an id', () => {
    const zone = new HostedZone(new App(), 'Zone', { zoneName: 'example.com' });
    const record = zone.point('www', '192.0.2.1', { id: 'Www' });
    expect(record).toBeInstanceOf(PointRecord);
    expect(record.node.path).toBe('Zone/Www');
  });

  it('points in imported zones too', () => {
    const app = new App({ name: 'test' });
    HostedZone.fromZoneId(app, 'Zone', { zoneName: 'example.com', hostedZoneId: 'Z1' }).point('www', '192.0.2.1');
    expect(app.synth().hostedZones[0]?.recordSets).toHaveLength(1);
  });
});
