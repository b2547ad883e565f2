import type { Terminal } from './terminal';

/** Aborts at the first Ctrl-C, so that the call under way is finished; the second one ends the process as usual. */
export function interruptSignal(terminal: Terminal): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const onInterrupt = () => {
    terminal.err('\nStopping after the call under way; Ctrl-C again stops at once.\n');
    controller.abort();
  };
  process.once('SIGINT', onInterrupt);
  return { signal: controller.signal, release: () => void process.off('SIGINT', onInterrupt) };
}

/** Resolves when the process is asked to end. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
