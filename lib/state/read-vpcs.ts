import type { Route53Port } from '../aws/route53-port';
import type { Vpc } from '../model/vpc/vpc';
import type { PresentZone } from '../plan/live-state';

/** Who can ask a private zone, and who may be let to: one call, and one for each page of authorizations. */
export async function readVpcs(port: Route53Port, hostedZoneId: string): Promise<Pick<PresentZone, 'vpcs' | 'authorizedVpcs'>> {
  const authorizedVpcs: Vpc[] = [];
  let token: string | undefined;
  do {
    const page = await port.listVpcAuthorizations(hostedZoneId, token);
    authorizedVpcs.push(...page.vpcs);
    token = page.next;
  } while (token !== undefined);
  return { vpcs: (await port.getHostedZone(hostedZoneId))?.vpcs ?? [], authorizedVpcs };
}
