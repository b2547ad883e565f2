import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Apex53Error } from '../model/error';
import type { LedgerStore } from '../model/ledger/ledger-store';

/**
 * A ledger in a file. It is there as a whole or not at all; a lock file beside it keeps two runs on one machine apart while one of them
 * compares and writes.
 */
export function fileLedger(path: string): LedgerStore {
  const read = async () => {
    const text = await textOf(path);
    return text === undefined ? {} : { text, version: versionOf(text) };
  };
  return {
    read,
    write: async (text, version) => {
      await mkdir(dirname(path), { recursive: true });
      return locked(path, async () => {
        if ((await read()).version !== version)
          throw new Apex53Error('ConcurrentChange', `Somebody else wrote the ledger ${path} in between. Nothing was changed.`, {
            details: { path },
          });
        const beside = `${path}.${process.pid}.tmp`;
        const file = await open(beside, 'w');
        try {
          await file.writeFile(text);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, path);
        return versionOf(text);
      });
    },
  };
}

async function locked<T>(path: string, act: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  try {
    await (await open(lock, 'wx')).close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unusable(path, error);
    throw new Apex53Error(
      'ConcurrentChange',
      `Another run writes the ledger ${path} just now. If none does, one broke off: delete ${lock} and run again.`,
      { details: { path, lock }, cause: error },
    );
  }
  try {
    return await act();
  } finally {
    await rm(lock, { force: true });
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(path, error);
  }
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function unusable(path: string, error: unknown): Apex53Error {
  return new Apex53Error('LedgerUnreadable', `The ledger ${path} cannot be used: ${String(error)} Nothing was changed.`, {
    details: { path },
    cause: error,
  });
}
