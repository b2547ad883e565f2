import { s3Xml, type Answer } from './protocols';
import type { FakeService } from './server';

/** A bucket of this account, or of somebody else's. */
export interface Bucket {
  readonly region: string;
  /** @default false */
  readonly website?: boolean;
  /** Whether it is somebody else's. @default false */
  readonly foreign?: boolean;
}

/** S3 with its buckets in paths; asked in another region, a bucket's own is told (Amazon S3 API Reference, HeadBucket). */
export function s3(buckets: Readonly<Record<string, Bucket>>): FakeService {
  return {
    refuse: s3Xml.refuse,
    answer({ operation, params, region }): Answer | undefined {
      const [, method, name = ''] = /^(GET|HEAD) \/([^/]+)\/?$/.exec(operation) ?? [];
      const bucket = buckets[name];
      if (bucket === undefined) return s3Xml.refuse({ code: 'NoSuchBucket', message: 'The specified bucket does not exist', status: 404 });
      const headers = { 'x-amz-bucket-region': bucket.region };
      if (bucket.foreign === true) return { ...s3Xml.refuse({ code: 'AccessDenied', message: 'Access Denied', status: 403 }), headers };
      if (bucket.region !== region)
        return { ...s3Xml.refuse({ code: 'PermanentRedirect', message: 'The bucket is in another region.', status: 301 }), headers };
      if (method === 'HEAD') return { status: 200, headers, body: '' };
      if (!params.has('website')) return undefined;
      return bucket.website === true
        ? s3Xml.answer('WebsiteConfiguration', { IndexDocument: { Suffix: 'index.html' } })
        : s3Xml.refuse({
            code: 'NoSuchWebsiteConfiguration',
            message: 'The specified bucket does not have a website configuration',
            status: 404,
          });
    },
  };
}
