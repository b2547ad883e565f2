import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Route53Client } from '@aws-sdk/client-route-53';
import fc from 'fast-check';
import { Emulator, SteppedClock } from '../../lib/emulator';
import { clientOf } from './support/doors';
import { checkAll, type TinyReal } from './support/tiny-checks';
import { anyCommand, beginning, changeDelayMs, quotas } from './support/tiny-commands';
import { TinyModel } from './support/tiny-model';

/** An emulator that is stopped and started again behind the client's back. */
class Restartable implements TinyReal {
  readonly clock = new SteppedClock();
  private emulator: Emulator;
  client: Route53Client;

  constructor(private readonly stateFile: string) {
    this.emulator = new Emulator(this.options);
    this.client = clientOf(this.emulator);
  }

  async reload(): Promise<void> {
    const saved = this.emulator.snapshot();
    await writeFile(this.stateFile, saved);
    const opened = await Emulator.open({ ...this.options, stateFile: this.stateFile });
    expect(opened.snapshot()).toBe(saved);
    await opened.close();
    // To go on in memory is faster, and a restored snapshot must do as well as an opened file.
    this.emulator = new Emulator(this.options);
    await this.emulator.restore(saved);
    this.client = clientOf(this.emulator);
  }

  private get options() {
    return { quotas, changeDelayMs, clock: this.clock };
  }
}

describe('whatever is asked for', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apex53-model-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('the emulator answers as a few maps do: codes, contents, order, pages, counts, ids, also after a restart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([anyCommand], { size: 'max', maxCommands: 60 }), async (commands) => {
        const model = new TinyModel();
        const real = new Restartable(join(folder, 'state.json'));
        for (const command of beginning) await command.run(model, real);
        await fc.asyncModelRun(() => ({ model, real }), commands);
        await checkAll(model, real, { zone: 1, label: 0, type: null, identifier: null, pageSize: 2 });
        for (let index = 1; index < model.ids.zone.length; index += 1)
          await checkAll(model, real, { zone: index, label: index, type: null, identifier: null, pageSize: 100 });
      }),
      { numRuns: 20 },
    );
  });
});
