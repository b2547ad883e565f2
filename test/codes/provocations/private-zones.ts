import { App, ARecord, HostedZone } from '../../../lib';
import type { privateZoneCodes } from '../../../lib/model/codes/private-zones';
import { zoneOf } from './apps';

const vpc = (vpcId: string, region = 'eu-west-1') => ({ vpcId, region });

export const privateZoneProvocations = {
  VpcsMissing: () => zoneOf({ vpcs: [] }),
  VpcIdInvalid: () => zoneOf({ vpcs: [vpc('subnet-0a1b')] }),
  VpcRegionUnknown: () => zoneOf({ vpcs: [vpc('vpc-0a1b', 'eu-west-9')] }),
  VpcDuplicate: () => zoneOf({ vpcs: [vpc('vpc-0a1b')], authorizedVpcs: [vpc('vpc-0a1b')] }),
  VpcOfOtherPartition: () => zoneOf({ vpcs: [vpc('vpc-0a1b'), vpc('vpc-0c2d', 'cn-north-1')] }),
  PrivateZoneNameTwice: () => {
    const app = zoneOf({ vpcs: [vpc('vpc-0a1b')] });
    new HostedZone(app, 'Again', { zoneName: 'example.com', vpcs: [vpc('vpc-0c2d'), vpc('vpc-0a1b')] });
    return app;
  },
  VpcQuotaExceeded: () => zoneOf({ vpcs: Array.from({ length: 301 }, (_, i) => vpc(`vpc-${String(i)}`)) }),
  PublicNameHidden: () => {
    const app = zoneOf({ vpcs: [vpc('vpc-0a1b')] });
    new ARecord(new HostedZone(app, 'Public', { zoneName: 'example.com' }), 'R', { name: 'www', values: ['192.0.2.1'] });
    return app;
  },
  AcceleratedRecoveryPrivate: () => zoneOf({ vpcs: [vpc('vpc-0a1b')], acceleratedRecovery: true }),
  LookupVpcOfPublicZone: () => {
    const app = new App({ name: 'test' });
    HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', privateZone: false, vpcId: 'vpc-0a1b' });
    return app;
  },
} satisfies Record<keyof typeof privateZoneCodes, () => App>;
