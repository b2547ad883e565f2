import { App, apply, ARecord, deploy, HostedZone, plan } from '../../lib';
import type { Assembly } from '../../lib/synth/assembly';
import { createZone, listOwn, listZones, nameServersOf, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { meanwhile } from '../support/faults';

function importing(make: (app: App) => unknown): Assembly {
  const app = new App({ name: 'test' });
  make(app);
  return app.synth();
}
const byId = (hostedZoneId: string, zoneName = 'example.com') =>
  importing((app) => HostedZone.fromZoneId(app, 'Zone', { hostedZoneId, zoneName }));
const byName = (privateZone = false) =>
  importing(
    (app) =>
      new ARecord(HostedZone.fromLookup(app, 'Zone', { zoneName: 'example.com', privateZone }), 'Www', {
        name: 'www',
        values: ['192.0.2.1'],
      }),
  );

describe('a zone imported by id', () => {
  it('is found whether the id is given bare or with /hostedzone/', async () => {
    const { client } = emulated();
    const id = await createZone(client);

    expect((await plan(byId(id), { client })).hostedZones[0]?.hostedZoneId).toBe(id);
    expect((await plan(byId(`/hostedzone/${id}`), { client })).hostedZones[0]?.hostedZoneId).toBe(id);
  });

  it('is ZoneNotFound when there is none, with the id in the message', async () => {
    const { client } = emulated();

    const error = await caught(plan(byId('Z0123456789ABC'), { client }));

    expect(error).toMatchObject({ code: 'ZoneNotFound', details: { hostedZoneId: 'Z0123456789ABC' } });
    expect(error.message).toContain('Z0123456789ABC');
  });

  it('is ZoneNameMismatch when it has another name, with both names in the message', async () => {
    const { client } = emulated();
    const id = await createZone(client, 'example.net');

    const error = await caught(plan(byId(id), { client }));

    expect(error.code).toBe('ZoneNameMismatch');
    expect(error.message).toContain('example.net.');
    expect(error.message).toContain('example.com.');
  });
});

describe('a zone looked up by name', () => {
  it('is found among zones with names before, behind and below', async () => {
    const { client } = emulated();
    for (const name of ['a.com', 'sub.example.com', 'example-a.com', 'example.coma', 'examplea.com']) await createZone(client, name);
    const id = await createZone(client);

    await deploy(byName(), { client });

    expect(await listOwn(client, id)).toHaveLength(1);
  });

  it('is ZoneNotFound when there is none of that name', async () => {
    const { client } = emulated();
    await createZone(client, 'sub.example.com');

    expect((await caught(plan(byName(), { client }))).code).toBe('ZoneNotFound');
  });

  it('is ZoneAmbiguous when there are several, with every candidate in the message', async () => {
    const { client } = emulated();
    const ids = [await createZone(client, 'example.com', { comment: 'old' }), await createZone(client)];

    const error = await caught(plan(byName(), { client }));

    expect(error.code).toBe('ZoneAmbiguous');
    for (const text of [...ids, 'old']) expect(error.message).toContain(text);
    expect(new Set(error.details.candidates as string[])).toEqual(new Set(ids));
  });

  it('is the public one, unless the private one is asked for', async () => {
    const { client } = emulated();
    const publicId = await createZone(client);
    const privateId = await createZone(client, 'example.com', { vpcId: 'vpc-1a2b3c4d' });

    expect((await plan(byName(), { client })).hostedZones[0]?.hostedZoneId).toBe(publicId);
    expect((await plan(byName(true), { client })).hostedZones[0]?.hostedZoneId).toBe(privateId);
  });

  it('is found on a later page of zones of one name', async () => {
    const { client } = emulated({ quotas: { hostedZones: 1000 } });
    for (let i = 0; i < 99; i++) await createZone(client, 'example.com', { callerReference: `theirs-${i}` });
    await createZone(client, 'example.com', { callerReference: 'mine' });
    for (let i = 0; i < 40; i++) await createZone(client, 'example.com', { vpcId: `vpc-${i}` });

    const planned = await plan(
      declaredZone(() => undefined, { callerReference: 'mine' }),
      { client },
    );

    expect(planned.conflicts).toEqual([]);
    expect(planned.hostedZones[0]?.step).toEqual({ kind: 'none' });
  });
});

describe('a declared zone', () => {
  it('whose name is taken by others is ZoneNameTaken, with the candidates, and no second zone is made', async () => {
    const { client } = emulated();
    const id = await createZone(client, 'example.com', { comment: 'by hand', callerReference: 'their-reference' });

    const error = await caught(
      deploy(
        declaredZone(() => undefined),
        { client },
      ),
    );

    expect(error.code).toBe('ZoneNameTaken');
    for (const text of [id, 'by hand', 'their-reference', 'fromZoneId']) expect(error.message).toContain(text);
    expect(await listZones(client)).toHaveLength(1);
  });

  it('whose name somebody takes between plan and apply is not made a second time', async () => {
    const { client } = emulated();
    const planned = await plan(
      declaredZone(() => undefined),
      { client },
    );
    const id = await createZone(client);

    const error = await caught(apply(planned, { client }));

    expect(error.code).toBe('ConcurrentChange');
    expect(error.message).toContain(id);
    expect(await listZones(client)).toHaveLength(1);
  });

  it('whose name somebody takes while it is deployed is ZoneNameTaken', async () => {
    const { emulator, client: other } = emulated();
    const { client } = clientOf(
      emulator,
      meanwhile(
        ({ operation, index }) => operation === 'ListHostedZonesByName' && index === 1,
        () => createZone(other),
      ),
    );

    expect(
      (
        await caught(
          deploy(
            declaredZone(() => undefined),
            { client },
          ),
        )
      ).code,
    ).toBe('ZoneNameTaken');
    expect(await listZones(other)).toHaveLength(1);
  });

  it('adopts an existing one by its caller reference, and keeps its name servers', async () => {
    const { client } = emulated();
    const id = await createZone(client, 'example.com', { callerReference: 'their-reference' });
    const before = await nameServersOf(client, id);

    await deploy(
      declaredZone((zone) => new ARecord(zone, 'Www', { name: 'www', values: ['192.0.2.1'] }), { callerReference: 'their-reference' }),
      { client },
    );

    expect(await zoneIdOf(client)).toBe(id);
    expect(await nameServersOf(client, id)).toEqual(before);
    expect(await listOwn(client, id)).toHaveLength(1);
  });

  it('does not mind a private zone of its name', async () => {
    const { client } = emulated();
    await createZone(client, 'example.com', { vpcId: 'vpc-1a2b3c4d' });

    expect(
      (
        await plan(
          declaredZone(() => undefined),
          { client },
        )
      ).conflicts,
    ).toEqual([]);
  });

  it('of a name with an escape is found again', async () => {
    const { client } = emulated();
    const assembly = declaredZone(() => undefined, { zoneName: '0/25.2.0.192.in-addr.arpa' });
    await deploy(assembly, { client });

    await deploy(assembly, { client });

    expect((await listZones(client)).map(({ Name }) => Name)).toEqual(['0\\05725.2.0.192.in-addr.arpa.']);
  });
});
