import { type Account } from './account';

/** What {@link Emulator.seed} puts into the account. */
export interface Seed {
  /** The account to put things into. @default - the emulator's default account */
  readonly accountId?: string;
  /** VPCs that are this account's. @default - none, and a VPC that is nobody's belongs to whoever asks */
  readonly vpcs?: readonly { readonly id: string; readonly region: string }[];
  /** CIDR collections with their locations and blocks. @default - none */
  readonly cidrCollections?: readonly {
    /** Lower-case UUID. @default - a new one */
    readonly id?: string;
    readonly name: string;
    /** Location name to CIDR blocks. */
    readonly locations: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** What was put into the account, in the order of the seed. */
export interface Seeded {
  readonly cidrCollections: readonly { readonly id: string; readonly name: string }[];
}

/** Adds the seed's things; a collection with a known id takes the place of the old one. */
export function seedAccount(account: Account, seed: Seed): Seeded {
  const cidrCollections = (seed.cidrCollections ?? []).map(({ id = account.identifiers.uuid(), name, locations }) => {
    account.cidrCollections.set(id, { id, name, callerReference: `seed ${id}`, version: 1, locations: new Map(Object.entries(locations)) });
    return { id, name };
  });
  for (const { id, region } of seed.vpcs ?? []) account.vpcs.add(`${region}/${id}`);
  return { cidrCollections };
}
