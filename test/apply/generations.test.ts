import { CreateHealthCheckCommand, DeleteHostedZoneCommand } from '@aws-sdk/client-route-53';
import { App, ARecord, deploy, HealthCheck, HostedZone, plan, type HostedZoneProps } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { a, createZone, listChecks, listOwn, listZones, zoneIdOf } from '../support/by-hand';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';

const zone = (props: Partial<HostedZoneProps> = {}) =>
  declaredZone((scope) => new ARecord(scope, 'Www', { name: 'www', values: ['192.0.2.1'] }), { removalPolicy: 'destroy', ...props });

describe('a hosted zone is found again by its caller reference', () => {
  it('after it was destroyed, the next one has the next generation', async () => {
    const { client } = emulated();
    const references: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) {
      await deploy(zone(), { client });
      references.push((await listZones(client))[0]?.CallerReference);
      await deploy(zone(), { client, purpose: 'destroy' });
      expect(await listZones(client)).toEqual([]);
    }

    const [first] = references;
    expect(references).toEqual([first, `${first ?? ''}.2`, `${first ?? ''}.3`]);
  });

  it('of a later generation as well', async () => {
    const { client } = emulated();
    await deploy(zone(), { client });
    await deploy(zone(), { client, purpose: 'destroy' });
    await deploy(zone(), { client });

    expect(isEmptyPlan(await plan(zone(), { client }))).toBe(true);
    await deploy(zone({ comment: 'new' }), { client });
    expect(await listZones(client)).toHaveLength(1);
  });

  it('also when somebody deleted it behind the back of the app', async () => {
    const { client } = emulated();
    await deploy(
      declaredZone(() => undefined),
      { client },
    );
    await client.send(new DeleteHostedZoneCommand({ Id: await zoneIdOf(client) }));

    await deploy(zone(), { client });

    expect(await listOwn(client, await zoneIdOf(client))).toEqual([a('www.example.com.')]);
  });

  it('and not taken for that of another app of the same construct paths', async () => {
    const { client } = emulated();
    await deploy(zone(), { client });
    const other = new App({ name: 'other' });
    new HostedZone(other, 'Zone', { zoneName: 'example.com' });

    expect((await plan(other.synth(), { client })).conflicts.map(({ code }) => code)).toEqual(['ZoneNameTaken']);
  });
});

describe('where several generations are there at once, the latest counts', () => {
  it('of a hosted zone', async () => {
    const { client } = emulated();
    for (const generation of ['mine', 'mine.3', 'mine.2', 'mine.x', 'mine.04'])
      await createZone(client, 'example.com', { callerReference: generation });
    const latest = (await listZones(client)).find(({ CallerReference }) => CallerReference === 'mine.3')?.Id;

    const planned = await plan(zone({ callerReference: 'mine' }), { client });

    expect(`/hostedzone/${planned.hostedZones[0]?.hostedZoneId ?? ''}`).toBe(latest);
  });

  it('of a health check, and the others are deleted', async () => {
    const { client } = emulated();
    const config = { Type: 'TCP', FullyQualifiedDomainName: 'up.example.net', Port: 80 } as const;
    for (const CallerReference of ['mine', 'mine.3', 'mine.2'])
      await client.send(new CreateHealthCheckCommand({ CallerReference, HealthCheckConfig: config }));

    await deploy(
      declaredZone((scope) => HealthCheck.tcp(scope, 'Up', { host: 'up.example.net', port: 80, callerReference: 'mine' })),
      { client },
    );

    expect((await listChecks(client)).map(({ CallerReference }) => CallerReference)).toEqual(['mine.3']);
  });
});

describe('health checks of an account with more than a page of them', () => {
  it('are all found', async () => {
    const { client } = emulated({ quotas: { healthChecks: 2000 } });
    const own = declaredZone((scope) =>
      Array.from({ length: 8 }, (_, i) => HealthCheck.tcp(scope, `Up${i}`, { host: 'up.example.net', port: 80 + i })),
    );
    await deploy(own, { client });
    for (let i = 0; i < 1000; i++)
      await client.send(
        new CreateHealthCheckCommand({
          CallerReference: `theirs-${i}`,
          HealthCheckConfig: { Type: 'TCP', FullyQualifiedDomainName: 'up.example.net', Port: 80 },
        }),
      );

    expect(isEmptyPlan(await plan(own, { client }))).toBe(true);
  });
});

describe('the comment of a declared zone', () => {
  it.each([
    ['is set', undefined, 'Production zone'],
    ['is changed', 'Production zone', 'Zone of production'],
    ['is taken away', 'Production zone', undefined],
  ])('%s in place', async (_, before, after) => {
    const { client } = emulated();
    await deploy(zone(before === undefined ? {} : { comment: before }), { client });
    const id = await zoneIdOf(client);

    await deploy(zone(after === undefined ? {} : { comment: after }), { client });

    expect((await listZones(client)).map(({ Id, Config }) => [Id, Config?.Comment])).toEqual([[`/hostedzone/${id}`, after]]);
    expect(isEmptyPlan(await plan(zone(after === undefined ? {} : { comment: after }), { client }))).toBe(true);
  });
});
