// The keys of sources stand in ./sources. Compiled 2026-11-21.
import { cell, type AliasService } from '../service';

/** CloudFront: one hosted zone id for every distribution of a partition. */
export const cloudFront: AliasService = {
  kind: 'cloudfront',
  title: 'CloudFront distribution',
  nameForm: 'd111111abcdef8.cloudfront.net',
  patterns: [
    { id: 'cloudfront-net', regex: /^(?<distribution>[a-z0-9]+)\.cloudfront\.net\.?$/i, cell: 'aws' },
    { id: 'cloudfront-cn', regex: /^(?<distribution>[a-z0-9]+)\.cloudfront\.cn\.?$/i, cell: 'aws-cn' },
  ],
  zoneIds: {
    aws: cell(
      'Z2FDTNDATAQYW2',
      'high',
      'ape aws-cdk aws-docs-route53-api external-dns gardener hzprovider roadworker terraform terraform-2026-via-floci troposphere',
    ),
    'aws-cn': cell('Z3RFFRIM2A3IF5', 'high', 'aws-cdk aws-docs-china terraform terraform-2026-via-floci'),
  },
  recordTypes: ['A', 'AAAA'],
  furtherRecordTypes: ['HTTPS'],
  evaluateTargetHealth: 'refused',
  privateZone: 'refused',
  documented: true,
};
