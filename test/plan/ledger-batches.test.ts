import { ARecord, deploy, plan, type HostedZoneBase } from '../../lib';
import type { ApiChangeBatch } from '../../lib/model/rrset/api-shape';
import { a, change, create, createZone, listOwn } from '../support/by-hand';
import { sharedZone } from '../support/declared';
import { emulated } from '../support/emulated';

const isLedger = (name: string) => name.includes('._apex53.');
const addresses = (n: number) => Array.from({ length: n }, (_, i) => `10.0.${i >> 8}.${i & 255}`);
const records = ({ Changes }: ApiChangeBatch) =>
  Changes.reduce((sum, { ResourceRecordSet: { ResourceRecords = [] } }) => sum + ResourceRecords.length, 0);
const characters = ({ Changes }: ApiChangeBatch) =>
  Changes.reduce(
    (sum, { ResourceRecordSet: { ResourceRecords = [] } }) => sum + ResourceRecords.reduce((all, { Value }) => all + Value.length, 0),
    0,
  );

async function zoneOfOthers() {
  const { client } = emulated();
  const zoneId = await createZone(client);
  return { client, zoneId };
}

describe('batches of a shared zone', () => {
  const named = (values: number) => (zone: HostedZoneBase) =>
    Array.from({ length: 3000 }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: addresses(values) }));

  it.each([1, 3])(
    'are the fewest that the limits leave with the ledger counted in, or one more, for names of %i values',
    async (values) => {
      const { client, zoneId } = await zoneOfOthers();

      const { plan: first } = await deploy(sharedZone(zoneId, named(values)), { client });
      const { plan: last } = await deploy(
        sharedZone(zoneId, () => undefined),
        { client, allow: ['mass-deletion'] },
      );

      for (const { batches } of [...first.hostedZones, ...last.hostedZones]) {
        const all = { Changes: batches.flatMap(({ Changes }) => Changes) };
        const bound = Math.ceil(Math.max(records(all) / 1000, characters(all) / 32000));
        expect(batches.length).toBeLessThanOrEqual(bound + 1);
        for (const batch of batches) {
          expect(records(batch)).toBeLessThanOrEqual(1000);
          expect(characters(batch)).toBeLessThanOrEqual(32000);
          expect(batch.Changes.some(({ ResourceRecordSet: { Name } }) => isLedger(Name))).toBe(true);
        }
      }
      expect(await listOwn(client, zoneId)).toEqual([]);
    },
  );

  // Below a wildcard, what appears under one new label goes together, lest the wildcard stops answering before a name has its own.
  const besideWildcard = (last: number) => (zone: HostedZoneBase) => {
    new ARecord(zone, 'One', { name: 'one.new', values: addresses(400) });
    new ARecord(zone, 'Two', { name: 'two.new', values: addresses(400) });
    new ARecord(zone, 'Three', { name: 'three.new', values: addresses(last) });
  };

  it('hold names that should go together, as long as the ledger fits beside them', async () => {
    const { client, zoneId } = await zoneOfOthers();
    await change(client, zoneId, create(a('*.example.com.')));
    expect((await plan(sharedZone(zoneId, besideWildcard(190)), { client })).hostedZones[0]?.batches).toHaveLength(1);
  });

  it('hold them one after the other where the ledger does not fit beside all', async () => {
    const { client, zoneId } = await zoneOfOthers();
    await change(client, zoneId, create(a('*.example.com.')));

    const { plan: planned } = await deploy(sharedZone(zoneId, besideWildcard(200)), { client });

    expect(planned.hostedZones[0]?.batches).toHaveLength(2);
    expect((await listOwn(client, zoneId)).map(({ ResourceRecords = [] }) => ResourceRecords.length).sort()).toEqual([1, 200, 400, 400]);
  });
});
