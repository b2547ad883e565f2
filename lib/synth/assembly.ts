import type { Finding } from '../model/finding';
import { isOfKind, type ResourceKindName, type ResourceProperties } from '../model/resource';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { LookFor, RemovalPolicy, Tags, ZoneLookup, ZoneSettings, ZoneVpcs } from './declarations';

/** A record set of the assembly: who declared it, and its members in the AWS CLI's shape with references as tokens. */
export interface AssemblyRecordSet {
  /** Construct path. */
  readonly path: string;
  readonly recordSet: ApiResourceRecordSet;
  /** Whether one that exists with other content is taken over. @default - as the zone says */
  readonly adopt?: boolean;
  /** Whether it is never deleted. @default false */
  readonly protect?: boolean;
}

/** How a hosted zone of the assembly is found again. */
export type AssemblyZoneSource =
  | ({
      readonly kind: 'declared';
      readonly callerReference: string;
      readonly comment?: string;
      readonly tags: Tags;
      readonly removalPolicy: RemovalPolicy;
      /** The zone is to be taken away, with everything in it. */
      readonly removed?: true;
      /** Of the reusable delegation set that it is created with. @default - Route 53 gives it four servers */
      readonly delegationSetId?: string;
    } & ZoneVpcs)
  | { readonly kind: 'imported'; readonly hostedZoneId: string; readonly adopt: boolean }
  | ZoneLookup;

/** A hosted zone of the assembly; record sets in the order Route 53 lists them. */
export interface AssemblyHostedZone extends ZoneSettings {
  readonly path: string;
  /** The zone name with final dot. */
  readonly name: string;
  readonly source: AssemblyZoneSource;
  /** Zones below, with final dot, whose DS sets in this zone come and go with the keys that they are signed with. @default - none */
  readonly signedChildren?: readonly string[];
  readonly recordSets: readonly AssemblyRecordSet[];
}

/** Something else that the app declares, such as a health check. */
export interface AssemblyResource<K extends ResourceKindName = ResourceKindName> {
  readonly kind: K;
  readonly path: string;
  /** By which it is found again, in every run: the caller reference, or the name. */
  readonly identity: string;
  /** In the AWS CLI's shape, with references as tokens. */
  readonly properties: ResourceProperties[K];
  readonly tags: Tags;
  /** What happens to it when the app is destroyed. */
  readonly removalPolicy: RemovalPolicy;
}

/**
 * What an app declares, as plain JSON: the same bytes for the same declarations in whatever order they were made.
 *
 * Whatever exists only after apply stands in it as a reference token, `{{<kind>:<path>:<attribute>}}`: `{{hostedZone:<path>:id}}`,
 * `{{hostedZone:<path>:nameServers.0}}` to `.3`, `{{healthCheck:<path>:id}}`.
 */
export interface Assembly {
  readonly formatVersion: 1;
  readonly app: {
    readonly name: string;
    /** What the identities of the app's resources hold, by which those that are no longer declared are found. */
    readonly scopes: readonly string[];
    /** Where resources may be that no zone of the app tells of. @default - nowhere */
    readonly lookFor?: LookFor;
  };
  /** By name in Route 53's order, then by path. */
  readonly hostedZones: readonly AssemblyHostedZone[];
  /** What else is declared, by kind and path. */
  readonly resources: readonly AssemblyResource[];
  /** Findings of severity warning that nobody acknowledged. */
  readonly warnings: readonly Finding[];
  /** Findings that somebody acknowledged, each with the reason; for reviewers. */
  readonly acknowledged: readonly Finding[];
}

/** Whether a deployment takes the zone away. */
export function isRemoved({ source }: Pick<AssemblyHostedZone, 'source'>): boolean {
  return source.kind === 'declared' && source.removed === true;
}

/** The resources of one kind that an assembly holds. */
export function resourcesOf<K extends ResourceKindName>({ resources }: Pick<Assembly, 'resources'>, kind: K): AssemblyResource<K>[] {
  return resources.filter((resource): resource is AssemblyResource<K> => isOfKind(resource, kind));
}
