import { TrafficPolicy, TrafficPolicyDocument, TrafficPolicyInstance } from '../../../../lib';
import type { EmulatorState } from '../../emulator-states';
import type { Part } from './part';

/** A traffic policy of which the second edition is another version, and its instance. */
export const traffic: Part = {
  declare(edition, { app, zone }) {
    const document = new TrafficPolicyDocument({ endpoints: { only: `192.0.2.${edition}` }, start: { endpoint: 'only' } });
    const policy = new TrafficPolicy(app, 'Policy', { document });
    new TrafficPolicyInstance(app, 'Flow', { zone, name: 'flow', policy });
  },
  wanted: (edition) => [`policy of 192.0.2.${edition}`, `flow.example.com. A Applied by 192.0.2.${edition}`],
  held: (state) => [
    ...state.trafficPolicies.flatMap(({ name, versions }) => {
      const latest = versions.findLast(({ isDeleted }) => !isDeleted);
      return name === 'theirs' || latest === undefined ? [] : [`policy of ${addressIn(latest.document)}`];
    }),
    ...state.trafficPolicyInstances.flatMap(({ name, type, state: status, policyId, policyVersion }) =>
      isTheirs(state, policyId) ? [] : [`${name} ${type} ${status} by ${addressIn(documentOf(state, policyId, policyVersion))}`],
    ),
  ],
};

function documentOf({ trafficPolicies }: EmulatorState, policyId: string, policyVersion: number): string {
  return trafficPolicies.find(({ id }) => id === policyId)?.versions.find(({ version }) => version === policyVersion)?.document ?? '';
}

function isTheirs({ trafficPolicies }: EmulatorState, policyId: string): boolean {
  return trafficPolicies.some(({ id, name }) => id === policyId && name === 'theirs');
}

function addressIn(document: string): string {
  return /192\.0\.2\.\d+/.exec(document)?.[0] ?? 'nothing';
}
