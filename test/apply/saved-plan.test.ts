import * as fc from 'fast-check';
import {
  App,
  applySavedPlan,
  ARecord,
  deploy,
  FailoverPair,
  HealthCheck,
  parseSavedPlan,
  savedPlanText,
  savePlan,
  TxtRecord,
  HostedZone,
  type SavedPlan,
} from '../../lib';
import { Apex53Error } from '../../lib/model/error';
import { digestOf } from '../../lib/plan/saved/saved-plan';
import { a, change, create, createZone, listAll, listChecks, listZones, remove, txt, upsert, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { droppingRequests, meanwhile } from '../support/faults';
import { journalFolder, lastEntry } from '../support/journals';
import { steppedClock } from '../support/stepped-clock';
import { recorder } from '../support/tap';

const www = (zone: HostedZone, value: string) => new ARecord(zone, 'Www', { name: 'www', values: [value] });
const before = (zone: HostedZone) => [
  www(zone, '192.0.2.1'),
  new TxtRecord(zone, 'Old', { name: 'old', values: ['x'] }),
  new TxtRecord(zone, 'Same', { name: 'same', values: ['x'] }),
];
const after = (zone: HostedZone) => [
  www(zone, '192.0.2.2'),
  new TxtRecord(zone, 'New', { name: 'new', values: ['y'] }),
  new TxtRecord(zone, 'Same', { name: 'same', values: ['x'] }),
];

/** A zone that is deployed, and the saved plan of what is declared next: www is updated, old deleted, new created. */
async function saved() {
  const { emulator, client } = emulated();
  const options = { client, clock: steppedClock() };
  await deploy(declaredZone(before), options);
  return { emulator, client, options, zoneId: await zoneIdOf(client), plan: await savePlan(declaredZone(after), { client }) };
}

/** As a file would have brought it. */
const throughText = (plan: SavedPlan) => parseSavedPlan(savedPlanText(plan));

describe('a saved plan', () => {
  it('is applied as it was saved, once, and journalled', async () => {
    const { client, options, plan } = await saved();
    const journal = journalFolder();

    const result = await applySavedPlan(throughText(plan), { ...options, journal });

    expect(result).toMatchObject({ alreadyDone: [], plan: plan.plan });
    expect(await savePlan(declaredZone(after), { client })).toMatchObject({ plan: { summary: { changeBatches: 0 } } });
    expect(await lastEntry(journal)).toMatchObject({ purpose: 'deploy', app: 'test', scopes: plan.assembly.app.scopes });
  });

  it('is the same text for the same assembly and live state', async () => {
    const { client, plan } = await saved();

    expect(savedPlanText(await savePlan(declaredZone(after), { client }))).toBe(savedPlanText(plan));
  });

  it('does nothing the second time, and says that all of it is done', async () => {
    const { options, plan } = await saved();
    await applySavedPlan(plan, options);

    const again = await applySavedPlan(plan, options);

    expect(again.changeIds).toEqual([]);
    expect([...again.alreadyDone].sort()).toEqual(['new.example.com. TXT', 'old.example.com. TXT', 'www.example.com. A']);
  });

  it('does what is left when somebody did a part of it', async () => {
    const { client, options, zoneId, plan } = await saved();
    await change(client, zoneId, create({ ...txt('new.example.com.', '"y"'), TTL: 300 }));

    const { alreadyDone } = await applySavedPlan(plan, options);

    expect(alreadyDone).toEqual(['new.example.com. TXT']);
    expect(await savePlan(declaredZone(after), { client })).toMatchObject({ plan: { summary: { changeBatches: 0 } } });
  });

  it.each([
    ['what it updates', [upsert(a('www.example.com.', '192.0.2.99'))], 'www.example.com. A: was 300 s 192.0.2.1, is 300 s 192.0.2.99 now.'],
    ['what it deletes', [upsert(txt('old.example.com.', '"z"'))], 'old.example.com. TXT: was 300 s "x", is 300 s "z" now.'],
    ['what it creates', [create(txt('new.example.com.', '"z"'))], 'new.example.com. TXT: was not there, is 300 s "z" now.'],
    ['what it leaves as declared', [upsert(txt('same.example.com.', '"z"'))], 'same.example.com. TXT: was 300 s "x", is 300 s "z" now.'],
    [
      'what it leaves as declared, by deleting it',
      [remove(txt('same.example.com.', '"x"'))],
      'same.example.com. TXT: was 300 s "x", is not there now.',
    ],
    [
      'the zone, by what nobody declares',
      [create(txt('beside.example.com.', '"z"'))],
      'beside.example.com. TXT: was not there, is 300 s "z" now.',
    ],
  ] as const)('is refused when somebody changed %s, with what was and what is, and nothing is sent', async (_, changes, line) => {
    const { client, emulator, zoneId, plan } = await saved();
    await change(client, zoneId, ...changes);
    const now = await listAll(client, zoneId);
    const watched = recorder();

    const error = await caught(applySavedPlan(plan, { client: clientOf(emulator, watched.tap).client, clock: steppedClock() }));

    expect(error.code).toBe('PlanMoved');
    expect(error.message.split('\n')[0]).toBe(line);
    expect(error.message.split('\n')).toHaveLength(2);
    expect(watched.operations().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([]);
    expect(await listAll(client, zoneId)).toEqual(now);
  });

  it('is not planned again when somebody changes something between reading and sending', async () => {
    const { client, emulator, zoneId, plan } = await saved();
    const meddled = clientOf(
      emulator,
      meanwhile(
        ({ operation, index }) => operation === 'ChangeResourceRecordSets' && index === 0,
        () => change(client, zoneId, upsert(a('www.example.com.', '192.0.2.99'))),
      ),
    );

    expect((await caught(applySavedPlan(plan, { client: meddled.client, clock: steppedClock() }))).code).toBe('ConcurrentChange');
    expect((await listAll(client, zoneId)).find(({ Name }) => Name === 'www.example.com.')?.ResourceRecords).toEqual([
      { Value: '192.0.2.99' },
    ]);
  });

  it('that was cut off half-way goes on where it was', async () => {
    const { client, emulator } = await saved();
    const many = declaredZone((zone) =>
      Array.from({ length: 1200 }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] })),
    );
    const plan = await savePlan(many, { client });
    const dying = clientOf(
      emulator,
      droppingRequests(({ operation, index }) => operation === 'ChangeResourceRecordSets' && index > 0),
    );
    const allow = ['mass-deletion'] as const;
    await caught(applySavedPlan(plan, { client: dying.client, clock: steppedClock(), allow }));

    const { alreadyDone } = await applySavedPlan(plan, { client, clock: steppedClock(), allow });

    expect(alreadyDone.length).toBeGreaterThan(500);
    expect((await savePlan(many, { client })).plan.summary.changeBatches).toBe(0);
  });

  it.each([2, 3, 4, 5])('with new health checks, cut off after %i writes, goes on where it was', async (writes) => {
    const { client, emulator } = await saved();
    const pair = (host: string, seconds: 10 | 30) => (zone: HostedZone) =>
      new FailoverPair(zone, 'Api', {
        name: 'api',
        ttl: 60,
        primary: { cname: host, healthCheck: HealthCheck.https(zone, 'Up', { host, path: '/', intervalSeconds: seconds }) },
        secondary: { cname: 'b.example.net' },
      });
    const allow = ['mass-deletion'] as const;
    await deploy(declaredZone(pair('a.example.net', 10)), { client, clock: steppedClock(), allow });
    const next = declaredZone(pair('c.example.net', 30));
    const plan = await savePlan(next, { client });
    let left = writes;
    const dying = clientOf(
      emulator,
      droppingRequests(({ operation }) => !/^(Get|List)/.test(operation) && left-- <= 0),
    );
    await applySavedPlan(plan, { client: dying.client, clock: steppedClock() }).catch(() => undefined);

    await applySavedPlan(throughText(plan), { client, clock: steppedClock() });

    expect((await savePlan(next, { client })).plan.summary).toMatchObject({
      changeBatches: 0,
      resources: { create: 0, replace: 0, delete: 0 },
    });
    expect(await listChecks(client)).toHaveLength(1);
  });

  it('passes no guard that is not allowed when it is applied', async () => {
    const { options, client, zoneId } = await saved();
    const many = (count: number) =>
      declaredZone((zone) => Array.from({ length: count }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: ['192.0.2.1'] })));
    await deploy(many(20), { ...options, allow: ['mass-deletion'] });
    const plan = await savePlan(many(1), { client });
    const now = await listAll(client, zoneId);

    expect((await caught(applySavedPlan(plan, options))).code).toBe('GuardRefused');
    expect(await listAll(client, zoneId)).toEqual(now);
    await applySavedPlan(plan, { ...options, allow: ['mass-deletion'] });
    expect((await listAll(client, zoneId)).filter(({ Type }) => Type === 'A')).toHaveLength(1);
  });

  it('creates what its assembly declares, and no second zone when one of the name appeared', async () => {
    const { client } = emulated();
    const plan = await savePlan(declaredZone(before), { client });
    await createZone(client);

    const error = await caught(applySavedPlan(plan, { client, clock: steppedClock() }));

    expect(error.code).toBe('ZoneNameTaken');
    expect(await listZones(client)).toHaveLength(1);
  });

  it('of a shared zone is refused when what it deletes was released, and stays there', async () => {
    const { client } = emulated();
    const options = { client, clock: steppedClock() };
    const zoneId = await createZone(client);
    const records = (names: readonly string[], release: readonly string[] = []) => {
      const app = new App({ name: 'test' });
      const zone = HostedZone.fromZoneId(app, 'Zone', {
        hostedZoneId: zoneId,
        zoneName: 'example.com',
        release: release.map((name) => ({ name })),
      });
      for (const name of names) new ARecord(zone, name, { name, values: ['192.0.2.1'] });
      return app.synth();
    };
    await deploy(records(['one', 'two']), options);
    const plan = await savePlan(records(['one']), { client });
    expect(plan.plan.summary.recordSets.delete).toBe(1);
    await deploy(records(['one'], ['two']), options);

    const error = await caught(applySavedPlan(plan, options));

    expect(error).toMatchObject({ code: 'PlanMoved', details: { moved: [{ subject: 'two.example.com. A' }] } });
    expect((await listAll(client, zoneId)).map(({ Name }) => Name)).toContain('two.example.com.');
  });
});

describe('the file of a saved plan', () => {
  it('with one text in it changed is refused, whatever it is', async () => {
    const { plan } = await saved();
    const text = savedPlanText(plan);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('x', '0', '"', '', '}'), (at, put) => {
        const edited = text.slice(0, at) + put + text.slice(at + 1);
        fc.pre(JSON.stringify(tryJson(edited)) !== JSON.stringify(tryJson(text)));
        expect(() => parseSavedPlan(edited)).toThrow(expect.objectContaining({ code: 'PlanFileInvalid' }) as Error);
      }),
      { numRuns: 150 },
    );
  });

  it('is applied or refused with an error of ours when one value is another, and the digest fits', async () => {
    const { client, plan } = await saved();
    const json = JSON.stringify({ assembly: plan.assembly, plan: plan.plan });
    const places = placesIn(JSON.parse(json));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(null, 0, '', 'x', [], {}, [null], true), async (place, value) => {
        const { assembly, plan: inner } = put(JSON.parse(json), place, value) as Pick<SavedPlan, 'assembly' | 'plan'>;
        const text = JSON.stringify({ ...plan, assembly, plan: inner, digest: digestOf(plan.app, assembly, inner) });
        try {
          await applySavedPlan(parseSavedPlan(text), { client, clock: steppedClock(), approve: () => false });
        } catch (error) {
          expect(Apex53Error.is(error) ? '' : [place, value, error]).toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });
});

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every place in plain JSON, as the members that lead to it. */
function placesIn(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...at, name]))].filter(({ length }) => length > 0);
}

function put(value: unknown, [first = '', ...rest]: readonly string[], what: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[first] = rest.length === 0 ? what : put(copy[first], rest, what);
  return copy;
}
