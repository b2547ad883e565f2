import { deploy, HealthCheck, plan, type HostedZone } from '../../lib';
import { planText } from '../../lib/render/plan-text';
import { style } from '../../lib/render/style';
import { listChecks } from '../support/by-hand';
import { declaredZone } from '../support/declared';
import { emulated } from '../support/emulated';

const routingControlArn = 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b';
const web = (zone: HostedZone) => HealthCheck.https(zone, 'Web', { host: 'web.example.net', disabled: true });
const api = (zone: HostedZone) => HealthCheck.tcp(zone, 'Api', { host: 'api.example.net', port: 443 });

/** The lines about health checks in the plan for the second declaration after the first was deployed. */
async function linesOf(before: (zone: HostedZone) => unknown, after: (zone: HostedZone) => unknown) {
  const { client } = emulated();
  await deploy(declaredZone(before), { client });
  const text = planText(await plan(declaredZone(after), { client }), { style: style(false), width: 120, full: false });
  const [, section = ''] = /^Health checks\n((?: .*\n)*)/m.exec(text) ?? [];
  return { lines: section.split('\n').slice(0, -1), checks: await listChecks(client) };
}

describe('health checks in the text of a plan', () => {
  it('say what they watch, and which ids are known after apply', async () => {
    const { lines } = await linesOf(
      () => undefined,
      (zone) => [
        HealthCheck.calculated(zone, 'All', { children: [web(zone), api(zone), 'by-hand'], healthyThreshold: 2, inverted: true }),
        HealthCheck.cloudWatchAlarm(zone, 'Alarm', { alarmName: 'too "slow"\u001b[2J', alarmRegion: 'eu-central-1' }),
        HealthCheck.recoveryControl(zone, 'Control', { routingControlArn }),
      ],
    );

    expect(lines).toEqual([
      '  + create Zone/Alarm  CLOUDWATCH_METRIC alarm "too \\"slow\\"\\u{1b}[2J" in eu-central-1, without data LastKnownStatus',
      '  + create Zone/Api  TCP api.example.net:443  every 30 s, threshold 3',
      `  + create Zone/Control  RECOVERY_CONTROL ${routingControlArn}`,
      '  + create Zone/Web  HTTPS web.example.net:443/  every 30 s, threshold 3, disabled',
      '  + create Zone/All  CALCULATED 2 of 3 healthy: by-hand, id of Zone/Api (known after apply), id of Zone/Web (known after apply), inverted',
    ]);
  });

  it('say which children come and go', async () => {
    const { lines, checks } = await linesOf(
      (zone) => HealthCheck.calculated(zone, 'All', { children: [api(zone)] }),
      (zone) => HealthCheck.calculated(zone, 'All', { children: [web(zone)] }),
    );
    const idOf = (type: string) => checks.find(({ HealthCheckConfig }) => HealthCheckConfig?.Type === type)?.Id ?? '';

    expect(lines).toEqual([
      '  + create Zone/Web  HTTPS web.example.net:443/  every 30 s, threshold 3, disabled',
      `  ~ update Zone/All ${idOf('CALCULATED')}`,
      `      ChildHealthChecks: + id of Zone/Web (known after apply), - ${idOf('TCP')}`,
      `  - delete ${idOf('TCP')}  TCP api.example.net:443  every 30 s, threshold 3`,
    ]);
  });
});
