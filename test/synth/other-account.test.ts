import {
  App,
  CidrCollection,
  HostedZone,
  IpBasedSet,
  TrafficPolicy,
  TrafficPolicyDocument,
  TrafficPolicyInstance,
  type HostedZoneProps,
} from '../../lib';

const zoneIn = (account?: string) => {
  const app = new App({ name: 'test' });
  const props: HostedZoneProps = { zoneName: 'example.com', ...(account === undefined ? {} : { account }) };
  return { app, zone: new HostedZone(app, 'Zone', props), found: () => app.lint().map(({ code, path }) => [code, path]) };
};

describe('a zone of another account', () => {
  it('has no instance of a traffic policy, neither of the app nor by its id', () => {
    const { app, zone, found } = zoneIn('dns');
    const document = new TrafficPolicyDocument({ endpoints: { only: '192.0.2.1' }, start: { endpoint: 'only' } });
    new TrafficPolicyInstance(zone, 'Www', { name: 'www', policy: new TrafficPolicy(app, 'Policy', { document }) });
    new TrafficPolicyInstance(zone, 'Api', { name: 'api', policy: TrafficPolicy.fromId('12345678-abcd', { version: 1, recordType: 'A' }) });

    expect(found()).toEqual([
      ['TrafficPolicyInstanceInvalid', 'Zone/Api'],
      ['TrafficPolicyInstanceInvalid', 'Zone/Www'],
    ]);
  });

  it.each([
    ['a collection of the app', true, 'dns', [['CidrCollectionElsewhere', 'Zone/Wiki']]],
    ['a collection of that account, by its id', false, 'dns', []],
    ['a collection of the app, in the account of the app', true, undefined, []],
  ] as const)('routes by %s', (_, own, account, expected) => {
    const { app, zone, found } = zoneIn(account);
    const collection = new CidrCollection(app, 'Networks', { locations: { office: ['203.0.113.0/24'] } });
    new IpBasedSet(zone, 'Wiki', {
      name: 'wiki',
      ...(own ? { collection } : { collectionId: 'c8c02a84-aaaa-bbbb-e0d2-d833a2f80106' }),
      locations: { office: { values: ['192.0.2.1'] } },
      default: { values: ['192.0.2.2'] },
    });

    // Each member of the set says so; what counts is whose it is.
    expect([...new Map(found().map((one) => [one.join(' '), one])).values()]).toEqual(expected);
  });

  it('has its log group created by nobody but its own account', () => {
    const logGroupArn = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com';
    const [created, given] = [zoneIn('dns'), zoneIn('dns')];
    created.zone.logQueries({ logGroupArn, createLogGroup: true });
    given.zone.logQueries({ logGroupArn });

    expect([created.found(), given.found()]).toEqual([[['QueryLogGroupElsewhere', 'Zone/QueryLogging']], []]);
  });
});
