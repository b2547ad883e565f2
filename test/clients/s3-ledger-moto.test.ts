import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { s3Ledger } from '../../lib/aws/s3-ledger';
import { caught } from '../support/caught';
import { startMoto } from './support/moto';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

let buckets = 0;
beforeAll(async () => {
  const url = await startMoto();
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: url, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_REGION: 'us-east-1' });
});

/** A ledger in a new bucket, and the same as somebody else sees it. */
async function ledgers() {
  const bucket = `ledgers-${++buckets}`;
  await new S3Client({ forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: bucket }));
  const open = () => s3Ledger({ kind: 's3', bucket, key: 'dns/ledger.json' });
  return { mine: open(), theirs: open() };
}

describe("a ledger in an object, against moto's S3", () => {
  it('is nothing at first, and read as it was written', async () => {
    const { mine, theirs } = await ledgers();
    expect(await mine.read()).toEqual({});
    const version = await mine.write('first', undefined);
    expect(await theirs.read()).toEqual({ text: 'first', version });
  });

  it('is written by one of two who both found none', async () => {
    const { mine, theirs } = await ledgers();
    await mine.write('mine', undefined);
    expect((await caught(theirs.write('theirs', undefined))).code).toBe('ConcurrentChange');
    expect((await mine.read()).text).toBe('mine');
  });

  it('is replaced by one of two who read the same', async () => {
    const { mine, theirs } = await ledgers();
    const version = await mine.write('first', undefined);
    const next = await theirs.write('second', version);
    expect((await caught(mine.write('third', version))).code).toBe('ConcurrentChange');
    expect(await mine.read()).toEqual({ text: 'second', version: next });
  });
});
