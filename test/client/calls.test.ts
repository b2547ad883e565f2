import { ARecord, deploy, HealthCheck, plan, TxtRecord, type HostedZone } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { createZone, listOwn, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, recordSets } from '../support/declared';
import { emulated } from '../support/emulated';

const records = (n: number) =>
  declaredZone((zone) =>
    recordSets(
      zone,
      ...Array.from({ length: n }, (_, i) => ({
        Name: `r${i}.example.com.`,
        Type: 'A' as const,
        TTL: 300,
        ResourceRecords: [{ Value: '192.0.2.1' }],
      })),
    ),
  );

describe('calls are few', () => {
  it('10,000 new record sets are written with ten calls, and read with one for each 300', async () => {
    const { emulator, client } = emulated();

    await deploy(records(10_000), { client });
    expect(Object.fromEntries(emulator.requestCounts())).toEqual({
      ListCidrCollections: 1,
      ListTrafficPolicies: 1,
      ListHealthChecks: 1,
      ListReusableDelegationSets: 1,
      ListHostedZonesByName: 2,
      CreateHostedZone: 1,
      // What the app has: looked at, and written.
      ListTagsForResources: 1,
      ChangeTagsForResource: 1,
      ChangeResourceRecordSets: 10,
      GetChange: 10,
    });

    emulator.resetCounts();
    expect(isEmptyPlan(await plan(records(10_000), { client }))).toBe(true);
    // NS and SOA at the apex are listed as well.
    expect(Object.fromEntries(emulator.requestCounts())).toEqual({
      ListHostedZonesByName: 1,
      // What the app has.
      ListTagsForResources: 1,
      ListResourceRecordSets: Math.ceil(10_002 / 300),
    });
  });

  it.each([
    [298, 1],
    [299, 2],
    [598, 2],
    [599, 3],
  ])('a zone of %i record sets and its own two is read with %i calls', async (n, pages) => {
    const { emulator, client } = emulated();
    await deploy(records(n), { client });
    emulator.resetCounts();

    await plan(records(n), { client });

    expect(emulator.requestCounts().get('ListResourceRecordSets')).toBe(pages);
  });

  it('tags of many health checks are read ten at a time', async () => {
    const { emulator, client } = emulated();
    const checks = declaredZone((zone) =>
      Array.from({ length: 25 }, (_, i) =>
        HealthCheck.tcp(zone, `Up${i}`, { host: 'up.example.net', port: 80 + i, tags: { Name: `up ${i}` } }),
      ),
    );
    await deploy(checks, { client });
    emulator.resetCounts();

    expect(isEmptyPlan(await plan(checks, { client }))).toBe(true);
    expect(Object.fromEntries(emulator.requestCounts())).toEqual({
      ListHealthChecks: 1,
      // Of the checks, and of the zone.
      ListTagsForResources: 3 + 1,
      ListHostedZonesByName: 1,
      ListResourceRecordSets: 1,
    });
  });

  it('planning never writes', async () => {
    const { emulator, client } = emulated();

    await plan(records(3), { client });

    expect(Object.fromEntries(emulator.requestCounts())).toEqual({
      ListCidrCollections: 1,
      ListTrafficPolicies: 1,
      ListHealthChecks: 1,
      ListReusableDelegationSets: 1,
      ListHostedZonesByName: 1,
    });
  });
});

describe('changes that must travel together but fit no batch', () => {
  const text = (zone: HostedZone, first: string) =>
    new TxtRecord(zone, 'Big', { name: 'big', values: [first, ...Array.from({ length: 69 }, (_, i) => `${i} `.padEnd(253, 'x'))] });

  it('are ChangeGroupTooLarge before anything is written', async () => {
    const { emulator, client } = emulated();
    await createZone(client, 'example.com', { callerReference: 'mine' });
    const declare = (first: string) =>
      declaredZone((zone) => [text(zone, first), new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] })], {
        callerReference: 'mine',
      });
    await deploy(declare('one'), { client });
    emulator.resetCounts();

    const error = await caught(deploy(declare('two'), { client }));

    expect(error.code).toBe('ChangeGroupTooLarge');
    expect(error.message).toContain('big.example.com. TXT');
    expect(emulator.requestCounts().has('ChangeResourceRecordSets')).toBe(false);
    expect(await listOwn(client, await zoneIdOf(client))).toHaveLength(2);
  });

  it('and what just fits is taken by the service', async () => {
    const { emulator, client } = emulated();
    const values = (last: string) => [last, ...Array.from({ length: 61 }, (_, i) => `${i} `.padEnd(253, 'x'))];
    const declare = (last: string) => declaredZone((zone) => new TxtRecord(zone, 'Big', { name: 'big', values: values(last) }));
    await deploy(declare('one'.padEnd(170, '.')), { client });
    emulator.resetCounts();

    await deploy(declare('two'.padEnd(170, '.')), { client });

    expect(emulator.requestCounts().get('ChangeResourceRecordSets')).toBe(1);
  });
});

describe('limits of a batch are kept', () => {
  it('also where values are many and long', async () => {
    const { client } = emulated();
    const sets = Array.from({ length: 40 }, (_, i) => ({
      Name: `t${i}.example.com.`,
      Type: 'TXT' as const,
      TTL: 300,
      ResourceRecords: Array.from({ length: 10 }, (__, j) => ({ Value: `"${`${i} ${j} `.padEnd(250, 'x')}"` })),
    }));

    const { plan: planned } = await deploy(
      declaredZone((zone) => recordSets(zone, ...sets)),
      { client },
    );

    const sizes =
      planned.hostedZones[0]?.batches.map(({ Changes }) =>
        Changes.flatMap(({ ResourceRecordSet }) => ResourceRecordSet.ResourceRecords ?? []).reduce(
          (sum, { Value }) => sum + Value.length,
          0,
        ),
      ) ?? [];
    expect(Math.max(...sizes)).toBeLessThanOrEqual(32_000);
    expect(sizes).toHaveLength(Math.ceil(40 / Math.floor(32_000 / 2520)));
  });
});
