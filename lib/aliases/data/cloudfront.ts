// Hosted zone ids of CloudFront: one for every distribution of a partition.
// Source: Route 53 API Reference, AliasTarget; AWS China documentation (botocore 1.43.107; compiled 2026-11-21).

/** By the domain that CloudFront assigns names in. */
export const cloudFrontZoneIds: Readonly<Record<string, string>> = {
  'cloudfront.net': 'Z2FDTNDATAQYW2',
  'cloudfront.cn': 'Z3RFFRIM2A3IF5',
};
