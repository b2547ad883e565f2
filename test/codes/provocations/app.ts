import { AliasRecord, App, ARecord, Delegation, Findings, HostedZone, Target } from '../../../lib';
import type { appCodes } from '../../../lib/model/codes/app';
import { appWith } from '../../support/apps';
import { apiRecordSet } from '../../support/record-sets';
import { json, zoneOf } from './apps';

export const appProvocations = {
  ReferenceUnknown: () =>
    appWith((zone) => new Delegation(zone, 'D', { to: new HostedZone(new App(), 'Elsewhere', { zoneName: 'sub.example.com' }) })),
  ZoneMissing: () => {
    const app = new App();
    new ARecord(app, 'R', { values: ['192.0.2.1'] });
    return app;
  },
  ZoneNameInvalid: () => zoneOf({ zoneName: 'com' }),
  ZoneDuplicate: () => appWith((_, app) => new HostedZone(app, 'Again', { zoneName: 'example.com' })),
  DelegationSetForbidden: () => zoneOf({ delegationSet: 'N0123456789ABCDEFGHIJ', vpcs: [{ vpcId: 'vpc-0a1b2c3d', region: 'eu-west-1' }] }),
  DelegationSetOverlap: () => {
    const app = new App({ name: 'test' });
    const delegationSet = 'N0123456789ABCDEFGHIJ';
    new HostedZone(app, 'Parent', { zoneName: 'example.com', delegationSet });
    new HostedZone(app, 'Child', { zoneName: 'a.shop.example.com', delegationSet });
    return app;
  },
  RemovedZoneInUse: () =>
    appWith((_, app) => {
      const gone = new HostedZone(app, 'Gone', { zoneName: 'shop.example.com', removed: true });
      new ARecord(gone, 'Www', { name: 'www', values: ['192.0.2.1'] });
    }),
  ZoneCommentTooLong: () => zoneOf({ comment: 'a'.repeat(257) }),
  CallerReferenceInvalid: () => zoneOf({ callerReference: '' }),
  ZoneIdInvalid: () =>
    appWith((zone) => new AliasRecord(zone, 'R', { target: Target.custom({ hostedZoneId: 'z-1', dnsName: 'x.example.net' }) })),
  DelegationNotBelow: () =>
    appWith((zone, app) => new Delegation(zone, 'D', { to: HostedZone.fromLookup(app, 'Other', { zoneName: 'example.net' }) })),
  AppNameMissing: () => {
    const app = new App();
    HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com' });
    return app;
  },
  ConstructInvalid: () => appWith((zone) => zone.node.addValidation({ validate: () => ['There are too few records.'] })),
  TagInvalid: () => zoneOf({ tags: { 'aws:x': '1' } }),
  TagCharacterUnlisted: () => zoneOf({ tags: { a: 'x;y' } }),
  GuardLimitInvalid: () => zoneOf({ guards: { massDeletion: 30 } }),
  ZoneQuotaExceeded: () => json(...Array.from({ length: 9999 }, (_, i) => apiRecordSet({ Name: `r${i}.example.com.` }))),
  AcknowledgementInvalid: () => appWith((zone) => Findings.of(zone).acknowledge('PrimaryAlone', ' ')),
  AcknowledgementUnused: () => appWith((zone) => Findings.of(zone).acknowledge('PrimaryAlone', 'the DR region comes in May')),
} satisfies Record<keyof typeof appCodes, () => App>;
