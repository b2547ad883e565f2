import { readCidrLocations } from '../aws/read-cidr-locations';
import type { Route53Port } from '../aws/route53-port';
import { Apex53Error } from '../model/error';
import { parseReferenceToken } from '../model/reference';
import type { ResourceRecordSet } from '../model/rrset/resource-record-set';

/** What is known of the blocks of CIDR collections. */
export interface CidrBlocks {
  /** Blocks by the names of their locations, by collection id. Collections that do not exist are left out. */
  readonly collections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Why blocks are missing, where the credentials do not allow to read them. */
  readonly denied?: Apex53Error;
}

/** The blocks of CIDR collections by id: a call for each collection and page of blocks. Those that exist only after a call have none yet. */
export async function readCidrBlocks(port: Route53Port, ids: Iterable<string>): Promise<CidrBlocks> {
  const collections: [string, Readonly<Record<string, readonly string[]>>][] = [];
  try {
    for (const id of new Set(ids)) {
      if (parseReferenceToken(id) !== undefined) continue;
      const locations = await readCidrLocations(port, id);
      if (locations !== undefined) collections.push([id, locations]);
    }
  } catch (error) {
    if (!Apex53Error.is(error, 'AccessDenied')) throw error;
    return { collections: Object.fromEntries(collections), denied: error };
  }
  return { collections: Object.fromEntries(collections) };
}

/** Ids of the CIDR collections that record sets route by. */
export function collectionsUsedBy(recordSets: Iterable<ResourceRecordSet>): string[] {
  const ids: string[] = [];
  for (const { routing } of recordSets) if (routing.kind === 'ip-based') ids.push(routing.collectionId);
  return ids;
}
