import { spawnSync } from 'node:child_process';
import { assertCompiled } from '../cli/support/compiled';
import { project } from '../cli/support/project';

const suite = `
const { test } = require('node:test');
const { App, ARecord, HostedZone } = require('apex53');
const { Answers, Template } = require('apex53/testing');

const app = new App();
new ARecord(new HostedZone(app, 'Zone', { zoneName: 'example.com' }), 'Www', { name: 'www', values: ['192.0.2.1'] });
const template = Template.fromApp(app);
const answers = Answers.of(app);

test('holds', () => { template.hasRecordSet('www.example.com', 'A', { TTL: 300 }); });
test('does not hold', () => { template.hasRecordSet('www.example.com', 'A', { TTL: 60 }); });
test('is answered', () => { answers.toAnswer('www.example.com', 'A', { from: 'DE' }, '192.0.2.1'); });
test('is not answered', () => { answers.toAnswer('www.example.com', 'A', {}, 'NXDOMAIN'); });
`;

describe('assertions in node:test', () => {
  it('pass and fail as tests of their own', () => {
    assertCompiled();
    const cwd = project({ 'dns.test.cjs': suite });
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_TEST_CONTEXT' && name !== 'NODE_OPTIONS'));

    const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter', 'tap', 'dns.test.cjs'], {
      cwd,
      env,
      encoding: 'utf8',
    });

    expect(status).toBe(1);
    expect(stdout).toMatch(/^ *ok 1 - holds$/m);
    expect(stdout).toMatch(/^ *not ok 2 - does not hold$/m);
    expect(stdout).toMatch(/^ *ok 3 - is answered$/m);
    expect(stdout).toMatch(/^ *not ok 4 - is not answered$/m);
    expect(stdout).toContain('Expected: www.example.com A is answered with NXDOMAIN.');
    expect(stdout).toContain("code: 'AssertionFailed'");
    expect(stdout).toContain('TTL: expected 60, found 300');
  });
});
