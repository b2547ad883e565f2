import type { EmulatorRequestHandler, SdkHttpRequest } from '../../lib/emulator';

type Answer = Awaited<ReturnType<EmulatorRequestHandler['handle']>>;

/** A request on its way, as far as tests look at it. */
export interface SeenRequest {
  /** Operation name, such as `ListResourceRecordSets`. */
  readonly operation: string;
  readonly path: string;
  readonly body: string;
  /** How many requests of this operation came before, retries included. */
  readonly index: number;
}

/** Stands between client and service: forwards a request or not, and answers. */
export type Tap = (request: SeenRequest, forward: () => Promise<Answer>) => Promise<Answer>;

/** A request handler with a tap in front of it. */
export function tapHandler(inner: EmulatorRequestHandler, tap: Tap): EmulatorRequestHandler {
  const counts = new Map<string, number>();
  return {
    ...inner,
    handle: (request) => {
      const operation = operationOf(request);
      const index = counts.get(operation) ?? 0;
      counts.set(operation, index + 1);
      return tap({ operation, path: request.path, body: typeof request.body === 'string' ? request.body : '', index }, () =>
        inner.handle(request),
      );
    },
  };
}

/** A tap that notes every request, and the notes. */
export function recorder(): { readonly tap: Tap; readonly seen: SeenRequest[]; operations(): string[] } {
  const seen: SeenRequest[] = [];
  const tap: Tap = (request, forward) => {
    seen.push(request);
    return forward();
  };
  return { tap, seen, operations: () => seen.map(({ operation }) => operation) };
}

/** Which operation a request is for, by method and path (Route 53 API Reference). */
function operationOf({ method, path }: Pick<SdkHttpRequest, 'method' | 'path'>): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '2013-04-01');
  const pattern = parts
    .map((part, i) => (i === 0 || (i === 2 && parts[0] === 'hostedzone') || (i === 1 && parts[0] === 'tags') ? part : '*'))
    .join('/');
  return operations[`${method} ${pattern}`] ?? `${method} ${pattern}`;
}

const operations: Readonly<Record<string, string>> = {
  'POST hostedzone': 'CreateHostedZone',
  'GET hostedzone/*': 'GetHostedZone',
  'POST hostedzone/*': 'UpdateHostedZoneComment',
  'DELETE hostedzone/*': 'DeleteHostedZone',
  'POST hostedzone/*/associatevpc': 'AssociateVPCWithHostedZone',
  'POST hostedzone/*/disassociatevpc': 'DisassociateVPCFromHostedZone',
  'GET hostedzone/*/authorizevpcassociation': 'ListVPCAssociationAuthorizations',
  'POST hostedzone/*/authorizevpcassociation': 'CreateVPCAssociationAuthorization',
  'POST hostedzone/*/deauthorizevpcassociation': 'DeleteVPCAssociationAuthorization',
  'GET hostedzonesbyvpc': 'ListHostedZonesByVPC',
  'GET hostedzonesbyname': 'ListHostedZonesByName',
  'POST hostedzone/*/rrset': 'ChangeResourceRecordSets',
  'GET hostedzone/*/rrset': 'ListResourceRecordSets',
  'GET change/*': 'GetChange',
  'GET healthcheck': 'ListHealthChecks',
  'POST healthcheck': 'CreateHealthCheck',
  'POST healthcheck/*': 'UpdateHealthCheck',
  'DELETE healthcheck/*': 'DeleteHealthCheck',
  'GET cidrcollection': 'ListCidrCollections',
  'POST cidrcollection': 'CreateCidrCollection',
  'GET cidrcollection/*': 'ListCidrLocations',
  'POST cidrcollection/*': 'ChangeCidrCollection',
  'DELETE cidrcollection/*': 'DeleteCidrCollection',
  'GET queryloggingconfig': 'ListQueryLoggingConfigs',
  'POST queryloggingconfig': 'CreateQueryLoggingConfig',
  'DELETE queryloggingconfig/*': 'DeleteQueryLoggingConfig',
  'GET trafficpolicies': 'ListTrafficPolicies',
  'POST trafficpolicy': 'CreateTrafficPolicy',
  'POST trafficpolicy/*': 'CreateTrafficPolicyVersion',
  'GET trafficpolicyinstances': 'ListTrafficPolicyInstances',
  'POST trafficpolicyinstance': 'CreateTrafficPolicyInstance',
  'GET trafficpolicyinstance/*': 'GetTrafficPolicyInstance',
  'POST trafficpolicyinstance/*': 'UpdateTrafficPolicyInstance',
  'DELETE trafficpolicyinstance/*': 'DeleteTrafficPolicyInstance',
  'POST tags/hostedzone': 'ListTagsForResources',
  'POST tags/healthcheck': 'ListTagsForResources',
  'POST tags/hostedzone/*': 'ChangeTagsForResource',
  'POST tags/healthcheck/*': 'ChangeTagsForResource',
};
