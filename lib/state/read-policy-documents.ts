import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import { storedDocument } from '../model/traffic-policy/from-api';
import { policyVersionKey, type PolicyVersion } from '../model/traffic-policy/policy-version';
import type { ApiPolicyDocument } from '../model/traffic-policy/to-api';

/** What is known of the documents of traffic policies. */
export interface PolicyDocuments {
  /** By id and version; see {@link policyVersionKey}. Versions that do not exist are left out. */
  readonly documents: Readonly<Record<string, ApiPolicyDocument>>;
  /** Why documents are missing, where the credentials do not allow to read them. */
  readonly denied?: Apex53Error;
}

/** The documents of versions of traffic policies: a call for each version, however often it is named. */
export async function readPolicyDocuments(port: Route53Port, versions: Iterable<PolicyVersion>): Promise<PolicyDocuments> {
  const documents: Record<string, ApiPolicyDocument> = {};
  try {
    for (const [key, { policyId, version }] of new Map(Array.from(versions, (one) => [policyVersionKey(one), one]))) {
      const found = await port.getTrafficPolicy(policyId, version);
      if (found !== undefined) documents[key] = storedDocument(found.document);
    }
  } catch (error) {
    if (!Apex53Error.is(error, 'AccessDenied')) throw error;
    return { documents, denied: error };
  }
  return { documents };
}
