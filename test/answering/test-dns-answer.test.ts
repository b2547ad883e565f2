import {
  ChangeCidrCollectionCommand,
  CreateCidrCollectionCommand,
  CreateHealthCheckCommand,
  TestDNSAnswerCommand,
  type ResourceRecordSet,
  type TestDNSAnswerRequest,
} from '@aws-sdk/client-route-53';
import { simulatedAnswerer } from '../../lib/testing';
import { doors, handlerDoor, type Session } from '../emulator/support/doors';
import { createInstance, createPolicy } from '../emulator/support/traffic';
import { a, change, create, createZone, freshReference, refusalOf } from '../emulator/support/zone';

const places = [
  { block: '203.0.113.0/24', place: { country: 'DE' } },
  { block: '2001:db8::/32', place: { country: 'FR' } },
  { block: '198.51.100.128/25', place: { country: 'DE' } },
  { block: '2001:db9:0:0:8000::/65', place: { country: 'DE' } },
];
const dnsAnswerer = simulatedAnswerer({ places });
const address = (last: number) => ({ ResourceRecords: [{ Value: `192.0.2.${last}` }] });

describe.each(doors)('TestDNSAnswer through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  beforeEach(async () => {
    session = await open({ dnsAnswerer });
    zoneId = await createZone(session.client);
  });
  afterEach(() => session.close());

  const send = (request: Partial<TestDNSAnswerRequest> = {}) =>
    session.client.send(new TestDNSAnswerCommand({ HostedZoneId: zoneId, RecordName: 'www.example.com', RecordType: 'A', ...request }));
  const declare = (...sets: ResourceRecordSet[]) => change(session.client, zoneId, ...sets.map(create));
  const data = async (request: Partial<TestDNSAnswerRequest> = {}) => (await send(request)).RecordData;

  it('answers with all members, from the first of the zone’s name servers', async () => {
    await declare(a('www.example.com', address(1)));
    const { $metadata, ...answer } = await send();
    expect($metadata.httpStatusCode).toBe(200);
    expect(answer).toEqual({
      Nameserver: expect.stringMatching(/^ns-\d+\.awsdns-\d+\./) as string,
      RecordName: 'www.example.com',
      RecordType: 'A',
      RecordData: ['192.0.2.1'],
      ResponseCode: 'NOERROR',
      Protocol: 'UDP',
    });
  });

  it.each([
    ['a missing name', 'x.example.com', 'A', 'NXDOMAIN'],
    ['a missing type', 'www.example.com', 'MX', 'NOERROR'],
    ['a delegated name', 'host.lab.example.com', 'A', 'NOERROR'],
    ['a name of another zone', 'www.example.net', 'A', 'REFUSED'],
  ] as const)('%s has no data', async (_, RecordName, RecordType, ResponseCode) => {
    await declare(a('www.example.com', address(1)), a('lab.example.com', { Type: 'NS', ResourceRecords: [{ Value: 'ns.example.net' }] }));
    expect(await send({ RecordName, RecordType })).toMatchObject({ RecordData: [], ResponseCode });
  });

  it('goes by the place of the client subnet, else of the resolver, else of one in us-east-1', async () => {
    const geo = (SetIdentifier: string, GeoLocation: ResourceRecordSet['GeoLocation'], last: number) =>
      a('www.example.com', { SetIdentifier, GeoLocation, ...address(last) });
    await declare(
      geo('va', { CountryCode: 'US', SubdivisionCode: 'VA' }, 1),
      geo('de', { CountryCode: 'DE' }, 49),
      geo('fr', { CountryCode: 'FR' }, 33),
      geo('*', { CountryCode: '*' }, 9),
    );
    expect(await data()).toEqual(['192.0.2.1']);
    expect(await data({ ResolverIP: '203.0.113.7' })).toEqual(['192.0.2.49']);
    expect(await data({ ResolverIP: '198.51.100.1' })).toEqual(['192.0.2.9']);
    expect(await data({ ResolverIP: '203.0.113.7', EDNS0ClientSubnetIP: '2001:db8::1' })).toEqual(['192.0.2.33']);
  });

  it.each([
    ['198.51.100.200', '25'],
    ['2001:db9::8000:0:0:1', '65'],
  ])('tells no more of the client %s than a /24 or /64 where no mask is given', async (EDNS0ClientSubnetIP, EDNS0ClientSubnetMask) => {
    const placed = (SetIdentifier: string, CountryCode: string, last: number) =>
      a('www.example.com', { SetIdentifier, GeoLocation: { CountryCode }, ...address(last) });
    await declare(placed('de', 'DE', 49), placed('*', '*', 9));
    expect(await data({ EDNS0ClientSubnetIP })).toEqual(['192.0.2.9']);
    expect(await data({ EDNS0ClientSubnetIP, EDNS0ClientSubnetMask })).toEqual(['192.0.2.49']);
  });

  it('takes a client subnet as /24 or /64 where no mask is given, so that longer CIDR blocks do not match', async () => {
    const { Collection } = await session.client.send(
      new CreateCidrCollectionCommand({ Name: 'offices', CallerReference: freshReference() }),
    );
    const Changes = [
      { LocationName: 'site', Action: 'PUT' as const, CidrList: ['198.51.100.0/24', '2001:db8:1::/48'] },
      { LocationName: 'country', Action: 'PUT' as const, CidrList: ['198.51.0.0/16'] },
    ];
    await session.client.send(new ChangeCidrCollectionCommand({ Id: Collection?.Id, Changes }));
    const located = (LocationName: string, last: number) =>
      a('www.example.com', {
        SetIdentifier: LocationName,
        CidrRoutingConfig: { CollectionId: Collection?.Id, LocationName },
        ...address(last),
      });
    await declare(located('site', 1), located('country', 2), located('*', 9));

    expect(await data({ EDNS0ClientSubnetIP: '198.51.100.77' })).toEqual(['192.0.2.1']);
    expect(await data({ EDNS0ClientSubnetIP: '198.51.100.77', EDNS0ClientSubnetMask: '20' })).toEqual(['192.0.2.2']);
    expect(await data({ EDNS0ClientSubnetIP: '2001:db8:1::7' })).toEqual(['192.0.2.1']);
    expect(await data({ EDNS0ClientSubnetIP: '2001:db8:1::7', EDNS0ClientSubnetMask: '32' })).toEqual(['192.0.2.9']);
    expect(await data({ ResolverIP: '198.51.7.7' })).toEqual(['192.0.2.2']);
    expect(await data()).toEqual(['192.0.2.9']);
  });

  it('follows what the checkers see', async () => {
    const { HealthCheck } = await session.client.send(
      new CreateHealthCheckCommand({
        CallerReference: freshReference(),
        HealthCheckConfig: { Type: 'TCP', FullyQualifiedDomainName: 'api.example.net', Port: 80 },
      }),
    );
    const HealthCheckId = HealthCheck?.Id;
    await declare(
      a('www.example.com', { SetIdentifier: '1', Failover: 'PRIMARY', HealthCheckId, ...address(1) }),
      a('www.example.com', { SetIdentifier: '2', Failover: 'SECONDARY', ...address(2) }),
    );
    expect(await data()).toEqual(['192.0.2.1']);
    session.emulator.setHealth(HealthCheckId ?? '', { healthy: false, regions: ['us-east-1', 'eu-west-1'] });
    expect(await data()).toEqual(['192.0.2.1']);
    session.emulator.setHealth(HealthCheckId ?? '', { healthy: false });
    expect(await data()).toEqual(['192.0.2.2']);
  });

  it('answers from the hidden tree of a traffic policy instance', async () => {
    const policy = JSON.stringify({
      AWSPolicyFormatVersion: '2015-10-01',
      RecordType: 'A',
      StartRule: 'start',
      Rules: {
        start: {
          RuleType: 'geo',
          Locations: [
            { Country: 'DE', EndpointReference: 'de' },
            { IsDefault: true, EndpointReference: 'rest' },
          ],
        },
      },
      Endpoints: { de: { Type: 'value', Value: '192.0.2.49' }, rest: { Type: 'value', Value: '192.0.2.9' } },
    });
    await createInstance(session.client, zoneId, 'www.example.com', await createPolicy(session.client, 'p', policy));

    expect(await data({ ResolverIP: '203.0.113.7' })).toEqual(['192.0.2.49']);
    expect(await data()).toEqual(['192.0.2.9']);
  });

  it.each([
    ['a resolver that is no address', { ResolverIP: 'here' }, 'resolverIP'],
    ['a client that is no address', { EDNS0ClientSubnetIP: '10.0.0' }, 'EDNS0ClientSubnetIP'],
    ['a mask beyond an IPv4 address', { EDNS0ClientSubnetIP: '10.0.0.1', EDNS0ClientSubnetMask: '33' }, 'between 0 and 32'],
    ['a mask beyond an IPv6 address', { EDNS0ClientSubnetIP: '2001:db8::', EDNS0ClientSubnetMask: '129' }, 'between 0 and 128'],
    ['a mask that is no number', { EDNS0ClientSubnetIP: '10.0.0.1', EDNS0ClientSubnetMask: 'a' }, 'between 0 and 32'],
    ['a mask without address', { EDNS0ClientSubnetMask: '24' }, 'EDNS0ClientSubnetIP'],
    ['a name with an empty label', { RecordName: 'www..example.com' }, 'Domain label is empty'],
    ['a type that there is not', { RecordType: 'ANY' as 'A' }, 'enum value set'],
  ])('refuses %s as InvalidInput', async (_, request, said) => {
    const { code, status, message } = await refusalOf(send(request));
    expect({ code, status }).toEqual({ code: 'InvalidInput', status: 400 });
    expect(message).toContain(said);
  });

  it('knows public zones only, and those that there are', async () => {
    const HostedZoneId = await createZone(session.client, 'example.net', 'vpc-1');
    expect(await refusalOf(send({ HostedZoneId, RecordName: 'www.example.net' }))).toMatchObject({ code: 'InvalidInput' });
    expect(await refusalOf(send({ HostedZoneId: 'ZNONE' }))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
  });
});

describe('what is answered at random', () => {
  const answers = async (seed: number) => {
    const session = await handlerDoor.open({ dnsAnswerer, seed });
    const { client } = session;
    const HostedZoneId = await createZone(client);
    const weighted = (SetIdentifier: string, Weight: number, last: number) =>
      a('www.example.com', { SetIdentifier, Weight, ...address(last) });
    await change(client, HostedZoneId, create(weighted('a', 1, 1)), create(weighted('b', 1, 2)));
    const drawn: string[] = [];
    for (let i = 0; i < 40; i++) {
      const { RecordData } = await client.send(new TestDNSAnswerCommand({ HostedZoneId, RecordName: 'www.example.com', RecordType: 'A' }));
      drawn.push(...(RecordData ?? []));
    }
    await session.close();
    return drawn;
  };

  it('is drawn from the seed', async () => {
    const first = await answers(1);
    expect(new Set(first)).toEqual(new Set(['192.0.2.1', '192.0.2.2']));
    expect(await answers(1)).toEqual(first);
    expect(await answers(2)).not.toEqual(first);
  });
});

describe('an emulator without answerer', () => {
  it('says what it needs', async () => {
    const session = await handlerDoor.open();
    const { client } = session;
    const HostedZoneId = await createZone(client);
    const refusal = await refusalOf(
      client.send(new TestDNSAnswerCommand({ HostedZoneId, RecordName: 'www.example.com', RecordType: 'A' })),
    );
    expect(refusal).toMatchObject({ code: 'NotImplemented', status: 501 });
    expect(refusal.message).toContain('make it with the option dnsAnswerer, such as simulatedAnswerer() of apex53/testing');
    await session.close();
  });
});
