import { App, ARecord, HostedZone, Ledger, type HostedZoneBase, type SharedZoneProps } from '../../../lib';
import type { ownershipCodes } from '../../../lib/model/codes/ownership';
import { named, zoneOf } from './apps';

const www = (zone: HostedZoneBase) => new ARecord(zone, 'R', { name: 'www', values: ['192.0.2.1'] });
const shared = (props: SharedZoneProps): App => {
  const app = new App({ name: 'test' });
  www(HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', ...props }));
  return app;
};

export const ownershipProvocations = {
  RecordPatternInvalid: () => zoneOf({ ignore: [{}] }),
  DeclaredIgnored: () => shared({ ignore: [{ name: 'w*' }] }),
  DeclaredReleased: () => shared({ release: [{ types: ['A'] }] }),
  LedgerNameReserved: () => named('1.shop._apex53'),
  LedgerPlaceInvalid: () => shared({ ledger: Ledger.file('') }),
} satisfies Record<keyof typeof ownershipCodes, () => App>;
