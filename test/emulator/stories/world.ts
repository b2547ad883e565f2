import { type ResourceRecordSet } from '@aws-sdk/client-route-53';

/**
 * The service in a few maps, written from its documentation for the small world of the stories. It knows which error code a
 * request earns, and what is stored; it shares nothing with the emulator.
 */

/** How many of each an account may have, so that the limits are met. */
export const quotas = {
  hostedZones: 5,
  healthChecks: 3,
  reusableDelegationSets: 2,
  cidrCollections: 2,
  trafficPolicies: 3,
  trafficPolicyInstances: 3,
  protectionsPerZone: 4,
};
export const changeDelayMs = 1_000;
/** The accounts of the world; the second one has a VPC that the first one has not. */
export const accountIds = ['123456789012', '222222222222'] as const;
/** VPCs, and the account that has them; nobody's belong to whoever asks. */
export const vpcs = { 'vpc-1': undefined, 'vpc-2': undefined, 'vpc-owned': 1 } as const;
export type VpcId = keyof typeof vpcs;

export interface TinyZone {
  readonly id: string;
  readonly name: string;
  /** Undefined when the zone is public. */
  vpcs: readonly VpcId[] | undefined;
  readonly authorized: Set<VpcId>;
  readonly nameServers: readonly string[];
  delegationSet: string | undefined;
  comment: string | undefined;
  /** In the form of listings. */
  sets: ResourceRecordSet[];
  readonly tags: Map<string, string>;
  /** Name and type, in the order of listings. */
  readonly protections: Set<string>;
  readonly keys: Map<string, { readonly kms: string; status: 'ACTIVE' | 'INACTIVE' }>;
  isSigning: boolean;
}

export interface TinyCollection {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  version: number;
  /** Block to location. */
  blocks: Map<string, string>;
}

/** A version of a traffic policy; what it says is its DNS type, and the health check it needs. */
export interface TinyVersion {
  readonly type: 'A' | 'TXT';
  readonly check: string | undefined;
  isDeleted: boolean;
}

export interface TinyInstance {
  readonly id: string;
  readonly zoneId: string;
  readonly name: string;
  readonly type: 'A' | 'TXT';
  policy: string;
  version: number;
  state: 'Creating' | 'Updating' | 'Applied' | 'Failed';
  changedAt: number;
  /** Whether a tree answers. */
  isServing: boolean;
}

const unknownIds = {
  zone: ['Z404'],
  check: ['00000000-0000-4000-8000-000000000000'],
  delegation: ['N404'],
  collection: ['00000000-0000-4000-8000-000000000000'],
  change: ['C404'],
  policy: ['00000000-0000-4000-8000-000000000000'],
  instance: ['00000000-0000-4000-8000-000000000000'],
};
type Kind = keyof typeof unknownIds;

/** One account. */
export class TinyModel {
  readonly zones = new Map<string, TinyZone>();
  readonly zoneReferences = new Set<string>();
  readonly checks = new Map<string, { readonly reference: string; readonly domain: string; readonly tags: Map<string, string> }>();
  readonly checkReferences = new Map<string, { readonly id: string; readonly domain: string }>();
  readonly delegationSets = new Map<string, readonly string[]>();
  readonly delegationReferences = new Set<string>();
  readonly collections = new Map<string, TinyCollection>();
  readonly changes = new Map<string, number>();
  readonly policies = new Map<string, { readonly name: string; readonly versions: TinyVersion[] }>();
  readonly instances = new Map<string, TinyInstance>();

  constructor(
    readonly world: World,
    readonly index: number,
  ) {}

  /** One of the ids ever seen, whoever has it, or for 0 one that never was. */
  pick(kind: Kind, index: number): string {
    const all = this.world.ids[kind];
    const seen = all.length - 1;
    return all[index === 0 || seen === 0 ? 0 : 1 + ((index - 1) % seen)] ?? '';
  }

  /** Notes a new id. Throws when it was given out before. */
  born(kind: Kind, id: string): void {
    if (id === '' || Object.values(this.world.ids).some((list) => list.includes(id)))
      throw new Error(`The id '${id}' was given out twice.`);
    this.world.ids[kind].push(id);
  }

  /** Whether the account may use the VPC as its own. */
  hasVpc(vpc: VpcId): boolean {
    return (vpcs[vpc] ?? this.index) === this.index;
  }
}

/** All accounts. */
export class World {
  now = 0;
  /** Every id that was ever given out, in order; ids of what is gone stay. */
  readonly ids: Record<Kind, string[]> = structuredClone(unknownIds);
  readonly accounts: readonly TinyModel[] = accountIds.map((_, index) => new TinyModel(this, index));

  /** The zone with the id, whoever has it, and that account. */
  zoneOfAnyone(id: string): { readonly zone: TinyZone; readonly owner: TinyModel } | undefined {
    for (const owner of this.accounts) {
      const zone = owner.zones.get(id);
      if (zone) return { zone, owner };
    }
    return undefined;
  }

  /** Whether a zone of the name, whoever has it, is associated with the VPC. */
  isTaken(vpc: VpcId, name: string): boolean {
    return this.accounts.some(({ zones }) => [...zones.values()].some((zone) => zone.name === name && zone.vpcs?.includes(vpc)));
  }
}
