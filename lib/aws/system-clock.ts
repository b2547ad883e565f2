import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../model/clock';

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
};
