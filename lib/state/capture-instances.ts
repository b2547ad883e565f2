import type { Route53Port, TrafficPolicyInstanceDescription, TrafficPolicyVersionDescription } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import { policyVersionKey, type PolicyVersion } from '../model/traffic-policy/policy-version';
import { allInstances } from '../resources/traffic-policy-inventory';
import { readPolicyVersions } from './read-policy-versions';

/** A traffic policy instance, with the version of the policy that it uses where that may be read. */
export interface CapturedInstance extends TrafficPolicyInstanceDescription {
  readonly policy?: TrafficPolicyVersionDescription;
}

/** The traffic policy instances of zones, as far as they may be read. */
export interface CapturedInstances {
  readonly instances: readonly CapturedInstance[];
  /** Why something of them is missing, where the credentials do not allow to read it. */
  readonly denied?: Apex53Error;
}

/** The instances of these zones and what they answer by: a call for each hundred of the account, and one for each version of a policy. */
export async function captureInstances(port: Route53Port, hostedZoneIds: ReadonlySet<string>): Promise<CapturedInstances> {
  if (hostedZoneIds.size === 0) return { instances: [] };
  let found: readonly TrafficPolicyInstanceDescription[];
  try {
    found = (await allInstances(port)).filter(({ hostedZoneId }) => hostedZoneIds.has(hostedZoneId));
  } catch (error) {
    if (!Apex53Error.is(error, 'AccessDenied')) throw error;
    return { instances: [], denied: error };
  }
  const { versions, denied } = await readPolicyVersions(port, found.map(versionOf));
  const instances = found.map((instance): CapturedInstance => {
    const policy = versions.get(policyVersionKey(versionOf(instance)));
    return policy === undefined ? instance : { ...instance, policy };
  });
  return { instances, ...(denied === undefined ? {} : { denied }) };
}

function versionOf({ policyId, policyVersion: version }: TrafficPolicyInstanceDescription): PolicyVersion {
  return { policyId, version };
}
