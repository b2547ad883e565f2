import { HealthCheck, type ApiHealthCheckConfig, type HostedZone } from '../../lib';
import { deleteSteps, matchHealthChecks } from '../../lib/plan/health-checks';
import type { LiveHealthCheck } from '../../lib/plan/live-state';
import { declaredZone } from '../support/declared';

const arn = 'arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/b';
const assembly = declaredZone((zone: HostedZone) => {
  const children = ['Y', 'Z'].map((id) => HealthCheck.http(zone, id, { host: `${id}.example.net` }));
  HealthCheck.calculated(zone, 'A', { children });
  HealthCheck.cloudWatchAlarm(zone, 'Alarm', { alarmName: 'errors', alarmRegion: 'eu-central-1' });
  HealthCheck.recoveryControl(zone, 'Control', { routingControlArn: arn });
});
const referenceOf = (path: string) => assembly.healthChecks.find((check) => check.path === path)?.callerReference ?? '';
const live = (path: string, id: string, config: ApiHealthCheckConfig): LiveHealthCheck => ({
  id,
  callerReference: referenceOf(path),
  version: 1,
  config,
});

/** Members that listings were seen to have in types that do not use them. */
const unasked = { RequestInterval: 30, FailureThreshold: 3, MeasureLatency: false, EnableSNI: false, Inverted: false, Disabled: false };
const listed: readonly LiveHealthCheck[] = [
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
    expect(matchHealthChecks(assembly, listed).steps).toEqual([]);
    expect(matchHealthChecks(assembly, [...listed].reverse()).steps).toEqual([]);
  });

  it('have the ids of children that exist and tokens of those that do not', () => {
    const { steps } = matchHealthChecks(
      assembly,
      listed.filter(({ id }) => id !== 'b'),
    );

    expect(steps.map(({ kind }) => kind)).toEqual(['create', 'update']);
    expect(steps[1]).toMatchObject({ id: 'p', set: { ChildHealthChecks: ['y', '{{healthCheck:Zone/Z:id}}'] }, reset: [] });
  });

  it('are created children first, and deleted parents first', () => {
    const created = matchHealthChecks(assembly, []).steps.map((step) => (step.kind === 'create' ? step.path : step.kind));
    const deleted = deleteSteps(assembly, listed).map((step) => (step.kind === 'delete' ? step.id : step.kind));

    expect(created).toEqual(['Zone/Alarm', 'Zone/Control', 'Zone/Y', 'Zone/Z', 'Zone/A']);
    expect(deleted).toEqual(['p', 'b', 'm', 'r', 'y']);
  });

  it('of a type that this version does not know are never taken for declared ones, and deleted with the app', () => {
    const { steps } = matchHealthChecks(assembly, [...listed.slice(1), live('Zone/Y', 'y', { Type: 'NEXT_YEARS' })]);

    expect(steps.map(({ kind }) => kind)).toEqual(['create', 'update', 'delete']);
  });
});
