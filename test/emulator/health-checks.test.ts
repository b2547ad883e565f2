import {
  CreateHealthCheckCommand,
  DeleteHealthCheckCommand,
  GetHealthCheckCommand,
  GetHealthCheckCountCommand,
  paginateListHealthChecks,
  UpdateHealthCheckCommand,
  type HealthCheckConfig,
  type UpdateHealthCheckCommandInput,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { a, change, create, createZone, freshReference, listOwn, refusalOf, remove } from './support/zone';

const http: HealthCheckConfig = { Type: 'HTTP', FullyQualifiedDomainName: 'www.example.com' };

describe.each(doors)('health checks through the $door', ({ open }) => {
  let session: Session;
  beforeEach(async () => {
    session = await open();
  });
  afterEach(() => session.close());

  const make = (HealthCheckConfig: HealthCheckConfig, CallerReference = freshReference()) =>
    session.client.send(new CreateHealthCheckCommand({ CallerReference, HealthCheckConfig }));
  const makeId = async (config: HealthCheckConfig = http) => (await make(config)).HealthCheck?.Id ?? '';
  const update = (input: UpdateHealthCheckCommandInput) => session.client.send(new UpdateHealthCheckCommand(input));

  describe('functionality', () => {
    it('answers a creation with 201, version 1 and the defaults filled in', async () => {
      const created = await make({ Type: 'HTTP', IPAddress: '198.41.0.4', Port: 80, ResourcePath: '/health' }, 'ref-1');
      expect(created.$metadata.httpStatusCode).toBe(201);
      expect(created.Location).toBe(`https://route53.amazonaws.com/2013-04-01/healthcheck/${created.HealthCheck?.Id ?? ''}`);
      expect(created.HealthCheck).toEqual({
        Id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string,
        CallerReference: 'ref-1',
        HealthCheckVersion: 1,
        HealthCheckConfig: {
          Type: 'HTTP',
          IPAddress: '198.41.0.4',
          Port: 80,
          ResourcePath: '/health',
          RequestInterval: 30,
          FailureThreshold: 3,
          MeasureLatency: false,
          Inverted: false,
          Disabled: false,
          EnableSNI: false,
        },
      });
    });

    it.each<[string, HealthCheckConfig, Partial<HealthCheckConfig>]>([
      ['HTTPS', { Type: 'HTTPS', FullyQualifiedDomainName: 'www.example.com' }, { EnableSNI: true }],
      [
        'HTTPS without SNI',
        { Type: 'HTTPS_STR_MATCH', FullyQualifiedDomainName: 'www.example.com', SearchString: 'ok', EnableSNI: false },
        { EnableSNI: false, SearchString: 'ok' },
      ],
      [
        'an IPv6 address, in full',
        { Type: 'TCP', IPAddress: '2001:4860:4860::8842', Port: 53 },
        { IPAddress: '2001:4860:4860:0:0:0:0:8842' },
      ],
      [
        'chosen Regions',
        { ...http, Regions: ['us-east-1', 'eu-west-1', 'sa-east-1'] },
        { Regions: ['us-east-1', 'eu-west-1', 'sa-east-1'] },
      ],
      [
        'an alarm',
        {
          Type: 'CLOUDWATCH_METRIC',
          AlarmIdentifier: { Region: 'us-east-1', Name: 'cpu' },
          InsufficientDataHealthStatus: 'LastKnownStatus',
        },
        { AlarmIdentifier: { Region: 'us-east-1', Name: 'cpu' } },
      ],
      [
        'a routing control',
        { Type: 'RECOVERY_CONTROL', RoutingControlArn: 'arn:aws:route53-recovery-control::1:x' },
        { RoutingControlArn: 'arn:aws:route53-recovery-control::1:x' },
      ],
    ])('takes %s', async (_, config, expected) => {
      expect((await make(config)).HealthCheck?.HealthCheckConfig).toMatchObject({ ...config, ...expected });
    });

    it('calculates from children', async () => {
      const children = [await makeId(), await makeId()];
      const { HealthCheck } = await make({ Type: 'CALCULATED', ChildHealthChecks: children, HealthThreshold: 1 });
      expect(HealthCheck?.HealthCheckConfig).toEqual({
        Type: 'CALCULATED',
        ChildHealthChecks: children,
        HealthThreshold: 1,
        Inverted: false,
        Disabled: false,
      });
    });

    it('answers a replay with the check there is', async () => {
      const first = await make(http, 'again');
      const second = await make({ ...http, RequestInterval: 30, Disabled: false }, 'again');
      expect(second.HealthCheck).toEqual(first.HealthCheck);
      expect((await session.client.send(new GetHealthCheckCountCommand({}))).HealthCheckCount).toBe(1);
    });

    it('lists checks page by page, each once', async () => {
      const ids = [await makeId(), await makeId(), await makeId()];
      const listed: string[] = [];
      for await (const page of paginateListHealthChecks({ client: session.client, pageSize: 2 }, {}))
        listed.push(...(page.HealthChecks ?? []).map((check) => check.Id ?? ''));
      expect(listed.sort()).toEqual(ids.sort());
    });

    it('changes what is sent, resets what is named, and counts the version', async () => {
      const HealthCheckId = await makeId({ ...http, ResourcePath: '/a', Regions: ['us-east-1', 'us-west-1', 'us-west-2'] });
      const { HealthCheck } = await update({
        HealthCheckId,
        HealthCheckVersion: 1,
        FailureThreshold: 5,
        Inverted: true,
        ResetElements: ['ResourcePath', 'Regions'],
      });
      expect(HealthCheck?.HealthCheckVersion).toBe(2);
      expect(HealthCheck?.HealthCheckConfig).toMatchObject({
        FailureThreshold: 5,
        Inverted: true,
        FullyQualifiedDomainName: 'www.example.com',
      });
      expect(HealthCheck?.HealthCheckConfig).not.toHaveProperty('ResourcePath');
      expect(HealthCheck?.HealthCheckConfig).not.toHaveProperty('Regions');
      expect((await session.client.send(new GetHealthCheckCommand({ HealthCheckId }))).HealthCheck).toEqual(HealthCheck);
    });

    it('deletes a check while record sets refer to it; those sets can still be deleted', async () => {
      const HealthCheckId = await makeId();
      const zoneId = await createZone(session.client);
      const set = a('www.example.com.', { SetIdentifier: 'x', Weight: 1, HealthCheckId });
      await change(session.client, zoneId, create(set));
      await session.client.send(new DeleteHealthCheckCommand({ HealthCheckId }));
      expect(await listOwn(session.client, zoneId)).toEqual([set]);
      await change(session.client, zoneId, remove(set));
      expect(await refusalOf(session.client.send(new DeleteHealthCheckCommand({ HealthCheckId })))).toEqual({
        code: 'NoSuchHealthCheck',
        status: 404,
        message: `A health check with id ${HealthCheckId} does not exist.`,
      });
    });
  });

  describe('refusals', () => {
    it('refuses a used reference with other settings, and one whose check is gone', async () => {
      const { HealthCheck } = await make(http, 'once');
      expect(await refusalOf(make({ ...http, FailureThreshold: 4 }, 'once'))).toMatchObject({
        code: 'HealthCheckAlreadyExists',
        status: 409,
      });
      await session.client.send(new DeleteHealthCheckCommand({ HealthCheckId: HealthCheck?.Id }));
      expect(await refusalOf(make(http, 'once'))).toMatchObject({ code: 'HealthCheckAlreadyExists', status: 409 });
    });

    it.each<[string, HealthCheckConfig]>([
      ['IPv4 address 10.0.0.10 is forbidden.', { Type: 'TCP', IPAddress: '10.0.0.10', Port: 80 }],
      ['IPv4 address 127.0.0.1 is forbidden.', { Type: 'HTTP', IPAddress: '127.0.0.1' }],
      ['IPv4 address 192.0.2.1 is forbidden.', { Type: 'HTTP', IPAddress: '192.0.2.1' }],
      ['IPv4 address 224.0.0.1 is forbidden.', { Type: 'HTTP', IPAddress: '224.0.0.1' }],
      ['IPv6 address ::1 is forbidden.', { Type: 'HTTP', IPAddress: '::1' }],
      ['IPv6 address 2001:db8::1 is forbidden.', { Type: 'HTTP', IPAddress: '2001:db8::1' }],
      ['Invalid IP address: 1.2.3', { Type: 'HTTP', IPAddress: '1.2.3' }],
      ['HTTP health checks must not have a search string specified.', { ...http, SearchString: 'ok' }],
      ['HTTP_STR_MATCH health checks must have a search string specified.', { ...http, Type: 'HTTP_STR_MATCH' }],
      ['must have an IP address or a fully qualified domain name', { Type: 'HTTP' }],
      ['TCP health checks must have a port specified.', { Type: 'TCP', IPAddress: '198.41.0.4' }],
      ['HTTP health checks must not have SNI enabled.', { ...http, EnableSNI: true }],
      ['Request interval must be 10 or 30 seconds, not 20.', { ...http, RequestInterval: 20 }],
      ['at least 3 regions', { ...http, Regions: ['us-east-1', 'us-west-1'] }],
      ['at least 3 regions', { ...http, Regions: ['us-east-1', 'us-west-1', 'us-west-1'] }],
      ['CALCULATED health checks must not have a port specified.', { Type: 'CALCULATED', Port: 80 }],
      ['The child health check nobody does not exist.', { Type: 'CALCULATED', ChildHealthChecks: ['nobody'] }],
      ['CLOUDWATCH_METRIC health checks must have an alarm identifier specified.', { Type: 'CLOUDWATCH_METRIC' }],
      ['RECOVERY_CONTROL health checks must have a routing control arn specified.', { Type: 'RECOVERY_CONTROL' }],
      [
        "Value '65536' at 'healthCheckConfig.port' failed to satisfy constraint: Member must have value less than or equal to 65535",
        { ...http, Port: 65536 },
      ],
      ["Value '11' at 'healthCheckConfig.failureThreshold'", { ...http, FailureThreshold: 11 }],
      ["cvc-maxLength-valid: Value '", { ...http, FullyQualifiedDomainName: 'a'.repeat(256) }],
      [
        "enumeration '[us-east-1, us-west-1, us-west-2, eu-west-1, ap-southeast-1, ap-southeast-2, ap-northeast-1, sa-east-1]'",
        { ...http, Regions: ['eu-north-1' as 'us-east-1'] },
      ],
    ])('refuses with %p', async (text, config) => {
      const { code, status, message } = await refusalOf(make(config));
      expect([code, status]).toEqual(['InvalidInput', 400]);
      expect(message).toContain(text);
    });

    it('refuses a calculated check as child of another', async () => {
      const child = await makeId({ Type: 'CALCULATED', ChildHealthChecks: [] });
      expect((await refusalOf(make({ Type: 'CALCULATED', ChildHealthChecks: [child] }))).message).toContain(
        'must not be a calculated health check',
      );
    });

    it('refuses an update of another version, of an unknown check, and one that breaks the rules', async () => {
      const HealthCheckId = await makeId();
      expect(await refusalOf(update({ HealthCheckId, HealthCheckVersion: 2, Port: 81 }))).toMatchObject({
        code: 'HealthCheckVersionMismatch',
        status: 409,
      });
      expect((await refusalOf(update({ HealthCheckId: 'nobody', Port: 81 }))).code).toBe('NoSuchHealthCheck');
      expect((await refusalOf(update({ HealthCheckId, SearchString: 'x' }))).code).toBe('InvalidInput');
      expect((await refusalOf(update({ HealthCheckId, IPAddress: '198.41.0.4' }))).code).toBe('InvalidInput');
      expect((await refusalOf(update({ HealthCheckId, ResetElements: ['FullyQualifiedDomainName'] }))).code).toBe('InvalidInput');
      expect((await session.client.send(new GetHealthCheckCommand({ HealthCheckId }))).HealthCheck?.HealthCheckVersion).toBe(1);
    });
  });
});
