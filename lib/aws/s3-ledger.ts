import { Apex53Error } from '../model/error';
import type { LedgerStore, OutsideLocation } from '../model/ledger/ledger-store';
import { errorName, translateError } from './errors';
import { loadSdk } from './service-packages';

/**
 * A ledger in an S3 object, replaced on condition that it is still the one that was read.
 *
 * @see Amazon S3 User Guide, Conditional writes: If-Match with the ETag, If-None-Match with `*` for what must not exist yet
 */
export function s3Ledger({ bucket, key, region }: Extract<OutsideLocation, { readonly kind: 's3' }>): LedgerStore {
  const { S3Client, GetObjectCommand, PutObjectCommand } = loadSdk('s3');
  // The bucket stands in the path, so that names with dots and local servers work as well.
  const client = new S3Client({ forcePathStyle: true, ...(region === undefined ? {} : { region }) });
  const object = { Bucket: bucket, Key: key };
  const failed = (operation: string, error: unknown) =>
    translateError(error, { service: 's3', operation, resource: `arn:aws:s3:::${bucket}/${key}` });
  return {
    async read() {
      try {
        const { Body, ETag } = await client.send(new GetObjectCommand(object));
        const text = await Body?.transformToString();
        return { ...(text === undefined ? {} : { text }), ...(ETag === undefined ? {} : { version: ETag }) };
      } catch (error) {
        if (errorName(error) === 'NoSuchKey') return {};
        throw failed('GetObject', error);
      }
    },
    async write(text, version) {
      const condition = version === undefined ? { IfNoneMatch: '*' } : { IfMatch: version };
      try {
        const { ETag } = await client.send(new PutObjectCommand({ ...object, ...condition, Body: text, ContentType: 'application/json' }));
        if (ETag !== undefined) return ETag;
      } catch (error) {
        if (!['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey'].includes(errorName(error))) throw failed('PutObject', error);
        throw new Apex53Error('ConcurrentChange', `Somebody else wrote the ledger s3://${bucket}/${key} in between.`, {
          details: object,
          cause: error,
        });
      }
      throw new Apex53Error('ServiceFailed', `S3 took the ledger s3://${bucket}/${key}, but told no ETag of it. Run again.`, {
        details: object,
      });
    },
  };
}
