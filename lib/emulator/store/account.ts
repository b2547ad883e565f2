import { type HealthCheckConfig } from '../health-checks/shape';
import { type Identifiers } from './identifiers';
import { type RecordStore } from './record-store';

/** A VPC that a private hosted zone is associated with. */
export interface Vpc {
  readonly VPCRegion: string;
  readonly VPCId: string;
}

/** A hosted zone; its name is canonical, its id bare. */
export interface HostedZone {
  readonly id: string;
  readonly name: string;
  readonly callerReference: string;
  readonly isPrivate: boolean;
  comment: string | undefined;
  /** Without trailing dot. */
  readonly nameServers: readonly string[];
  readonly vpcs: readonly Vpc[];
  readonly records: RecordStore;
}

/** A change that was accepted; the id is bare, the time in milliseconds since the epoch. */
export interface AcceptedChange {
  readonly id: string;
  readonly submittedAt: number;
  readonly comment: string | undefined;
}

/** A health check with the settings it was created with, defaults filled in when it is shown. */
export interface HealthCheck {
  readonly id: string;
  readonly callerReference: string;
  readonly config: HealthCheckConfig;
  readonly version: number;
}

/** What a health check's caller reference was used for; kept when the check is gone. */
export interface HealthCheckReference {
  readonly id: string;
  /** The settings of the creation, to recognise a replay. */
  readonly config: HealthCheckConfig;
}

/** A collection of CIDR blocks for IP-based routing: location name to blocks. */
export interface CidrCollection {
  readonly id: string;
  readonly name: string;
  readonly locations: ReadonlyMap<string, readonly string[]>;
}

/** Everything one AWS account has in Route 53. */
export interface Account {
  readonly id: string;
  readonly identifiers: Identifiers;
  readonly hostedZones: Map<string, HostedZone>;
  /** References of all zones ever created: none may be used again. */
  readonly hostedZoneReferences: Set<string>;
  readonly changes: Map<string, AcceptedChange>;
  readonly healthChecks: Map<string, HealthCheck>;
  readonly healthCheckReferences: Map<string, HealthCheckReference>;
  /** `hostedzone/ID` or `healthcheck/ID` to tag key to value. */
  readonly tags: Map<string, Map<string, string>>;
  readonly cidrCollections: Map<string, CidrCollection>;
}

/** An account with nothing in it. */
export function emptyAccount(id: string, identifiers: Identifiers): Account {
  return {
    id,
    identifiers,
    hostedZones: new Map(),
    hostedZoneReferences: new Set(),
    changes: new Map(),
    healthChecks: new Map(),
    healthCheckReferences: new Map(),
    tags: new Map(),
    cidrCollections: new Map(),
  };
}
