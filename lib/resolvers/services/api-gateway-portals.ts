import type { GetPortalCommandOutput } from '@aws-sdk/client-apigatewayv2';
import { askFor } from '../ask';
import type { ServiceClients } from '../../aws/service-clients';
import { ipv4, type FoundTarget, type TargetService } from '../target-facts';

/** The call of API Gateway v2 in use. */
export interface PortalsPort {
  portal(region: string | undefined, id: string): Promise<GetPortalCommandOutput | undefined>;
}

export function portalsPort(clients: ServiceClients): PortalsPort {
  return {
    async portal(region, id) {
      const { sdk, client } = await clients.of('apigatewayv2', region, (sdk, config) => new sdk.ApiGatewayV2Client(config));
      const call = { service: 'apigateway', operation: 'GetPortal', resource: `/portals/${id}` };
      return askFor(call, ['NotFoundException'], () => client.send(new sdk.GetPortalCommand({ PortalId: id })));
    },
  };
}

/** Developer portals, by id or ARN. */
export function portals(port: PortalsPort): TargetService {
  return {
    async find({ by: { id, arn }, region }) {
      const known = id ?? arn?.split('/').at(-1);
      const found = known === undefined ? undefined : await port.portal(region, known);
      return found === undefined ? [] : [describe(found, known ?? '')];
    },
  };
}

function describe({ EndpointConfiguration: endpoint }: GetPortalCommandOutput, id: string): FoundTarget {
  if (endpoint?.PortalDefaultDomainName === undefined) return { label: id, unaliasable: 'The portal has no domain name yet.' };
  return {
    label: id,
    dnsName: endpoint.PortalDefaultDomainName,
    ...(endpoint.PortalDomainHostedZoneId === undefined ? {} : { hostedZoneId: endpoint.PortalDomainHostedZoneId }),
    recordTypes: ipv4,
  };
}
