import type { ResolverCalls } from '../aws/resolver-calls';
import type { ResolverTag } from '../aws/resolver-shapes';
import type { CallPlace } from '../aws/service-calls';
import type { ResourceProperties } from '../model/resource';
import { identitiesOf } from '../synth/caller-reference';
import type { LiveResource } from './live-resource';
import { isMadeBy } from './made-by';
import { createRequested, endAndWait, takenCodes, type Requested } from './requested';
import { addResolverTags, lookAt, readResolverTags, resolverOf, resolverTags, type ResolverFamily } from './resolver';
import type { Patience, ResourceKind } from './resource-kind';
import { ownPatience, unlessCode, waitUntilSettled } from './service-call';
import { firstUnderWay, onceSettled, type UnderWay } from './under-way';
import { ifAllowed } from './if-allowed';

type RequestedKindName =
  'resolverEndpoint' | 'resolverRule' | 'resolverQueryLogConfig' | 'firewallDomainList' | 'firewallRuleGroup' | 'firewallAssociation';

/** What a look at one tells. */
interface Described extends Requested {
  readonly Status: string;
  readonly StatusMessage?: string;
}

/** How one kind is found again by its CreatorRequestId. */
export interface RequestedReads<K extends RequestedKindName, T extends Requested> {
  readonly kind: K;
  readonly family: ResolverFamily;
  /** Those of a Region but those that vanish. */
  readonly list: (calls: ResolverCalls, region: string) => Promise<readonly T[]>;
  readonly properties: (calls: ResolverCalls, region: string, one: T) => Promise<LiveResource<K>['properties']>;
  /** Lists do not tell what is on its way to its end, so that each one is looked at. @default false */
  readonly listsWithoutStatus?: true;
  /** Refused where there is none. */
  readonly get: (calls: ResolverCalls, id: string, place: CallPlace) => Promise<Described | undefined>;
}

/** How it is made and ended besides. */
export interface RequestedCalls<K extends RequestedKindName, T extends Requested> extends RequestedReads<K, T> {
  /** Where the service can narrow its list, of one CreatorRequestId. */
  readonly list: (calls: ResolverCalls, region: string, creatorRequestId?: string) => Promise<readonly T[]>;
  /** What needs calls of its own may be left for later. */
  readonly make: (
    calls: ResolverCalls,
    members: Omit<ResourceProperties[K], 'Region'>,
    request: { readonly CreatorRequestId: string; readonly Tags?: readonly ResolverTag[] },
    place: CallPlace,
  ) => Promise<Pick<Requested, 'Id'> | undefined>;
  readonly end: (calls: ResolverCalls, id: string, place: CallPlace) => Promise<unknown>;
  /** What it is made of and that is not ready for it. @default - nothing */
  readonly comingBefore?: (calls: ResolverCalls, properties: ResourceProperties[K]) => Promise<UnderWay | undefined>;
  /** What uses it and is on its way to its end. @default - nothing */
  readonly endingBefore?: (calls: ResolverCalls, region: string, id: string) => Promise<UnderWay | undefined>;
}

type Reads<K extends RequestedKindName> = Pick<ResourceKind<K>, 'kind' | 'identifiedBy' | 'remembered' | 'isOwn' | 'read'> &
  Required<Pick<ResourceKind<K>, 'addTags'>>;

/** What kinds have in common that are found again by their CreatorRequestId: those that the app declares or made, in each of its Regions. */
export function requestedReads<K extends RequestedKindName, T extends Requested>(own: RequestedReads<K, T>): Reads<K> {
  return {
    kind: own.kind,
    identifiedBy: 'callerReference',
    remembered: { as: own.family, lookedFor: 'by-region' },

    isOwn: ({ identity }, app) => isMadeBy(app, identity),

    async read(ports, { app, declared, regions }) {
      const identities = new Set(declared.map(({ identity }) => identity));
      const tagged = declared.some(({ tags }) => Object.keys(tags).length > 0);
      const live: LiveResource<K>[] = [];
      for (const region of regions) {
        const calls = resolverOf(ports);
        for (const one of await own.list(calls, region)) {
          const { Id: id, Arn, CreatorRequestId: identity, ShareStatus, ManagedOwnerName } = one;
          if (identity === undefined || ShareStatus === 'SHARED_WITH_ME' || ManagedOwnerName !== undefined) continue;
          const isDeclared = identitiesOf(identity).some((base) => identities.has(base));
          if (!isDeclared && !isMadeBy(app, identity)) continue;
          if (!(await stays(own, calls, region, one))) continue;
          // Tags are compared where some are declared; those of what goes come back with it in a rollback.
          const read = tagged || !isDeclared ? readResolverTags(calls, region, Arn) : undefined;
          const found = await (tagged || read === undefined ? read : ifAllowed(read));
          const tags = found === undefined ? {} : { tags: found };
          live.push({ kind: own.kind, id, identity, properties: await own.properties(calls, region, one), attributes: { id }, ...tags });
        }
      }
      return live;
    },

    async addTags(ports, id, tags, { Region: region }) {
      const calls = resolverOf(ports);
      const one = await lookUp(own, calls, region, id);
      if (one !== undefined) await addResolverTags(calls, region, one.Arn, tags);
    },
  };
}

/** What those have in common besides that need nothing more than one call to be made, and one to be ended. */
export function requestedKind<K extends RequestedKindName, T extends Requested>(
  own: RequestedCalls<K, T>,
): Reads<K> & Pick<ResourceKind<K>, 'create' | 'delete'> {
  return {
    ...requestedReads(own),

    create(ports, { path, identity, properties, tags }) {
      const calls = resolverOf(ports);
      const { Region: region, ...members } = properties;
      const { comingBefore } = own;
      const make = (CreatorRequestId: string) =>
        own.make(calls, members, { CreatorRequestId, ...resolverTags(tags) }, { region, resource: path });
      return createRequested(
        { path, identity },
        (CreatorRequestId) =>
          comingBefore === undefined
            ? make(CreatorRequestId)
            : onceSettled(
                calls.clock,
                () => unlessCode(takenCodes, make(CreatorRequestId)),
                () => comingBefore(calls, properties),
              ),
        async (sought) => {
          const found = (await own.list(calls, region, sought)).find(({ CreatorRequestId }) => CreatorRequestId === sought);
          return found !== undefined && (await stays(own, calls, region, found)) ? found : undefined;
        },
      );
    },

    delete(ports, { id, before: { Region: region } }) {
      const calls = resolverOf(ports);
      const end = () => own.end(calls, id, { region, resource: id });
      const look = () => lookUp(own, calls, region, id);
      return endAndWait(calls, `The deletion of ${id}`, end, look, async () => own.endingBefore?.(calls, region, id));
    },
  };
}

/** Whether one that is listed is not on its way to its end. */
async function stays<K extends RequestedKindName, T extends Requested>(
  own: RequestedReads<K, T>,
  calls: ResolverCalls,
  region: string,
  { Id }: T,
): Promise<boolean> {
  if (own.listsWithoutStatus !== true) return true;
  const seen = await lookUp(own, calls, region, Id);
  return seen !== undefined && seen.Status !== 'DELETING';
}

/** What a call on one answers; what an earlier run began with it ends first. */
export function onceAtRest<T>(one: Visible, calls: ResolverCalls, region: string, id: string, send: () => Promise<T>): Promise<T> {
  return onceSettled(calls.clock, send, async () => firstUnderWay([await lookUp(one, calls, region, id)]));
}

/** What can be looked at. */
type Visible = Pick<RequestedReads<RequestedKindName, Requested>, 'get'>;

/** What is told of one, if there is one. */
export function lookUp({ get }: Visible, calls: ResolverCalls, region: string, id: string): Promise<Described | undefined> {
  return unlessCode(['ResourceNotFoundException'], get(calls, id, { region, resource: id }));
}

/** Ends when one is in one of these states. */
export function waitUntilIn(
  states: readonly string[],
  one: Visible,
  calls: ResolverCalls,
  region: string,
  id: string,
  patience: Patience = ownPatience(calls.clock),
): Promise<void> {
  return waitUntilSettled(id, async () => lookAt(await lookUp(one, calls, region, id), states), patience);
}
