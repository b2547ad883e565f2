import { at, type Finding } from '../model/finding';
import { checkHealthCheck, type KnownHealthChecks } from '../model/health-check/rules';
import { spelledOut } from '../model/health-check/to-api';
import { healthCheckId, referenceToken } from '../model/reference';
import type { HealthCheckDeclaration } from './declarations';

/** Rules on each of an app's health checks; children that the app declares are known by type. */
export function checkHealthChecks(checks: readonly HealthCheckDeclaration[]): Finding[] {
  const types = new Map(checks.map(({ path, config }) => [referenceToken(healthCheckId(path)), spelledOut(config).Type]));
  const known: KnownHealthChecks = { typeOf: (id) => types.get(id) };
  return checks.flatMap(({ path, config }) => checkHealthCheck(config, known).map((found) => at(path, found)));
}
