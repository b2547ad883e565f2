import type { Route53Port } from './route53-port';

/** The blocks of a CIDR collection by the names of their locations, in a call a page; undefined where there is no such collection. */
export async function readCidrLocations(
  port: Route53Port,
  collectionId: string,
): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
  const locations = new Map<string, string[]>();
  let token: string | undefined;
  do {
    const page = await port.listCidrBlocks(collectionId, token);
    if (page === undefined) return undefined;
    for (const { location, block } of page.blocks) {
      const blocks = locations.get(location);
      if (blocks === undefined) locations.set(location, [block]);
      else blocks.push(block);
    }
    token = page.next;
  } while (token !== undefined);
  return Object.fromEntries(locations);
}
