import { ownRecords, type EmulatorState } from '../emulator-states';

/** References at one moment to what there is not: health checks, their children, locations, versions of traffic policies. */
export function danglingIn({ zones, healthChecks, cidrCollections, trafficPolicies, trafficPolicyInstances }: EmulatorState): string[] {
  const checks = new Set(healthChecks.map(({ id }) => id));
  const locations = new Set(
    cidrCollections.flatMap(({ id, locations: blocks }) => [`${id} *`, ...blocks.map(([location]) => `${id} ${location}`)]),
  );
  const versions = new Set(
    trafficPolicies.flatMap(({ id, versions: all }) => all.flatMap(({ version, isDeleted }) => (isDeleted ? [] : [`${id} ${version}`]))),
  );
  return [
    ...zones
      .flatMap(ownRecords)
      .flatMap(({ Name, HealthCheckId, CidrRoutingConfig: cidr }) => [
        ...(HealthCheckId === undefined || checks.has(HealthCheckId) ? [] : [`${Name} to the health check ${HealthCheckId}`]),
        ...(cidr === undefined || locations.has(`${cidr.CollectionId} ${cidr.LocationName}`) ? [] : [`${Name} to ${cidr.LocationName}`]),
      ]),
    ...healthChecks.flatMap(({ id, config: { ChildHealthChecks = [] } }) =>
      ChildHealthChecks.filter((child) => !checks.has(child)).map((child) => `${id} to its child ${child}`),
    ),
    ...trafficPolicyInstances
      .filter(({ policyId, policyVersion }) => !versions.has(`${policyId} ${policyVersion}`))
      .map(({ name, policyVersion }) => `${name} to version ${policyVersion} of its policy`),
  ];
}
