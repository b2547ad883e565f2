import { AliasRecord, FailoverPair, LatencySet, Route, Target, WeightedSet, type HostedZone } from '../../lib';
import { appWith } from '../support/apps';

const website = (bucket: string) => ({ alias: Target.s3Website({ region: 'eu-west-1', bucket }) });

/** What a website of a bucket can be declared in, under the name www.example.com. */
const declarations: readonly (readonly [string, (zone: HostedZone, bucket: string) => unknown])[] = [
  ['an alias record', (zone, bucket) => new AliasRecord(zone, 'R', { name: 'www', target: website(bucket).alias })],
  ['a member', (zone, bucket) => new WeightedSet(zone, 'R', { name: 'www', members: { a: { weight: 1, ...website(bucket) } } })],
  [
    'a pair',
    (zone, bucket) =>
      new FailoverPair(zone, 'R', { name: 'www', primary: { values: ['192.0.2.1'], healthCheck: 'hc-1' }, secondary: website(bucket) }),
  ],
  [
    'a nested policy',
    (zone, bucket) =>
      new LatencySet(zone, 'R', {
        name: 'www',
        regions: { 'eu-west-1': { route: Route.weighted({ members: { a: { weight: 1, ...website(bucket) } } }) } },
      }),
  ],
];

describe('what a target finds doubtful is told, and nothing is lost', () => {
  it.each(declarations)('in %s', (_, declare) => {
    const app = appWith((zone) => declare(zone, 'assets'));
    expect(app.lint().filter(({ code }) => code === 'S3BucketUnlikeRecord')).toMatchObject([
      { severity: 'warning', path: 'Zone/R', value: 'assets', allowed: 'www.example.com' },
    ]);
    expect(app.synth().hostedZones[0]?.recordSets.some(({ recordSet }) => recordSet.AliasTarget?.HostedZoneId === 'Z1BKCTXD74EZPE')).toBe(
      true,
    );
  });

  it.each(declarations)('in %s: the bucket is named like what clients ask for', (_, declare) => {
    const codes = appWith((zone) => declare(zone, 'www.example.com'))
      .lint()
      .map(({ code }) => code);
    expect(codes).not.toContain('S3BucketUnlikeRecord');
  });
});
