import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { App, deploy, drift, HostedZone, RecordSets, type HostedZoneBase } from '../../lib';
import type { ApiResourceRecordSet } from '../../lib/model/rrset/api-shape';
import { change, create, createZone, remove, upsert, zoneIdOf } from '../support/by-hand';
import { clientOf, emulated } from '../support/emulated';
import { ownRecords, stateOf } from '../support/emulator-states';
import { recorder } from '../support/tap';
import type { Emulator } from '../../lib/emulator';

const names = Array.from({ length: 8 }, (_, i) => `n${i}.example.com.`);
const set = (Name: string, Type: 'A' | 'TXT', value: number) => ({
  Name,
  Type,
  TTL: 60 * value,
  ResourceRecords: [{ Value: Type === 'A' ? `192.0.2.${value}` : `"${value}"` }],
});
const keyOf = ({ Name, Type }: ApiResourceRecordSet) => `${Name} ${Type}`;
const byKey = (sets: readonly ApiResourceRecordSet[]) => new Map(sets.map((one) => [keyOf(one), one]));

const some = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...names),
    type: fc.constantFrom('A' as const, 'TXT' as const),
    value: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ name, type }) => `${name} ${type}`, maxLength: 8 },
);
const edits = fc.array(
  fc.record({
    name: fc.constantFrom(...names),
    type: fc.constantFrom('A' as const, 'TXT' as const),
    to: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  { maxLength: 10 },
);

const heldBy = (emulator: Emulator) =>
  byKey(
    stateOf(emulator)
      .zones.flatMap((zone) => ownRecords(zone))
      .map(({ Name, Type, TTL, ResourceRecords }) => ({
        Name,
        Type,
        ...(TTL === undefined ? {} : { TTL }),
        ResourceRecords: (ResourceRecords ?? []).map(({ Value }) => ({ Value })),
      })),
  );

describe.each(['declared', 'shared'] as const)('drift in a %s zone', (kind) => {
  it('is exactly what was edited behind the back of the app, and to tell it writes nothing', () =>
    fc.assert(
      fc.asyncProperty(some, some, edits, async (declared, others, made) => {
        const { emulator, client } = emulated();
        const own = byKey(declared.map(({ name, type, value }) => set(name, type, value)));
        const app = new App({ name: 'law' });
        const hostedZoneId = kind === 'shared' ? await createZone(client) : undefined;
        const zone: HostedZoneBase =
          hostedZoneId === undefined
            ? new HostedZone(app, 'Zone', { zoneName: 'example.com' })
            : HostedZone.fromZoneId(app, 'Zone', { zoneName: 'example.com', hostedZoneId });
        RecordSets.fromJson(zone, 'All', [...own.values()]);
        const theirs = others.map(({ name, type, value }) => set(name, type, value)).filter((one) => !own.has(keyOf(one)));
        if (hostedZoneId !== undefined && theirs.length > 0) await change(client, hostedZoneId, ...theirs.map((one) => create(one)));
        await deploy(app.synth(), { client });
        const zoneId = await zoneIdOf(client);
        const before = heldBy(emulator);
        for (const { name, type, to } of made) {
          const there = heldBy(emulator).get(`${name} ${type}`);
          if (to !== null) await change(client, zoneId, upsert(set(name, type, to)));
          else if (there !== undefined) await change(client, zoneId, remove(there as ResourceRecordSet));
        }
        const after = heldBy(emulator);
        const snapshot = emulator.snapshot();
        const watched = recorder();
        const { client: reader } = clientOf(emulator, watched.tap);

        const found = await drift(app.synth(), { client: reader, deployed: app.synth() });

        const edited = [...new Set([...before.keys(), ...after.keys()])]
          .filter((key) => kind === 'declared' || own.has(key))
          .flatMap((key) => {
            const [was, is] = [before.get(key), after.get(key)];
            if (JSON.stringify(was) === JSON.stringify(is)) return [];
            return [{ kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', key, was, is }];
          });
        const told = found.drift.hostedZones.flatMap(({ recordSets }) =>
          recordSets.map(({ kind: what, before: was, after: is }) => ({
            kind: what,
            key: keyOf(is ?? was ?? { Name: '', Type: '' }),
            was,
            is,
          })),
        );
        const inOrder = <T extends { readonly key: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(inOrder(told)).toEqual(inOrder(edited));
        expect(found.drift.undeployed).toEqual([]);
        expect(watched.operations().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([]);
        expect(emulator.snapshot()).toBe(snapshot);
      }),
      { numRuns: 15 },
    ));
});
