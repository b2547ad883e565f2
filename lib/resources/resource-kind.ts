import type { Route53Port } from '../aws/route53-port';
import type { ServicePorts } from '../aws/service-ports';
import type { Clock } from '../model/clock';
import type { DsProbe } from '../model/dnssec/ds-probe';
import type { ResourceKindName, ResourceProperties } from '../model/resource';
import type { ApiResourceRecordSet } from '../model/rrset/api-shape';
import type { Assembly, AssemblyResource } from '../synth/assembly';
import type { Tags } from '../synth/declarations';
import type { LiveResource, ResourceAttributes } from './live-resource';
import type { PropertyChange } from './property-change';
import type { DueStep, Moment, Schedule } from './schedule';

/** A resource as declared beside the one that exists. */
export type Comparison =
  | { readonly outcome: 'same' }
  | {
      readonly outcome: 'update';
      readonly changes: readonly PropertyChange[];
      /** Attributes that have another value after the update, which references have to wait for. */
      readonly renews?: readonly (keyof ResourceAttributes)[];
    }
  /** What exists can never become what is declared: another one takes its place. */
  | { readonly outcome: 'replace'; readonly reason: string };

/** Through what resources are read and changed. */
export interface ResourcePorts {
  readonly route53: Route53Port;
  readonly services: ServicePorts;
  /** By which is waited, and by which what is remembered counts. */
  readonly clock: Clock;
  /** By which the name servers of parents are asked. @default - they are not */
  readonly dsProbe?: DsProbe | undefined;
}

/** What is spoken of when resources of a kind are read. */
export interface ReadRequest<K extends ResourceKindName = ResourceKindName> {
  readonly app: Assembly['app'];
  /** Those that the app declares. */
  readonly declared: readonly AssemblyResource<K>[];
  /** Where the app has or may have some, of a kind that is looked for by Region; sorted. */
  readonly regions: readonly string[];
  /** The app's hosted zones that exist, by construct path. */
  readonly zones: ReadonlyMap<string, LiveZone>;
}

/** A hosted zone that exists, as far as resources have to do with it. */
export interface LiveZone {
  readonly hostedZoneId: string;
  readonly privateZone: boolean;
  /** Of some zones: read where something depends on them. */
  readonly tags?: Tags;
  /** Whether it is declared to be taken away. @default false */
  readonly removed?: boolean;
  readonly recordSets: readonly { readonly api: ApiResourceRecordSet }[];
  /** Name and type of what traffic policy instances answer. */
  readonly managedByTrafficPolicies: readonly string[];
  /** How many record sets were not read. @default 0 */
  readonly unread?: number;
  /** In which it lies. @default - the app's own */
  readonly account?: string;
  /** Whether record sets in it may be protected in Route 53 itself, as far as the app remembers. @default false */
  readonly mayBeProtected?: boolean;
}

/** A resource to be created; every reference in it is resolved. */
export interface WantedResource<K extends ResourceKindName = ResourceKindName> {
  readonly path: string;
  readonly identity: string;
  readonly properties: ResourceProperties[K];
  readonly tags: Tags;
  /** What was due when it was planned, of a kind with a schedule. */
  readonly due?: readonly DueStep[];
}

/** A resource to be changed in place; every reference in it is resolved. */
export interface ResourceUpdate<K extends ResourceKindName = ResourceKindName> {
  readonly path: string;
  readonly id: string;
  readonly version?: number;
  readonly before: ResourceProperties[K];
  readonly after: ResourceProperties[K];
  /** Tags that it lacks, for a kind that has to have them first; others get them afterwards. */
  readonly addTags?: Tags;
  /** What was due when it was planned, of a kind with a schedule. */
  readonly due?: readonly DueStep[];
}

/** A resource to be deleted. */
export interface DoomedResource<K extends ResourceKindName = ResourceKindName> {
  readonly id: string;
  readonly version?: number;
  readonly before: ResourceProperties[K];
  /** What was due when it was planned, of a kind with a schedule. */
  readonly due?: readonly DueStep[];
}

/** A resource after it was created or changed. */
export interface WrittenResource {
  readonly id: string;
  readonly attributes: ResourceAttributes;
  /** A change of Route 53 that has to be INSYNC for it to count. */
  readonly changeId?: string;
  /** What is left to do, of a kind with a schedule. */
  readonly schedule?: Schedule;
}

/** How to wait for a service. */
export interface Patience {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly timeoutMilliseconds: number;
  readonly signal?: AbortSignal;
}

/** By what a run knows whether the app has some of a kind that it declares no more of (decision 22). */
export interface Remembered {
  /** The word for it in the mark of the app's zones; kinds that have one in common are looked for together. */
  readonly as: string;
  /**
   * - `unless-none`: in Route 53, where few calls tell: always, unless the mark says that there is none.
   * - `if-any`: in another service, of which nothing is asked unless some is declared or the mark names it.
   * - `by-region`: the same in each Region for itself; the properties hold the `Region`.
   */
  readonly lookedFor: 'unless-none' | 'if-any' | 'by-region';
}

/**
 * One kind of what an app declares beside its zones and their record sets: how one is found again, compared, created, changed,
 * replaced, deleted and waited for. A kind is a file in `kinds/`, a line in `registry.ts` and one in `model/resource.ts`.
 *
 * Order is nobody's task: what refers to another resource is created after it and deleted before it.
 */
export interface ResourceKind<K extends ResourceKindName = ResourceKindName> {
  readonly kind: K;
  /** What people call one of them, and several. */
  readonly noun: { readonly one: string; readonly many: string };
  /** Caller references have generations, since no service takes one twice; a name is taken again after its resource is gone. */
  readonly identifiedBy: 'callerReference' | 'name';
  /** @default - not: it is read for what is declared and for the zones, and nothing of it is left behind by itself */
  readonly remembered?: Remembered;
  /** Whether it keeps record sets from being changed: it is created after them, and deleted before them. @default false */
  readonly guardsRecordSets?: boolean;

  /** Whether zones are created with it, so that it is there before any zone, and goes after all of them. @default false */
  readonly outlivesZones?: true;

  /**
   * Whether no two of them can have the same name, so that the old one is deleted before the new one is created. Nothing may refer to such
   * a kind: it is absent for a moment.
   *
   * @default false - what refers to it goes over to the new one before the old one is deleted
   */
  readonly deletedBeforeReplaced?: true;

  /**
   * The identity of the declared one, references resolved as far as they are known.
   *
   * @default - the identity that the assembly gives it
   */
  identityOf?(declared: AssemblyResource<K>): string;
  /** Whether the app created it, so that it is deleted once it is no longer declared. */
  isOwn(live: LiveResource<K>, app: Assembly['app']): boolean;
  /** Whether something that stays needs one that is no longer declared, so that it is left for a later run. @default - nothing does */
  isNeeded?(live: LiveResource<K>): boolean;
  /** What has to happen for the one that exists to be as declared. */
  compare(declared: ResourceProperties[K], live: ResourceProperties[K]): Comparison;
  /**
   * The way of a resource that takes longer than one run: to what is declared, or to its end where nothing is; from one that does not exist
   * yet, where nothing is live. Runs do what is due and no more, however late they come; what is due is judged anew before it is done.
   *
   * @default - it becomes what is declared in one run, as `compare` tells
   */
  schedule?(declared: ResourceProperties[K] | undefined, live: ResourceProperties[K] | undefined, moment: Moment): Schedule;

  /**
   * What somebody did to a resource with a schedule since the last run, from as it was left to as it is.
   *
   * @default - nobody can tell
   */
  drift?(declared: ResourceProperties[K], live: ResourceProperties[K]): readonly PropertyChange[];

  /**
   * Those that the app declares or created, in as few calls as possible; others may be among them. Of a remembered kind not called where
   * the app has none.
   *
   * @throws Apex53Error `AccessDenied` also where the app declares none: what is not declared need not be allowed to be read.
   */
  read(ports: ResourcePorts, request: ReadRequest<K>): Promise<readonly LiveResource<K>[]>;
  /** The resource, created; or found, when a lost answer or another run at the same time created it. */
  create(ports: ResourcePorts, wanted: WantedResource<K>): Promise<WrittenResource>;
  /** @throws Apex53Error `ConcurrentChange` when somebody else changed it in between. */
  update(ports: ResourcePorts, update: ResourceUpdate<K>): Promise<WrittenResource>;
  /**
   * The rest of an update: what can go only once no record set refers to it. Absent where all is done at once.
   *
   * @throws Apex53Error `ConcurrentChange` when somebody else changed it in between.
   */
  finish?(ports: ResourcePorts, update: ResourceUpdate<K>, patience: Patience): Promise<void>;
  /** Done also when there is no such resource any more. */
  delete(ports: ResourcePorts, doomed: DoomedResource<K>): Promise<void>;
  /** Goes as far to its end as is due, and tells what is left; for a kind with a schedule, in place of `delete`. */
  end?(ports: ResourcePorts, doomed: DoomedResource<K>): Promise<Schedule>;
  /** Absent where the service knows no tags. */
  addTags?(ports: ResourcePorts, id: string, tags: Tags, declared: ResourceProperties[K]): Promise<void>;
  /** Ends when the resource does what it is for; absent where it does so at once. */
  waitUntilUsable?(ports: ResourcePorts, written: WrittenResource, patience: Patience, declared: ResourceProperties[K]): Promise<void>;
}
