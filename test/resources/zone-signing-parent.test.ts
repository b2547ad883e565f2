import { plan, type DnssecProps } from '../../lib';
import { publishedDs } from '../../lib/dnssec/published-ds';
import { comeBackAt } from '../../lib/plan/planned-schedule';
import { closeAll } from '../dns/support/served';
import { parentDns } from '../support/parent-dns';
import { otherKey, signedShop, signingWorld } from '../support/signing';

afterEach(closeAll);

const hour = 3_600_000;
const secondary = 'b.parent.example';
const foreignDs = '12345 13 2 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC0000';

/** A zone whose DS set is published by hand, and name servers of its parent that can be asked. */
async function world() {
  let nameServers: readonly string[] = [];
  const dns = parentDns(() => nameServers);
  const made = signingWorld(undefined, dns.probe);
  const { run, client, clock, look } = made;
  const { hostedZones } = await run(signedShop());
  nameServers = hostedZones.find(({ path }) => path === 'Zone')?.nameServers ?? [];
  await dns.publish([]);
  const byHand = (dnssec: Partial<DnssecProps> = {}) => signedShop({ parent: {}, ...dnssec });
  const planned = async (assembly = byHand()) => {
    const { schedules = [], resources } = await plan(assembly, { client, clock, dsProbe: dns.probe });
    return { schedule: schedules[0], at: comeBackAt(schedules), resources };
  };
  /** Signs, and waits until the DS record can be published; gives its value. */
  const signed = async () => {
    await run(byHand());
    await clock.sleep(49 * hour);
    return (await look()).keys[0]?.ds ?? '';
  };
  return { ...made, dns, byHand, planned, signed };
}

const names = (steps: readonly { readonly name: string }[] = []) => steps.map(({ name }) => name);

describe('a DS record that somebody publishes by hand', () => {
  it('counts once the name servers of the parent answer with it, and not before', async () => {
    const { dns, planned, signed, run, byHand } = await world();
    const ds = await signed();
    expect((await planned()).schedule).toMatchObject({ due: [], blocked: { fix: expect.stringMatching(`${ds}.*once`) as string } });
    // Saying so does not make it so.
    const said = byHand({ parent: { published: [ds] } });
    await run(said);
    expect((await planned(said)).schedule).toMatchObject({ blocked: { fix: expect.stringContaining(ds) as string } });
    await dns.publish([ds]);
    await run(byHand());
    expect((await planned()).schedule).toBeUndefined();
  });

  it('is there once all of the name servers have it, which is looked at again within the hour', async () => {
    const { dns, planned, signed, clock, run, byHand } = await world();
    const ds = await signed();
    await dns.publish([ds], { at: [secondary] });
    await run(byHand());
    const { schedule, at } = await planned();
    expect(names(schedule?.later)).toEqual(['look-again']);
    expect(Date.parse(at ?? '') - clock.now()).toBe(hour);
    await dns.publish([ds]);
    expect(names((await planned()).schedule?.later)).toEqual([]);
  });

  it('keeps signing alive until it is seen gone everywhere, and its TTL, as it was answered, has passed since', async () => {
    const { dns, planned, signed, clock, run, byHand, look } = await world();
    const unsigned = byHand({ signed: false });
    const ds = await signed();
    await dns.publish([ds], { ttl: 43_200 });
    await run(byHand());
    // Nobody remembers anything from before the first record.
    await clock.sleep(72 * hour);
    await run(byHand());
    await run(unsigned);
    expect((await planned(unsigned)).schedule).toMatchObject({
      due: [],
      blocked: { because: expect.stringContaining('remove') as string },
    });
    await dns.publish([], { at: [secondary] });
    await clock.sleep(48 * hour);
    await run(unsigned);
    expect(await look()).toMatchObject({ signing: true });
    await dns.publish([]);
    await run(unsigned);
    const { schedule } = await planned(unsigned);
    expect(schedule?.later[0]?.name).toBe('disable-signing');
    // An hour for instances that cannot be asked from here, and the TTL.
    expect(Date.parse(schedule?.later[0]?.notBefore ?? '') - clock.now()).toBe(13 * hour);
    await clock.sleep(13 * hour);
    await run(unsigned);
    expect(await look()).toMatchObject({ signing: false, keys: [] });
  });

  it('lets no key go and no signing end where nobody can be asked, and says so', async () => {
    const { dns, planned, signed, clock, run, byHand, look } = await world();
    const ds = await signed();
    await dns.publish([ds]);
    await run(byHand());
    dns.silence();
    for (const published of [undefined, [], [ds]]) {
      const unsigned = byHand({ signed: false, parent: published === undefined ? {} : { published } });
      await run(unsigned);
      await clock.sleep(96 * hour);
      await run(unsigned);
      expect(await look()).toMatchObject({ signing: true });
    }
    expect((await planned(byHand({ signed: false }))).schedule).toMatchObject({
      due: [],
      blocked: { because: expect.stringContaining('could not be asked') as string },
    });
    expect((await planned(byHand(otherKey))).schedule?.due).toMatchObject([{ name: 'create-key' }]);
  });

  it('is no reason to begin a wait anew when a run between cannot ask', async () => {
    const { dns, planned, signed, clock, run, byHand } = await world();
    const unsigned = byHand({ signed: false });
    await dns.publish([await signed()]);
    await run(byHand());
    await dns.publish([]);
    await run(unsigned);
    const { at } = await planned(unsigned);
    await clock.sleep(hour);
    dns.silence();
    await run(unsigned);
    await dns.publish([]);
    expect((await planned(unsigned)).at).toBe(at);
  });

  it('need not be seen for a step that somebody asks for by name', async () => {
    const { dns, signed, run, byHand, look } = await world();
    await dns.publish([await signed()]);
    await run(byHand());
    dns.silence();
    await run(byHand({ signed: false }), { skipWaits: ['Zone/Dnssec:disable-signing'] });
    expect(await look()).toMatchObject({ signing: false });
  });

  it('is not seen where more than half of the name servers are silent', async () => {
    const { dns, signed, planned } = await world();
    const ds = await signed();
    await dns.publish([ds]);
    dns.silence([secondary]);
    expect((await planned()).schedule).not.toHaveProperty('blocked');
    const three = parentDns(() => ['ns1.example.net'], ['a.parent.example', secondary, 'c.parent.example']);
    await three.publish([ds]);
    three.silence([secondary, 'c.parent.example']);
    expect(publishedDs(await three.probe.dsOf('shop.example.com.'), (value) => value)).toBeUndefined();
  });

  it('that no key of the zone matches stops the way, also when nobody says anything of it', async () => {
    const { dns, signed, planned } = await world();
    await signed();
    await dns.publish([foreignDs]);
    expect((await planned()).schedule).toMatchObject({ blocked: { because: expect.stringContaining(foreignDs) as string } });
  });

  it('goes with signing that is no longer declared, once it is seen gone', async () => {
    const { dns, signed, clock, run, byHand, look } = await world();
    await dns.publish([await signed()]);
    await run(byHand());
    await dns.publish([]);
    await run(signedShop());
    await clock.sleep(48 * hour);
    await run(signedShop());
    expect(await look()).toMatchObject({ signing: false, keys: [] });
  });
});
