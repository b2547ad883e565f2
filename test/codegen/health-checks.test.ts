import fc from 'fast-check';
import { resourcesOf, type App } from '../../lib';
import type { ExistingHealthCheck } from '../../lib/codegen/contents';
import { generateApp } from '../../lib/codegen/generate-app';
import type { ApiHealthCheckConfig } from '../../lib/model/health-check/api-shape';
import { healthCheckFromApi } from '../../lib/model/health-check/from-api';
import { spelledOut } from '../../lib/model/health-check/to-api';
import { parseReferenceToken } from '../../lib/model/reference';
import { arbitraryCalculated, childlessCheck } from '../support/arbitrary-health-checks';
import { fileZone, modelsOf } from './support/contents';
import { evaluate } from './support/evaluate';

const endpoint: ApiHealthCheckConfig = { Type: 'TCP', FullyQualifiedDomainName: 'a.example.net', Port: 443 };

/** An app whose record sets use the checks of these ids. */
function generated(healthChecks: readonly ExistingHealthCheck[], used: readonly string[]) {
  const recordSets = modelsOf(
    used.map((HealthCheckId, i) => ({
      Name: 'www.example.com.',
      Type: 'A',
      SetIdentifier: String(i),
      Weight: 1,
      TTL: 60,
      ResourceRecords: [{ Value: `192.0.2.${i}` }],
      HealthCheckId,
    })),
  );
  const { files } = generateApp({ ...fileZone(recordSets), healthChecks });
  return { app: evaluate(files), file: files.find(({ path }) => path === 'health-checks.ts')?.content ?? '' };
}

const existing = (id: string, config: ApiHealthCheckConfig): ExistingHealthCheck => ({ id, callerReference: id, config });

/** Every declared check spelled out under its caller reference; children by the caller references of the checks that they refer to. */
function declaredConfigs(app: App): Record<string, ApiHealthCheckConfig> {
  const checks = resourcesOf(app.synth(), 'healthCheck');
  const references = new Map(checks.map(({ path, identity }) => [path, identity]));
  const nameOf = (child: string) => {
    const reference = parseReferenceToken(child)?.reference;
    return reference?.resource === 'healthCheck' ? (references.get(reference.path) ?? child) : child;
  };
  return Object.fromEntries(checks.map(({ identity, properties }) => [identity, spelled(properties, nameOf)]));
}

function spelled(api: ApiHealthCheckConfig, nameOf = (child: string) => child): ApiHealthCheckConfig {
  const config = healthCheckFromApi({
    ...api,
    ...(api.ChildHealthChecks === undefined ? {} : { ChildHealthChecks: api.ChildHealthChecks.map(nameOf) }),
  });
  if (config === undefined) throw new Error(`no health check is a ${api.Type}`);
  return spelledOut(config);
}

it('health checks of any kind, generated and synthesized, are equal to their source', () => {
  const ids = ['one', 'two', 'three'];
  const checks = fc.tuple(fc.tuple(childlessCheck, childlessCheck, childlessCheck), arbitraryCalculated(ids));
  fc.assert(
    fc.property(checks, ([children, calculated]) => {
      const all = [...children.map((config, i) => existing(ids[i] ?? '', spelledOut(config))), existing('sum', spelledOut(calculated))];

      const declared = declaredConfigs(generated(all, [...ids, 'sum']).app);

      expect(declared).toEqual(Object.fromEntries(all.map(({ id, config }) => [id, spelled(config)])));
    }),
  );
});

it('a child that no record set uses is declared too, and a check that nothing uses is not', () => {
  const checks = [
    existing('sum', { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: ['child'] }),
    existing('child', endpoint),
    existing('idle', endpoint),
  ];

  const { app, file } = generated(checks, ['sum']);

  expect(Object.keys(declaredConfigs(app)).sort()).toEqual(['child', 'sum']);
  // One of one is what a calculated check has anyway.
  expect(file).toContain('children: [this.aExampleNet],\n    callerReference');
});

it('a child that is unknown, and one that is named by its id, stay ids', () => {
  const checks = [
    existing('sum', { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: ['private', 'unknown'] }),
    existing('private', { Type: 'TCP', IPAddress: '10.0.0.1', Port: 443 }),
  ];

  expect(declaredConfigs(generated(checks, ['sum']).app).sum?.ChildHealthChecks).toEqual(['private', 'unknown']);
});

it.each<[why: string, config: ApiHealthCheckConfig]>([
  ['its listing does not say how many children must be healthy', { Type: 'CALCULATED', ChildHealthChecks: ['child'] }],
  ['A child of a calculated health check is calculated itself', { Type: 'CALCULATED', HealthThreshold: 1, ChildHealthChecks: ['x'] }],
  [
    'its listing does not say what it is while the alarm has not enough data',
    { Type: 'CLOUDWATCH_METRIC', AlarmIdentifier: { Region: 'eu-central-1', Name: 'x' } },
  ],
  ['The name of the alarm has 0 characters', { Type: 'CLOUDWATCH_METRIC', InsufficientDataHealthStatus: 'Healthy' }],
  ['a health check of type NEW is not written as a construct', { Type: 'NEW' }],
  ['A HTTP health check has no SNI', { Type: 'HTTP', FullyQualifiedDomainName: 'a.example.net', EnableSNI: true }],
  ['A TCP health check has no path', { ...endpoint, ResourcePath: '/' }],
])('a check is named by its id because %s', (why, config) => {
  const { app, file } = generated([existing('x', config), existing('child', endpoint)], ['x']);

  expect(file).toContain(`: ${why}, so it is named by its id.\n`);
  expect(Object.keys(declaredConfigs(app))).not.toContain('x');
});
