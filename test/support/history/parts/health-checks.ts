import { HealthCheck } from '../../../../lib';
import type { EmulatorState } from '../../emulator-states';
import type { Part } from './part';

/** A check that has to be replaced, since its interval cannot be changed. */
export const up: Part = {
  declare: (edition, { app }) => void HealthCheck.tcp(app, 'Up', { host: 'up.example.net', port: 80, intervalSeconds: interval(edition) }),
  wanted: (edition) => [`up.example.net 80 every ${interval(edition)} s`],
  held: (state) => endpointChecks(state, 'up.example.net'),
};

/** A check that is changed in place. */
export const alive: Part = {
  declare: (edition, { app }) => void HealthCheck.tcp(app, 'Alive', { host: 'alive.example.net', port: 80 + edition }),
  wanted: (edition) => [`alive.example.net ${80 + edition} every 30 s`],
  held: (state) => endpointChecks(state, 'alive.example.net'),
};

/** A check of a check that has to be replaced. */
export const either: Part = {
  declare(edition, { app }) {
    const child = HealthCheck.tcp(app, 'Child', { host: 'child.example.net', port: 80, intervalSeconds: interval(edition) });
    HealthCheck.calculated(app, 'Either', { children: [child], healthyThreshold: 1 });
  },
  wanted: (edition) => [`child.example.net 80 every ${interval(edition)} s`, `of a check every ${interval(edition)} s`],
  held: (state) => [
    ...endpointChecks(state, 'child.example.net'),
    ...state.healthChecks.flatMap(({ config: { ChildHealthChecks } }) => {
      if (ChildHealthChecks === undefined) return [];
      const child = state.healthChecks.find(({ id }) => ChildHealthChecks.includes(id));
      return [`of a check every ${child?.config.RequestInterval ?? 'no'} s`];
    }),
  ],
};

function interval(edition: 1 | 2): 10 | 30 {
  return edition === 1 ? 10 : 30;
}

function endpointChecks({ healthChecks }: EmulatorState, host: string): string[] {
  return healthChecks.flatMap(({ config: { FullyQualifiedDomainName, Port, RequestInterval } }) =>
    FullyQualifiedDomainName === host ? [`${host} ${Port ?? ''} every ${RequestInterval ?? ''} s`] : [],
  );
}
