import { UpdateHealthCheckCommand, type HealthCheckConfig } from '@aws-sdk/client-route-53';
import { App, apply, deploy, HealthCheck, HostedZone, plan, type HttpsCheckProps } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import type { Assembly } from '../../lib/synth/assembly';
import { listChecks } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { recorder } from '../support/tap';

type Props = Partial<HttpsCheckProps> & { readonly hostless?: true };

const withCheck = ({ hostless, ...props }: Props = {}): Assembly =>
  declaredZone((zone) =>
    HealthCheck.https(zone, 'Up', { ...(hostless === true ? {} : { host: 'up.example.net' }), path: '/health', ...props }),
  );

/** Deploys one health check, then another version of it, and tells what was sent and what is there. */
async function deployTwice(before: Props, after: Props) {
  const { emulator, client: plain } = emulated();
  await deploy(withCheck(before), { client: plain });
  const [old] = await listChecks(plain);
  const watched = recorder();
  const { client } = clientOf(emulator, watched.tap);
  const { plan: planned } = await deploy(withCheck(after), { client });
  const again = await plan(withCheck(after), { client });
  return { old, checks: await listChecks(plain), watched, planned, again };
}

describe('what UpdateHealthCheck can change is changed in place', () => {
  it.each<[string, Props, Props, Partial<HealthCheckConfig>]>([
    ['path', {}, { path: '/other' }, { ResourcePath: '/other' }],
    ['port', {}, { port: 8443 }, { Port: 8443 }],
    ['host', {}, { host: 'other.example.net' }, { FullyQualifiedDomainName: 'other.example.net' }],
    ['address', { ipAddress: '8.8.8.8' }, { ipAddress: '8.8.4.4' }, { IPAddress: '8.8.4.4' }],
    ['threshold', {}, { failureThreshold: 5 }, { FailureThreshold: 5 }],
    ['inversion', {}, { inverted: true }, { Inverted: true }],
    ['inversion taken back', { inverted: true }, {}, { Inverted: false }],
    ['being disabled', {}, { disabled: true }, { Disabled: true }],
    ['SNI', {}, { enableSni: false }, { EnableSNI: false }],
    ['search string', { searchString: 'ok' }, { searchString: 'fine' }, { SearchString: 'fine' }],
    ['regions', {}, { regions: ['us-east-1', 'eu-west-1', 'sa-east-1'] }, { Regions: ['eu-west-1', 'sa-east-1', 'us-east-1'] }],
  ])('%s', async (_, before, after, expected) => {
    const { old, checks, watched, again } = await deployTwice(before, after);

    expect(checks).toEqual([expect.objectContaining({ Id: old?.Id, CallerReference: old?.CallerReference, HealthCheckVersion: 2 })]);
    expect(checks[0]?.HealthCheckConfig).toMatchObject(expected);
    expect(watched.seen.find(({ operation }) => operation === 'UpdateHealthCheck')?.body).toContain(
      '<HealthCheckVersion>1</HealthCheckVersion>',
    );
    expect(isEmptyPlan(again)).toBe(true);
  });

  it.each<[string, Props, Props, string]>([
    ['regions', { regions: ['us-east-1', 'eu-west-1', 'sa-east-1'] }, {}, 'Regions'],
    ['host', { ipAddress: '8.8.8.8' }, { ipAddress: '8.8.8.8', hostless: true }, 'FullyQualifiedDomainName'],
  ])('%s that are no longer declared are reset', async (_, before, after, element) => {
    const { old, checks, watched, again } = await deployTwice(before, after);

    expect(checks.map(({ Id }) => Id)).toEqual([old?.Id]);
    expect(checks[0]?.HealthCheckConfig).not.toHaveProperty(element);
    expect(watched.seen.find(({ operation }) => operation === 'UpdateHealthCheck')?.body).toContain(
      `<ResettableElementName>${element}</ResettableElementName>`,
    );
    expect(isEmptyPlan(again)).toBe(true);
  });

  it('nothing is sent for what has the default either way', async () => {
    const { checks, watched } = await deployTwice(
      {},
      { port: 443, intervalSeconds: 30, failureThreshold: 3, inverted: false, disabled: false, enableSni: true, measureLatency: false },
    );

    expect(watched.operations()).not.toContain('UpdateHealthCheck');
    expect(checks).toHaveLength(1);
  });
});

describe('what UpdateHealthCheck cannot change takes another health check', () => {
  it.each<[string, Props, Props]>([
    ['interval', {}, { intervalSeconds: 10 }],
    ['latency measurement', {}, { measureLatency: true }],
    ['type', {}, { searchString: 'ok' }],
    ['an address where there was none', {}, { ipAddress: '8.8.8.8' }],
    ['a caller reference of its own', { callerReference: 'mine' }, { callerReference: 'mine', intervalSeconds: 10 }],
  ])('%s', async (_, before, after) => {
    const { old, checks, again } = await deployTwice(before, after);

    expect(checks).toHaveLength(1);
    expect(checks[0]?.Id).not.toBe(old?.Id);
    expect(isEmptyPlan(again)).toBe(true);
  });

  it('and going back takes a third one, since a caller reference is never taken twice', async () => {
    const { client } = emulated();
    await deploy(withCheck(), { client });
    const [first] = await listChecks(client);
    await deploy(withCheck({ intervalSeconds: 10 }), { client });
    await deploy(withCheck(), { client });

    const [third, ...others] = await listChecks(client);
    expect(others).toEqual([]);
    expect(third?.CallerReference).toBe(`${first?.CallerReference ?? ''}.2`);
    expect(isEmptyPlan(await plan(withCheck(), { client }))).toBe(true);
  });
});

describe('other people and health checks', () => {
  it('a change since the plan is a ConcurrentChange, and deploy sets it right', async () => {
    const { client } = emulated();
    await deploy(withCheck(), { client });
    const [check] = await listChecks(client);
    const planned = await plan(withCheck({ failureThreshold: 5 }), { client });
    await client.send(new UpdateHealthCheckCommand({ HealthCheckId: check?.Id, FailureThreshold: 9 }));

    expect((await caught(apply(planned, { client }))).code).toBe('ConcurrentChange');
    expect((await listChecks(client))[0]?.HealthCheckConfig?.FailureThreshold).toBe(9);

    await deploy(withCheck({ failureThreshold: 5 }), { client });
    expect((await listChecks(client))[0]?.HealthCheckConfig?.FailureThreshold).toBe(5);
  });

  it('health checks of other apps and by hand are left alone', async () => {
    const { client } = emulated();
    const other = new App({ name: 'other' });
    HealthCheck.tcp(new HostedZone(other, 'Zone', { zoneName: 'other.example' }), 'Up', { host: 'up.example.net', port: 80 });
    await deploy(other.synth(), { client });
    await deploy(withCheck(), { client });

    await deploy(
      declaredZone(() => undefined),
      { client },
    );
    await deploy(
      declaredZone(() => undefined),
      { client, purpose: 'destroy' },
    );

    expect(await listChecks(client)).toHaveLength(1);
    expect(isEmptyPlan(await plan(other.synth(), { client }))).toBe(true);
  });

  it('two runs at once create one health check and one zone', async () => {
    const { client } = emulated();
    const plans = await Promise.all([plan(withCheck(), { client }), plan(withCheck(), { client })]);

    await Promise.all(plans.map((planned) => apply(planned, { client })));

    expect(await listChecks(client)).toHaveLength(1);
    expect(isEmptyPlan(await plan(withCheck(), { client }))).toBe(true);
  });
});
