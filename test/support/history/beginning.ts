import {
  CreateCidrCollectionCommand,
  CreateHealthCheckCommand,
  CreateQueryLoggingConfigCommand,
  CreateVPCAssociationAuthorizationCommand,
} from '@aws-sdk/client-route-53';
import { Emulator } from '../../../lib/emulator';
import { createInstance, createPolicy } from '../../emulator/support/traffic';
import { a, change, create, createZone } from '../by-hand';
import { clientOf, markedCredentials } from '../emulated';
import type { EmulatorState } from '../emulator-states';

/** A VPC of the app's account that the partner's zone lets in. */
export const guestVpc = 'vpc-1a';
/** By which everything that others made for themselves is known. */
export const theirs = 'theirs';
const theirLogGroup = 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/theirs';

export const accounts = { [markedCredentials.accessKeyId]: '123456789012', partner: '210987654321' };

/** What there is before a history begins: one thing of every kind that is none of the app's business. */
export interface Beginning {
  /** For `Emulator.restore`. */
  readonly snapshot: string;
  /** The zone that is shared, where one is. */
  readonly hostedZoneId?: string;
  readonly partnersZoneId: string;
}

const made = new Map<string, Promise<Beginning>>();

/** Made once, and from then on only copied. */
export function beginning(zone: 'own' | 'shared'): Promise<Beginning> {
  const known = made.get(zone) ?? make(zone);
  made.set(zone, known);
  return known;
}

async function make(zone: 'own' | 'shared'): Promise<Beginning> {
  const emulator = new Emulator({ accounts });
  const { client } = clientOf(emulator);
  const partner = clientOf(emulator, undefined, 'partner').client;
  const partnersZoneId = await createZone(partner, 'partner.example', { vpcId: 'vpc-9a' });
  const VPC = { VPCId: guestVpc, VPCRegion: 'us-east-1' as const };
  await partner.send(new CreateVPCAssociationAuthorizationCommand({ HostedZoneId: partnersZoneId, VPC }));
  const zoneId = await createZone(client, 'theirs.example');
  await change(client, zoneId, create(a('www.theirs.example.')));
  await client.send(new CreateQueryLoggingConfigCommand({ HostedZoneId: zoneId, CloudWatchLogsLogGroupArn: theirLogGroup }));
  await createZone(client, 'internal.theirs.example', { vpcId: 'vpc-9b' });
  await client.send(
    new CreateHealthCheckCommand({
      CallerReference: theirs,
      HealthCheckConfig: { Type: 'TCP', FullyQualifiedDomainName: theirs, Port: 80, RequestInterval: 30 },
    }),
  );
  await client.send(new CreateCidrCollectionCommand({ Name: theirs, CallerReference: theirs }));
  await createInstance(client, zoneId, 'flow.theirs.example', await createPolicy(client, theirs));
  const hostedZoneId = zone === 'shared' ? await createZone(client) : undefined;
  return { snapshot: emulator.snapshot(), partnersZoneId, ...(hostedZoneId === undefined ? {} : { hostedZoneId }) };
}

/** All that others made for themselves, each on a line. */
export function theirsIn({
  zones,
  healthChecks,
  cidrCollections,
  trafficPolicies,
  trafficPolicyInstances,
  queryLoggingConfigs,
  partnersZones,
}: EmulatorState): string[] {
  const policies = trafficPolicies.filter(({ name }) => name === theirs);
  return [
    ...zones.filter(({ name }) => name.endsWith('theirs.example.')),
    ...partnersZones.map(({ vpcs, ...zone }) => ({ ...zone, vpcs: vpcs.filter(({ VPCId }) => VPCId !== guestVpc) })),
    ...healthChecks.filter(({ config }) => config.FullyQualifiedDomainName === theirs),
    ...cidrCollections.filter(({ name }) => name === theirs),
    ...policies,
    ...queryLoggingConfigs.filter(({ logGroupArn }) => logGroupArn === theirLogGroup),
    ...trafficPolicyInstances.filter(({ policyId }) => policies.some(({ id }) => id === policyId)),
  ].map((one) => JSON.stringify(one));
}
