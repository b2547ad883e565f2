/**
 * AWS Regions by the enumeration of the Route 53 service model they belong to.
 *
 * Source: botocore 1.43.107, `data/route53/2013-04-01/service-2.json` (2026-11), shapes ResourceRecordSetRegion,
 * HealthCheckRegion, CloudWatchRegion, VPCRegion. Checked 2026-11-21.
 */

/** ResourceRecordSetRegion: Regions of latency record sets. */
export const latencyRegions: readonly string[] = [
  'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1',
  'ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5',
  'ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'cn-north-1', 'cn-northwest-1', 'eu-central-1',
  'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eusc-de-east-1',
  'il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1', 'sa-east-1', 'us-east-1', 'us-east-2',
  'us-gov-east-1', 'us-gov-west-1', 'us-west-1', 'us-west-2',
];

/** HealthCheckRegion: Regions with health checkers, in the order of the service model. */
export const healthCheckRegions: readonly string[] = [
  'us-east-1', 'us-west-1', 'us-west-2', 'eu-west-1', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1',
  'sa-east-1',
];

/** CloudWatchRegion: Regions of CloudWatch alarms. */
export const cloudWatchRegions: readonly string[] = [
  'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1',
  'ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5',
  'ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'cn-north-1', 'cn-northwest-1', 'eu-central-1',
  'eu-central-2', 'eu-isoe-west-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3',
  'eusc-de-east-1', 'il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1', 'sa-east-1', 'us-east-1',
  'us-east-2', 'us-gov-east-1', 'us-gov-west-1', 'us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1', 'us-isob-west-1',
  'us-isof-east-1', 'us-isof-south-1', 'us-west-1', 'us-west-2',
];

/** VPCRegion: Regions of VPCs that a private hosted zone may be associated with. */
export const vpcRegions: readonly string[] = [
  'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1',
  'ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5',
  'ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'cn-north-1', 'cn-northwest-1', 'eu-central-1',
  'eu-central-2', 'eu-isoe-west-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3',
  'eusc-de-east-1', 'il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1', 'sa-east-1', 'us-east-1',
  'us-east-2', 'us-gov-east-1', 'us-gov-west-1', 'us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1', 'us-isob-west-1',
  'us-isof-east-1', 'us-isof-south-1', 'us-west-1', 'us-west-2',
];

/** Local Zone groups seen in public material; AWS adds new ones, so this list is not complete. */
export const localZoneGroups: readonly string[] = [
  'us-east-1-bue-1', 'us-west-2-den-1', 'us-west-2-lax-1', 'us-west-2-las-1', 'us-west-2-phx-2', 'us-west-2-pdx-1',
  'us-west-2-sea-1', 'us-west-2-hnl-1', 'us-east-1-atl-2', 'us-east-1-bos-1', 'us-east-1-chi-2', 'us-east-1-dfw-2',
  'us-east-1-iah-2', 'us-east-1-mci-1', 'us-east-1-mia-2', 'us-east-1-msp-1', 'us-east-1-nyc-2', 'us-east-1-phl-1',
  'us-east-1-lim-1', 'us-east-1-qro-1', 'us-east-1-scl-1', 'af-south-1-los-1', 'ap-northeast-1-tpe-1',
  'ap-south-1-ccu-1', 'ap-south-1-del-1', 'ap-southeast-1-bkk-1', 'ap-southeast-1-mnl-1', 'ap-southeast-2-akl-1',
  'ap-southeast-2-per-1', 'eu-central-1-ham-1', 'eu-central-1-waw-1', 'eu-north-1-cph-1', 'eu-north-1-hel-1',
  'me-south-1-mct-1',
];
