import { HealthCheck, type ApiHealthCheckConfig, type HostedZone } from '../../lib';
import { destroyResources, planResources } from '../../lib/plan/resource-plan';
import type { LiveResource } from '../../lib/resources/live-resource';
import { declaredZone } from '../support/declared';

const arn = 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b';
const assembly = declaredZone((zone: HostedZone) => {
  const children = ['Y', 'Z'].map((id) => HealthCheck.http(zone, id, { host: `${id}.example.net` }));
  HealthCheck.calculated(zone, 'A', { children });
  HealthCheck.cloudWatchAlarm(zone, 'Alarm', { alarmName: 'errors', alarmRegion: 'eu-central-1' });
  HealthCheck.recoveryControl(zone, 'Control', { routingControlArn: arn });
});
const referenceOf = (path: string) => assembly.resources.find((check) => check.path === path)?.identity ?? '';
const live = (path: string, id: string, properties: ApiHealthCheckConfig): LiveResource => ({
  kind: 'healthCheck',
  id,
  identity: referenceOf(path),
  version: 1,
  properties,
  attributes: { id },
});
const stepsFor = (resources: readonly LiveResource[]) => planResources(assembly, resources, () => undefined).steps;

/** Members that listings were seen to have in types that do not use them. */
const unasked = { RequestInterval: 30, FailureThreshold: 3, MeasureLatency: false, EnableSNI: false, Inverted: false, Disabled: false };
const listed: readonly LiveResource[] = [
  live('Zone/Y', 'y', { ...unasked, Type: 'HTTP', FullyQualifiedDomainName: 'Y.example.net', Port: 80, ResourcePath: '/', Regions: [] }),
  live('Zone/Z', 'b', { ...unasked, Type: 'HTTP', FullyQualifiedDomainName: 'Z.example.net', Port: 80, ResourcePath: '/' }),
  live('Zone/A', 'p', { ...unasked, Type: 'CALCULATED', ChildHealthChecks: ['y', 'b'], HealthThreshold: 2, Regions: [] }),
  live('Zone/Alarm', 'm', {
    ...unasked,
    Type: 'CLOUDWATCH_METRIC',
    AlarmIdentifier: { Name: 'errors', Region: 'eu-central-1' },
    InsufficientDataHealthStatus: 'LastKnownStatus',
    ChildHealthChecks: [],
  }),
  live('Zone/Control', 'r', { ...unasked, Type: 'RECOVERY_CONTROL', RoutingControlArn: arn }),
];

describe('health checks beside those that exist', () => {
  it('are as declared whatever the service adds, and in whatever order it lists', () => {
    expect(stepsFor(listed)).toEqual([]);
    expect(stepsFor([...listed].reverse())).toEqual([]);
  });

  it('have the ids of children that exist and tokens of those that do not', () => {
    const steps = stepsFor(listed.filter(({ id }) => id !== 'b'));

    expect(steps.map(({ action }) => action)).toEqual(['create', 'update']);
    expect(steps[1]).toMatchObject({
      id: 'p',
      changes: [{ member: 'ChildHealthChecks', before: ['y', 'b'], after: ['y', '{{healthCheck:Zone/Z:id}}'] }],
    });
  });

  it('are created children first, and deleted parents first', () => {
    const created = stepsFor([]).map((step) => (step.action === 'create' ? step.path : step.action));
    const { steps } = destroyResources(assembly, listed, { now: 0, skipWaits: [] });
    const deleted = steps.map((step) => (step.action === 'create' ? step.path : step.id));

    expect(created).toEqual(['Zone/Alarm', 'Zone/Control', 'Zone/Y', 'Zone/Z', 'Zone/A']);
    expect(deleted).toEqual(['p', 'b', 'm', 'r', 'y']);
  });

  it('of a type that this version does not know are replaced', () => {
    const steps = stepsFor([...listed.slice(1), live('Zone/Y', 'y', { Type: 'NEXT_YEARS' })]);

    expect(steps.map(({ action }) => action)).toEqual(['replace', 'update']);
  });
});
