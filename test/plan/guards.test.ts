import { ARecord, deploy, plan, type HostedZone } from '../../lib';
import { change, create, createZone, listOwn, txt, zoneIdOf } from '../support/by-hand';
import { caught } from '../support/caught';
import { declaredZone, sharedZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { recorder } from '../support/tap';

const records =
  (n: number, value = '192.0.2.1') =>
  (zone: HostedZone) =>
    Array.from({ length: n }, (_, i) => new ARecord(zone, `R${i}`, { name: `r${i}`, values: [value] }));

/** A zone with so many record sets, and a watched client. */
async function zoneWith(n: number) {
  const { emulator, client: plain } = emulated();
  await deploy(declaredZone(records(n)), { client: plain });
  const watched = recorder();
  return { plain, watched, ...clientOf(emulator, watched.tap) };
}

describe('the guard mass-deletion', () => {
  it.each([
    [20, 14, false],
    [20, 13, true],
    [20, 0, true],
    [10, 7, false],
    [10, 6, true],
    [9, 0, false],
  ])('of %i record sets, leaving %i: stops the plan: %s', async (before, after, stops) => {
    const { client } = await zoneWith(before);

    const { guards } = await plan(declaredZone(records(after)), { client });

    expect(guards.map(({ guard, path }) => [guard, path])).toEqual(stops ? [['mass-deletion', 'Zone']] : []);
  });

  it('refuses before anything is written, says how many and how to allow it', async () => {
    const { client, watched, plain } = await zoneWith(20);

    const error = await caught(
      deploy(
        declaredZone((zone) => new ARecord(zone, 'New', { name: 'new', values: ['192.0.2.9'] })),
        { client },
      ),
    );

    expect(error.code).toBe('GuardRefused');
    for (const text of ['20 of 20', 'example.com.', '--allow mass-deletion']) expect(error.message).toContain(text);
    expect(watched.operations()).not.toContain('ChangeResourceRecordSets');
    expect(await listOwn(plain, await zoneIdOf(plain))).toHaveLength(20);
  });

  it('lets the plan pass when it is allowed by name', async () => {
    const { client, plain } = await zoneWith(20);

    await deploy(
      declaredZone(() => undefined),
      { client, allow: ['mass-deletion'] },
    );

    expect(await listOwn(plain, await zoneIdOf(plain))).toEqual([]);
  });

  it('does not mind that every record set is updated', async () => {
    const { client } = await zoneWith(20);

    expect((await plan(declaredZone(records(20, '192.0.2.2')), { client })).guards).toEqual([]);
  });

  it('stops the adoption of a full zone that the app says nothing of', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client, 'example.com', { callerReference: 'theirs' });
    await change(client, zoneId, ...Array.from({ length: 30 }, (_, i) => create(txt(`t${i}.example.com`, '"x"'))));

    expect(
      (
        await caught(
          deploy(
            declaredZone(() => undefined, { callerReference: 'theirs' }),
            { client },
          ),
        )
      ).code,
    ).toBe('GuardRefused');
    expect(await listOwn(client, zoneId)).toHaveLength(30);
  });

  it('has nothing to say in a shared zone, where nothing is deleted', async () => {
    const { client } = emulated();
    const zoneId = await createZone(client);
    await change(client, zoneId, ...Array.from({ length: 30 }, (_, i) => create(txt(`t${i}.example.com`, '"x"'))));

    expect(
      (
        await plan(
          sharedZone(zoneId, () => undefined),
          { client },
        )
      ).guards,
    ).toEqual([]);
  });

  it('has nothing to say of a destruction, which was asked for by name', async () => {
    const { client } = await zoneWith(20);

    expect((await plan(declaredZone(records(20)), { client, purpose: 'destroy' })).guards).toEqual([]);
  });
});
