import { join } from 'node:path';
import { project, quickstart } from './support/project';
import { apex53 } from './support/run';

const node = ['--require', join(__dirname, 'support', 'list-loaded-sdk.cjs')];

describe('the AWS SDK', () => {
  it.each([
    [['--help']],
    [['--version']],
    [['deploy', '--help']],
    [['synth']],
    [['lint']],
    [['graph']],
    [['diff', '--local', '--app', 'missing.ts']],
    [['deploy', '--bogus']],
  ])('is not loaded by apex53 %j', async (args) => {
    const { stderr } = await apex53(args, { cwd: project({ 'app.ts': quickstart }), node });

    expect(stderr).toMatch(/SDK files loaded: 0\n$/);
  });

  it.each([[['diff', '--local']], [['deploy', '--local', '--yes']]])('is loaded by apex53 %j', async (args) => {
    const { status, stderr } = await apex53(args, { cwd: project({ 'app.ts': quickstart }), node });

    expect(status).toBe(0);
    expect(stderr).toMatch(/SDK files loaded: [1-9]\d*\n$/);
  });
});
