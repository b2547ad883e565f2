import {
  CreateTrafficPolicyCommand,
  CreateTrafficPolicyInstanceCommand,
  CreateTrafficPolicyVersionCommand,
  type Route53Client,
  type TrafficPolicy,
  type TrafficPolicyInstance,
} from '@aws-sdk/client-route-53';

/** A policy as the service answers it, with what it always answers. */
export interface PolicyVersion extends TrafficPolicy {
  readonly Id: string;
  readonly Version: number;
}

/** An instance as the service answers it. */
export interface PolicyInstance extends TrafficPolicyInstance {
  readonly Id: string;
}

/** A document whose one endpoint is a value. */
export function documentOf(RecordType = 'A', Value = '192.0.2.1'): string {
  return JSON.stringify({
    AWSPolicyFormatVersion: '2015-10-01',
    RecordType,
    StartEndpoint: 'only',
    Endpoints: { only: { Type: 'value', Value } },
  });
}

/** Creates a policy; resolves to its first version. */
export async function createPolicy(client: Route53Client, Name = 'policy', Document = documentOf()): Promise<PolicyVersion> {
  const { TrafficPolicy } = await client.send(new CreateTrafficPolicyCommand({ Name, Document, Comment: `about ${Name}` }));
  return TrafficPolicy as PolicyVersion;
}

/** Adds a version to a policy. */
export async function addVersion(client: Route53Client, Id: string, Document = documentOf()): Promise<PolicyVersion> {
  const { TrafficPolicy } = await client.send(new CreateTrafficPolicyVersionCommand({ Id, Document }));
  return TrafficPolicy as PolicyVersion;
}

/** Puts a version of a policy to work under a name. */
export async function createInstance(
  client: Route53Client,
  HostedZoneId: string,
  Name: string,
  policy: Pick<PolicyVersion, 'Id' | 'Version'>,
): Promise<PolicyInstance> {
  const { TrafficPolicyInstance } = await client.send(
    new CreateTrafficPolicyInstanceCommand({
      HostedZoneId,
      Name,
      TTL: 60,
      TrafficPolicyId: policy.Id,
      TrafficPolicyVersion: policy.Version,
    }),
  );
  return TrafficPolicyInstance as PolicyInstance;
}
