import type { Route53Port, TrafficPolicyVersionDescription } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import { storedDocument } from '../model/traffic-policy/from-api';
import { policyVersionKey, type PolicyVersion } from '../model/traffic-policy/policy-version';
import type { ApiPolicyDocument } from '../model/traffic-policy/to-api';

/** What is known of versions of traffic policies. */
export interface PolicyVersions {
  /** By id and version; see {@link policyVersionKey}. Those that do not exist are left out. */
  readonly versions: ReadonlyMap<string, TrafficPolicyVersionDescription>;
  /** Why some are missing, where the credentials do not allow to read them. */
  readonly denied?: Apex53Error;
}

/** Versions of traffic policies: a call for each, however often it is named. */
export async function readPolicyVersions(port: Route53Port, wanted: Iterable<PolicyVersion>): Promise<PolicyVersions> {
  const versions = new Map<string, TrafficPolicyVersionDescription>();
  try {
    for (const [key, { policyId, version }] of new Map(Array.from(wanted, (one) => [policyVersionKey(one), one]))) {
      const found = await port.getTrafficPolicy(policyId, version);
      if (found !== undefined) versions.set(key, found);
    }
  } catch (error) {
    if (!Apex53Error.is(error, 'AccessDenied')) throw error;
    return { versions, denied: error };
  }
  return { versions };
}

/** The documents of these versions, by id and version. */
export function documentsOf({ versions }: PolicyVersions): Readonly<Record<string, ApiPolicyDocument>> {
  return Object.fromEntries(Array.from(versions, ([key, { document }]) => [key, storedDocument(document)]));
}
