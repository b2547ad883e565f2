import { AliasRecord, type App, RecordSets, Target } from '../../../lib';
import type { aliasCodes } from '../../../lib/model/codes/aliases';
import { appWith } from '../../support/apps';
import { apiAlias } from '../../support/record-sets';
import { json } from './apps';

export const aliasProvocations = {
  AliasTypeForbidden: () => json(apiAlias('sub.example.com.', 'x.example.net.', { HostedZoneId: 'Z1', Type: 'NS' })),
  AliasTargetMissing: () => appWith((zone) => new AliasRecord(zone, 'R', { target: Target.record('web'), types: ['A'] })),
  AliasTargetOutsideZone: () =>
    appWith((zone) => RecordSets.fromJson(zone, 'R', [apiAlias('www.example.com.', 'web.example.net.')], { hostedZoneId: 'ZOWN' })),
  AliasLoop: () => appWith((zone) => new AliasRecord(zone, 'R', { name: 'www', target: Target.record('www'), types: ['A'] })),
  AliasTargetUnknown: () => appWith((zone) => new AliasRecord(zone, 'R', { target: Target.cloudFront('www.example.com') })),
  AliasRegionUnknown: () =>
    appWith((zone) => new AliasRecord(zone, 'R', { target: Target.loadBalancer('alb-1.xx-nowhere-1.elb.amazonaws.com') })),
  AliasEvaluatesCloudFront: () =>
    json(apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId: 'Z2FDTNDATAQYW2', EvaluateTargetHealth: true })),
} satisfies Record<keyof typeof aliasCodes, () => App>;
