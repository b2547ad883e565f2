import { ARecord, HostedZone, VpcAssociation } from '../../../../lib';
import { guestVpc } from '../beginning';
import type { Edition, Part } from './part';

const region = 'us-east-1';
const vpcsOf: Readonly<Record<Edition, readonly string[]>> = { 1: ['vpc-0a'], 2: ['vpc-0b', 'vpc-0c'] };

/** A private zone; the second edition has none of the VPCs of the first. */
export const internal: Part = {
  declare(edition, { app }) {
    const vpcs = vpcsOf[edition].map((vpcId) => ({ vpcId, region }));
    const zone = new HostedZone(app, 'Internal', { zoneName: 'internal.example', vpcs, removalPolicy: 'destroy' });
    new ARecord(zone, 'Db', { name: 'db', values: [`10.0.0.${edition}`] });
  },
  wanted: (edition) => [vpcsOf[edition].join(' '), `db 10.0.0.${edition}`],
  held: ({ zones }) =>
    zones.flatMap(({ name, vpcs, records }) => {
      if (name !== 'internal.example.') return [];
      const db = records.flatMap(({ Name, ResourceRecords = [] }) => (Name.startsWith('db.') ? ResourceRecords : []));
      return [
        vpcs
          .map(({ VPCId }) => VPCId)
          .sort()
          .join(' '),
        ...db.map(({ Value }) => `db ${Value}`),
      ];
    }),
  remains: true,
};

/** A VPC that asks the zone of a partner, who is another account; both editions are the same. */
export const association: Part = {
  declare: (_, { app, partnersZoneId }) => {
    new VpcAssociation(app, 'Partner', { hostedZoneId: partnersZoneId, vpc: { vpcId: guestVpc, region } });
  },
  wanted: () => [guestVpc],
  held: ({ partnersZones }) => partnersZones.flatMap(({ vpcs }) => vpcs.flatMap(({ VPCId }) => (VPCId === guestVpc ? [VPCId] : []))),
  remains: true,
};
