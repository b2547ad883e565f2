import {
  CreateHealthCheckCommand,
  DeleteHealthCheckCommand,
  GetHealthCheckLastFailureReasonCommand,
  GetHealthCheckStatusCommand,
  type HealthCheckConfig,
  type HealthCheckObservation,
} from '@aws-sdk/client-route-53';
import { doors, type Session } from './support/doors';
import { freshReference, refusalOf } from './support/zone';

const allRegions = ['us-east-1', 'us-west-1', 'us-west-2', 'eu-west-1', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1', 'sa-east-1'];
const timedOut =
  'Failure: Connection timed out. The endpoint or the internet connection is down, or requests are being blocked by your firewall.';

describe.each(doors)('what health checkers report through the $door', ({ open }) => {
  let session: Session;
  let now: number;
  beforeEach(async () => {
    now = Date.UTC(2026, 0, 15, 12, 0, 0);
    session = await open({ clock: { now: () => now } });
  });
  afterEach(() => session.close());

  const createCheck = async (config: Partial<HealthCheckConfig> = {}) => {
    const HealthCheckConfig: HealthCheckConfig = { Type: 'HTTP', ...config };
    const { HealthCheck } = await session.client.send(
      new CreateHealthCheckCommand({ CallerReference: freshReference(), HealthCheckConfig }),
    );
    return HealthCheck?.Id ?? '';
  };
  const endpoint = (config: Partial<HealthCheckConfig> = {}) => createCheck({ FullyQualifiedDomainName: 'www.example.com', ...config });
  const status = async (HealthCheckId: string) =>
    (await session.client.send(new GetHealthCheckStatusCommand({ HealthCheckId }))).HealthCheckObservations ?? [];
  const reasons = async (HealthCheckId: string) =>
    (await session.client.send(new GetHealthCheckLastFailureReasonCommand({ HealthCheckId }))).HealthCheckObservations ?? [];
  const regionsOf = (observations: HealthCheckObservation[]) => [...new Set(observations.map(({ Region }) => Region))];
  const statusesOf = (observations: HealthCheckObservation[]) => [...new Set(observations.map(({ StatusReport }) => StatusReport?.Status))];

  it('every checker of every Region sees success at first, and no failure', async () => {
    const id = await endpoint();
    const observations = await status(id);
    expect(regionsOf(observations)).toEqual(allRegions);
    expect(statusesOf(observations)).toEqual(['Success: HTTP Status Code 200, OK']);
    expect(new Set(observations.map(({ IPAddress }) => IPAddress)).size).toBe(16);
    expect(observations[0]?.StatusReport?.CheckedTime).toEqual(new Date(now));
    expect(await reasons(id)).toEqual([]);
  });

  it('only the Regions of the check look at its endpoint', async () => {
    const id = await endpoint({ Regions: ['eu-west-1', 'us-east-1', 'sa-east-1'] });
    expect(regionsOf(await status(id))).toEqual(['us-east-1', 'eu-west-1', 'sa-east-1']);
  });

  it('a failure is seen by the Regions it was set for, and stays the last failure when all is well again', async () => {
    const id = await endpoint();
    session.emulator.setHealth(id, {
      healthy: false,
      reason: 'HTTP Status Code 503, Service Unavailable',
      regions: ['eu-west-1', 'us-east-1'],
    });
    const failedAt = now;
    now += 60_000;
    const failing = (await status(id)).filter(({ StatusReport }) => StatusReport?.Status?.startsWith('Failure'));
    expect(regionsOf(failing)).toEqual(['us-east-1', 'eu-west-1']);
    expect(statusesOf(failing)).toEqual(['Failure: HTTP Status Code 503, Service Unavailable']);
    expect(failing[0]?.StatusReport?.CheckedTime).toEqual(new Date(now));
    session.emulator.setHealth(id, { healthy: true });
    expect(statusesOf(await status(id))).toEqual(['Success: HTTP Status Code 200, OK']);
    const last = await reasons(id);
    expect(regionsOf(last)).toEqual(['us-east-1', 'eu-west-1']);
    expect(last[0]?.StatusReport).toEqual({
      Status: 'Failure: HTTP Status Code 503, Service Unavailable',
      CheckedTime: new Date(failedAt),
    });
  });

  it('a failure without a reason is a connection that timed out', async () => {
    const id = await endpoint({ Type: 'TCP', Port: 25 });
    expect(statusesOf(await status(id))[0]).toMatch(/^Success: /);
    session.emulator.setHealth(id, { healthy: false });
    expect(statusesOf(await status(id))).toEqual([expect.stringContaining(timedOut)]);
    expect(statusesOf(await reasons(id))).toEqual([expect.stringContaining(timedOut)]);
  });

  it('one check says nothing about another', async () => {
    const [first, second] = [await endpoint(), await endpoint()];
    session.emulator.setHealth(first, { healthy: false });
    expect(statusesOf(await status(second))).toEqual(['Success: HTTP Status Code 200, OK']);
  });

  it('nobody reports on calculated checks, and no checker looks at alarms', async () => {
    const calculated = await createCheck({ Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: [await endpoint()] });
    expect(await refusalOf(status(calculated))).toMatchObject({ code: 'InvalidInput', status: 400 });
    expect(await refusalOf(reasons(calculated))).toMatchObject({ code: 'InvalidInput', status: 400 });
    const alarm = await createCheck({
      Type: 'CLOUDWATCH_METRIC',
      AlarmIdentifier: { Region: 'us-east-1', Name: 'down' },
      InsufficientDataHealthStatus: 'Healthy',
    });
    expect(await status(alarm)).toEqual([]);
    expect(() => session.emulator.setHealth(alarm, { healthy: false, regions: ['us-east-1'] })).toThrow(
      'No checker looks at an endpoint for it',
    );
  });

  it('unknown and deleted checks have no report', async () => {
    const id = await endpoint();
    session.emulator.setHealth(id, { healthy: false });
    await session.client.send(new DeleteHealthCheckCommand({ HealthCheckId: id }));
    expect(session.emulator.snapshot()).toContain('"endpointHealth":[]');
    for (const gone of [id, 'unknown']) {
      expect(await refusalOf(status(gone))).toMatchObject({ code: 'NoSuchHealthCheck', status: 404 });
      expect(await refusalOf(reasons(gone))).toMatchObject({ code: 'NoSuchHealthCheck', status: 404 });
      expect(() => session.emulator.setHealth(gone, { healthy: true })).toThrow(
        new TypeError(`There is no health check with the id ${gone}.`),
      );
    }
  });

  it('health can be set only for Regions with checkers that look', async () => {
    const id = await endpoint({ Regions: ['eu-west-1', 'us-east-1', 'sa-east-1'] });
    expect(() => session.emulator.setHealth(id, { healthy: false, regions: ['us-west-1'] })).toThrow(
      'Regions with checkers: us-east-1, eu-west-1, sa-east-1.',
    );
    expect(statusesOf(await status(id))).toEqual(['Success: HTTP Status Code 200, OK']);
  });
});
