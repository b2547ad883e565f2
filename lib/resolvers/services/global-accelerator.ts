import type { Accelerator, CustomRoutingAccelerator } from '@aws-sdk/client-global-accelerator';
import { allPages, ask, askFor, once } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { tagged } from '../tagged';
import { dualStack, hasDnsName, ipv4, tagsByKey, type TargetFacts, type TargetService } from '../target-facts';

type AnyAccelerator = Accelerator & CustomRoutingAccelerator;

/** The calls of Global Accelerator in use, of standard and custom routing accelerators alike. */
export interface GlobalAcceleratorPort {
  accelerator(arn: string): Promise<AnyAccelerator | undefined>;
  accelerators(): Promise<readonly AnyAccelerator[]>;
  tags(arn: string): Promise<Readonly<Record<string, string>>>;
}

/** The one region that its API is in (AWS General Reference, Global Accelerator endpoints). */
const apiRegion = 'us-west-2';
const absent = ['AcceleratorNotFoundException'];

export function globalAcceleratorPort(clients: ServiceClients): GlobalAcceleratorPort {
  const service = 'globalaccelerator';
  const open = () => clients.of('global-accelerator', apiRegion, (sdk, config) => new sdk.GlobalAcceleratorClient(config));
  return {
    async accelerator(arn) {
      const { sdk, client } = await open();
      const standard = await askFor({ service, operation: 'DescribeAccelerator', resource: arn }, absent, () =>
        client.send(new sdk.DescribeAcceleratorCommand({ AcceleratorArn: arn })),
      );
      if (standard?.Accelerator !== undefined) return standard.Accelerator;
      const custom = await askFor({ service, operation: 'DescribeCustomRoutingAccelerator', resource: arn }, absent, () =>
        client.send(new sdk.DescribeCustomRoutingAcceleratorCommand({ AcceleratorArn: arn })),
      );
      return custom?.Accelerator;
    },
    async accelerators() {
      const { sdk, client } = await open();
      const from = (NextToken: string | undefined) => (NextToken === undefined ? {} : { NextToken });
      const standard = await ask({ service, operation: 'ListAccelerators', resource: '*' }, () =>
        allPages(async (token) => {
          const page = await client.send(new sdk.ListAcceleratorsCommand(from(token)));
          return { items: page.Accelerators, next: page.NextToken };
        }),
      );
      const custom = await ask({ service, operation: 'ListCustomRoutingAccelerators', resource: '*' }, () =>
        allPages(async (token) => {
          const page = await client.send(new sdk.ListCustomRoutingAcceleratorsCommand(from(token)));
          return { items: page.Accelerators, next: page.NextToken };
        }),
      );
      return [...(standard as readonly AnyAccelerator[]), ...custom];
    },
    async tags(arn) {
      const { sdk, client } = await open();
      const { Tags } = await ask({ service, operation: 'ListTagsForResource', resource: arn }, () =>
        client.send(new sdk.ListTagsForResourceCommand({ ResourceArn: arn })),
      );
      return tagsByKey(Tags);
    },
  };
}

/** Accelerators, by ARN, name or tags. */
export function accelerators(port: GlobalAcceleratorPort): TargetService {
  const all = once(() => port.accelerators());
  return {
    async find({ by: { arn, name, tags, dnsName } }) {
      if (arn !== undefined) {
        const found = await port.accelerator(arn);
        return found === undefined ? [] : [facts(found)];
      }
      const every = await all(undefined);
      if (name !== undefined) return every.filter(({ Name }) => Name === name).map(facts);
      if (dnsName !== undefined) return every.map(facts).filter((one) => hasDnsName(one, dnsName));
      if (tags === undefined) return [];
      return (await tagged(every, tags, ({ AcceleratorArn = '' }) => port.tags(AcceleratorArn))).map(facts);
    },
  };
}

function facts({ AcceleratorArn = '', DnsName = '', DualStackDnsName, IpAddressType, Status, Enabled }: AnyAccelerator): TargetFacts {
  const both = IpAddressType === 'DUAL_STACK' && DualStackDnsName !== undefined && DualStackDnsName !== '';
  return {
    label: AcceleratorArn,
    dnsName: both ? DualStackDnsName : DnsName,
    ...(both ? { otherDnsNames: [DnsName] } : {}),
    recordTypes: both ? dualStack : ipv4,
    disabled: Enabled === false,
    ...(Status === undefined ? {} : { state: { ready: Status === 'DEPLOYED', text: Status } }),
  };
}
