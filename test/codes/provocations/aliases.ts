import { AliasRecord, type App, CnameRecord, RecordSets, Target, type AliasRecordTarget } from '../../../lib';
import type { aliasCodes } from '../../../lib/model/codes/aliases';
import { appWith } from '../../support/apps';
import { apiAlias } from '../../support/record-sets';
import { json } from './apps';

const alias = (target: AliasRecordTarget): App => appWith((zone) => new AliasRecord(zone, 'R', { name: 'www', target }));
const imported = (DNSName: string, HostedZoneId: string, Type = 'A'): App =>
  json(apiAlias('www.example.com.', DNSName, { HostedZoneId, Type }));
const albIreland = 'dualstack.web-1234567890.eu-west-1.elb.amazonaws.com.';

export const aliasProvocations = {
  AliasTypeForbidden: () => json(apiAlias('sub.example.com.', 'x.example.net.', { HostedZoneId: 'Z1', Type: 'NS' })),
  AliasTargetMissing: () => appWith((zone) => new AliasRecord(zone, 'R', { target: Target.record('web'), types: ['A'] })),
  AliasTargetOutsideZone: () =>
    appWith((zone) => RecordSets.fromJson(zone, 'R', [apiAlias('www.example.com.', 'web.example.net.')], { hostedZoneId: 'ZOWN' })),
  AliasLoop: () => appWith((zone) => new AliasRecord(zone, 'R', { name: 'www', target: Target.record('www'), types: ['A'] })),
  AliasTargetUnknown: () => appWith((zone) => new AliasRecord(zone, 'R', { target: Target.cloudFront('www.example.com') })),
  AliasRegionUnknown: () =>
    appWith((zone) => new AliasRecord(zone, 'R', { target: Target.loadBalancer('alb-1.xx-nowhere-1.elb.amazonaws.com') })),
  AliasTargetUnsupported: () => alias(Target.fromDnsName('db.abcdefghijkl.eu-west-1.rds.amazonaws.com')),
  AliasTargetRefused: () => imported('bucket.s3.amazonaws.com.', 'Z1'),
  AliasTargetUndocumented: () => imported('db.abcdefghijkl.eu-west-1.rds.amazonaws.com.', 'Z1'),
  AliasZoneIdNeeded: () => alias(Target.vpcEndpoint('vpce-0123456789abcdef0-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com')),
  AliasZoneIdWrong: () => imported(albIreland, 'Z2IFOLAFXWLO4F'),
  AliasZoneIdUnlisted: () => imported(albIreland, 'Z0NEWER'),
  AliasZoneIdDisputed: () => imported('s3-website.af-south-1.amazonaws.com.', 'Z2OSFR5PIJ8TYW'),
  AliasZoneIdLegacy: () => imported(albIreland, 'Z3NF1Z3NOM5OY2'),
  AliasTypeUnlikeTarget: () => imported(albIreland, 'Z32O12XQLNTSW2', 'TXT'),
  AliasWithoutIpv6: () => imported('s3-website-us-east-1.amazonaws.com.', 'Z3AQBSTGFYJSTF', 'AAAA'),
  AliasToInternal: () => imported('internal-web-1234567890.eu-west-1.elb.amazonaws.com.', 'Z32O12XQLNTSW2'),
  S3BucketUnlikeRecord: () => alias(Target.s3Website({ region: 'us-east-1', bucket: 'assets' })),
  CnameCouldBeAlias: () => appWith((zone) => new CnameRecord(zone, 'R', { name: 'www', target: 'd1.cloudfront.net' })),
  PointTargetInvalid: () => appWith((zone) => zone.point('www', ['192.0.2.1', 'web.example.net'])),
  LookupMissing: () => alias(Target.loadBalancer({ name: 'edge', region: 'eu-west-1' })),
  AliasEvaluatesCloudFront: () =>
    json(apiAlias('www.example.com.', 'd1.cloudfront.net.', { HostedZoneId: 'Z2FDTNDATAQYW2', EvaluateTargetHealth: true })),
} satisfies Record<keyof typeof aliasCodes, () => App>;
