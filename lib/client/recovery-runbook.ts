import { serviceAdapters } from '../aws/service-adapters';
import { ServiceClients } from '../aws/service-clients';
import type { ServiceOptions } from '../aws/service-options';
import { createClient, type Route53Client } from '../aws/sdk';
import { sdkRoute53 } from '../aws/sdk-adapter';
import { systemClock } from '../aws/system-clock';
import { planResources } from '../plan/resource-plan';
import type { RecoveryRunbook } from '../recovery/runbook';
import { runbookOf } from '../recovery/runbook-of';
import { liveOf, type LiveResource } from '../resources/live-resource';
import { recoveryConfig } from '../resources/recovery-inventory';
import { resourceKind } from '../resources/registry';
import { resourcesOf, type Assembly } from '../synth/assembly';

const kinds = ['recoveryCluster', 'controlPanel', 'routingControl', 'safetyRule'] as const;

/**
 * The runbook of an app that is deployed, with the ARNs and endpoints that exist; undefined for an app that declares no routing control
 * that a record set follows.
 *
 * @throws Apex53Error what the control plane of recovery controls refuses by.
 */
export async function recoveryRunbook(
  assembly: Assembly,
  { client, services }: { readonly client?: Route53Client; readonly services?: ServiceOptions } = {},
): Promise<RecoveryRunbook | undefined> {
  if (resourcesOf(assembly, 'routingControl').length === 0) return undefined;
  const ports = {
    route53: sdkRoute53(client ?? createClient()),
    services: serviceAdapters(new ServiceClients(services), systemClock),
    clock: systemClock,
  };
  const live: LiveResource[] = [];
  for (const kind of kinds)
    live.push(
      ...(await resourceKind(kind).read(ports, {
        app: assembly.app,
        declared: resourcesOf(assembly, kind),
        regions: [],
        zones: new Map(),
      })),
    );
  const { resolve } = planResources(
    { ...assembly, resources: assembly.resources.filter(({ kind }) => kind !== 'healthCheck') },
    live,
    () => undefined,
  );
  const controls = liveOf(live, 'routingControl');
  const clusters = await recoveryConfig(ports).listClusters();
  return runbookOf(assembly, {
    resolve,
    endpoints: new Map(clusters.map(({ arn, endpoints }) => [arn, endpoints])),
    controls: new Map(
      controls.map(({ id, properties }) => [id, { name: properties.RoutingControlName, clusterArn: properties.ClusterArn }]),
    ),
    safetyRules: liveOf(live, 'safetyRule').map(({ id, properties }) => ({ arn: id, properties })),
  });
}
