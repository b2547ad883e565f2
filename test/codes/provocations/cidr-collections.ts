import { App, CidrCollection, type CidrCollectionProps, HostedZone, IpBasedSet } from '../../../lib';
import type { cidrCollectionCodes } from '../../../lib/model/codes/cidr-collections';
import { appWith } from '../../support/apps';

const collection = (props: Partial<CidrCollectionProps>) =>
  appWith((zone) => new CidrCollection(zone, 'Networks', { locations: { office: ['203.0.113.0/24'] }, ...props }));

export const cidrCollectionProvocations = {
  CidrCollectionNameInvalid: () => collection({ name: 'our networks' }),
  CidrLocationInvalid: () => collection({ locations: { '*': ['203.0.113.0/24'] } }),
  CidrLocationUnknown: () =>
    appWith((zone) => {
      const networks = new CidrCollection(zone, 'Networks', { locations: { office: ['203.0.113.0/24'] } });
      new IpBasedSet(zone, 'Wiki', {
        name: 'wiki',
        collection: networks,
        locations: { ofice: { values: ['192.0.2.1'] } },
        default: { values: ['192.0.2.2'] },
      });
    }),
  CidrCollectionElsewhere: () => {
    const app = new App({ name: 'test' });
    const networks = new CidrCollection(app, 'Networks', { locations: { office: ['203.0.113.0/24'] } });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', account: 'dns' });
    new IpBasedSet(zone, 'Wiki', {
      name: 'wiki',
      collection: networks,
      locations: { office: { values: ['192.0.2.1'] } },
      default: { values: ['192.0.2.2'] },
    });
    return app;
  },
  CidrBlockInvalid: () => collection({ locations: { office: ['203.0.113.128/25'] } }),
  CidrBlockRepeated: () => collection({ locations: { office: ['203.0.113.0/24'], vpn: ['203.0.113.0/24'] } }),
  CidrBlockCovered: () => collection({ locations: { office: ['203.0.113.0/24', '203.0.0.0/16'] } }),
  CidrCollectionTooLarge: () =>
    collection({ locations: { office: Array.from({ length: 1001 }, (_, i) => `10.${i >> 8}.${i & 255}.0/24`) } }),
} satisfies Record<keyof typeof cidrCollectionCodes, () => App>;
