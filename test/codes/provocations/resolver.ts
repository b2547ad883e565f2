import { App, ResolverEndpoint, ResolverQueryLogging, ResolverRule, type ForwardRuleProps, type ResolverEndpointProps } from '../../../lib';
import type { resolverCodes } from '../../../lib/model/codes/resolver';

const region = 'eu-west-1';
const props = { region, addresses: ['subnet-0a', 'subnet-0b'], securityGroupIds: ['sg-0a'] };
const vpcs = [{ vpcId: 'vpc-0a', region }];

const endpoint = (changed: Partial<ResolverEndpointProps>) => {
  const app = new App({ name: 'test' });
  ResolverEndpoint.inbound(app, 'In', { ...props, ...changed });
  return app;
};
const rule = (changed: Partial<ForwardRuleProps>) => {
  const app = new App({ name: 'test' });
  const out = ResolverEndpoint.fromId('rslvr-out-0a', region);
  ResolverRule.forward(app, 'Corp', { endpoint: out, domainName: 'corp.example', targets: ['10.0.0.53'], vpcs, ...changed });
  return app;
};

const logging = (...destinations: readonly string[]) => {
  const app = new App({ name: 'test' });
  for (const [i, destinationArn] of destinations.entries()) new ResolverQueryLogging(app, `Logs${i}`, { region, destinationArn, vpcs });
  return app;
};

export const resolverProvocations = {
  ResolverNameInvalid: () => endpoint({ name: 'a.b' }),
  ResolverAddressCount: () => endpoint({ addresses: ['subnet-0a'] }),
  ResolverSubnetRepeated: () => endpoint({ addresses: ['subnet-0a', 'subnet-0a'] }),
  ResolverAddressInvalid: () => endpoint({ addresses: [{ subnetId: 'subnet-0a', ip: '10.0.0.256' }, 'subnet-0b'] }),
  ResolverAddressOutsideSubnet: () =>
    endpoint({ addresses: [{ subnetId: 'subnet-0a', ip: '10.0.1.3', cidr: '10.0.1.0/24' }, 'subnet-0b'] }),
  ResolverSubnetsOverlap: () =>
    endpoint({
      addresses: [
        { subnetId: 'subnet-0a', cidr: '10.0.0.0/16' },
        { subnetId: 'subnet-0b', cidr: '10.0.1.0/24' },
      ],
    }),
  ResolverRegionUnknown: () => endpoint({ region: 'eu-west1' }),
  ResolverProtocolsInvalid: () => endpoint({ protocols: ['DoH', 'DoH-FIPS'] }),
  ResolverRuleEndpointWrong: () => {
    const app = new App({ name: 'test' });
    const inbound = ResolverEndpoint.inbound(app, 'In', props);
    ResolverRule.forward(app, 'Corp', { endpoint: inbound, domainName: 'corp.example', targets: ['10.0.0.53'] });
    return app;
  },
  ResolverTargetInvalid: () => rule({ targets: ['ns1.corp.example'] }),
  ResolverDomainInvalid: () => rule({ domainName: '*.corp.example' }),
  ResolverRuleOverlap: () => {
    const app = rule({});
    ResolverRule.system(app, 'Same', { domainName: 'corp.example', region, vpcs });
    return app;
  },
  ResolverLogDestinationInvalid: () => logging('arn:aws:sqs:eu-west-1:111122223333:dns'),
  ResolverLogRepeated: () => logging('arn:aws:s3:::one', 'arn:aws:s3:::two/vpcs'),
  ResolverVpcElsewhere: () => rule({ vpcs: [{ vpcId: 'vpc-0a', region: 'cn-north-1' }] }),
} satisfies Record<keyof typeof resolverCodes, () => App>;
