import fc from 'fast-check';
import type { ApiHealthCheckConfig } from '../../../lib/model/health-check/api-shape';
import { healthCheckChanges, type HealthCheckChanges } from '../../../lib/model/health-check/changes';
import { immutablePart, type HealthCheckConfig } from '../../../lib/model/health-check/config';
import { healthCheckFromApi } from '../../../lib/model/health-check/from-api';
import { checkHealthCheck } from '../../../lib/model/health-check/rules';
import { healthCheckToApi } from '../../../lib/model/health-check/to-api';
import { arbitraryCalculated, childlessCheck } from '../../support/arbitrary-health-checks';

const anyCheck = fc.oneof({ weight: 2, arbitrary: childlessCheck }, arbitraryCalculated(['a', 'b', 'c']));

/** What UpdateHealthCheck does (Route 53 API Reference): members sent are set, members named are reset, the others stay. */
function updated(existing: HealthCheckConfig, { set, reset }: HealthCheckChanges): ApiHealthCheckConfig {
  const kept = Object.entries(healthCheckToApi(existing)).filter(([member]) => !(reset as readonly string[]).includes(member));
  return { ...Object.fromEntries(kept), ...set } as ApiHealthCheckConfig;
}

/** Two checks of which the first can become the second in place. */
const pair = fc
  .tuple(anyCheck, anyCheck)
  .filter(([before, after]) => JSON.stringify(immutablePart(before)) === JSON.stringify(immutablePart(after)));

/** Members that UpdateHealthCheck does not take. */
const fixed = ['Type', 'RequestInterval', 'MeasureLatency', 'RoutingControlArn'];

describe('what UpdateHealthCheck is told', () => {
  it('makes the existing check the wanted one, with nothing it does not take', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const changes = healthCheckChanges(after, before);

        expect(healthCheckFromApi(updated(before, changes))).toEqual(after);
        expect(Object.keys(changes.set).filter((member) => fixed.includes(member))).toEqual([]);
        for (const member of changes.reset) expect(changes.set).not.toHaveProperty(member);
      }),
    );
  });

  it('is nothing for a check that is as wanted, as it is written and as it is read', () => {
    fc.assert(
      fc.property(anyCheck, (config) => {
        const read = healthCheckFromApi(healthCheckToApi(config));

        expect(read).toEqual(config);
        expect(healthCheckChanges(config, config)).toEqual({ set: {}, reset: [] });
      }),
    );
  });

  it('names no threshold that is not declared, since a threshold cannot be reset', () => {
    const existing: HealthCheckConfig = { kind: 'calculated', children: ['a'], healthThreshold: 1, inverted: false, disabled: false };
    const wanted: HealthCheckConfig = { kind: 'calculated', children: [], inverted: false, disabled: false };

    expect(healthCheckChanges(wanted, existing)).toEqual({ set: {}, reset: ['ChildHealthChecks'] });
  });
});

it('what is drawn for these laws is what Route 53 takes', () => {
  fc.assert(
    fc.property(anyCheck, (config) => {
      expect(checkHealthCheck(config).filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
  );
});
