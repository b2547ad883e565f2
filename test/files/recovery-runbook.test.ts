import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRunbookFile, writeRunbookFile } from '../../lib/files/recovery-runbook';
import { project } from '../cli/support/project';
import { pairRunbook } from '../support/recovery/runbooks';
import { caught } from '../support/caught';

const runbook = pairRunbook([{ Endpoint: 'https://a.example.com/v1', Region: 'us-east-1' }], { primary: 'arn:1', dr: 'arn:2' });

describe('a file with a recovery runbook', () => {
  it('is read as it was written, takes the place of the one before, and leaves nothing beside it', async () => {
    const folder = project({ 'book.json': '{"half":' });
    const path = join(folder, 'book.json');
    await writeRunbookFile(path, runbook);
    expect(await readRunbookFile(path)).toEqual(runbook);
    expect(readdirSync(folder).sort()).toEqual(['book.json', 'node_modules']);
  });

  it('that is not there is told with what to do', async () => {
    const error = await caught(readRunbookFile(join(project(), 'none.json')));
    expect([error.code, error.message]).toEqual(['RunbookInvalid', expect.stringContaining('--runbook') as string]);
  });
});
