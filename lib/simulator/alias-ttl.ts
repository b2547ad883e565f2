/**
 * What Route 53 answers an alias to an AWS resource with, by the name of the target.
 *
 * Load balancers: API Reference, ResourceRecordSet, TTL. The others were observed: https://dev.classmethod.jp/articles/amazon-route-53-alias-ttl/
 * (CloudFront, Elastic Beanstalk), lookups through an alias in 2017 (S3 website), of accelerators, and in VPCs 2022 to 2024 (endpoints).
 */
const observedTtls: readonly { readonly target: string; readonly name: RegExp; readonly ttlSeconds: number }[] = [
  { target: 'load balancer', name: /\.elb\.(?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?\.$/, ttlSeconds: 60 },
  { target: 'CloudFront distribution', name: /\.cloudfront\.(?:net|cn)\.$/, ttlSeconds: 60 },
  { target: 'Elastic Beanstalk environment', name: /\.elasticbeanstalk\.com(?:\.cn)?\.$/, ttlSeconds: 60 },
  { target: 'VPC endpoint', name: /\.vpce\.amazonaws\.com(?:\.cn)?\.$/, ttlSeconds: 60 },
  { target: 'S3 website', name: /(?:^|\.)s3-website[.-][a-z0-9-]+\.amazonaws\.com(?:\.cn)?\.$/, ttlSeconds: 5 },
  { target: 'accelerator', name: /\.awsglobalaccelerator\.com\.$/, ttlSeconds: 300 },
];

/** What an alias target is, and the TTL of answers with it. */
export interface AliasTtl {
  readonly target: string;
  /** Seconds. */
  readonly ttlSeconds: number;
  /** Whether nobody has said or seen it, so that 60 seconds are assumed. */
  readonly assumed: boolean;
}

/** The TTL of answers with an AWS resource of this canonical name. */
export function aliasTtl(dnsName: string): AliasTtl {
  const known = observedTtls.find(({ name }) => name.test(dnsName));
  return known === undefined
    ? { target: 'AWS resource', ttlSeconds: 60, assumed: true }
    : { target: known.target, ttlSeconds: known.ttlSeconds, assumed: false };
}
