import { parseClient, parsePlace } from '../../lib/simulator';

describe('a client as text', () => {
  it.each([
    ['DE', { place: { country: 'DE' } }],
    ['de', { place: { country: 'DE' } }],
    ['EU', { place: { continent: 'EU' } }],
    ['US-CA', { place: { country: 'US', subdivision: 'CA' } }],
    ['continent:NA', { place: { continent: 'NA' } }],
    ['country:NA', { place: { country: 'NA' } }],
    ['eu-west-1', { place: { region: 'eu-west-1' } }],
    ['region:us-east-1', { place: { region: 'us-east-1' } }],
    ['-33.9,18.4', { place: { coordinates: { latitude: -33.9, longitude: 18.4 } } }],
    ['192.0.2.53', { address: '192.0.2.53' }],
    ['2001:db8::1', { address: '2001:db8::1' }],
    ['203.0.113.0/24', { subnet: '203.0.113.0/24' }],
    ['vpc-0a1b', { vpc: { id: 'vpc-0a1b' } }],
    ['vpc-0a1b@eu-west-1', { vpc: { id: 'vpc-0a1b', region: 'eu-west-1' } }],
    ['inbound:vpc-0a1b@eu-west-1', { vpc: { id: 'vpc-0a1b', region: 'eu-west-1' }, inbound: true }],
    ['DE eu-central-1', { place: { country: 'DE', region: 'eu-central-1' } }],
    ['192.0.2.53 DE', { address: '192.0.2.53', place: { country: 'DE' } }],
    ['DE  203.0.113.0/24', { subnet: '203.0.113.0/24', place: { country: 'DE' }, subnetPlace: { country: 'DE' } }],
  ])('%s', (text, client) => {
    expect(parseClient(text)).toEqual(client);
  });

  it('is a place where nothing else is in it', () => {
    expect(parsePlace('US-WA')).toEqual({ country: 'US', subdivision: 'WA' });
    for (const text of ['192.0.2.1', 'DE 203.0.113.0/24', 'vpc-0a1b']) expect(() => parsePlace(text)).toThrow(/is no place/);
  });
});
