import {
  CreateQueryLoggingConfigCommand,
  DeleteHostedZoneCommand,
  DeleteQueryLoggingConfigCommand,
  GetQueryLoggingConfigCommand,
  ListQueryLoggingConfigsCommand,
  paginateListQueryLoggingConfigs,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { createZone, refusalOf } from './support/zone';

const arn = 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/example.com';

describe.each(doors)('query logging configurations through the $door', ({ open }) => {
  let session: Session;
  let zoneId: string;
  beforeEach(async () => {
    session = await open();
    zoneId = await createZone(session.client);
  });
  afterEach(() => session.close());

  const create = (HostedZoneId = zoneId, CloudWatchLogsLogGroupArn = arn) =>
    session.client.send(new CreateQueryLoggingConfigCommand({ HostedZoneId, CloudWatchLogsLogGroupArn }));

  it('are created with a location, read, listed and deleted', async () => {
    const { QueryLoggingConfig: config, Location } = await create();
    expect(config).toEqual({
      Id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      HostedZoneId: zoneId,
      CloudWatchLogsLogGroupArn: arn,
    });
    expect(Location).toBe(`https://route53.amazonaws.com/2013-04-01/queryloggingconfig/${config?.Id ?? ''}`);
    expect((await session.client.send(new GetQueryLoggingConfigCommand({ Id: config?.Id }))).QueryLoggingConfig).toEqual(config);
    expect((await session.client.send(new ListQueryLoggingConfigsCommand({ HostedZoneId: zoneId }))).QueryLoggingConfigs).toEqual([config]);
    await session.client.send(new DeleteQueryLoggingConfigCommand({ Id: config?.Id }));
    const gone = { code: 'NoSuchQueryLoggingConfig', status: 404, message: 'The query logging configuration does not exist' };
    expect(await refusalOf(session.client.send(new GetQueryLoggingConfigCommand({ Id: config?.Id })))).toEqual(gone);
    expect(await refusalOf(session.client.send(new DeleteQueryLoggingConfigCommand({ Id: config?.Id })))).toEqual(gone);
  });

  it('are one for a zone', async () => {
    await create();
    expect(await refusalOf(create())).toEqual({
      code: 'QueryLoggingConfigAlreadyExists',
      status: 409,
      message: 'A query logging configuration already exists for this hosted zone',
    });
  });

  it('are listed over all zones, in pages', async () => {
    const zones = [zoneId, await createZone(session.client, 'example.org'), await createZone(session.client, 'example.net')];
    for (const id of zones) await create(id);
    const seen: (string | undefined)[] = [];
    for await (const page of paginateListQueryLoggingConfigs({ client: session.client, pageSize: 2 }, {}))
      seen.push(...(page.QueryLoggingConfigs?.map(({ HostedZoneId }) => HostedZoneId) ?? []));
    expect(seen.sort()).toEqual(zones.sort());
  });

  it('go with their zone', async () => {
    const { QueryLoggingConfig: config } = await create();
    await session.client.send(new DeleteHostedZoneCommand({ Id: zoneId }));
    expect((await refusalOf(session.client.send(new GetQueryLoggingConfigCommand({ Id: config?.Id })))).code).toBe(
      'NoSuchQueryLoggingConfig',
    );
  });

  it.each<[string, string, number, () => Promise<unknown>]>([
    ['a zone that is not there', 'NoSuchHostedZone', 404, () => create('Z404')],
    [
      'a listing for a zone that is not there',
      'NoSuchHostedZone',
      404,
      () => session.client.send(new ListQueryLoggingConfigsCommand({ HostedZoneId: 'Z404' })),
    ],
    [
      'a token nobody gave out',
      'InvalidPaginationToken',
      400,
      () => session.client.send(new ListQueryLoggingConfigsCommand({ NextToken: 'x' })),
    ],
    ['an ARN of another service', 'InvalidInput', 400, () => create(zoneId, 'arn:aws:s3:::bucket')],
    ['a log group of another Region', 'InvalidInput', 400, () => create(zoneId, arn.replace('us-east-1', 'eu-west-1'))],
    ['an ARN that ends like those CloudWatch shows', 'InvalidInput', 400, () => create(zoneId, `${arn}:*`)],
    ['a private zone', 'InvalidInput', 400, async () => create(await createZone(session.client, 'inner.example', 'vpc-1'))],
  ])('are refused for %s', async (_, code, status, call) => {
    expect(await refusalOf(call())).toMatchObject({ code, status });
  });
});
