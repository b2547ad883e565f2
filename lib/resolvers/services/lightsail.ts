import type { ContainerService, LightsailDistribution, LoadBalancer } from '@aws-sdk/client-lightsail';
import { askFor } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { dualStack, hasDnsName, ipv4, type TargetFacts, type TargetService } from '../target-facts';

/** The calls of Lightsail in use; without a name all are listed. */
export interface LightsailPort {
  distributions(name?: string): Promise<readonly LightsailDistribution[]>;
  containerServices(region: string | undefined, name?: string): Promise<readonly ContainerService[]>;
  loadBalancer(region: string | undefined, name: string): Promise<LoadBalancer | undefined>;
}

/** Distributions are kept in this region, whatever region their origins are in. */
const distributionRegion = 'us-east-1';
const absent = ['NotFoundException'];

export function lightsailPort(clients: ServiceClients): LightsailPort {
  const open = (region: string | undefined) => clients.of('lightsail', region, (sdk, config) => new sdk.LightsailClient(config));
  return {
    async distributions(distributionName) {
      const { sdk, client } = await open(distributionRegion);
      const only = distributionName === undefined ? {} : { distributionName };
      const found = await askFor({ service: 'lightsail', operation: 'GetDistributions', resource: '*' }, absent, () =>
        client.send(new sdk.GetDistributionsCommand(only)),
      );
      return found?.distributions ?? [];
    },
    async containerServices(region, serviceName) {
      const { sdk, client } = await open(region);
      const only = serviceName === undefined ? {} : { serviceName };
      const found = await askFor({ service: 'lightsail', operation: 'GetContainerServices', resource: '*' }, absent, () =>
        client.send(new sdk.GetContainerServicesCommand(only)),
      );
      return found?.containerServices ?? [];
    },
    async loadBalancer(region, loadBalancerName) {
      const { sdk, client } = await open(region);
      const found = await askFor({ service: 'lightsail', operation: 'GetLoadBalancer', resource: '*' }, absent, () =>
        client.send(new sdk.GetLoadBalancerCommand({ loadBalancerName })),
      );
      return found?.loadBalancer;
    },
  };
}

export function lightsailDistributions(port: LightsailPort): TargetService {
  return {
    async find({ by: { name, dnsName } }) {
      if (name !== undefined) return (await port.distributions(name)).map(factsOfDistribution);
      if (dnsName === undefined) return [];
      return (await port.distributions()).map(factsOfDistribution).filter((one) => hasDnsName(one, dnsName));
    },
  };
}

export function lightsailContainerServices(port: LightsailPort): TargetService {
  return {
    async find({ by: { name, dnsName }, region }) {
      if (name !== undefined) return (await port.containerServices(region, name)).map(factsOfContainerService);
      if (dnsName === undefined) return [];
      return (await port.containerServices(region)).map(factsOfContainerService).filter((one) => hasDnsName(one, dnsName));
    },
  };
}

export function lightsailLoadBalancers(port: LightsailPort): TargetService {
  return {
    async find({ by: { name }, region }) {
      const found = name === undefined ? undefined : await port.loadBalancer(region, name);
      return found === undefined ? [] : [factsOfLoadBalancer(found)];
    },
  };
}

function factsOfDistribution({
  name = '',
  domainName = '',
  alternativeDomainNames,
  isEnabled,
  status,
  ipAddressType,
}: LightsailDistribution): TargetFacts {
  return {
    label: name,
    dnsName: domainName,
    recordTypes: ipAddressType === 'dualstack' ? dualStack : ipv4,
    ...(alternativeDomainNames === undefined ? {} : { servedNames: alternativeDomainNames }),
    disabled: isEnabled === false,
    ...(status === undefined ? {} : { state: { ready: /^(success|inprogress)$/i.test(status), text: status } }),
  };
}

function factsOfContainerService({
  containerServiceName = '',
  url = '',
  publicDomainNames,
  state,
  isDisabled,
}: ContainerService): TargetFacts {
  return {
    label: containerServiceName,
    dnsName: url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    recordTypes: ipv4,
    ...(publicDomainNames === undefined ? {} : { servedNames: Object.values(publicDomainNames).flat() }),
    disabled: isDisabled === true,
    ...(state === undefined ? {} : { state: { ready: state === 'RUNNING' || state === 'READY', text: state } }),
  };
}

function factsOfLoadBalancer({ name = '', dnsName = '', ipAddressType, state }: LoadBalancer): TargetFacts {
  return {
    label: name,
    dnsName,
    recordTypes: ipAddressType === 'dualstack' ? dualStack : ipv4,
    ...(state === undefined ? {} : { state: { ready: state.startsWith('active'), text: state } }),
  };
}
