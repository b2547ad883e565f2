import { App, ResolverEndpoint, type EndpointAddress } from '../../../lib';
import { matchAddresses } from '../../../lib/model/resolver/match-addresses';

describe('addresses of an endpoint', () => {
  it('of IPv6 are the same in every spelling', () => {
    const wanted = [{ SubnetId: 'subnet-0a', Ipv6: '2001:DB8:0::11' }];
    const there = { SubnetId: 'subnet-0a', Ipv6: '2001:db8::11' };

    expect(matchAddresses(wanted, [there])).toEqual({ missing: [], surplus: [] });
    expect(matchAddresses(wanted, [{ ...there, Ipv6: '2001:db8::12' }]).missing).toEqual(wanted);
    expect(matchAddresses(wanted, [{ SubnetId: 'subnet-0a' }]).missing).toEqual(wanted);
  });

  it.each<[string, readonly EndpointAddress[], readonly string[]]>([
    ['blocks beside each other', [address('a', '10.0.0.0/24'), address('b', '10.0.1.0/24'), address('a', '10.0.0.0/24')], []],
    ['a block within another one', [address('a', '10.0.0.0/16'), address('b', '10.0.1.0/24')], ['10.0.1.0/24']],
    [
      'one subnet with two blocks',
      [address('a', '10.0.0.0/24'), address('a', '10.0.1.0/24'), address('b', '10.0.2.0/24')],
      ['10.0.1.0/24'],
    ],
  ])('have subnets with %s', (_, addresses, overlapping) => {
    const app = new App({ name: 'test' });
    ResolverEndpoint.inbound(app, 'In', { region: 'eu-west-1', addresses, securityGroupIds: ['sg-0a'] });

    const found = app.lint().filter(({ code }) => code === 'ResolverSubnetsOverlap');
    expect(found.map(({ value }) => value)).toEqual(overlapping);
  });
});

function address(subnet: string, cidr: string): EndpointAddress {
  return { subnetId: `subnet-0${subnet}`, cidr };
}
