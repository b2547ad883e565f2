import type { ApiFirewallConfig } from '../../model/firewall/api-shape';
import type { LiveResource } from '../live-resource';
import { resolverOf } from '../resolver';
import type { ResourceKind, ResourcePorts, WrittenResource } from '../resource-kind';

/**
 * What a VPC answers while DNS Firewall does not: every VPC has that one way or the other, so it is changed and never deleted.
 *
 * @see Route 53 Resolver API Reference, UpdateFirewallConfig
 */
export const firewallConfig: ResourceKind<'firewallConfig'> = {
  kind: 'firewallConfig',
  noun: { one: 'DNS Firewall setting of a VPC', many: 'DNS Firewall settings of VPCs' },
  identifiedBy: 'name',

  isOwn: () => false,

  compare({ FirewallFailOpen: after }, { FirewallFailOpen: before }) {
    return before === after ? { outcome: 'same' } : { outcome: 'update', changes: [{ member: 'FirewallFailOpen', before, after }] };
  },

  async read(ports, { declared }) {
    const live: LiveResource<'firewallConfig'>[] = [];
    for (const { identity, properties } of declared) {
      const { Region: region, ResourceId } = properties;
      const { FirewallConfig } = await resolverOf(ports).call('GetFirewallConfig', { ResourceId }, { region, resource: ResourceId });
      const FirewallFailOpen: 'ENABLED' | 'DISABLED' = FirewallConfig?.FirewallFailOpen === 'ENABLED' ? 'ENABLED' : 'DISABLED';
      live.push({
        kind: 'firewallConfig',
        id: ResourceId,
        identity,
        properties: { ...properties, FirewallFailOpen },
        attributes: { id: ResourceId },
      });
    }
    return live;
  },

  create: (ports, { properties }) => set(ports, properties),
  update: (ports, { after }) => set(ports, after),
  delete: () => Promise.resolve(),
};

async function set(ports: ResourcePorts, { Region: region, ResourceId, FirewallFailOpen }: ApiFirewallConfig): Promise<WrittenResource> {
  await resolverOf(ports).call('UpdateFirewallConfig', { ResourceId, FirewallFailOpen }, { region, resource: ResourceId });
  return { id: ResourceId, attributes: { id: ResourceId } };
}
