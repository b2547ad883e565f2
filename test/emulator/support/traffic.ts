import {
  CreateTrafficPolicyCommand, CreateTrafficPolicyInstanceCommand, CreateTrafficPolicyVersionCommand, type Route53Client, type TrafficPolicy, type TrafficPolicyInstance,
} from '@aws-sdk/client-route-53';

/** A document whose one endpoint is a value. */
export function documentOf(RecordType = 'A', Value = '192.0.2.1'): string {
  return JSON.stringify({ AWSPolicyFormatVersion: '2015-10-01', RecordType, StartEndpoint: 'only', Endpoints: { only: { Type: 'value', Value } } });
}

/** Creates a policy; resolves to its first version. */
export async function createPolicy(client: Route53Client, Name = 'policy', Document = documentOf()): Promise<Required<TrafficPolicy>> {
  const { TrafficPolicy } = await client.send(new CreateTrafficPolicyCommand({ Name, Document, Comment: `about ${Name}` }));
  return TrafficPolicy as Required<TrafficPolicy>;
}

/** Adds a version to a policy. */
export async function addVersion(client: Route53Client, Id: string, Document = documentOf()): Promise<Required<TrafficPolicy>> {
  const { TrafficPolicy } = await client.send(new CreateTrafficPolicyVersionCommand({ Id, Document }));
  return TrafficPolicy as Required<TrafficPolicy>;
}

/** Puts a version of a policy to work under a name. */
export async function createInstance(client: Route53Client, HostedZoneId: string, Name: string, policy: Pick<Required<TrafficPolicy>, 'Id' | 'Version'>): Promise<Required<TrafficPolicyInstance>> {
  const { TrafficPolicyInstance } = await client.send(new CreateTrafficPolicyInstanceCommand({ HostedZoneId, Name, TTL: 60, TrafficPolicyId: policy.Id, TrafficPolicyVersion: policy.Version }));
  return TrafficPolicyInstance as Required<TrafficPolicyInstance>;
}
