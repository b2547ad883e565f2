import { listAll } from '../../aws/list-all';
import type { Route53Port } from '../../aws/route53-port';
import { Apex53Error } from '../../model/error';
import { associationIdentity, type VpcAssociationProperties } from '../../model/vpc/association';
import { vpcKey, type Vpc } from '../../model/vpc/vpc';
import type { LiveResource } from '../live-resource';
import type { ResourceKind, WrittenResource } from '../resource-kind';

/**
 * Associations of the account's VPCs with private zones of other accounts: found by zone and VPC, since they have neither id nor name.
 *
 * Nothing tells who made one, so those that are no longer declared stay until the account of the zone, or `destroy`, takes them away.
 * Their changes can be asked for in the account of the zone only, so they are not waited for.
 *
 * @see Route 53 API Reference, AssociateVPCWithHostedZone and ListHostedZonesByVPC
 */
export const vpcAssociation: ResourceKind<'vpcAssociation'> = {
  kind: 'vpcAssociation',
  noun: { one: 'VPC association', many: 'VPC associations' },
  identifiedBy: 'name',

  isOwn: () => false,

  compare: () => ({ outcome: 'same' }),

  async read({ route53 }, { declared }) {
    const live: LiveResource<'vpcAssociation'>[] = [];
    const zonesOf = new Map<string, ReadonlySet<string>>();
    for (const { identity, properties } of declared) {
      const vpc = vpcOf(properties);
      const known = zonesOf.get(vpcKey(vpc)) ?? (await zonesOfVpc(route53, vpc));
      zonesOf.set(vpcKey(vpc), known);
      if (known.has(properties.HostedZoneId))
        live.push({ kind: 'vpcAssociation', id: identity, identity, properties, attributes: { id: identity } });
    }
    return live;
  },

  async create({ route53 }, { properties }) {
    try {
      await route53.associateVpc(properties.HostedZoneId, vpcOf(properties));
    } catch (error) {
      // After a lost answer the VPC has this very zone.
      if (!Apex53Error.is(error, 'VpcHasZone')) throw error;
      if (!(await zonesOfVpc(route53, vpcOf(properties))).has(properties.HostedZoneId)) throw error;
    }
    return written(properties);
  },

  update: (_, { after }) => Promise.resolve(written(after)),

  async delete({ route53 }, { before }) {
    await route53.disassociateVpc(before.HostedZoneId, vpcOf(before));
  },
};

function vpcOf({ VPC }: VpcAssociationProperties): Vpc {
  return { vpcId: VPC.VPCId, region: VPC.VPCRegion };
}

async function zonesOfVpc(route53: Route53Port, vpc: Vpc): Promise<ReadonlySet<string>> {
  return new Set(
    await listAll(async (token: string | undefined) => {
      const { hostedZoneIds: items, next } = await route53.listHostedZonesByVpc(vpc, token);
      return { items, next };
    }),
  );
}

function written(properties: VpcAssociationProperties): WrittenResource {
  const id = associationIdentity(properties);
  return { id, attributes: { id } };
}
