import { ChangeResourceRecordSetsCommand, ListTagsForResourceCommand } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { App, deploy, HostedZone, plan, type DnssecProps, type GuardName, type Plan, type PlannedSchedule } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { planText } from '../../lib/render/plan-text';
import { momentText } from '../../lib/render/schedule-text';
import { style } from '../../lib/render/style';
import { caught } from '../support/caught';
import { losingAnswers, refusing } from '../support/faults';
import { changes, kmsArn, otherKey, signedShop, signingWorld } from '../support/signing';

const enabling = ['0 h create-key', '0 h enable-signing', '48 h add-ds'];
const rotating = ['0 h create-key', '24 h add-ds', '48 h remove-ds', '72 h deactivate-key', '73 h delete-key'];
const disabling = ['0 h remove-ds', '24 h disable-signing', '24 h deactivate-key', '24 h delete-key', '24 h forget'];
const foreignDs = '12345 13 2 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC0000';

const idOf = ({ hostedZones }: Plan, name: string) => hostedZones.find((zone) => zone.name === name)?.hostedZoneId ?? '';

describe('a signed zone', () => {
  it('is signed, goes over to another key and is unsigned again, each step as soon as it harms nobody', async () => {
    const { follow, bogus, look } = signingWorld();
    expect(await follow(signedShop({}))).toEqual(enabling);
    expect(await look()).toMatchObject({ signing: true, keys: [{ name: 'shop_2026', status: 'ACTIVE' }] });
    expect(await follow(signedShop(otherKey))).toEqual(rotating);
    expect(await look()).toMatchObject({ signing: true, keys: [{ name: 'shop_2027', status: 'ACTIVE' }] });
    expect(await follow(signedShop())).toEqual(disabling);
    expect(await look()).toEqual({ signing: false, keys: [], parentDs: [] });
    expect(bogus()).toEqual([]);
  });

  it('goes on where a run broke off, after whichever change of it', async () => {
    const { follow, bogus, open, run, look } = signingWorld();
    /** Runs that end with their first change, until one has nothing left to change. */
    const brokenOff = async (assembly: Parameters<typeof run>[0]) => {
      for (let runs = 0; runs < 30; runs++) {
        let made = 0;
        const client = open(refusing((request) => changes(request) && made++ > 0, 'AccessDenied', 403, 'no'));
        const ended = await run(assembly, { client }).then(
          () => true,
          () => false,
        );
        if (ended) return;
      }
      throw new Error('no end of runs');
    };
    await follow(signedShop({}), brokenOff);
    expect((await look()).parentDs).toHaveLength(1);
    await follow(signedShop(otherKey), brokenOff);
    expect((await look()).keys).toMatchObject([{ name: 'shop_2027' }]);
    await follow(signedShop(), brokenOff);
    expect(await look()).toEqual({ signing: false, keys: [], parentDs: [] });
    expect(bogus()).toEqual([]);
  });

  it('is as signed by two runs at a time as by one', async () => {
    const { follow, bogus, run, look, client, clock } = signingWorld();
    const twice = async (assembly: Parameters<typeof run>[0]) => {
      await Promise.allSettled([run(assembly), run(assembly)]);
      await run(assembly);
    };
    for (const wish of [{}, otherKey]) {
      await follow(signedShop(wish), twice);
      expect(isEmptyPlan(await plan(signedShop(wish), { client, clock }))).toBe(true);
    }
    expect(await look()).toMatchObject({ signing: true, keys: [{ name: 'shop_2027', status: 'ACTIVE' }], parentDs: [expect.any(String)] });
    expect(bogus()).toEqual([]);
  });

  it('is bogus in no cache, whatever is wished when, and wherever runs break off or answers are lost', async () => {
    const wish = fc.constantFrom<Partial<DnssecProps> | undefined>(undefined, {}, otherKey, { keyName: 'shop_2026', signed: false });
    const trouble = fc.record({ kind: fc.constantFrom('none', 'stops', 'loses'), at: fc.nat(12) });
    const hours = fc.constantFrom(0, 1, 5, 25, 60);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ wish, trouble, hours }), { minLength: 4, maxLength: 8 }), async (history) => {
        const { run, open, bogus, clock } = signingWorld();
        await run(signedShop());
        for (const { wish: dnssec, trouble: fault, hours: passed } of history) {
          await clock.sleep(passed * 3_600_000);
          let seen = 0;
          const tap =
            fault.kind === 'stops'
              ? refusing((request) => changes(request) && seen++ >= fault.at, 'AccessDenied', 403, 'no')
              : losingAnswers((request) => fault.kind === 'loses' && changes(request) && seen++ === fault.at);
          await run(signedShop(dnssec), { client: open(tap) }).catch(() => undefined);
        }
        expect(bogus()).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('writes down what has to be remembered before it takes a step', async () => {
    const { run, open } = signingWorld();
    await run(signedShop());
    const order: string[] = [];
    const client = open((request, forward) => {
      if (changes(request)) order.push(request.operation);
      return forward();
    });
    await run(signedShop({}), { client });
    expect(order).toEqual([
      // That a zone is signed, on both zones of the app, and since when it looks as it does.
      'ChangeTagsForResource',
      'ChangeTagsForResource',
      'ChangeTagsForResource',
      'CreateKeySigningKey',
      'ChangeTagsForResource',
      'EnableHostedZoneDNSSEC',
      'ChangeTagsForResource',
    ]);
  });

  it('is told with the whole way and its moments before the first step, in text and as JSON, and goes it so', async () => {
    const { run, follow, client, clock } = signingWorld();
    await run(signedShop());
    const timeline = async (assembly: Parameters<typeof run>[0]) => {
      const planned = await plan(assembly, { client, clock });
      const text = planText(planned, { style: style(false), width: 200, full: true });
      // What is told as JSON is the plan.
      const [{ due, later }] = (JSON.parse(JSON.stringify(planned)) as { schedules: [PlannedSchedule] }).schedules;
      const steps = [...due, ...later].filter(({ name }) => name !== 'remember');
      const notBefore = new Map(later.map((step) => [step.name, momentText(step.notBefore)]));
      const moments = steps.map(({ name }) => notBefore.get(name) ?? 'now');
      for (const [i, { what }] of steps.entries())
        expect(text).toContain(moments[i] === 'now' ? `  now  ${what}` : `  after ${moments[i] ?? ''}  ${what}`);
      return steps.map(({ name }, i) => `${moments[i] ?? ''} ${name}`);
    };
    const told = async (assembly: Parameters<typeof run>[0]) => [await timeline(assembly), await follow(assembly)];
    // Two days for the NS record set of the zone, and two minutes for Route 53.
    expect(await told(signedShop({}))).toEqual([['now create-key', 'now enable-signing', '2026-11-23 10:18 UTC add-ds'], enabling]);
    // A day for the DS set, since nobody has seen one yet.
    expect(await told(signedShop(otherKey))).toEqual([
      [
        'now create-key',
        '2026-11-24 10:22 UTC add-ds',
        '2026-11-25 10:24 UTC remove-ds',
        '2026-11-26 10:26 UTC deactivate-key',
        '2026-11-26 11:28 UTC delete-key',
      ],
      rotating,
    ]);
    const [signedOff, done] = await told(signedShop({ ...otherKey, signed: false }));
    expect(signedOff?.map((step) => step.replace(/^.* /, ''))).toEqual(['remove-ds', 'disable-signing', 'deactivate-key', 'delete-key']);
    expect(signedOff?.[1]).toMatch(/^2026-11-2\d \d\d:\d\d UTC/);
    expect(done).toEqual(disabling.slice(0, -1));
  });

  it('tells its timeline, and when to deploy again', async () => {
    const { run, client, clock } = signingWorld();
    const { schedules } = await run(signedShop({}));
    expect(schedules).toMatchObject([
      { path: 'Zone/Dnssec', due: [], later: [{ name: 'add-ds', notBefore: expect.stringMatching(/^2026-11-23T10:1/) as string }] },
    ]);
    const waiting = await plan(signedShop({}), { client, clock });
    expect(isEmptyPlan(waiting)).toBe(true);
    const text = planText(waiting, { style: style(false), width: 200, full: true });
    expect(text).toMatch(
      /after 2026-11-23 10:1\d UTC {2}add the DS record \d+ 13 2 [0-9A-F]{64} in the parent zone: resolvers may remember answers/,
    );
    expect(text).toMatch(/Deploy again after 2026-11-23 10:1\d UTC\./);
  });

  it('takes no DS record away that is not its own, and says so', async () => {
    const { run, follow, client, clock, look } = signingWorld();
    await run(signedShop());
    const id = idOf(await plan(signedShop(), { client, clock }), 'example.com.');
    const ResourceRecordSet = { Name: 'shop.example.com.', Type: 'DS' as const, TTL: 300, ResourceRecords: [{ Value: foreignDs }] };
    await client.send(
      new ChangeResourceRecordSetsCommand({ HostedZoneId: id, ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet }] } }),
    );
    await follow(signedShop({}));
    expect((await look()).parentDs).toEqual([foreignDs]);
    const { schedules } = await plan(signedShop({}), { client, clock });
    expect(schedules).toMatchObject([{ due: [], later: [], blocked: { because: expect.stringContaining(foreignDs) as string } }]);
  });

  it('refuses to write over a DS set that somebody changed in between', async () => {
    const { run, open, client, clock, look } = signingWorld();
    await run(signedShop({}));
    await clock.sleep(60 * 3_600_000);
    const id = idOf(await plan(signedShop({}), { client, clock }), 'example.com.');
    const ResourceRecordSet = { Name: 'shop.example.com.', Type: 'DS' as const, TTL: 300, ResourceRecords: [{ Value: foreignDs }] };
    let isDone = false;
    await run(signedShop({}), {
      client: open(async (request, forward) => {
        if (request.operation === 'ChangeResourceRecordSets' && !isDone) {
          isDone = true;
          await client.send(
            new ChangeResourceRecordSetsCommand({ HostedZoneId: id, ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet }] } }),
          );
        }
        return forward();
      }),
    });
    expect((await look()).parentDs).toEqual([foreignDs]);
  });

  it('is taken down with the app in as many runs as it takes, and its zone after it', async () => {
    const { follow, client, clock, look } = signingWorld();
    await follow(signedShop({}));
    const destroy = (...allow: GuardName[]) => deploy(signedShop({}), { client, clock, purpose: 'destroy', allow });
    expect(await caught(destroy())).toMatchObject({
      code: 'GuardRefused',
      message: expect.stringContaining('--allow chain-of-trust') as string,
    });
    const first = await destroy('chain-of-trust');
    expect(first.schedules).toMatchObject([{ later: [{ name: 'disable-signing' }, { name: 'deactivate-key' }, { name: 'delete-key' }] }]);
    expect((await look()).signing).toBe(true);
    await clock.sleep(26 * 3_600_000);
    await destroy();
    expect((await look()).signing).toBe(false);
    // Caches hold the delegation for two days.
    await clock.sleep(23 * 3_600_000);
    await destroy();
    expect((await plan(signedShop({}), { client, clock })).hostedZones.map(({ step }) => step.kind)).toEqual(['create', 'create']);
  });

  it('ends because nothing declares it any more only when that is allowed by name, while its parent vouches for it', async () => {
    const { follow, run, clock, look } = signingWorld();
    await follow(signedShop({}));
    const removed = (...allow: GuardName[]) => run(signedShop(), { allow });
    expect(await caught(removed('zone-deletion', 'delegation-removal'))).toMatchObject({
      code: 'GuardRefused',
      details: { guards: [{ guard: 'chain-of-trust', path: 'Zone' }] },
    });
    expect((await look()).parentDs).toHaveLength(1);
    await removed('chain-of-trust');
    await clock.sleep(25 * 3_600_000);
    await removed();
    expect(await look()).toEqual({ signing: false, keys: [], parentDs: [] });
  });

  it('is unsigned before its zone is removed', () => {
    const findings = (signed: boolean) => {
      const app = new App({ name: 'test' });
      const zone = new HostedZone(app, 'Zone', { zoneName: 'example.com', removed: true });
      zone.enableDnssec({ keyName: 'zone_2026', kmsKeyArn: kmsArn(1), signed });
      return app.lint().map(({ code, path }) => `${code} ${path}`);
    };
    expect(findings(true)).toEqual(['RemovedZoneInUse Zone/Dnssec']);
    expect(findings(false)).toEqual([]);
  });

  it('is unsigned without a guard where that is what is declared', async () => {
    const { follow, run, look } = signingWorld();
    await follow(signedShop({}));
    await run(signedShop({ signed: false }), { allow: [] });
    expect((await look()).parentDs).toEqual([]);
  });

  it('takes a step without its wait only when that is asked for by path and name, and allowed', async () => {
    const { follow, run, clock, client, look } = signingWorld();
    await follow(signedShop({}));
    const unsigned = signedShop({ signed: false });
    await run(unsigned);
    await run(unsigned, { skipWaits: ['Other/Dnssec:disable-signing', 'Zone/Dnssec:delete-key'] });
    expect((await look()).signing).toBe(true);
    const { schedules } = await plan(unsigned, { client, clock, skipWaits: ['Zone/Dnssec:disable-signing'] });
    expect(schedules?.[0]?.due[0]).toMatchObject({ name: 'disable-signing', skipsWaitUntil: expect.any(String) as string });
    const skipWaits = ['Zone/Dnssec:disable-signing'];
    expect(await caught(run(unsigned, { skipWaits, allow: [] }))).toMatchObject({ code: 'GuardRefused' });
    await run(unsigned, { skipWaits });
    expect((await look()).signing).toBe(false);
  });

  it('with a parent elsewhere says what is to be published by hand, and believes what is said to be', async () => {
    const { run, clock, client, look } = signingWorld();
    const byHand = (...published: string[]) => signedShop({ parent: { published, dsTtl: 3600, publicationTime: 600 } });
    await run(byHand());
    const ds = (await look()).keys[0]?.ds ?? '';
    await clock.sleep(49 * 3_600_000);
    const { schedules } = await plan(byHand(), { client, clock });
    expect(schedules).toMatchObject([{ due: [], blocked: { fix: expect.stringContaining(ds) as string } }]);
    await run(byHand(ds));
    expect(await plan(byHand(ds), { client, clock })).not.toHaveProperty('schedules');
    const { schedules: ending } = await plan(signedShop({ signed: false, parent: { published: [] } }), { client, clock });
    expect(ending?.[0]?.later[0]).toMatchObject({
      name: 'disable-signing',
      because: expect.stringContaining('by `published`, since') as string,
    });
    const gone = await run(signedShop());
    expect(gone.schedules).toMatchObject([{ due: [], blocked: { fix: expect.stringContaining('signed: false') as string } }]);
  });

  it('that others signed and the app does not declare is left alone', async () => {
    const { run, client, clock } = signingWorld();
    await run(signedShop({ signed: false }));
    const id = idOf(await plan(signedShop(), { client, clock }), 'shop.example.com.');
    const { ResourceTagSet } = await client.send(new ListTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: id }));
    expect(ResourceTagSet?.Tags?.map(({ Key }) => Key).sort()).toEqual(expect.arrayContaining(['apex53:dnssec', 'apex53:dnssec-signer']));
    await run(signedShop());
    expect(isEmptyPlan(await plan(signedShop(), { client, clock }))).toBe(true);
  });
});
