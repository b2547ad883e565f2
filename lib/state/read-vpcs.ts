import { listAll } from '../aws/list-all';
import type { Route53Port } from '../aws/route53-port';
import type { Vpc } from '../model/vpc/vpc';
import type { PresentZone } from '../plan/live-state';

/** Who can ask a private zone, and who may be let to: one call, and one for each page of authorizations. */
export async function readVpcs(port: Route53Port, hostedZoneId: string): Promise<Pick<PresentZone, 'vpcs' | 'authorizedVpcs'>> {
  const authorizedVpcs = await readVpcAuthorizations(port, hostedZoneId);
  return { vpcs: (await port.getHostedZone(hostedZoneId))?.vpcs ?? [], authorizedVpcs };
}

/** The VPCs whose owners may associate them with a private zone: one call for each page. */
export function readVpcAuthorizations(port: Route53Port, hostedZoneId: string): Promise<Vpc[]> {
  return listAll(async (token: string | undefined) => {
    const { vpcs: items, next } = await port.listVpcAuthorizations(hostedZoneId, token);
    return { items, next };
  });
}
