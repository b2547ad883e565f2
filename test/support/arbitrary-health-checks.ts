import fc from 'fast-check';
import { healthCheckRegions } from '../../lib';
import type {
  CalculatedConfig,
  CloudWatchAlarmConfig,
  HealthCheckConfig,
  RecoveryControlConfig,
} from '../../lib/model/health-check/config';
import type { EndpointConfig } from '../../lib/model/health-check/endpoint-config';

const switches = { inverted: fc.boolean(), disabled: fc.boolean() };
const regions = fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...healthCheckRegions), { minLength: 3 }));
const host = fc.constantFrom('a.example.net', 'b.example.net');
const optionalHost = fc.option(host, { nil: undefined });
const endpointMembers = {
  kind: fc.constant('endpoint' as const),
  port: fc.constantFrom(80, 443, 8443),
  requestIntervalSeconds: fc.constantFrom(10, 30),
  failureThreshold: fc.integer({ min: 1, max: 10 }),
  measureLatency: fc.boolean(),
  regions: regions.map((list) => [...list].sort()),
  ...switches,
};
/** By name, by address, or by address with a name. */
const place = fc.oneof(
  host.map((fullyQualifiedDomainName) => ({ fullyQualifiedDomainName })),
  fc
    .tuple(fc.constantFrom('198.41.0.4', '8.8.8.8', '2001:4860:4860::8888'), optionalHost)
    .map(([ipAddress, name]) => ({ ipAddress, ...(name === undefined ? {} : { fullyQualifiedDomainName: name }) })),
);
const resourcePath = fc.oneof(
  fc.constant({}),
  fc.constantFrom('/', '/health?a=1&b=2').map((path) => ({ resourcePath: path })),
);
const searchString = fc.constantFrom('ok', '"<fine> & up"').map((text) => ({ searchString: text }));

const endpoint: fc.Arbitrary<EndpointConfig> = fc.oneof(
  fc
    .tuple(fc.record({ type: fc.constantFrom('HTTP' as const, 'HTTPS' as const), ...endpointMembers }), fc.boolean(), place, resourcePath)
    .map(
      ([members, sni, ...parts]) =>
        Object.assign({}, ...parts, { ...members, enableSni: members.type === 'HTTPS' && sni }) as EndpointConfig,
    ),
  fc
    .tuple(
      fc.record({ type: fc.constantFrom('HTTP_STR_MATCH' as const, 'HTTPS_STR_MATCH' as const), ...endpointMembers }),
      place,
      resourcePath,
      searchString,
    )
    .map(([members, ...parts]) => Object.assign({}, ...parts, { ...members, enableSni: false }) as EndpointConfig),
  fc
    .tuple(fc.record({ type: fc.constant('TCP' as const), ...endpointMembers }), place)
    .map(([members, where]) => ({ ...members, ...where, enableSni: false })),
);

const alarm: fc.Arbitrary<CloudWatchAlarmConfig> = fc.record({
  kind: fc.constant('cloudWatchAlarm' as const),
  alarmName: fc.constantFrom('errors', 'slow "answers" <& more>'),
  alarmRegion: fc.constantFrom('eu-central-1', 'us-east-1'),
  insufficientDataStatus: fc.constantFrom('Healthy', 'Unhealthy', 'LastKnownStatus'),
  ...switches,
});

const control: fc.Arbitrary<RecoveryControlConfig> = fc.record({
  kind: fc.constant('recoveryControl' as const),
  routingControlArn: fc
    .constantFrom('one', 'two')
    .map((name) => `arn:aws:route53-recovery-control::111122223333:controlpanel/a/routingcontrol/${name}`),
  ...switches,
});

/** A check with children among these ids. */
export function arbitraryCalculated(children: readonly string[]): fc.Arbitrary<CalculatedConfig> {
  return fc
    .record({
      kind: fc.constant('calculated' as const),
      children: fc.subarray([...children]),
      healthThreshold: fc.integer({ min: 0, max: 3 }),
      ...switches,
    })
    .map((config) => ({ ...config, children: [...config.children].sort() }));
}

/** A check that Route 53 takes and that has no children. */
export const childlessCheck: fc.Arbitrary<HealthCheckConfig> = fc.oneof({ weight: 3, arbitrary: endpoint }, alarm, control);
