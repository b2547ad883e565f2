import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalFolder, type JournalEntry, type JournalFolderOptions } from '../../lib';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A journal in a folder of its own, which goes after the test. */
export function journalFolder(options: Omit<JournalFolderOptions, 'folder'> = {}): JournalFolder {
  const parent = mkdtempSync(join(tmpdir(), 'apex53-journal-'));
  made.push(parent);
  return new JournalFolder({ ...options, folder: join(parent, 'journal') });
}

/** The last entry. */
export async function lastEntry(journal: JournalFolder): Promise<JournalEntry> {
  const [id = ''] = await journal.ids();
  return journal.read(id);
}
