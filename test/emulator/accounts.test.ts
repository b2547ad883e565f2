import {
  CreateHealthCheckCommand,
  GetHostedZoneCommand,
  GetHostedZoneCountCommand,
  ListHealthChecksCommand,
  ListHostedZonesCommand,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Emulator } from '../../lib/emulator';
import { clientOf, doors, type Session } from './support/doors';
import { createZone, refusalOf } from './support/zone';

const countZones = async (client: Route53Client) => (await client.send(new GetHostedZoneCountCommand({}))).HostedZoneCount;

describe.each(doors)('accounts through the $door', ({ open }) => {
  let session: Session;
  afterEach(() => session.close());

  it('are one for everybody unless told otherwise', async () => {
    session = await open();
    await createZone(session.client);
    expect(await countZones(session.as('AKIAOTHER'))).toBe(1);
  });

  it('are told apart by access key: what one has, another does not see', async () => {
    session = await open({ accounts: { AKIAONE: '111122223333', AKIATWO: '444455556666', AKIAALSOONE: '111122223333' } });
    const [one, alsoOne, two] = [session.as('AKIAONE'), session.as('AKIAALSOONE'), session.as('AKIATWO')];
    const zoneId = await createZone(one);
    await one.send(
      new CreateHealthCheckCommand({ CallerReference: 'x', HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' } }),
    );
    expect([await countZones(one), await countZones(alsoOne), await countZones(two), await countZones(session.client)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect((await two.send(new ListHealthChecksCommand({}))).HealthChecks).toEqual([]);
    expect(await refusalOf(two.send(new GetHostedZoneCommand({ Id: zoneId })))).toMatchObject({ code: 'NoSuchHostedZone', status: 404 });
  });

  it('never give an id twice, and caller references are free in each', async () => {
    session = await open({ accountPerAccessKey: true });
    const ids = await Promise.all(
      ['A', 'B', 'C'].map(async (key) => {
        const client = session.as(key);
        await createZone(client, 'example.com');
        await client.send(
          new CreateHealthCheckCommand({
            CallerReference: 'same',
            HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: `${key}.example.com` },
          }),
        );
        const [zones, checks] = await Promise.all([
          client.send(new ListHostedZonesCommand({})),
          client.send(new ListHealthChecksCommand({})),
        ]);
        return [zones.HostedZones?.map(({ Id }) => Id), checks.HealthChecks?.map(({ Id }) => Id)].flat();
      }),
    );
    expect(ids.map((own) => own.length)).toEqual([2, 2, 2]);
    expect(new Set(ids.flat()).size).toBe(6);
  });

  it('are one for each unknown access key when that is asked for, and listed keys keep theirs', async () => {
    session = await open({ accountPerAccessKey: true, accounts: { LISTED: '123456789012' } });
    await createZone(session.as('X'));
    expect([await countZones(session.as('X')), await countZones(session.as('Y')), await countZones(session.as('LISTED'))]).toEqual([
      1, 0, 0,
    ]);
  });
});

describe('an access key', () => {
  const answer = async (request: { headers?: Record<string, string>; query?: Record<string, string> }) => {
    const emulator = new Emulator({ accounts: { AKIAONE: '111122223333' } });
    await createZone(clientOf(emulator, 'AKIAONE'));
    return (await emulator.handle({ method: 'GET', path: '/2013-04-01/hostedzonecount', ...request })).body;
  };
  const header = (credential: string) => ({
    headers: { Authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=wrong` },
  });
  const one = '<HostedZoneCount>1<';

  it('is read from the Authorization header, whose signature nobody checks', async () => {
    expect(await answer(header('AKIAONE/20260101/us-east-1/route53/aws4_request'))).toContain(one);
  });

  it('is read from a presigned query', async () => {
    expect(await answer({ query: { 'X-Amz-Credential': 'AKIAONE/20260101/us-east-1/route53/aws4_request' } })).toContain(one);
  });

  it.each([[{}], [header('')], [header('constructor/x')], [header('AKIATWO/x')], [{ headers: { authorization: 'Basic eDp5' } }]])(
    'that is missing or unknown is the default account: %j',
    async (request) => {
      expect(await answer(request)).toContain('<HostedZoneCount>0<');
    },
  );
});

describe('the account of an access key', () => {
  const idsOf = async (emulator: Emulator, keys: readonly string[]) => {
    for (const key of keys)
      await emulator.handle({
        method: 'GET',
        path: '/2013-04-01/hostedzonecount',
        headers: { authorization: `AWS4-HMAC-SHA256 Credential=${key}/x` },
      });
    return emulator.requests().map(({ accountId }) => accountId);
  };

  it('has twelve digits, whatever the key is', async () => {
    const keys = Array.from({ length: 300 }, (_, index) => `KEY${index}`);
    const ids = await idsOf(new Emulator({ accountPerAccessKey: true }), keys);
    expect(ids.filter((id) => !/^\d{12}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(keys.length);
    expect(ids.some((id) => id.startsWith('0'))).toBe(true);
  });

  it('is the default one for keys that only look like listed ones', async () => {
    const emulator = new Emulator({ accounts: { ONE: '111122223333' } });
    expect(await idsOf(emulator, ['constructor', '__proto__', 'toString', 'ONE'])).toEqual([
      '123456789012',
      '123456789012',
      '123456789012',
      '111122223333',
    ]);
  });
});

describe('a state file', () => {
  it('keeps all accounts, and the next id is new in all of them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'apex53-accounts-'));
    const options = { stateFile: join(folder, 'state.json'), accountPerAccessKey: true };
    const first = await Emulator.open(options);
    const ids = [
      await createZone(clientOf(first, 'A')),
      await createZone(clientOf(first, 'B')),
      await createZone(clientOf(first, 'B'), 'example.org'),
    ];
    await first.close();
    const second = await Emulator.open(options);
    expect([
      await countZones(clientOf(second, 'A')),
      await countZones(clientOf(second, 'B')),
      await countZones(clientOf(second, 'C')),
    ]).toEqual([1, 2, 0]);
    ids.push(await createZone(clientOf(second, 'C')));
    expect(new Set(ids).size).toBe(4);
    await second.close();
    await rm(folder, { recursive: true });
  });
});
