import fc from 'fast-check';
import { Target, type AliasRecordTarget } from '../../lib';
import { legacyClassicZoneIds } from '../../lib/aliases/data/load-balancers';
import { describeTarget } from '../../lib/aliases/describe-target';
import { DomainName } from '../../lib/model/name/domain-name';
import type { AliasTarget } from '../../lib/model/rrset/resource-record-set';
import { valueOf } from '../support/results';
import { sampleNames } from './support/fact-sheet';
import { siteWith } from './support/site';

const site = siteWith();
const zoneName = DomainName.parse('example.com');

/** The target that the described call makes, called as a generated program calls it. */
function called({ factory, arguments: given }: ReturnType<typeof describeTarget>): AliasRecordTarget {
  expect(JSON.parse(JSON.stringify(given))).toEqual(given);
  const make = Target[factory] as (...values: readonly unknown[]) => AliasRecordTarget;
  return make(...given);
}

function describeIn(target: AliasTarget): ReturnType<typeof describeTarget> {
  return describeTarget(target, site.recordName, zoneName);
}

const inService = (dnsName: string, hostedZoneId: string, evaluateTargetHealth = false): AliasTarget => ({
  home: { hostedZoneId },
  dnsName: DomainName.parse(dnsName),
  evaluateTargetHealth,
});
const inZone = (dnsName: string, evaluateTargetHealth = false): AliasTarget => ({
  home: 'own-zone',
  dnsName: DomainName.parse(dnsName),
  evaluateTargetHealth,
});

const zoneIds = ['Z0ANY', 'Z2FDTNDATAQYW2', 'Z32O12XQLNTSW2', ...Object.values(legacyClassicZoneIds).map(({ zoneId }) => zoneId)];
const ownIds = sampleNames.flatMap(({ service }) => Object.values(service.zoneIds));
const label = fc.stringMatching(/^[a-z0-9_*/@ ~-]{1,20}$/);

/** Names of every kind and region, and others; ids that are right, that are others of a table, and that are none. */
const aliasTargets: fc.Arbitrary<AliasTarget> = fc
  .record({
    dnsName: fc.oneof(
      fc.constantFrom(...sampleNames.map(({ name }) => name)),
      fc.domain(),
      label.map((first) => `${Array.from(first, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}.example.com`),
      fc.constantFrom('example.com', '*.example.com', 'www.example.com', 's3-website.us-east-1.amazonaws.com', '\\052.x.cloudfront.net'),
    ),
    home: fc.oneof(
      fc.constantFrom('own-zone' as const),
      fc.constantFrom(...zoneIds, ...ownIds).map((hostedZoneId) => ({ hostedZoneId })),
    ),
    evaluateTargetHealth: fc.boolean(),
  })
  .map(({ dnsName, ...rest }) => ({ ...rest, dnsName: DomainName.parse(dnsName) }))
  .filter(({ home, dnsName }) => home !== 'own-zone' || dnsName.isWithin(zoneName));

describe('the described call', () => {
  it('binds to the same alias target exactly, whatever the target is', () => {
    fc.assert(
      fc.property(aliasTargets, (target) => {
        const description = describeIn(target);
        const bound = valueOf(called(description).bind(site));
        expect(bound.aliasTarget).toEqual(target);
        expect(bound.recordTypes).toEqual(description.recordTypes);
      }),
      { numRuns: 500 },
    );
  });

  it('is that of the service for every kind and region of which the id is known, without the id', () => {
    for (const { name, service, region, pattern } of sampleNames) {
      const hostedZoneId = pattern.id === 'cloudfront-cn' ? 'Z3RFFRIM2A3IF5' : service.zoneIds[region ?? 'global'];
      if (hostedZoneId === undefined || pattern.aliasable === false) continue;
      const description = describeIn(inService(name, hostedZoneId));
      expect([name, description.factory]).not.toEqual([name, 'custom']);
      expect(JSON.stringify(description.arguments)).not.toContain(hostedZoneId);
      expect(valueOf(called(description).bind(site)).aliasTarget).toEqual(inService(name, hostedZoneId));
    }
  });

  it.each([
    [inService('d1.cloudfront.net', 'Z2FDTNDATAQYW2'), 'cloudFront', ['d1.cloudfront.net']],
    [
      inService('dualstack.web-1.eu-west-1.elb.amazonaws.com', 'Z32O12XQLNTSW2', true),
      'loadBalancer',
      ['dualstack.web-1.eu-west-1.elb.amazonaws.com', { evaluateTargetHealth: true }],
    ],
    [
      inService('web-1.eu-west-1.elb.amazonaws.com', 'Z3NF1Z3NOM5OY2'),
      'loadBalancer',
      ['web-1.eu-west-1.elb.amazonaws.com', { hostedZoneId: 'Z3NF1Z3NOM5OY2' }],
    ],
    [
      inService('web-1234567890abcdef.elb.eu-west-1.amazonaws.com', 'Z2IFOLAFXWLO4F'),
      'networkLoadBalancer',
      ['web-1234567890abcdef.elb.eu-west-1.amazonaws.com'],
    ],
    [inService('s3-website-eu-west-1.amazonaws.com', 'Z1BKCTXD74EZPE'), 's3Website', [{ region: 'eu-west-1' }]],
    [inZone('web.example.com'), 'record', ['web']],
    [inZone('example.com', true), 'record', ['@', { evaluateTargetHealth: true }]],
    [inZone('*.dev.example.com'), 'record', ['*.dev']],
    // What no factory takes is spelled out.
    [
      inService('d1.cloudfront.net', 'Z2FDTNDATAQYW2', true),
      'custom',
      [{ hostedZoneId: 'Z2FDTNDATAQYW2', dnsName: 'd1.cloudfront.net', evaluateTargetHealth: true }],
    ],
    [inService('x.example.net', 'Z0ANY'), 'custom', [{ hostedZoneId: 'Z0ANY', dnsName: 'x.example.net' }]],
    [
      inService('bucket.s3-website-us-east-1.amazonaws.com', 'Z3AQBSTGFYJSTF'),
      'custom',
      [{ hostedZoneId: 'Z3AQBSTGFYJSTF', dnsName: 'bucket.s3-website-us-east-1.amazonaws.com' }],
    ],
  ])('of %j is Target.%s', (target, factory, given) => {
    expect(describeIn(target)).toMatchObject({ factory, arguments: given });
  });

  it('of what Route 53 would refuse says what is wrong when it is bound', () => {
    const outside = describeIn(inZone('web.example.net'));
    expect(called(outside).bind(site)).toMatchObject({ ok: false, findings: [{ code: 'NameOutsideZone' }] });
    expect(outside.recordTypes).toEqual([]);
    expect(called(describeIn(inService('x.example.net', 'not-an-id'))).bind(site)).toMatchObject({ findings: [{ code: 'ZoneIdInvalid' }] });
  });
});
