import { apply, App, ARecord, deploy, FailoverPair, HealthCheck, HostedZone, plan, SoaRecord } from '../../lib';
import type { ApplyEvent } from '../../lib/apply/events';
import { isEmptyPlan, type Plan } from '../../lib/plan/plan';
import type { Assembly } from '../../lib/synth/assembly';
import { listOwn, listZones, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, recordSets } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { recorder } from '../support/tap';

function pair(): Assembly {
  return declaredZone((zone) => {
    const healthCheck = HealthCheck.tcp(zone, 'Up', { host: 'up.example.net', port: 80 });
    new FailoverPair(zone, 'Api', {
      name: 'api',
      primary: { cname: 'one.example.net', healthCheck },
      secondary: { cname: 'two.example.net' },
    });
  });
}

const many = declaredZone((zone) =>
  recordSets(
    zone,
    ...Array.from({ length: 2500 }, (_, i) => ({
      Name: `r${i}.example.com.`,
      Type: 'A' as const,
      TTL: 60,
      ResourceRecords: [{ Value: '192.0.2.1' }],
    })),
  ),
);

describe('a plan', () => {
  it('saved as JSON and read back is applied like the plan itself', async () => {
    const { client } = emulated();
    const saved = JSON.parse(JSON.stringify(await plan(pair(), { client }))) as Plan;

    await apply(saved, { client });

    expect(isEmptyPlan(await plan(pair(), { client }))).toBe(true);
  });

  it('applied in parts is ReferenceUnresolved, naming what is missing', async () => {
    const { client } = emulated();
    const planned = await plan(pair(), { client });

    const error = await caught(apply({ ...planned, resources: [] }, { client }));

    expect(error.code).toBe('ReferenceUnresolved');
    expect(error.message).toContain('{{healthCheck:Zone/Up:id}}');
    expect(await listOwn(client, await zoneIdOf(client))).toEqual([]);
  });

  it('applied a second time is ConcurrentChange, and nothing is doubled', async () => {
    const { client } = emulated();
    const planned = await plan(pair(), { client });
    await apply(planned, { client });

    expect((await caught(apply(planned, { client }))).code).toBe('ConcurrentChange');
    expect(await listZones(client)).toHaveLength(1);
    expect(await listOwn(client, await zoneIdOf(client))).toHaveLength(2);
  });
});

describe('the result of apply', () => {
  it('has the id and the four name servers of a zone that was created', async () => {
    const { client } = emulated();

    const { hostedZones } = await apply(await plan(pair(), { client }), { client });

    expect(hostedZones).toEqual([
      {
        path: 'Zone',
        name: 'example.com.',
        hostedZoneId: await zoneIdOf(client),
        nameServers: [1, 2, 3, 4].map(() => expect.stringMatching(/^ns-/) as string),
      },
    ]);
  });
});

describe('events', () => {
  it('tell of everything that is done, in order, and count the changes', async () => {
    const { client } = emulated();
    const events: ApplyEvent[] = [];

    await deploy(many, { client, listen: (event) => events.push(event) });

    expect(events.map(({ type }) => type)).toEqual(['zone-created', 'batch-submitted', 'batch-submitted', 'batch-submitted', 'in-sync']);
    expect(events.flatMap((event) => (event.type === 'batch-submitted' ? [[event.changes, event.done, event.total]] : []))).toEqual([
      [1000, 1000, 2500],
      [1000, 2000, 2500],
      [500, 2500, 2500],
    ]);
  });
});

describe('an interruption', () => {
  it('stops before the next call, and the next run finishes the rest', async () => {
    const { client } = emulated();
    const interrupt = new AbortController();

    const error = await caught(
      deploy(many, {
        client,
        signal: interrupt.signal,
        listen: ({ type }) => {
          if (type === 'batch-submitted') interrupt.abort();
        },
      }),
    );
    expect(error.code).toBe('Interrupted');
    expect(await listOwn(client, await zoneIdOf(client))).toHaveLength(1000);

    const { plan: rest } = await deploy(many, { client });
    expect(rest.summary.recordSets).toMatchObject({ create: 1500, unchanged: 1000 });
  });
});

describe('SOA and NS at the apex', () => {
  const declared = (mname: string) => {
    const app = new App({ name: 'test' });
    const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com' });
    new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] });
    if (mname !== '') new SoaRecord(zone, 'Soa', { value: { mname, rname: 'hostmaster.example.net.', minimum: 300 } });
    return app.synth();
  };

  it('are replaced in one change where they are declared, since Route 53 never lets them go', async () => {
    const { emulator, client: plain } = emulated();
    await deploy(declared(''), { client: plain });
    const watched = recorder();
    const { client } = clientOf(emulator, watched.tap);

    await deploy(declared('ns1.example.net.'), { client });

    expect(watched.seen.find(({ operation }) => operation === 'ChangeResourceRecordSets')?.body.match(/<Action>\w+/g)).toEqual([
      '<Action>UPSERT',
    ]);
    expect(isEmptyPlan(await plan(declared('ns1.example.net.'), { client }))).toBe(true);
  });

  it('are left as they are where they are not declared', async () => {
    const { client } = emulated();
    await deploy(declared('ns1.example.net.'), { client });

    expect(isEmptyPlan(await plan(declared(''), { client }))).toBe(true);
  });
});
