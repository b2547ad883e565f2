import { finding, type Finding } from '../../model/finding';
import { DomainName } from '../../model/name/domain-name';
import { failure, success, type Result } from '../../model/result';
import type { AliasSite, BoundTarget, Target } from '../../model/rrset/alias-target';
import { boundTarget, lookedUpTarget, namedTarget, readOverride, zoneIdMissing, type HealthOptions } from '../aws-target';
import { s3Website, websiteEndpoint } from '../data/s3-website';
import { lookupRequest } from '../lookup-requests';
import { recognize } from '../recognize';
import { cellAt } from '../service';

/** An S3 bucket configured as a static website. */
export interface S3Website extends HealthOptions {
  /** Region code of the bucket. @default - a look-up tells */
  readonly region?: string;
  /** Name of the bucket, which must be that of the record for S3 to answer. @default - the name of the record */
  readonly bucket?: string;
}

/**
 * The website endpoint of an S3 bucket, given by the region of the bucket, or by its address with or without the bucket; aliased as A.
 *
 * S3 finds the bucket by the host name it is asked for, so the bucket is named exactly like the record.
 */
export function s3WebsiteTarget(website: string | S3Website = {}, options: HealthOptions = {}): Target {
  if (typeof website !== 'string') return inRegion({ ...website, ...options });
  return {
    bind(site) {
      const bound = namedTarget([s3Website], website, options).bind(site);
      const name = DomainName.tryParse(website);
      return withBucket(bound, name.ok ? recognize(name.value)?.parts.bucket : undefined, site);
    },
  };
}

function inRegion({ region, bucket, ...options }: S3Website): Target {
  return {
    bind(site) {
      const name = bucket ?? bucketNamedLike(site.recordName);
      const bound =
        region === undefined
          ? lookedUpTarget([s3Website], lookupRequest('s3-website', { name }), options).bind(site)
          : bindRegion(region, options);
      return withBucket(bound, bucket, site);
    },
  };
}

function bindRegion(region: string, options: HealthOptions): Result<BoundTarget> {
  const dnsName = DomainName.tryParse(websiteEndpoint(region));
  const given = readOverride(options);
  if (!given.ok) return given;
  const hostedZoneId = given.value ?? cellAt(s3Website.zoneIds, region)?.zoneId;
  if (hostedZoneId === undefined)
    return failure(zoneIdMissing(s3Website, { region, dnsName: dnsName.ok ? dnsName.value : DomainName.root }));
  return dnsName.ok ? success(boundTarget(dnsName.value, hostedZoneId, s3Website.recordTypes, options)) : dnsName;
}

function withBucket(bound: Result<BoundTarget>, bucket: string | undefined, { recordName }: AliasSite): Result<BoundTarget> {
  return bound.ok ? success(bound.value, checkBucket(bucket, recordName)) : bound;
}

/** Whether S3 finds the bucket when it is asked for the record's name. */
export function checkBucket(bucket: string | undefined, recordName: DomainName): Finding[] {
  const needed = bucketNamedLike(recordName);
  if (bucket === undefined || bucket === needed) return [];
  return [
    finding('S3BucketUnlikeRecord', {
      message: `The bucket is named ${JSON.stringify(bucket)}, but S3 is asked for ${JSON.stringify(needed)}.`,
      value: bucket,
      allowed: needed,
    }),
  ];
}

function bucketNamedLike(recordName: DomainName): string {
  return recordName.toDisplay().replace(/\.$/, '');
}
