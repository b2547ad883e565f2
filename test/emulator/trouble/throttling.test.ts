import { CreateHealthCheckCommand, GetHostedZoneCountCommand, ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { Emulator, rateProfiles, SteppedClock, type EmulatorOptions } from '../../../lib/emulator';
import { clientOf } from '../support/doors';
import { a, change, create, createZone, refusalOf } from '../support/zone';

const throttled = { code: 'Throttling', status: 400, message: 'Rate exceeded' };

function stepped(options: EmulatorOptions) {
  const clock = new SteppedClock();
  const emulator = new Emulator({ clock, ...options });
  return { clock, emulator, client: clientOf(emulator) };
}

/** How many calls are let in before the first refusal, which must be Throttling. */
async function admitted(call: () => Promise<unknown>): Promise<number> {
  for (let count = 0; count < 1_000; count += 1) {
    try {
      await call();
    } catch (error) {
      expect(await refusalOf(Promise.reject(error as Error))).toEqual(throttled);
      return count;
    }
  }
  throw new Error('never refused');
}

describe('the profile five-per-second', () => {
  it('lets five calls of any kind in at once, and five more each second', async () => {
    const { clock, client } = stepped({ throttling: 'five-per-second' });
    let index = 0;
    const either = () => (index++ % 2 === 0 ? client.send(new GetHostedZoneCountCommand({})) : client.send(new ListHostedZonesCommand({})));
    expect(await admitted(either)).toBe(5);
    clock.step(999);
    expect(await admitted(either)).toBe(0);
    clock.step(1);
    expect(await admitted(either)).toBe(5);
    clock.step(60_000);
    expect(await admitted(either)).toBe(5);
  });

  it('counts each account by itself', async () => {
    const { emulator } = stepped({ throttling: 'five-per-second', accountPerAccessKey: true });
    const [one, two] = [clientOf(emulator, 'ONE'), clientOf(emulator, 'TWO')];
    expect(await admitted(() => one.send(new GetHostedZoneCountCommand({})))).toBe(5);
    expect(await admitted(() => two.send(new GetHostedZoneCountCommand({})))).toBe(5);
  });
});

describe('the profile 2026', () => {
  it('lets a burst of 50 in, and 10 a second after that', async () => {
    const { clock, client } = stepped({ throttling: '2026' });
    const call = () => client.send(new GetHostedZoneCountCommand({}));
    expect(await admitted(call)).toBe(50);
    clock.step(3_000);
    expect(await admitted(call)).toBe(30);
  });

  it('has smaller buckets for single operations, and both are asked', async () => {
    const { clock, client, emulator } = stepped({ throttling: '2026' });
    expect(await admitted(() => createZone(client))).toBe(40);
    // What was refused took nothing: 10 of the account's 50 are left.
    expect(await admitted(() => client.send(new GetHostedZoneCountCommand({})))).toBe(10);
    clock.step(1_000);
    expect(await admitted(() => createZone(client))).toBe(2);
    expect(emulator.requestCounts().get('CreateHostedZone')).toBe(44);
  });

  it('gives CreateHealthCheck one more every two seconds', async () => {
    const { clock, client } = stepped({ throttling: '2026' });
    let reference = 0;
    const call = () =>
      client.send(
        new CreateHealthCheckCommand({
          CallerReference: `r${(reference += 1)}`,
          HealthCheckConfig: { Type: 'HTTP', FullyQualifiedDomainName: 'example.com' },
        }),
      );
    expect(await admitted(call)).toBe(50);
    clock.step(1_000);
    expect(await admitted(call)).toBe(0);
    clock.step(1_000);
    expect(await admitted(call)).toBe(1);
  });

  it('is data that says what the service documents', () => {
    expect(rateProfiles['2026'].operations?.DeleteHealthCheck).toEqual({ capacity: 15, perSecond: 3 });
    expect(rateProfiles['2026'].changes).toBeUndefined();
  });
});

describe("limits of one's own", () => {
  it('can bound the changes of record sets, a batch at a time; a batch over the whole bucket passes when it is full', async () => {
    const { clock, emulator, client } = stepped({});
    const zoneId = await createZone(client);
    emulator.faults.throttle({ account: { capacity: 100, perSecond: 100 }, changes: { capacity: 4, perSecond: 2 } });
    const batch = (...names: string[]) => change(client, zoneId, ...names.map((name) => create(a(`${name}.example.com`))));
    await batch('a', 'b', 'c');
    expect(await refusalOf(batch('d', 'e'))).toEqual(throttled);
    await batch('d');
    clock.step(2_000);
    await batch('e', 'f', 'g', 'h', 'i', 'j');
    expect(await refusalOf(batch('k'))).toEqual(throttled);
    await client.send(new GetHostedZoneCountCommand({}));
  });

  it('end when they are switched off', async () => {
    const { emulator, client } = stepped({ throttling: { account: { capacity: 1, perSecond: 1 } } });
    const call = () => client.send(new GetHostedZoneCountCommand({}));
    expect(await admitted(call)).toBe(1);
    emulator.faults.throttle('off');
    await Promise.all(Array.from({ length: 20 }, call));
    expect(emulator.requestCounts().get('GetHostedZoneCount')).toBe(22);
  });
});

describe('a stepped clock', () => {
  it('drives GetChange, stands still by itself, and never goes back', async () => {
    const { clock, emulator, client } = stepped({ changeDelayMs: 60_000 });
    const zoneId = await createZone(client);
    const id = (await change(client, zoneId, create(a('www.example.com')))).replace('/change/', '');
    const status = async () =>
      /<Status>(\w+)</.exec((await emulator.handle({ method: 'GET', path: `/2013-04-01/change/${id}` })).body)?.[1];
    expect(await status()).toBe('PENDING');
    clock.step(60_000);
    expect(await status()).toBe('INSYNC');
    expect(() => clock.step(-1)).toThrow(RangeError);
    expect(() => clock.step(NaN)).toThrow(RangeError);
  });
});
