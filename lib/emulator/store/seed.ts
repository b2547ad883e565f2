import { type Account } from './account';

/** What {@link Emulator.seed} puts into the account. */
export interface Seed {
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
    account.cidrCollections.set(id, { id, name, locations: new Map(Object.entries(locations)) });
    return { id, name };
  });
  return { cidrCollections };
}
