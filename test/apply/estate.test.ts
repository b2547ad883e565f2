import { App, ARecord, Delegation, deploy, HostedZone, type ApplyEvent } from '../../lib';
import { createZone, listOwn, nameServersOf, zoneIdOf } from '../support/by-hand';
import { clientOf, emulated } from '../support/emulated';
import { meanwhile, taps } from '../support/faults';
import { idleClock } from '../support/idle-clock';
import { recorder } from '../support/tap';

const zoneCount = 120;

/** Zones of a few records each; an edition changes every tenth of them. */
function estate(edition = 0) {
  const app = new App({ name: 'estate' });
  for (let z = 0; z < zoneCount; z++) {
    const zone = new HostedZone(app, `Z${z}`, { zoneName: `zone-${z}.example`, tags: { estate: 'test' } });
    for (let i = 0; i < 1 + (z % 4); i++) new ARecord(zone, `R${i}`, { name: `r${i}`, values: [`192.0.2.${z % 10 === 0 ? edition : 1}`] });
  }
  return app.synth();
}

function account() {
  const clock = idleClock();
  const { emulator } = emulated({ clock, throttling: '2026' });
  const watched = recorder();
  const events: ApplyEvent[] = [];
  const { client } = clientOf(emulator, watched.tap);
  return {
    clock,
    emulator,
    client,
    watched,
    events,
    options: { client, clock, rate: '2026' as const, listen: (event: ApplyEvent) => void events.push(event) },
  };
}

describe('an app of many zones', () => {
  it('takes the calls that its zones need and no more, none of them refused, and writes only where something changed', async () => {
    const { emulator, events, options, clock } = account();
    await deploy(estate(), options);
    await clock.sleep(60_000);
    emulator.resetCounts();

    await deploy(estate(), options);
    expect(Object.fromEntries(emulator.requestCounts())).toEqual({
      ListHostedZonesByName: 2,
      ListTagsForResources: zoneCount / 10,
      ListResourceRecordSets: zoneCount,
    });

    await clock.sleep(60_000);
    emulator.resetCounts();
    await deploy(estate(2), options);
    expect(emulator.requestCounts().get('ChangeResourceRecordSets')).toBe(zoneCount / 10);
    expect(emulator.requestCounts().get('GetChange')).toBe(zoneCount / 10);
    expect(events.filter(({ type }) => type === 'throttled')).toEqual([]);
  });

  it('tells how much is left, and is not done earlier than it says', async () => {
    const { clock, events, options } = account();
    const at: { readonly time: number; readonly left: number }[] = [];
    let lastSubmitted = 0;
    await deploy(estate(), {
      ...options,
      listen: (event) => {
        options.listen(event);
        if (event.type !== 'batch-submitted') return;
        lastSubmitted = clock.now();
        at.push({ time: clock.now(), left: event.millisecondsLeft });
      },
    });

    const submitted = events.flatMap((event) => (event.type === 'batch-submitted' ? [event] : []));
    expect(submitted.map(({ batchesLeft }) => batchesLeft)).toEqual(Array.from({ length: zoneCount }, (_, i) => zoneCount - 1 - i));
    expect(submitted.at(-1)).toMatchObject({ millisecondsLeft: 0 });
    expect(submitted.at(-1)?.done).toBe(submitted.at(-1)?.total);
    // What limits leave no way around is a lower bound; eight zones are under way at once.
    for (const { time, left } of at) expect(time + left).toBeLessThanOrEqual(lastSubmitted + 2000);
  });

  it('says so when others use up the limits, and gets done', async () => {
    const clock = idleClock();
    const { emulator } = emulated({ clock, throttling: { account: { capacity: 10, perSecond: 3 } } });
    const { client } = clientOf(emulator);
    const events: ApplyEvent[] = [];

    await deploy(estate(), { client, clock, rate: '2026', listen: (event) => void events.push(event) });

    expect(events.filter(({ type }) => type === 'throttled').length).toBeGreaterThan(0);
    expect(events.at(-1)?.type).toBe('in-sync');
  });
});

describe('zones side by side', () => {
  it('a parent waits for all zones it delegates to, while these go side by side', async () => {
    const { emulator, client } = emulated();
    const app = new App({ name: 'test' });
    const parent = new HostedZone(app, 'Parent', { zoneName: 'example.com' });
    for (const label of ['a', 'b', 'c']) {
      const child = new HostedZone(app, label, { zoneName: `${label}.example.com` });
      new ARecord(child, 'Www', { name: 'www', values: ['192.0.2.1'] });
      new Delegation(parent, `To${label}`, { to: child });
    }
    const watched = recorder();
    const order: string[] = [];

    await deploy(app.synth(), {
      client: clientOf(emulator, watched.tap).client,
      listen: (event) => {
        if (event.type === 'batch-submitted') order.push(event.name);
      },
    });

    expect(order.slice(0, 3).sort()).toEqual(['a.example.com.', 'b.example.com.', 'c.example.com.']);
    expect(order[3]).toBe('example.com.');
    expect((await nameServersOf(client, await zoneIdOf(client, 'a.example.com.'))).length).toBe(4);
  });

  it('after a refused batch nothing more is begun, and what was sent is waited for', async () => {
    const { emulator, client: other } = emulated();
    const app = new App({ name: 'test' });
    for (let z = 0; z < 30; z++) {
      const name = `z${String(z).padStart(2, '0')}.example`;
      await createZone(other, name, { callerReference: name });
      new ARecord(new HostedZone(app, name, { zoneName: name, callerReference: name }), 'Www', { name: 'www', values: ['192.0.2.1'] });
    }
    const watched = recorder();
    const taken = taps(
      watched.tap,
      meanwhile(
        ({ operation, index }) => operation === 'ChangeResourceRecordSets' && index === 0,
        () => Promise.reject(new Error('the first batch meets a broken wire')),
      ),
    );
    const failed = deploy(app.synth(), { client: clientOf(emulator, taken).client });

    await expect(failed).rejects.toThrow('broken wire');
    const sent = watched.operations().filter((operation) => operation === 'ChangeResourceRecordSets').length;
    expect(sent).toBeLessThan(30);
    expect(await listOwn(other, await zoneIdOf(other, 'z29.example.'))).toEqual([]);
  });
});
