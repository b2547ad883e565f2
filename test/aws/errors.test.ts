import { inspect } from 'node:util';
import { ARecord, deploy, HealthCheck, plan, type HostedZone } from '../../lib';
import { createClient } from '../../lib/aws/sdk';
import { translateError } from '../../lib/aws/errors';
import { Apex53Error } from '../../lib/model/error';
import { createZone } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated, markedCredentials } from '../support/emulated';
import { refusing } from '../support/faults';

const declare = (zone: HostedZone) => [
  new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }),
  HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 }),
];

/** The error of a deployment in which one operation is refused for good. */
async function refusedAt(operation: string, code: string, status: number, message = 'the reason'): Promise<Apex53Error> {
  const { emulator } = emulated();
  const { client } = clientOf(
    emulator,
    refusing((request) => request.operation === operation, code, status, message),
  );
  return caught(deploy(declaredZone(declare, { tags: { team: 'dns' } }), { client }));
}

/** Every text that an error can show: its message, stack, JSON, and what inspecting it to the bottom prints. */
function everythingIn(error: unknown): string {
  return [
    String(error),
    error instanceof Error ? error.stack : '',
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    inspect(error, { depth: Infinity, showHidden: true }),
  ].join('\n');
}

const marks = [markedCredentials.accessKeyId, markedCredentials.secretAccessKey, markedCredentials.sessionToken];

describe('an error of the service', () => {
  it.each([
    'ListHealthChecks',
    'ListHostedZonesByName',
    'CreateHostedZone',
    'CreateHealthCheck',
    'ChangeTagsForResource',
    'ChangeResourceRecordSets',
    'GetChange',
  ])('at %s names the operation, the service code and the request id', async (operation) => {
    const error = await refusedAt(operation, 'InvalidArgument', 400);

    expect(error.code).toBe('ServiceFailed');
    expect(error.message).toMatch(new RegExp(`^${operation} on .+ failed with InvalidArgument: the reason`));
    expect(error.details).toMatchObject({
      operation,
      awsCode: 'InvalidArgument',
      requestId: '11111111-2222-3333-4444-555555555555',
      httpStatus: 400,
    });
  });

  it.each(['InvalidChangeBatch', 'InvalidInput', 'NoSuchHealthCheck'])(
    'of %s for a batch is a refusal of the whole batch',
    async (code) => {
      const error = await refusedAt('ChangeResourceRecordSets', code, 400);

      expect(error.code).toBe('ChangeRefused');
      expect(error.details).toMatchObject({ awsCode: code, messages: [expect.stringContaining('the reason')] });
    },
  );

  it.each(['AccessDenied', 'AccessDeniedException'])('of %s says which action on which resource is missing', async (code) => {
    const error = await refusedAt('ChangeResourceRecordSets', code, 403);

    expect(error.code).toBe('AccessDenied');
    expect(error.message).toMatch(/route53:ChangeResourceRecordSets on hostedzone\/Z[A-Z0-9]+/);
  });

  it('that gives several reasons has all of them in its details', async () => {
    const error = await refusedAt(
      'ChangeResourceRecordSets',
      'InvalidChangeBatch',
      400,
      "[RRSet of type A is bad, Tried to delete resource record set [name='x.example.com.', type='A'] but it was not found]",
    );

    expect(error.code).toBe('ChangeRefused');
    expect(error.details.messages).toEqual([
      'RRSet of type A is bad',
      "Tried to delete resource record set [name='x.example.com.', type='A'] but it was not found",
    ]);
  });

  it('that only says that others were faster is a concurrent change', async () => {
    const error = await refusedAt(
      'ChangeResourceRecordSets',
      'InvalidChangeBatch',
      400,
      "[Tried to create resource record set [name='www.example.com.', type='A'] but it already exists]",
    );

    expect(error.code).toBe('ConcurrentChange');
  });
});

describe('an error of the connection', () => {
  it('names the operation', async () => {
    const client = createClient({
      endpoint: 'http://127.0.0.1:1',
      credentials: markedCredentials,
      requestHandler: {
        handle: () => Promise.reject(Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })),
      },
    });

    const error = await caught(plan(declaredZone(declare), { client }));

    expect(error.code).toBe('ServiceFailed');
    expect(error.message).toContain('ListHostedZonesByName');
    expect(error.message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('from another realm is read like any other', () => {
    const error = translateError(
      { name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
      { operation: 'GetChange', resource: 'change/C1' },
    );

    expect(error.message).toBe('GetChange on change/C1 failed with Error (ECONNREFUSED): connect ECONNREFUSED');
  });

  it('that is no error object keeps its text', () => {
    expect(translateError('gone', { operation: 'GetChange', resource: 'change/C1' }).message).toBe('GetChange on change/C1 failed: gone');
  });

  it('that is already translated stays as it is', () => {
    const error = new Apex53Error('ZoneNotFound', 'no zone');

    expect(translateError(error, { operation: 'GetChange', resource: '*' })).toBe(error);
  });
});

describe('missing credentials', () => {
  it('are CredentialsMissing, and say what to do', async () => {
    const failing = () =>
      Promise.reject(Object.assign(new Error('Could not load credentials from any providers'), { name: 'CredentialsProviderError' }));
    const client = createClient({ endpoint: 'http://127.0.0.1:1', credentials: failing });

    const error = await caught(plan(declaredZone(declare), { client }));

    expect(error.code).toBe('CredentialsMissing');
    expect(error.message).toContain('AWS CLI');
  });
});

describe('credentials are never seen again', () => {
  it.each([
    ['InvalidInput', 400],
    ['AccessDenied', 403],
    ['InvalidChangeBatch', 400],
    ['SignatureDoesNotMatch', 403],
  ])('in an error of %s', async (code, status) => {
    const text = everythingIn(await refusedAt('ChangeResourceRecordSets', code, status));

    for (const mark of marks) expect(text).not.toContain(mark);
  });

  it('in an error of the connection', async () => {
    const requests: string[] = [];
    const client = createClient({
      endpoint: 'http://127.0.0.1:1',
      credentials: markedCredentials,
      requestHandler: {
        handle: (request: { readonly headers: unknown }) => {
          requests.push(JSON.stringify(request.headers));
          return Promise.reject(Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', request }));
        },
      },
    });

    const error = await caught(plan(declaredZone(declare), { client }));

    expect(requests.join()).toContain(markedCredentials.sessionToken);
    for (const text of [error.message, JSON.stringify(error), JSON.stringify(error.details)])
      for (const mark of marks) expect(text).not.toContain(mark);
  });

  it('in plans, events and results', async () => {
    const { client } = emulated();
    const events: unknown[] = [];
    await createZone(client, 'example.com', { callerReference: 'mine' });

    const result = await deploy(declaredZone(declare, { callerReference: 'mine' }), { client, listen: (event) => events.push(event) });

    expect(events.length).toBeGreaterThan(0);
    for (const mark of marks) expect(JSON.stringify([result, events])).not.toContain(mark);
  });
});
