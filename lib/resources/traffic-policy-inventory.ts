import { listAll } from '../aws/list-all';
import type { InstanceCursor, Route53Port, TrafficPolicyDescription, TrafficPolicyInstanceDescription } from '../aws/route53-port';

/** Every traffic policy of the account. */
export function allPolicies(route53: Route53Port): Promise<TrafficPolicyDescription[]> {
  return listAll(async (marker: string | undefined) => {
    const { policies: items, next } = await route53.listTrafficPolicies(marker);
    return { items, next };
  });
}

/** Every traffic policy instance of the account. */
export function allInstances(route53: Route53Port): Promise<TrafficPolicyInstanceDescription[]> {
  return listAll(async (from: InstanceCursor | undefined) => {
    const { instances: items, next } = await route53.listTrafficPolicyInstances(from);
    return { items, next };
  });
}

/** The versions of a policy that were not deleted, oldest first. */
export async function allVersions(route53: Route53Port, id: string): Promise<number[]> {
  const versions = await listAll(async (marker: string | undefined) => {
    const { versions: items, next } = await route53.listTrafficPolicyVersions(id, marker);
    return { items, next };
  });
  return versions.sort((a, b) => a - b);
}

/** The versions of a policy before its latest that no instance uses, oldest first. */
export async function unusedVersions(route53: Route53Port, id: string): Promise<number[]> {
  const older = (await allVersions(route53, id)).slice(0, -1);
  if (older.length === 0) return [];
  const used = new Set((await allInstances(route53)).filter(({ policyId }) => policyId === id).map(({ policyVersion }) => policyVersion));
  return older.filter((version) => !used.has(version));
}
