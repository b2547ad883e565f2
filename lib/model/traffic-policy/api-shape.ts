import type { ApiPolicyDocument } from './to-api';

/** A traffic policy by its latest version. */
export interface TrafficPolicyProperties {
  readonly Document: ApiPolicyDocument;
  readonly Comment?: string;
  /** How many older versions there may be that no instance uses; of a policy that exists, how many there are. */
  readonly UnusedVersions?: number;
}

/** A traffic policy at work under one name. */
export interface TrafficPolicyInstanceProperties {
  readonly HostedZoneId: string;
  /** With final dot. */
  readonly Name: string;
  /** Seconds. */
  readonly TTL: number;
  readonly TrafficPolicyId: string;
  /** A number as text, or the token of the reference to it. */
  readonly TrafficPolicyVersion: string;
  readonly TrafficPolicyType: string;
  /** Only of an instance that exists, while it is not `Applied`. */
  readonly State?: string;
}
