import { websiteEndpoint } from '../../aliases/data/s3-website';
import { askFor } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { ipv4, type FoundTarget, type TargetService } from '../target-facts';

/** The calls of S3 in use. */
export interface BucketsPort {
  /** Region code of the bucket; undefined when there is no such bucket anywhere. */
  regionOf(bucket: string, region: string | undefined): Promise<string | undefined>;
  /** Whether the bucket serves a website. */
  hasWebsite(bucket: string, region: string | undefined): Promise<boolean>;
}

export function bucketsPort(clients: ServiceClients): BucketsPort {
  const open = (region: string | undefined) =>
    clients.of('s3', region, (sdk, config) => new sdk.S3Client({ ...config, followRegionRedirects: true, forcePathStyle: true }));
  return {
    async regionOf(bucket, region) {
      const { sdk, client } = await open(region);
      const call = { service: 's3', operation: 'HeadBucket', action: 'ListBucket', resource: bucket };
      const found = await askFor(call, ['NotFound', 'NoSuchBucket'], () => client.send(new sdk.HeadBucketCommand({ Bucket: bucket })));
      return found === undefined ? undefined : (found.BucketRegion ?? region ?? (await clients.defaultRegion()));
    },
    async hasWebsite(bucket, region) {
      const { sdk, client } = await open(region);
      const call = { service: 's3', operation: 'GetBucketWebsite', resource: bucket };
      const found = await askFor(call, ['NoSuchWebsiteConfiguration', 'NoSuchBucket'], () =>
        client.send(new sdk.GetBucketWebsiteCommand({ Bucket: bucket })),
      );
      return found !== undefined;
    },
  };
}

/** Buckets as websites, by name. No call tells of an alias's bucket by the endpoint: all buckets of a region share it. */
export function bucketWebsites(port: BucketsPort): TargetService {
  return {
    async find({ by: { name }, region, inDetail }): Promise<readonly FoundTarget[]> {
      if (name === undefined) return [];
      const bucketRegion = await port.regionOf(name, region);
      if (bucketRegion === undefined) return [];
      const state = inDetail ? await stateOf(port, name, bucketRegion) : undefined;
      return [
        {
          label: name,
          dnsName: websiteEndpoint(bucketRegion),
          recordTypes: ipv4,
          servedNames: [name],
          ...(state === undefined ? {} : { state }),
        },
      ];
    },
  };
}

async function stateOf(port: BucketsPort, bucket: string, region: string): Promise<{ ready: boolean; text: string }> {
  const ready = await port.hasWebsite(bucket, region);
  return { ready, text: ready ? 'website hosting is on' : 'website hosting is off' };
}
