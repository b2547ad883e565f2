import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { Emulator, SteppedClock } from '../../lib/emulator';
import { checkAll } from './stories/checks';
import { beginning, commandsOf, families, type Real } from './stories/commands';
import { type TinyReal } from './stories/runner';
import { accountIds, changeDelayMs, quotas, World } from './stories/world';
import { clientOf } from './support/doors';

const accessKeys = ['FIRST', 'SECOND'] as const;

/** An emulator that is stopped and started again behind the clients' backs. */
class Restartable implements Real {
  private readonly clock = new SteppedClock();
  private emulator: Emulator;
  private clients: readonly Route53Client[];

  constructor(private readonly stateFile: string) {
    this.emulator = new Emulator(this.options);
    this.emulator.seed({ accountId: accountIds[1], vpcs: [{ id: 'vpc-owned', region: 'us-east-1' }] });
    this.clients = this.connect();
  }

  as(account: number): TinyReal {
    const client = this.clients[account];
    if (!client) throw new Error(`There is no account ${account}.`);
    return { client, clock: this.clock, reload: () => this.reload() };
  }

  private async reload(): Promise<void> {
    const saved = this.emulator.snapshot();
    await writeFile(this.stateFile, saved);
    const opened = await Emulator.open({ ...this.options, stateFile: this.stateFile });
    expect(opened.snapshot()).toBe(saved);
    await opened.close();
    // To go on in memory is faster, and a restored snapshot must do as well as an opened file.
    this.emulator = new Emulator(this.options);
    await this.emulator.restore(saved);
    this.clients = this.connect();
  }

  private connect(): readonly Route53Client[] {
    return accessKeys.map((key) => clientOf(this.emulator, key));
  }

  private get options() {
    return { quotas, changeDelayMs, clock: this.clock, accounts: { [accessKeys[0]]: accountIds[0], [accessKeys[1]]: accountIds[1] } };
  }
}

describe('whatever is asked for', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apex53-model-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(Object.entries(families))(
    'the emulator answers as a few maps do, for two accounts and also after a restart: %s',
    async (_, family) => {
      await fc.assert(
        fc.asyncProperty(fc.commands([commandsOf(family)], { size: 'max', maxCommands: 60 }), async (commands) => {
          const world = new World();
          const real = new Restartable(join(folder, 'state.json'));
          for (const command of beginning) await command.run(world, real);
          await fc.asyncModelRun(() => ({ model: world, real }), commands);
          for (const model of world.accounts) {
            await checkAll(model, real.as(model.index), { zone: 1, label: 0, type: null, identifier: null, pageSize: 2 });
            for (let index = 1; index < world.ids.zone.length; index += 1)
              await checkAll(model, real.as(model.index), { zone: index, label: index, type: null, identifier: null, pageSize: 100 });
          }
        }),
        { numRuns: 12 },
      );
    },
  );
});
