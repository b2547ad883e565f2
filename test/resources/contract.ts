import type { Route53Client } from '@aws-sdk/client-route-53';
import { deploy, plan, type Assembly, type HostedZone, type ResourceKindName } from '../../lib';
import { isEmptyPlan } from '../../lib/plan/plan';
import { declaredZone } from '../support/declared';
import { clientOf, emulated } from '../support/emulated';
import { losingAnswers, refusing } from '../support/faults';
import { stoppedAt } from '../support/stopped-at';

/** A resource that the service holds. */
export interface Held {
  readonly id: string;
  readonly content: unknown;
}

/** What a kind of resource gives for the contract that holds for all. */
export interface ResourceCase {
  readonly kind: ResourceKindName;
  /** Declares one, and what uses it. */
  readonly declare: (zone: HostedZone) => unknown;
  /** The same with another value of one member, by the member; none where nothing can be changed in place. */
  readonly updates: Readonly<Record<string, (zone: HostedZone) => unknown>>;
  /** The same with another value of what can never be changed. @default - there is nothing of the kind */
  readonly replacement?: (zone: HostedZone) => unknown;
  /** Everything of the kind in the account. */
  readonly held: (client: Route53Client) => Promise<readonly Held[]>;
  /** Somebody else's. */
  readonly createForeign: (client: Route53Client) => Promise<unknown>;
}

/** What holds for resources of every kind, whatever goes wrong on the way. */
export function resourceContract({ kind, declare, updates, replacement, held, createForeign }: ResourceCase): void {
  const declared = declaredZone(declare);
  const without = declaredZone(() => undefined);

  const expectDeployed = async (client: Route53Client, assembly: Assembly) => {
    expect(isEmptyPlan(await plan(assembly, { client }))).toBe(true);
    expect(await held(client)).toHaveLength(assembly.resources.filter((resource) => resource.kind === kind).length);
  };

  /** How many calls it takes. */
  const callsOf = async (from: Assembly | undefined, to: Assembly): Promise<number> => {
    const { client, emulator } = emulated();
    if (from !== undefined) await deploy(from, { client });
    let calls = 0;
    const counting = clientOf(emulator, (_, forward) => {
      calls += 1;
      return forward();
    });
    await deploy(to, { client: counting.client });
    return calls;
  };

  describe(`a ${kind}`, () => {
    it('once created is as declared', async () => {
      const { client } = emulated();
      await deploy(declared, { client });
      await expectDeployed(client, declared);
    });

    for (const [member, change] of Object.entries(updates))
      it(`is changed in place: ${member}`, async () => {
        const { client } = emulated();
        await deploy(declared, { client });
        const [before] = await held(client);

        await deploy(declaredZone(change), { client });

        const [after] = await held(client);
        await expectDeployed(client, declaredZone(change));
        expect(after?.id).toBe(before?.id);
        expect(after?.content).not.toEqual(before?.content);
      });

    if (replacement !== undefined)
      it('is replaced where it cannot be changed', async () => {
        const { client } = emulated();
        await deploy(declared, { client });
        const [before] = await held(client);

        await deploy(declaredZone(replacement), { client });

        await expectDeployed(client, declaredZone(replacement));
        expect((await held(client))[0]?.id).not.toBe(before?.id);
      });

    it('is deleted once it is no longer declared, and with the app; what others created stays', async () => {
      const { client } = emulated();
      await createForeign(client);
      const foreign = await held(client);
      for (const undo of [() => deploy(without, { client }), () => deploy(declared, { client, purpose: 'destroy' })]) {
        await deploy(declared, { client });
        expect(await held(client)).toHaveLength(foreign.length + 1);
        await undo();
        expect(await held(client)).toEqual(foreign);
      }
    });

    const histories: readonly (readonly [string, Assembly | undefined, Assembly])[] = [
      ['created', undefined, declared],
      ...Object.entries(updates).map(([member, change]) => [`changed in ${member}`, declared, declaredZone(change)] as const),
      ...(replacement === undefined ? [] : [['replaced', declared, declaredZone(replacement)] as const]),
      ['deleted', declared, without],
    ];

    it.each(histories)('is %s once, wherever a run breaks off', async (_, from, to) => {
      const calls = await callsOf(from, to);
      for (let n = 0; n < calls; n++) {
        const { client, emulator } = emulated();
        if (from !== undefined) await deploy(from, { client });
        const broken = clientOf(emulator, refusing(stoppedAt(n), 'Broken', 400, 'no')).client;
        await expect(deploy(to, { client: broken })).rejects.toMatchObject({ code: 'ServiceFailed' });
        await deploy(to, { client });
        await expectDeployed(client, to);
      }
    });

    it("is the app's wherever the run that creates it breaks off: another declaration counts, and none takes it away", async () => {
      const calls = await callsOf(undefined, declared);
      for (const to of [without, ...(replacement === undefined ? [] : [declaredZone(replacement)])]) {
        for (let n = 0; n < calls; n++) {
          const { client, emulator } = emulated();
          const broken = clientOf(emulator, refusing(stoppedAt(n), 'Broken', 400, 'no')).client;
          await expect(deploy(declared, { client: broken })).rejects.toMatchObject({ code: 'ServiceFailed' });
          await deploy(to, { client });
          await expectDeployed(client, to);
        }
      }
    });

    it.each(histories)('is %s once, whichever answer is lost', async (_, from, to) => {
      const calls = await callsOf(from, to);
      for (let n = 0; n < calls; n++) {
        const { client, emulator } = emulated();
        if (from !== undefined) await deploy(from, { client });
        let seen = 0;
        await deploy(to, {
          client: clientOf(
            emulator,
            losingAnswers(() => seen++ === n),
          ).client,
        });
        await expectDeployed(client, to);
      }
    });

    it.each(histories)('is %s once by two runs at a time', async (_, from, to) => {
      const { client, emulator } = emulated();
      if (from !== undefined) await deploy(from, { client });
      await Promise.allSettled([deploy(to, { client: clientOf(emulator).client }), deploy(to, { client: clientOf(emulator).client })]);
      await deploy(to, { client });
      await expectDeployed(client, to);
    });
  });
}
