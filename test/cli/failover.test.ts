import { endpointRegions, recovery, withControls, type RunningRecovery } from '../support/recovery';
import { pairRunbook } from '../support/recovery/runbooks';
import { project } from './support/project';
import { apex53, documentOf } from './support/run';

/** A running cluster with a primary that is on, and a folder with its runbook. */
async function paired(change: (runbook: ReturnType<typeof pairRunbook>, rule: string) => object = (runbook) => runbook) {
  const running = await recovery();
  const arns = withControls(running, { primary: 'On', dr: 'Off' });
  const rule = `${arns.panel}/safetyrule/${running.state.id()}`;
  const cwd = project({ 'apex53.recovery.json': JSON.stringify(change(pairRunbook(running.clusterEndpoints, arns), rule)) });
  return { running, arns, rule, failover: (...args: readonly string[]) => apex53(['failover', ...args], { cwd }) };
}
const states = ({ state }: RunningRecovery) => [...state.states.values()];
/** A rule that keeps the primary on. */
const keepPrimary = (primary: string, arn: string) => ({
  kind: 'assertion' as const,
  arn,
  name: 'primary-stays',
  controls: [primary],
  type: 'ATLEAST' as const,
  threshold: 1,
  inverted: false,
});

describe('apex53 failover', () => {
  it('switches the routing controls, shows states and answers before and after, and reads them back', async () => {
    const { running, failover } = await paired();
    const { status, stdout } = await failover('api', '--to', 'dr', '--yes');
    expect(status).toBe(0);
    expect(states(running)).toEqual(['Off', 'On']);
    expect(stdout).toMatch(
      /^api: traffic goes to primary, and is to go to dr\n {2}api-primary {2}On {2}-> Off {2}arn:.*\n {2}api-dr {7}Off -> On {3}arn:/,
    );
    expect(stdout).toMatch(/before\n.*\n.*api-primary\.example\.net\.\n {2}after\n.*\n.*api-dr\.example\.net\.\n/);
    expect(stdout).toContain('Done. All routing controls were read back. Resolvers follow within 60 s of Route 53 seeing it.\n');
    expect(running.controlPlane.requests).toEqual([]);
  });

  it('works with one endpoint of five, and says which did not answer', async () => {
    const { running, failover } = await paired();
    for (const region of endpointRegions.slice(0, 2)) running.setEndpoint(region, 'unavailable');
    for (const region of endpointRegions.slice(2, 4)) await running.unplug(region);
    const { status, stderr } = await failover('api', '--to', 'dr', '--yes');
    expect(status).toBe(0);
    expect(states(running)).toEqual(['Off', 'On']);
    expect(stderr).not.toContain(endpointRegions[4]);
  });

  it("asks the cluster of the failover where that is another one than the runbook's", async () => {
    const { running, failover } = await paired((runbook) => {
      const [api] = Object.values(runbook.failovers);
      const elsewhere = [{ endpoint: 'http://127.0.0.1:9/v1', region: 'us-east-1' }];
      return { ...runbook, endpoints: elsewhere, failovers: { api: { ...api, endpoints: runbook.endpoints } } };
    });
    expect(await failover('api', '--to', 'dr', '--yes')).toMatchObject({ status: 0, stderr: '' });
    expect(states(running)).toEqual(['Off', 'On']);
  });

  it('changes nothing in a dry run, nor without a yes', async () => {
    const { running, failover } = await paired();
    expect(await failover('api', '--to', 'dr', '--dry-run')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('A dry run: nothing was changed.') as string,
    });
    const { status, stderr } = await failover('api', '--to', 'dr');
    expect([status, stderr]).toEqual([
      3,
      'Nobody can answer here: pass --yes to switch the routing controls.\nDeclined Nothing was changed.\n',
    ]);
    expect(states(running)).toEqual(['On', 'Off']);
  });

  it('shows the states where no cell is named, and lists the failovers where none is', async () => {
    const { running, failover } = await paired();
    expect((await failover('api')).stdout).toMatch(/^api: traffic goes to primary\n {2}api-primary {2}On/);
    const asked = running.asked().length;
    expect((await failover()).stdout).toBe('api: primary, dr\n');
    expect(running.asked()).toHaveLength(asked);
  });

  it('has nothing to change when traffic goes there already', async () => {
    const { failover } = await paired();
    const { status, stdout } = await failover('api', '--to', 'primary', '--yes');
    expect(status).toBe(0);
    expect(stdout.endsWith('Nothing to change.\n')).toBe(true);
  });

  it('ends with 3 when a safety rule refuses, foretells it from the runbook, and overrides it only by its ARN', async () => {
    const { running, arns, rule, failover } = await paired((runbook, arn) => ({
      ...runbook,
      safetyRules: [keepPrimary(runbook.failovers.api?.cells.primary?.[0]?.arn ?? '', arn)],
    }));
    running.state.rules.set(rule, {
      kind: 'ASSERTION',
      ticks: 0,
      clientToken: undefined,
      value: {
        SafetyRuleArn: rule,
        ControlPanelArn: arns.panel,
        Name: 'primary-stays',
        AssertedControls: [arns.primary],
        RuleConfig: { Type: 'ATLEAST', Threshold: 1, Inverted: false },
        WaitPeriodMs: 0,
        Status: 'DEPLOYED',
      },
    });
    const dry = await failover('api', '--to', 'dr', '--dry-run');
    expect([
      dry.status,
      dry.stdout.includes(`refused by safety rule primary-stays; to override it: --override-safety-rule ${rule}`),
    ]).toEqual([3, true]);
    const refused = await failover('api', '--to', 'dr', '--yes', '--json');
    expect(documentOf(refused)).toMatchObject({ exitCode: 3, error: { code: 'SafetyRuleRefused', details: { safetyRules: [rule] } } });
    expect(states(running)).toEqual(['On', 'Off']);
    expect((await failover('api', '--to', 'dr', '--yes', '--override-safety-rule', rule)).status).toBe(0);
    expect(states(running)).toEqual(['Off', 'On']);
  });

  it('prints one document with --json', async () => {
    const { arns, failover } = await paired();
    expect(documentOf(await failover('api', '--to', 'dr', '--yes', '--json'))).toMatchObject({
      formatVersion: 1,
      command: 'failover',
      exitCode: 0,
      name: 'api',
      to: 'dr',
      from: ['primary'],
      changed: true,
      refusedBySafetyRules: [],
      transitions: [
        { control: { name: 'api-primary', arn: arns.primary }, before: 'On', after: 'Off' },
        { control: { name: 'api-dr', arn: arns.dr }, before: 'Off', after: 'On' },
      ],
      answers: [{ name: 'api.example.com.', type: 'CNAME', same: false }],
      followedAfterSeconds: 60,
    });
  });

  it.each([
    ['an unknown cell', ['api', '--to', 'moon'], 'FailoverUnknown'],
    ['an unknown failover', ['shop', '--to', 'dr'], 'FailoverUnknown'],
    ['no failover', ['--to', 'dr'], 'UsageInvalid'],
    ['no runbook', ['api', '--runbook', 'none.json'], 'RunbookInvalid'],
  ])('ends with 1 for %s, and asks no endpoint', async (_, args, code) => {
    const { running, failover } = await paired();
    expect(await failover(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining(code) as string });
    expect(running.asked()).toEqual([]);
  });

  it('shows hostile names harmlessly', async () => {
    const { failover } = await paired((runbook) => ({ ...runbook, failovers: { 'a\u202eb': runbook.failovers.api } }));
    expect((await failover()).stdout).toBe('a\\u{202e}b: primary, dr\n');
  });
});
